"""The words of the interface: the same keys in each language, and words for all that a page may show."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from katanya.api.problems import NAMES
from katanya.ledger.facets import FIELDS
from katanya.records import Basis, Certainty, Form, Mode, PublishedBasis, Stance, Status
from katanya.views.screens.search import FILTERS
from katanya.web import reasons
from katanya.web import strings as module
from katanya.web.strings import LANGUAGES, strings
from katanya.weighing.records import Relation, Standing, Verdict

WEB = Path(module.__file__).parent
GROUPS = {
    "stance": Stance,
    "basis": Basis,
    "certainty": Certainty,
    "mode": Mode,
    "form": Form,
    "published_basis": PublishedBasis,
    "status": Status,
    "standing": Standing,
    "verdict": Verdict,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_a_page_asks_for_is_there(language) -> None:
    words = strings(language)
    sources = [*WEB.glob("templates/*.html"), *WEB.glob("*.py")]
    asked = {
        key
        for path in sources
        for called in (r"""_?t\(\s*f?["']([a-z_]+\.[a-z_]*[a-z])["']""", r"'([a-z_]+\.[a-z_]*[a-z])'\|t\b")
        for key in re.findall(called, path.read_text(encoding="utf-8"))
    }
    assert len(asked) > 120
    missing = {key for key in asked if not (words.has(key) or words.has(f"{key}.other"))}
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_words(language) -> None:
    words = strings(language)
    missing = {f"{group}.{value}" for group, values in GROUPS.items() for value in values if not words.has(f"{group}.{value}")}
    missing |= {f"field.{name}" for name in (*FIELDS, *FILTERS) if not words.has(f"field.{name}")}
    faults = {f"{group}.{name}" for group in ("fault", "fault_reason", "fault_advice") for name, _ in NAMES.values()}
    missing |= {key for key in faults if not words.has(key)}
    missing |= {f"relation.{value}" for value in (Relation.DENIES, Relation.FIGURE) if not words.has(f"relation.{value}")}
    assert missing == set()


def test_both_languages_fill_in_the_same_things() -> None:
    def holes(language: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for key, value in module._flat(language).items():
            names = {name for _, name, _, _ in Formatter().parse(value) if name}
            found.setdefault(key.removesuffix(".one").removesuffix(".other"), set()).update(names)
        return found

    english, indonesian = holes("en"), holes("id")
    assert {key for key in english if english[key] != indonesian[key]} == set()


def test_the_language_of_a_browser_is_heeded_and_a_wrong_header_too() -> None:
    assert module.chosen(None, None, "id-ID,id;q=0.9,en;q=0.8") == "id"
    assert module.chosen(None, None, "de;q=x,,;q=,id;q=0.1") == "id"
    assert module.chosen("en", "id", "id") == "en"


def test_features_are_named_in_the_language_of_the_page_and_folded_stems_are_left_out() -> None:
    reason = "it says the opposite of the same: words fire missile kalv; act fire; names kalv"
    shown_id, shown_en = (reasons.shown(strings(language), reason) for language in ("id", "en"))
    assert shown_id.endswith("(yang serupa: kata, tindakan, nama)")
    assert shown_en == "it says the opposite of the same (alike: words, act, names)"


def test_what_a_denial_was_seen_by_is_told_in_words() -> None:
    reason = (
        "it says the opposite of the same: words new mine_weapon; languages en / id; denial accused TH; of natu ID; both mine"
    )
    assert reasons.shown(strings("en"), reason).endswith("(alike: words, who is accused, names)")
    assert "TH" not in reasons.shown(strings("id"), reason)
    again = reasons.shown(strings("id"), f"it says the same as one where {reason}")
    assert again.startswith("mengatakan hal yang sama dengan pernyataan lain: mengatakan sebaliknya")


@pytest.mark.parametrize("path", ["bars", "disputes", "thirds"])
def test_a_reason_that_is_a_whole_sentence_is_known(path) -> None:
    source = (WEB.parent / "weighing" / f"{path}.py").read_text(encoding="utf-8")
    told = re.findall(r'"((?:it|they|one|each|both|the reports) (?:[a-z]+,? ?){2,})(?:"|: \{)', source)
    assert told
    for reason in told:
        english, indonesian = (
            reasons.shown(strings(code), f"{reason}: x" if f"{reason}: {{" in source else reason) for code in LANGUAGES
        )
        assert english != indonesian, reason
