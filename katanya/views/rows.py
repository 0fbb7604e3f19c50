"""The rows of the table that the terminal and the notebook show, and the words that they share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from katanya.frozen import dataclass
from katanya.records import Article, Basis, Certainty, Reading, Stance, Statement, Target
from katanya.spans import surface
from katanya.views.visible import one_line

NOT_BUILT = "not_built"
DIGITS_OF_DIGEST = 12
_VERBS = {
    Stance.SAY: "says",
    Stance.CONFIRM: "confirms",
    Stance.DENY: "denies",
    Stance.ACCUSE: "accuses",
    Stance.DEMAND: "demands",
    Stance.PLEDGE: "pledges",
    Stance.THREATEN: "threatens",
    Stance.REJECT: "rejects",
    Stance.SUPPORT: "supports",
    Stance.ASSESS: "assesses",
    Stance.DECLINE: "declines",
}


class Open(NamedTuple):
    """A field of a statement that nothing is known for, and why."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """One statement in words that are safe to show; `certainty` is empty where it is certain."""

    number: int
    who: str
    stance: Stance
    verb: str
    what: str
    via: str
    basis: str
    certainty: str
    answers: str


def rows(reading: Reading) -> Iterator[Row]:
    """Return a row for every statement, numbered from 1 in the order of the reading."""
    numbers = {statement.id: str(number) for number, statement in enumerate(reading.statements, 1)}
    for number, statement in enumerate(reading.statements, 1):
        answered = ", ".join(numbers.get(answer, "?") for answer in statement.answers)
        yield Row(
            number=number,
            who=who_of(reading.text.body, statement),
            stance=statement.stance,
            verb=verb_of(statement.stance),
            what=one_line(surface(reading.text.body, statement.content)),
            via=one_line(" → ".join(statement.via)),
            basis=statement.basis.value,
            certainty="" if statement.certainty is Certainty.CERTAIN else statement.certainty.value,
            answers=f"↩ {answered}" if answered else "",
        )


def who_of(body: str, statement: Statement) -> str:
    """Return whose word a statement of a text is, or why nobody is named, e.g. `unnamed (officials)`."""
    if statement.who:
        return one_line("; ".join(statement.who))
    why = next(opened.reason for opened in open_fields(statement) if opened.field == "who").replace("_", " ")
    beside = one_line(surface(body, [statement.source])) if statement.source else ""
    return f"{one_line(why)} ({beside})" if beside else one_line(why)


def verb_of(stance: Stance) -> str:
    """Return the verb that a table shows for a stance.

    >>> verb_of(Stance.DENY)
    'denies'
    """
    return _VERBS[stance]


def open_fields(statement: Statement) -> tuple[Open, ...]:
    """Return the fields of a statement that are open and why, as the decisions say or as the statement shows."""
    source = _decided(statement, "source") if statement.source is None else ""
    who = "" if statement.who else _decided(statement, "who") or _nobody(statement)
    targets = _open_target(statement.targets, statement.who)
    via = _open_target(statement.via_targets, statement.via)
    found = (Open("targets", targets), Open("via_targets", via), Open("who", who), Open("source", source))
    return tuple(opened for opened in found if opened.reason)


def _open_target(targets: tuple[Target, ...], names: tuple[str, ...]) -> str:
    """Return why the first of the names that is open is so, or "" where none is."""
    if not names:
        return ""
    return next((target.reason or NOT_BUILT for target in targets if target.id is None), "") if targets else NOT_BUILT


def headline(article: Article) -> str:
    """Return the title of an article on one line."""
    return one_line(article.title or "") or "(no title)"


def facts(article: Article, language: str | None) -> tuple[str, str]:
    """Return two lines: outlet, time of publication with how it is known, language; id, first digits of the digest."""
    published = f"{article.published} ({article.published_basis or 'basis not known'})" if article.published else "date not known"
    known = (article.outlet or "outlet not known", published, f"language {language or article.language or 'not known'}")
    named = (f"article {article.id}", f"digest {article.digest[:DIGITS_OF_DIGEST]}")
    return " · ".join(map(one_line, known)), " · ".join(map(one_line, named))


def _decided(statement: Statement, field: str) -> str:
    return next((decision.value for decision in statement.decisions if decision.field == field and decision.value), "")


def _nobody(statement: Statement) -> str:
    return "unnamed" if statement.source or statement.basis is Basis.ANONYMOUS else "not_given"
