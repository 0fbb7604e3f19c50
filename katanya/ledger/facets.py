"""How often each value of each field stands among what was found, so that a search can be narrowed by what is there.

The counts are of the statements or articles that are given, which are few: nothing here goes through a whole ledger. What the
database can count it counts; it gives the other values with the number of what has them, each once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from katanya.frozen import dataclass
from katanya.knowledge import countries
from katanya.ledger import lands, surfaces
from katanya.ledger.many import among, as_text, decoded
from katanya.ledger.schema import ARTICLES, EVENTS, HOLDERS, MENTIONS, READINGS, STATEMENTS
from katanya.ledger.search import Over

FIELDS = ("source", "stance", "basis", "outlet", "language", "time", "country", "place", "equipment", "event")
# The fields that mentions give, by the kind of the mention.
_KINDS = {"country": "country", "place": "place", "facility": "place", "equipment": "equipment"}
# What belongs to a country or lies in one.
_LANDED = ("organisation", "place", "facility")
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


_Named = tuple[int, str, str]


class _Tally:
    """The values of each field: how many have each, and under which label each stands."""

    def __init__(self) -> None:
        self.totals: dict[str, Counter[str]] = defaultdict(Counter)
        self.named: dict[str, set[_Named]] = defaultdict(set)

    def count(self, field: str, value: str | None, times: int) -> None:
        """Count a value, if there is one, that so many have."""
        if value:
            self.totals[field][value] += times

    def name(self, field: str, rows: Iterable[tuple[int, str | None, str | None]]) -> None:
        """Note values with their labels, each with the number of what has it; several may say the same."""
        self.named[field] |= {(item, value, label or value) for item, value, label in rows if value}

    def facet(self, field: str) -> Facet:
        """Return the most frequent values of a field."""
        rows = self.named[field]
        totals = self.totals[field] + Counter(value for _, value in {(item, value) for item, value, _ in rows})
        common = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
        labels = _labels(rows, {value for value, _ in common})
        values = [Value(value, labels.get(value, value), total) for value, total in common]
        return Facet(field, tuple(sorted(values, key=lambda each: each.value, reverse=True) if field == "time" else values))


def count(connection: Connection, over: Over, numbers: Sequence[int]) -> tuple[Facet, ...]:
    """Return the facets of statements, or of articles by their readings; fields without a value are left out."""
    tally = _Tally()
    homes = (_statements if over is Over.STATEMENTS else _whole)(connection, numbers, tally)
    _articles(connection, homes, tally)
    _mentions(connection, over, numbers, homes, tally)
    _holders(connection, over, numbers, tally)
    _events(connection, over, numbers, tally)
    found = [facet for field in FIELDS if (facet := tally.facet(field)).values]
    bare = {each.value for facet in found for each in facet.values if ":" in each.value and each.label == each.value}
    words = surfaces.of(connection, homes, bare)
    return tuple(Facet(facet.field, tuple(_worded(each, words) for each in facet.values)) for facet in found)


def _labels(rows: Iterable[_Named], wanted: set[str]) -> dict[str, str]:
    """Return the label under which each value stands most often, the first in order where several do."""
    times = Counter((value, label) for _, value, label in rows if value in wanted)
    return dict(sorted(times, key=lambda pair: (-times[pair], pair[1]), reverse=True))


def _worded(value: Value, words: Mapping[str, str]) -> Value:
    """Return a value with the words of a report as its label, where it has none but its target."""
    return Value(value.value, words.get(value.value, value.label), value.count) if value.label == value.value else value


# How many of what was found stand in each reading.
_Homes = Mapping[int, int]
_ACTS = (
    select(STATEMENTS.c.reading, STATEMENTS.c.stance, STATEMENTS.c.basis, func.count())
    .where(among(STATEMENTS.c.number, "numbers"))
    .group_by(STATEMENTS.c.reading, STATEMENTS.c.stance, STATEMENTS.c.basis)
)
_ACTS_WITHIN = (
    select(STATEMENTS.c.reading, STATEMENTS.c.stance, STATEMENTS.c.basis).where(among(STATEMENTS.c.reading, "numbers")).distinct()
)


def _statements(connection: Connection, numbers: Sequence[int], tally: _Tally) -> _Homes:
    """Return how many of the statements stand in each reading, and count what they say themselves."""
    homes: Counter[int] = Counter()
    for reading, stance, basis, times in connection.execute(_ACTS, {"numbers": numbers}).all():
        homes[reading] += times
        tally.count("stance", stance, times)
        tally.count("basis", basis, times)
    return homes


def _whole(connection: Connection, numbers: Sequence[int], tally: _Tally) -> _Homes:
    """Return each reading as one, and count what its statements say."""
    rows = connection.execute(_ACTS_WITHIN, {"numbers": numbers}).all()
    tally.name("stance", ((reading, stance, stance) for reading, stance, _ in rows))
    tally.name("basis", ((reading, basis, basis) for reading, _, basis in rows))
    return dict.fromkeys(numbers, 1)


_ARTICLES = (
    select(READINGS.c.number, ARTICLES.c.outlet, ARTICLES.c.language, ARTICLES.c.published)
    .join(ARTICLES)
    .where(among(READINGS.c.number, "numbers"))
)


def _articles(connection: Connection, homes: _Homes, tally: _Tally) -> None:
    rows = connection.execute(_ARTICLES, {"numbers": homes}).all()
    size = _time_size([published for *_, published in rows if published])
    for number, outlet, language, published in rows:
        tally.count("outlet", outlet, homes[number])
        tally.count("language", language, homes[number])
        tally.count("time", (published or "")[:size], homes[number])


_MENTIONS = select(
    *(MENTIONS.c[name] for name in ("reading", "kind", "target", "name", "start", "stop")),
).where(among(MENTIONS.c.reading, "readings"), MENTIONS.c.kind.in_((*_KINDS, "organisation")))
_PLACES = select(
    STATEMENTS.c.number,
    STATEMENTS.c.reading,
    as_text(STATEMENTS.c.content),
    as_text(STATEMENTS.c.cue),
    as_text(STATEMENTS.c.source),
).where(among(STATEMENTS.c.number, "numbers"), among(STATEMENTS.c.reading, "readings"))


def _mentions(connection: Connection, over: Over, numbers: Sequence[int], homes: _Homes, tally: _Tally) -> None:
    """Count what is named in articles, or within the places of statements."""
    named: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_MENTIONS, {"readings": homes}).all():
        named[row.reading].append(row)
    found = _within(connection, numbers, named) if over is Over.STATEMENTS else _throughout(named)
    kinds: dict[str, set[tuple[int, str | None, str | None]]] = defaultdict(set)
    for item, row in found:
        if row.kind in _LANDED and (land := lands.of(row.target, row.name)) is not None:
            kinds["country"].add((item, f"country:{land}", countries.called(land)))
        if row.kind in _KINDS:
            kinds[_KINDS[row.kind]].add((item, row.target or row.name, row.name))
    for field, rows in kinds.items():
        tally.name(field, rows)


def _throughout(named: Mapping[int, Sequence[Row[Any]]]) -> Iterator[tuple[int, Row[Any]]]:
    return ((reading, row) for reading, rows in named.items() for row in rows)


def _within(
    connection: Connection, numbers: Sequence[int], named: Mapping[int, Sequence[Row[Any]]]
) -> Iterator[tuple[int, Row[Any]]]:
    """Yield each statement with what is named in its content, cue or source."""
    if not named:
        return
    rows = connection.execute(_PLACES, {"numbers": numbers, "readings": named}).all()
    places = decoded(f"[{row.content},{row.cue},{row.source or 'null'}]" for row in rows)
    for row, (content, cue, source) in zip(rows, places, strict=True):
        spans = [*content, *cue, *([source] if source else [])]
        for each in named[row.reading]:
            if any(start <= each.start and each.stop <= stop for start, stop in spans):
                yield row.number, each


_OF_STATEMENTS = among(STATEMENTS.c.number, "numbers")
_OF_READINGS = among(STATEMENTS.c.reading, "numbers")
_HOLDERS = {
    over: select(item, HOLDERS.c.target, HOLDERS.c.name).select_from(STATEMENTS.join(HOLDERS)).where(wanted).distinct()
    for over, item, wanted in (
        (Over.STATEMENTS, STATEMENTS.c.number, _OF_STATEMENTS),
        (Over.ARTICLES, STATEMENTS.c.reading, _OF_READINGS),
    )
}


def _holders(connection: Connection, over: Over, numbers: Sequence[int], tally: _Tally) -> None:
    rows = connection.execute(_HOLDERS[over], {"numbers": numbers}).all()
    tally.name("source", ((item, target or name, name) for item, target, name in rows))
    own = (row for row in rows if row.target and row.target.startswith("country:"))
    tally.name("country", ((item, target, name) for item, target, name in own))
    landed = ((item, lands.of(target, None)) for item, target, _ in rows if target and not target.startswith("country:"))
    tally.name("country", ((item, f"country:{land}", countries.called(land)) for item, land in landed if land))


_MINE = and_(EVENTS.c.reading == STATEMENTS.c.reading, EVENTS.c.statement == STATEMENTS.c.id)
_EVENTS = {
    Over.STATEMENTS: select(STATEMENTS.c.number, EVENTS.c.root, EVENTS.c.subtype)
    .select_from(STATEMENTS.join(EVENTS, _MINE))
    .where(_OF_STATEMENTS)
    .distinct(),
    # Of an article also those that its outlet tells itself.
    Over.ARTICLES: select(EVENTS.c.reading, EVENTS.c.root, EVENTS.c.subtype).where(among(EVENTS.c.reading, "numbers")).distinct(),
}


def _events(connection: Connection, over: Over, numbers: Sequence[int], tally: _Tally) -> None:
    """Count the types of events, finer and coarser."""
    rows = connection.execute(_EVENTS[over], {"numbers": numbers}).all()
    tally.name("event", ((item, kind, kind) for item, root, subtype in rows for kind in (root.casefold(), subtype)))


def _time_size(times: Sequence[str]) -> int:
    """Return how many characters of a time are counted by: those of a day, a month or a year."""
    for size, most in ((10, _DAYS), (7, _MONTHS)):
        if len({time[:size] for time in times}) <= most:
            return size
    return 4
