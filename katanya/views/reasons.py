"""Why each name and time was tied to what it is, or left open, and why each event was read so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from katanya.records import Decision, Event, Kind, Mention, Reading, Resolution, When
from katanya.spans import surface
from katanya.views.lines import labelled, quoted, wrapped
from katanya.views.visible import one_line


def names(reading: Reading) -> Iterator[str]:
    """Yield the lines of each name or time, the places where it was tied to the same thing for the same reason together."""
    tied = {resolution.mention: resolution for resolution in reading.resolutions}
    together: dict[tuple[Kind, str, str | None, str, str | None], list[tuple[Mention, Resolution]]] = defaultdict(list)
    for mention in reading.mentions:
        resolution = tied.get(mention.id)
        if resolution is not None:
            key = (mention.kind, mention.called, resolution.target, resolution.method, resolution.reason)
            together[key].append((mention, resolution))
    for group in together.values():
        yield ""
        yield from _name(reading, group)


def _name(reading: Reading, group: list[tuple[Mention, Resolution]]) -> Iterator[str]:
    mention, tied = group[0]
    body = reading.text.body
    yield from wrapped(f"@ {mention.kind} · {one_line(mention.called)} · {_target(tied)}", 2)
    yield from labelled("at", quoted(body, [each.span for each, _ in group]))
    if mention.rule:
        yield from labelled("found by", [one_line(mention.rule)])
    yield from labelled("tied by", [one_line(tied.method) + (f", score {tied.score:.2f}" if tied.score is not None else "")])
    if tied.spans:
        yield from labelled("from", quoted(body, tied.spans))
    yield from _more(reading, tied)


def _target(tied: Resolution) -> str:
    value = tied.when.value if tied.when is not None else None
    shown = tied.target or value
    return one_line(f"{shown or 'open'}{f' ({tied.reason})' if tied.reason else ''}".replace("_", " " if not shown else "_"))


def _more(reading: Reading, tied: Resolution) -> Iterator[str]:
    if tied.when is not None:
        yield from labelled("when", [_when(tied.when)])
    if tied.where is not None:
        yield from labelled("where", [f"{tied.where.lat:.3f}, {tied.where.lon:.3f} ({tied.where.precision})"])
    if tied.post is not None:
        parts = (("role", tied.post.role), ("of", tied.post.affiliation))
        yield from labelled("post", [" · ".join(f"{label} {one_line(value)}" for label, value in parts if value) or "none given"])
        yield from labelled("", quoted(reading.text.body, tied.post.spans))


def _when(when: When) -> str:
    parts = (when.timex, f"anchor {when.anchor}", when.granularity, when.mod, when.edtf and f"EDTF {when.edtf}")
    days = f"{when.start} up to {when.stop}" if when.start else ""
    return " · ".join(str(part) for part in (*parts, days) if part)


def events(reading: Reading) -> Iterator[str]:
    """Yield the lines of each event: what makes it one, its parts, and the rule behind its status."""
    mentions = {mention.id: mention for mention in reading.mentions}
    numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
    for event in reading.events:
        yield ""
        account = f"statement {numbers[event.statement]}" if event.statement in numbers else "the outlet"
        kind = f"{event.root}{f'/{event.subtype}' if event.subtype else ''}"
        yield from wrapped(f"! {kind} · {event.status} · by the account of {account}", 2)
        yield from labelled("trigger", quoted(reading.text.body, event.trigger))
        yield from labelled("found by", [one_line(event.rule)])
        yield from _parts(reading, event, mentions)
        for decision in event.decisions:
            yield from _decision(reading, decision)


def _parts(reading: Reading, event: Event, mentions: dict[str, Mention]) -> Iterator[str]:
    parts = [(role.part.value, role.mention) for role in event.roles]
    parts += [("equipment", each) for each in event.equipment]
    parts += [(label, each) for label, each in (("period", event.period), ("place", event.place)) if each]
    for label, each in parts:
        if each in mentions:
            yield from labelled(label, quoted(reading.text.body, [mentions[each].span]))
    if event.quantity is not None:
        yield from labelled(
            "quantity", [f"{event.quantity.value:g} {one_line(surface(reading.text.body, [event.quantity.span]))}"]
        )


def _decision(reading: Reading, decision: Decision) -> Iterator[str]:
    read = ", ".join(quoted(reading.text.body, decision.spans))
    yield from wrapped(f"  {one_line(decision.field)} = {one_line(decision.value)} by {one_line(decision.rule)}", 6)
    if read:
        yield from wrapped(f"      from {read}", 8)
