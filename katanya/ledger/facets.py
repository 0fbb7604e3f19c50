"""How often each value of each field stands among what was found, so that a search can be narrowed by what is there.

The counts are of the statements or articles that are given, which are few: nothing here goes through a whole ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, select

from katanya.frozen import dataclass
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
class _Home:
    """A statement that was found, and the places of its content, cue and source in its reading; `None` for a whole article."""

    item: int
    spans: tuple[tuple[int, int], ...] | None


class _Seen:
    """The values of each field, by the number of what was found that has them."""

    def __init__(self) -> None:
        self.found: dict[str, set[tuple[int, str, str]]] = defaultdict(set)

    def add(self, field: str, item: int, value: str | None, label: str = "") -> None:
        """Count a value, if there is one."""
        if value:
            self.found[field].add((item, value, label or value))


def count(connection: Connection, over: Over, numbers: Sequence[int]) -> tuple[Facet, ...]:
    """Return the facets of statements, or of articles by their readings; fields without a value are left out."""
    seen = _Seen()
    homes = (_statements if over is Over.STATEMENTS else _whole)(connection, numbers, seen)
    _articles(connection, homes, seen)
    _mentions(connection, homes, seen)
    _holders(connection, over, numbers, seen)
    _events(connection, over, numbers, seen)
    found = [facet for field in FIELDS if (facet := _facet(field, seen.found[field])).values]
    bare = {each.value for facet in found for each in facet.values if ":" in each.value and each.label == each.value}
    words = surfaces.of(connection, homes, bare)
    return tuple(Facet(facet.field, tuple(_worded(each, words) for each in facet.values)) for facet in found)


def _worded(value: Value, words: Mapping[str, str]) -> Value:
    """Return a value with the words of a report as its label, where it has none but its target."""
    return Value(value.value, words.get(value.value, value.label), value.count) if value.label == value.value else value


_Homes = Mapping[int, Sequence[_Home]]


def _statements(connection: Connection, numbers: Sequence[int], seen: _Seen) -> _Homes:
    """Return the statements in each reading, and count what they say themselves."""
    columns = ("number", "reading", "stance", "basis", "content", "cue", "source")
    homes: dict[int, list[_Home]] = defaultdict(list)
    for row in connection.execute(select(*(STATEMENTS.c[name] for name in columns)).where(STATEMENTS.c.number.in_(numbers))):
        seen.add("stance", row.number, row.stance)
        seen.add("basis", row.number, row.basis)
        beside = [row.source] if row.source else []
        homes[row.reading].append(_Home(row.number, tuple((start, stop) for start, stop in (*row.content, *row.cue, *beside))))
    return homes


def _whole(connection: Connection, numbers: Sequence[int], seen: _Seen) -> _Homes:
    """Return each reading as one, and count what its statements say."""
    asked = select(STATEMENTS.c.reading, STATEMENTS.c.stance, STATEMENTS.c.basis).where(STATEMENTS.c.reading.in_(numbers))
    for row in connection.execute(asked.distinct()):
        seen.add("stance", row.reading, row.stance)
        seen.add("basis", row.reading, row.basis)
    return {number: [_Home(number, None)] for number in numbers}


def _articles(connection: Connection, homes: _Homes, seen: _Seen) -> None:
    columns = (READINGS.c.number, ARTICLES.c.outlet, ARTICLES.c.language, ARTICLES.c.published)
    rows = connection.execute(select(*columns).join(ARTICLES).where(READINGS.c.number.in_(sorted(homes)))).all()
    size = _time_size([row.published for row in rows if row.published])
    for row in rows:
        for home in homes[row.number]:
            seen.add("outlet", home.item, row.outlet)
            seen.add("language", home.item, row.language)
            seen.add("time", home.item, (row.published or "")[:size])


def _mentions(connection: Connection, homes: _Homes, seen: _Seen) -> None:
    columns = ("reading", "kind", "start", "stop", "name", "target")
    asked = select(*(MENTIONS.c[name] for name in columns))
    inside = (MENTIONS.c.reading.in_(sorted(homes)), MENTIONS.c.kind.in_(tuple(_KINDS)))
    for row in connection.execute(asked.where(*inside)):
        for home in homes[row.reading]:
            if home.spans is None or any(start <= row.start and row.stop <= stop for start, stop in home.spans):
                seen.add(_KINDS[row.kind], home.item, row.target or row.name, row.name or "")


def _holders(connection: Connection, over: Over, numbers: Sequence[int], seen: _Seen) -> None:
    item = STATEMENTS.c.number if over is Over.STATEMENTS else STATEMENTS.c.reading
    asked = select(item.label("item"), HOLDERS.c.name, HOLDERS.c.target).distinct()
    for row in connection.execute(asked.select_from(STATEMENTS.join(HOLDERS)).where(item.in_(numbers))):
        seen.add("source", row.item, row.target or row.name, row.name)
        if (row.target or "").startswith("country:"):
            seen.add("country", row.item, row.target, row.name)


def _events(connection: Connection, over: Over, numbers: Sequence[int], seen: _Seen) -> None:
    """Count the types of events, finer and coarser; of an article also those that its outlet tells itself."""
    if over is Over.ARTICLES:
        asked = select(EVENTS.c.reading.label("item"), EVENTS.c.root, EVENTS.c.subtype).where(EVENTS.c.reading.in_(numbers))
    else:
        mine = and_(EVENTS.c.reading == STATEMENTS.c.reading, EVENTS.c.statement == STATEMENTS.c.id)
        asked = select(STATEMENTS.c.number.label("item"), EVENTS.c.root, EVENTS.c.subtype)
        asked = asked.select_from(STATEMENTS.join(EVENTS, mine)).where(STATEMENTS.c.number.in_(numbers))
    for row in connection.execute(asked.distinct()):
        seen.add("event", row.item, row.root.casefold())
        seen.add("event", row.item, row.subtype)


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
