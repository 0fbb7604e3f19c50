"""What readings tell of when things happened: their events, some of their statements, and what both are dated and named by.

A timeline looks at many readings and at little of each; here it is asked for all of them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, or_, select

from katanya.frozen import dataclass
from katanya.ledger import codec
from katanya.ledger.many import among, as_text, decoded
from katanya.ledger.schema import ARTICLES, EVENTS, HOLDERS, MENTIONS, READINGS, STATEMENTS, TEXTS
from katanya.records import Event, Kind, Span, When


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with what it was tied to; `when` is what a date means."""

    id: str
    kind: str
    span: Span
    called: str
    surface: str
    target: str | None
    when: When | None


@dataclass(frozen=True, slots=True)
class Told:
    """A statement that was asked for: its act, whose word it is, where that is said and where its content stands."""

    id: str
    stance: str
    who: tuple[str, ...]
    source: Span | None
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """What one reading tells: all its events, the statements that were asked for, its dates and what its events name."""

    key: str
    outlet: str | None
    published: str | None
    body: str
    statements: tuple[Told, ...]
    events: tuple[Event, ...]
    mentions: tuple[Named, ...]


_OF = (
    select(READINGS.c.number, ARTICLES.c.key, ARTICLES.c.outlet, ARTICLES.c.published, TEXTS.c.body)
    .select_from(READINGS.join(ARTICLES).join(TEXTS))
    .where(among(READINGS.c.number, "readings"))
)
_STATEMENTS = select(
    *(STATEMENTS.c[name] for name in ("number", "reading", "place", "id", "stance")),
    as_text(STATEMENTS.c.content),
    as_text(STATEMENTS.c.source),
).where(among(STATEMENTS.c.number, "statements"))
# Where a row of these has the place of its statement among those of its reading.
_PLACE = 2
_HOLDERS = select(HOLDERS.c.statement, HOLDERS.c.place, HOLDERS.c.name).where(
    among(HOLDERS.c.statement, "statements"), HOLDERS.c.part == "who"
)
_EVENTS = select(
    *(EVENTS.c[name] for name in ("number", "reading", "id", "root", "subtype", "status", "statement")),
    as_text(EVENTS.c.detail),
).where(among(EVENTS.c.reading, "readings"))
_MENTIONS = select(
    *(MENTIONS.c[name] for name in ("number", "reading", "id", "kind", "start", "stop", "name", "target")),
    as_text(MENTIONS.c.detail),
).where(among(MENTIONS.c.reading, "readings"), or_(MENTIONS.c.kind == Kind.DATE.value, among(MENTIONS.c.id, "ids")))


def of(connection: Connection, readings: Iterable[int], statements: Iterable[int]) -> list[Happened]:
    """Return what readings tell, in the order of their numbers, with those of their statements that are given by number."""
    given = set(readings)
    rows = connection.execute(_OF, {"readings": given}).all() if given else ()
    told = _statements(connection, set(statements))
    events = _events(connection, given)
    named = _mentions(connection, {row.number: row.body for row in rows}, events)
    return [
        Happened(
            row.key,
            row.outlet,
            row.published,
            row.body,
            tuple(told[row.number]),
            tuple(events[row.number]),
            tuple(named[row.number]),
        )
        for row in sorted(rows, key=lambda row: row.number)
    ]


def _statements(connection: Connection, numbers: set[int]) -> dict[int, list[Told]]:
    rows = connection.execute(_STATEMENTS, {"statements": numbers}).all() if numbers else []
    names: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for statement, place, name in connection.execute(_HOLDERS, {"statements": numbers}).all() if numbers else ():
        names[statement].append((place, name))
    found: dict[int, list[Told]] = defaultdict(list)
    ordered: list[tuple[Any, ...]] = sorted(map(tuple, rows), key=itemgetter(_PLACE))
    spans = decoded(f"[{content},{source or 'null'}]" for *_, content, source in ordered)
    for (number, reading, _, given, stance, *_), (content, source) in zip(ordered, spans, strict=True):
        who = tuple([name for _, name in sorted(names[number])]) if number in names else ()
        found[reading].append(Told(given, stance, who, Span(*source) if source else None, codec.spans_of(content)))
    return found


def _events(connection: Connection, readings: set[int]) -> dict[int, list[Event]]:
    rows = connection.execute(_EVENTS, {"readings": readings}).all() if readings else []
    found: dict[int, list[Event]] = defaultdict(list)
    rows = sorted(rows, key=lambda row: row.number)
    for row, detail in zip(rows, decoded(row.detail for row in rows), strict=True):
        found[row.reading].append(codec.event_of({**row._mapping, "detail": detail}))
    return found


def _mentions(connection: Connection, bodies: Mapping[int, str], events: Mapping[int, Sequence[Event]]) -> dict[int, list[Named]]:
    """Return the dates of readings, and what their events name."""
    ids = {each for several in events.values() for event in several for each in mentioned(event)}
    rows = connection.execute(_MENTIONS, {"readings": bodies.keys(), "ids": ids}).all() if bodies else []
    found: dict[int, list[Named]] = defaultdict(list)
    rows = sorted(rows, key=lambda row: row.number)
    for row, detail in zip(rows, decoded(row.detail or "null" for row in rows), strict=True):
        found[row.reading].append(_named(row, bodies[row.reading][row.start : row.stop], detail))
    return found


def mentioned(event: Event) -> set[str]:
    """Return the ids of the mentions that an event names."""
    alone = (each for each in (event.place, event.period) if each)
    return {*(role.mention for role in event.roles), *event.equipment, *alone}


def _named(row: Any, surface: str, detail: Any) -> Named:
    when = codec.when_of(detail["when"]) if detail and detail.get("when") else None
    return Named(row.id, row.kind, Span(row.start, row.stop), row.name or surface, surface, row.target, when)
