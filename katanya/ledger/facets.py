"""How often each value of each field stands among what was found, so that a search can be narrowed by what is there.

The counts are of the statements or articles that are given, which are few: nothing here goes through a whole ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from katanya.ledger import surfaces
from katanya.ledger.schema import ARTICLES, EVENTS, HOLDERS, MENTIONS, READINGS, STATEMENTS
from katanya.ledger.search import Over

FIELDS = ("source", "stance", "basis", "outlet", "language", "time", "country", "place", "equipment", "event")
# The fields that mentions give, by the kind of the mention.
_KINDS = {"country": "country", "place": "place", "facility": "place", "equipment": "equipment"}
# So many values of a field are given, the most frequent.
MOST = 12
# Times are counted by day where they lie within so many different days, by month within so many months, else by year.
_DAYS, _MONTHS = 14, 24


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field: what a filter takes, what a person reads, and how many of what was found have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A field and its values, the most frequent first; those of time in the order of time, the latest first."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement as far as it is counted, and the number of what was found that it belongs to."""

    item: int
    number: int
    id: str
    reading: int
    spans: tuple[tuple[int, int], ...]


def count(connection: Connection, over: Over, numbers: Sequence[int]) -> tuple[Facet, ...]:
    """Return the facets of statements, or of articles by their readings; fields without a value are left out."""
    seen: dict[str, set[tuple[int, str, str]]] = defaultdict(set)
    said = list(_statements(connection, over, numbers, seen))
    readings = sorted({each.reading for each in said} | (set(numbers) if over is Over.ARTICLES else set()))
    homes = _homes(over, said, readings)
    for reader in (_articles, _mentions):
        for field, reading, value, label, holds in reader(connection, readings):
            seen[field].update((item, value, label) for item in holds(homes[reading]))
    for field, item, value, label in (*_holders(connection, said), *_events(connection, over, said, readings)):
        seen[field].add((item, value, label))
    found = [facet for field in FIELDS if (facet := _facet(field, seen[field])).values]
    bare = {each.value for facet in found for each in facet.values if ":" in each.value and each.label == each.value}
    words = surfaces.of(connection, readings, bare)
    return tuple(Facet(facet.field, tuple(_worded(each, words) for each in facet.values)) for facet in found)


def _worded(value: Value, words: Mapping[str, str]) -> Value:
    """Return a value with the words of a report as its label, where it has none but its target."""
    return Value(value.value, words.get(value.value, value.label), value.count) if value.label == value.value else value


_Items = Sequence[tuple[int, tuple[tuple[int, int], ...] | None]]
_Holds = Callable[[_Items], Iterator[int]]


def _statements(
    connection: Connection, over: Over, numbers: Sequence[int], seen: Mapping[str, set[tuple[int, str, str]]]
) -> Iterator[_Said]:
    """Yield the statements that count, and count what they say themselves."""
    asked = select(*(STATEMENTS.c[name] for name in ("number", "id", "reading", "stance", "basis", "content", "cue", "source")))
    column = STATEMENTS.c.number if over is Over.STATEMENTS else STATEMENTS.c.reading
    for row in connection.execute(asked.where(column.in_(numbers))):
        item = row.number if over is Over.STATEMENTS else row.reading
        seen["stance"].add((item, row.stance, row.stance))
        seen["basis"].add((item, row.basis, row.basis))
        beside = [row.source] if row.source else []
        yield _Said(item, row.number, row.id, row.reading, tuple((a, b) for a, b in (*row.content, *row.cue, *beside)))


def _homes(over: Over, said: Iterable[_Said], readings: Iterable[int]) -> dict[int, _Items]:
    """Return what was found in each reading, with its places in the body; `None` where the whole article counts."""
    if over is Over.ARTICLES:
        return {reading: [(reading, None)] for reading in readings}
    found: dict[int, list[tuple[int, tuple[tuple[int, int], ...] | None]]] = defaultdict(list)
    for each in said:
        found[each.reading].append((each.item, each.spans))
    return dict(found)


def _articles(connection: Connection, readings: Sequence[int]) -> Iterator[tuple[str, int, str, str, _Holds]]:
    columns = (READINGS.c.number, ARTICLES.c.outlet, ARTICLES.c.language, ARTICLES.c.published)
    rows = connection.execute(select(*columns).join(ARTICLES).where(READINGS.c.number.in_(readings))).all()
    size = _time_size([row.published for row in rows if row.published])
    for row in rows:
        for field, value in (("outlet", row.outlet), ("language", row.language), ("time", (row.published or "")[:size])):
            if value:
                yield field, row.number, value, value, _all


def _mentions(connection: Connection, readings: Sequence[int]) -> Iterator[tuple[str, int, str, str, _Holds]]:
    columns = ("reading", "kind", "start", "stop", "name", "target")
    asked = select(*(MENTIONS.c[name] for name in columns))
    for row in connection.execute(asked.where(MENTIONS.c.reading.in_(readings), MENTIONS.c.kind.in_(tuple(_KINDS)))):
        value = row.target or row.name
        if value:
            yield _KINDS[row.kind], row.reading, value, row.name or value, _within(row.start, row.stop)


def _all(items: _Items) -> Iterator[int]:
    return (item for item, _ in items)


def _within(start: int, stop: int) -> _Holds:
    return lambda items: (
        item for item, spans in items if spans is None or any(left <= start and stop <= right for left, right in spans)
    )


def _holders(connection: Connection, said: Sequence[_Said]) -> Iterator[tuple[str, int, str, str]]:
    items = {each.number: each.item for each in said}
    asked = select(HOLDERS.c.statement, HOLDERS.c.name, HOLDERS.c.target).where(HOLDERS.c.statement.in_(sorted(items)))
    for row in connection.execute(asked):
        yield "source", items[row.statement], row.target or row.name, row.name
        if (row.target or "").startswith("country:"):
            yield "country", items[row.statement], row.target, row.name


def _events(
    connection: Connection, over: Over, said: Sequence[_Said], readings: Sequence[int]
) -> Iterator[tuple[str, int, str, str]]:
    """Yield the types of events, finer and coarser; of an article also those that its outlet tells itself."""
    items = {(each.reading, each.id): each.item for each in said}
    asked = select(EVENTS.c.reading, EVENTS.c.statement, EVENTS.c.root, EVENTS.c.subtype)
    for row in connection.execute(asked.where(EVENTS.c.reading.in_(readings))):
        item = row.reading if over is Over.ARTICLES else items.get((row.reading, row.statement))
        if item is not None:
            yield from (("event", item, value, value) for value in {row.root.casefold(), row.subtype} if value)


def _facet(field: str, seen: Iterable[tuple[int, str, str]]) -> Facet:
    found = list(seen)
    totals = Counter(value for _, value in {(item, value) for item, value, _ in found})
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for _, value, label in found:
        labels[value][label] += 1
    common = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    values = [Value(value, _usual(labels[value]), total) for value, total in common]
    return Facet(field, tuple(sorted(values, key=lambda each: each.value, reverse=True) if field == "time" else values))


def _usual(labels: Counter[str]) -> str:
    return min(labels, key=lambda label: (-labels[label], label))


def _time_size(times: Sequence[str]) -> int:
    """Return how many characters of a time are counted by: those of a day, a month or a year."""
    for size, most in ((10, _DAYS), (7, _MONTHS)):
        if len({time[:size] for time in times}) <= most:
            return size
    return 4
