"""What a statement makes of the events in it."""

from __future__ import annotations

import pytest
from builders import statement

from katanya import articles
from katanya.articles import Given
from katanya.events import status
from katanya.languages.load import language
from katanya.records import Basis, Certainty, Decision, Stance
from katanya.statements.view import View, views
from katanya.texts import segment

TEXT = "Orsa menyerang kapal itu."


def _view(text: str, code: str = "id") -> View:
    return next(iter(views(segment(articles.from_text(text, given=Given(language=code)), language=code), language(code))))


@pytest.mark.parametrize(
    ("stance", "expected"),
    [(Stance.SAY, "occurred"), (Stance.CONFIRM, "occurred"), (Stance.ACCUSE, "alleged"), (Stance.DENY, "denied"),
     (Stance.DEMAND, "hypothetical"), (Stance.PLEDGE, "planned"), (Stance.THREATEN, "hypothetical"),
     (Stance.SUPPORT, "occurred")],
)  # fmt: skip
def test_a_statement_gives_its_events_their_status(stance: Stance, expected: str) -> None:
    told = statement(TEXT, "Orsa menyerang kapal itu", stance=stance, decisions=(Decision("stance", stance.value, "cue_act"),))
    assert status.decide(_view(TEXT), (1, 2), told).value == expected


def test_a_neutral_cue_leaves_its_events_as_told() -> None:
    told = statement(TEXT, "Orsa menyerang kapal itu", stance=Stance.DEMAND, decisions=(Decision("stance", "demand", "marks"),))
    assert status.decide(_view(TEXT), (1, 2), told).value == "occurred"


def test_hearsay_of_nobody_is_alleged() -> None:
    told = statement(TEXT, "Orsa menyerang kapal itu", basis=Basis.ANONYMOUS, certainty=Certainty.PROBABLE)
    assert status.decide(_view(TEXT), (1, 2), told).value == "alleged"


def test_the_rule_and_its_words_are_kept() -> None:
    view = _view("Orsa tidak menyerang kapal itu.")
    decided = status.decide(view, (2, 3))
    assert decided.rule == "negation"
    assert [view.text.body[a:b] for a, b in decided.spans] == ["tidak"]


def test_a_denial_of_what_was_denied_is_told_once() -> None:
    view = _view("Orsa membantah menyerang kapal itu.")
    told = statement("Orsa membantah menyerang kapal itu.", "menyerang kapal itu", cue="membantah", stance=Stance.DENY,
                     decisions=(Decision("stance", "deny", "cue_act"),))  # fmt: skip
    assert status.decide(view, (2, 3), told).value == "denied"


@pytest.mark.parametrize("hedge", ["tidak", "belum", "jika Norlandia", "gagal", "batal", "tanpa", "mungkin", "akan"])
def test_no_hedge_gives_an_event_that_occurred(hedge: str) -> None:
    view = _view(f"Menurut laporan itu Orsa {hedge} menyerang kapal.")
    place = view.lowers.index("menyerang")
    assert status.decide(view, (place, place + 1)).value != "occurred"


@pytest.mark.parametrize(
    "hedge", ["did not attack", "never attacked", "might attack", "will attack", "failed to attack", "has yet to attack"]
)
def test_no_hedge_gives_an_event_that_occurred_in_english(hedge: str) -> None:
    view = _view(f"The Kestovian navy {hedge} the port.", "en")
    place = next(i for i, word in enumerate(view.lowers) if word.startswith("attack"))
    assert status.decide(view, (place, place + 1)).value != "occurred"
