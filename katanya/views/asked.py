"""What a source has said, what happened when, what is disputed, and why: each as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from katanya.records import Stance
from katanya.views.called import called, may_be_several
from katanya.views.claim import denial, headline, held
from katanya.views.found import day_of
from katanya.views.listed import beside, wrapped
from katanya.views.rows import verb_of
from katanya.views.visible import one_line

if TYPE_CHECKING:
    from katanya.desk.disputed import Disputed
    from katanya.desk.sources import SourceStatement
    from katanya.desk.timeline import Moment
    from katanya.desk.whys import Why
    from katanya.ledger.judge import Judgement
    from katanya.views.look import Look

# The judgements that a reason lists; --format json has all.
_JUDGEMENTS = 12
_DAY, _UNDATED = 12, "no date"

_SEVERAL = (
    "Statements are gathered by name alone: these offices have nothing in common, so they may be of several people of one name."
)


def name_of(found: Sequence[SourceStatement], name: str, look: Look) -> Iterator[str]:
    """Yield the lines that say how reports call a source, and where the name may be that of several people."""
    said = [each.statement for each in found]
    told = called(said, name)
    if told:
        yield from wrapped(f"called: {' · '.join(f'{each.words} ({each.statements})' for each in told)}", look, 0, 2)
    if may_be_several(said, name):
        yield from wrapped(_SEVERAL, look, 0, 2)
    if told:
        yield ""


def source(shown: SourceStatement, look: Look) -> Iterator[str]:
    """Yield the lines of a statement of a source: when, what, and how it differs from before."""
    found = shown.statement
    via = f", via {' → '.join(found.via)}" if found.via else ""
    day = day_of(found.published) if found.published else _UNDATED
    head = f"{day:<{_DAY}}{'; '.join(found.who)} {verb_of(Stance(found.stance))}{via}:"
    yield from wrapped(head, look, 0, _DAY)
    yield from wrapped(found.content, look, _DAY)
    for change in shown.changes:
        yield from wrapped(f"≠ {change}", look, _DAY, _DAY + 2)
    yield from wrapped(beside(found.id, found.outlet or "outlet not known", f"claim {shown.claim}"), look, _DAY)


def moment(shown: Moment, look: Look) -> Iterator[str]:
    """Yield the lines of something at a time."""
    basis = "" if shown.basis == "text" or not shown.when else " (day of the report)"
    when = f"{shown.when or _UNDATED}{basis}"
    told = f"{'; '.join(shown.who) or 'not named'} {verb_of(Stance(shown.status))}" if _is_said(shown) and shown.status else ""
    what = beside(when, told) if told else beside(when, shown.kind, shown.status, "; ".join(shown.who))
    yield from wrapped(what, look, 0, _DAY)
    yield from wrapped(shown.words, look, _DAY)
    by = "" if _is_said(shown) else f"by {one_line('; '.join(shown.by)) or 'the outlet itself'}"
    yield from wrapped(beside(by, shown.statement or shown.article, shown.outlet or "outlet not known"), look, _DAY)


def _is_said(shown: Moment) -> bool:
    return shown.kind == "statement"


def disputed(shown: Disputed, look: Look) -> Iterator[str]:
    """Yield the lines of a disputed claim: what it says, who stands behind it, who is against it."""
    yield from wrapped(held(shown.words, shown.stance), look, hang=1)
    yield from wrapped(beside(shown.id, headline(shown.origins)), look, 2)
    for each in shown.denials:
        yield from denial(each, look)
    yield ""


def why(shown: Why, look: Look) -> Iterator[str]:
    """Yield the lines of the reasons behind a statement or an article."""
    name = f"statement {shown.id}" if shown.what == "claim" else None
    yield from wrapped(f"“{one_line(shown.words)}”" if shown.words else "(no title)", look, hang=1)
    yield from wrapped(beside(name, f"article {shown.article}", f"read by katanya {shown.release}"), look)
    yield ""
    for reason in shown.reasons:
        value = f" = {reason.value}" if reason.value else ""
        yield from wrapped(f"{reason.field}{value}, by {reason.rule or 'no rule'}", look, 2, 4)
        for quote, span in zip(reason.quotes, reason.spans, strict=True):
            yield from wrapped(f"“{one_line(quote)}” ({span.start}-{span.stop})", look, 4, 5)
    if shown.judgements:
        yield from ("", "Judgements")
    for judgement in shown.judgements[:_JUDGEMENTS]:
        yield from _judgement(judgement, shown.id, look)
    if len(shown.judgements) > _JUDGEMENTS:
        yield f"  and {len(shown.judgements) - _JUDGEMENTS} more, with --format json"


def judged(shown: Judgement, look: Look) -> Iterator[str]:
    """Yield the lines of a judgement, with the words of both sides where they are kept."""
    yield from wrapped(f"{shown.number}: {shown.left} {shown.verdict} {shown.right}, by {shown.by}, {shown.at}", look, 0, 2)
    for end in shown.ends:
        if end.quote:
            yield from wrapped(f"“{one_line(end.quote)}”", look, 2, 3)


def _judgement(shown: Judgement, mine: str, look: Look) -> Iterator[str]:
    other = shown.right if shown.left == mine else shown.left
    score = f" ({shown.score:.2f})" if shown.score is not None else ""
    relation = f", {shown.relation}" if shown.relation not in ("none", shown.verdict) else ""
    yield from wrapped(f"{shown.number}: {shown.verdict}{relation}{score} as {other}, by {shown.by}", look, 2, 4)
    seen = [f"{name} {value:+g}×{weight:g}{f' ({note})' if note else ''}" for name, value, weight, note in shown.features]
    if seen:
        yield from wrapped("; ".join(seen), look, 4)
