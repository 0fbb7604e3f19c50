"""Why each field of each statement is what it is: the rule that decided it and the characters that it looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from katanya.records import Decision, Reading, Statement
from katanya.views import reasons
from katanya.views.lines import labelled, quoted, wrapped
from katanya.views.rows import facts, headline, open_fields, verb_of, who_of
from katanya.views.visible import one_line


class _Value(NamedTuple):
    field: str
    value: str


def explain(reading: Reading) -> Iterator[str]:
    """Return the lines, at most 80 columns wide, that say how each statement was read.

    `[9:28]` before some characters says where they stand: half-open code points into the text, or into the title.
    """
    yield from wrapped(headline(reading.article), 0)
    for line in facts(reading.article, reading.text.language):
        yield from wrapped(line, 0)
    found = " · ".join(f"{each.field} by {each.where}" for each in reading.article.found)
    yield from wrapped(f"found: {one_line(found)}", 2) if found else []
    if not reading.statements:
        yield "no statements found"
    for number, statement in enumerate(reading.statements, 1):
        yield ""
        yield from wrapped(f"{number} · {who_of(reading.text.body, statement)} · {verb_of(statement.stance)}", 0)
        yield from _parts(reading, statement)
        yield from _decisions(reading, statement)
        yield from _ties(statement)
        yield from _open(statement)
    yield from reasons.events(reading)
    yield from reasons.names(reading)


def _parts(reading: Reading, statement: Statement) -> Iterator[str]:
    body = reading.text.body
    yield from labelled("content", quoted(body, statement.content) or ["none"])
    yield from labelled("cue", quoted(body, statement.cue) or ["none"])
    yield from labelled("source", quoted(body, [statement.source] if statement.source else []) or ["none beside the cue"])
    yield from labelled("found by", [one_line(statement.rule)])


def _decisions(reading: Reading, statement: Statement) -> Iterator[str]:
    values = _values(reading, statement)
    decided = tuple(dict.fromkeys(decision.field for decision in statement.decisions))
    for field in decided:
        value = next((each.value for each in values if each.field == field), "")
        yield from _decided(reading, [decision for decision in statement.decisions if decision.field == field], value)
    rest = " · ".join(f"{each.field} {each.value}" for each in values if each.field not in decided)
    if rest:
        yield from wrapped(f"  no rule decided: {rest}", 6)


def _decided(reading: Reading, decisions: list[Decision], value: str) -> Iterator[str]:
    shown = value or one_line("; ".join(decision.value for decision in decisions)) or "none"
    yield from wrapped(f"  {one_line(decisions[0].field)} = {shown}", 6)
    for decision in decisions:
        yield from _decision(reading, decision, shown)


def _values(reading: Reading, statement: Statement) -> tuple[_Value, ...]:
    numbers = {each.id: str(number) for number, each in enumerate(reading.statements, 1)}
    return (
        _Value("who", one_line("; ".join(statement.who)) or "none"),
        _Value("via", one_line(" → ".join(statement.via)) or "none"),
        _Value("mode", statement.mode.value),
        _Value("stance", statement.stance.value),
        _Value("basis", statement.basis.value),
        _Value("certainty", statement.certainty.value),
        _Value("answers", ", ".join(numbers.get(answer, one_line(answer)) for answer in statement.answers) or "none"),
    )


def _decision(reading: Reading, decision: Decision, shown: str) -> Iterator[str]:
    value = one_line(decision.value)
    yield from wrapped(f"      rule {one_line(decision.rule)}{'' if value in ('', shown) else f' gave {value}'}", 8)
    body = (reading.article.title or "") if decision.in_title else reading.text.body
    for place in quoted(body, decision.spans):
        yield from wrapped(f"      from {'the title ' if decision.in_title else ''}{place}", 8)


def _ties(statement: Statement) -> Iterator[str]:
    for names, targets in ((statement.who, statement.targets), (statement.via, statement.via_targets)):
        for name, target in zip(names, targets, strict=False):
            tied = target.id or f"open ({(target.reason or '').replace('_', ' ')})"
            yield from wrapped(f"  {one_line(name)} is {one_line(tied)}", 6)
            yield from wrapped(f"      rule {one_line(target.method)}", 8)


def _open(statement: Statement) -> list[str]:
    fields = ", ".join(f"{each.field} ({one_line(each.reason).replace('_', ' ')})" for each in open_fields(statement))
    return wrapped(f"  open: {fields}", 8)
