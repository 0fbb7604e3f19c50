"""What is told to have happened when: events and dated statements, in the order of the days that they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from katanya.frozen import dataclass, replace
from katanya.ledger import happened, marks, numbers, search
from katanya.ledger.happened import Happened, Told
from katanya.ledger.many import among
from katanya.ledger.schema import STATEMENTS
from katanya.ledger.search import Over, Query
from katanya.records import Event, Kind, When
from katanya.spans import covers, surface

_READINGS_OF = select(STATEMENTS.c.number, STATEMENTS.c.reading).where(among(STATEMENTS.c.number, "statements"))
_DAY = len("2026-03-10")
# Where a stretch of time is asked for, so many times more reports are looked at: what they tell of may be long past.
DEEPER = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """Something at a time: `when` is the day, month, year or stretch (EDTF) that the text gives, else the day of the report.

    `basis` is `text` or `published`; `kind` is an event's type with its status, or `statement`; `who` acts, or says it; `by` is
    whose account it is: the holders of the statement that tells it, nobody where the outlet tells it itself. `start` and
    `stop` are the first and the last day, where there is one.
    """

    when: str
    basis: str
    kind: str
    status: str | None
    who: tuple[str, ...]
    by: tuple[str, ...]
    words: str
    statement: str | None
    article: str
    outlet: str | None
    start: str
    stop: str


def of(connection: Connection, query: Query, limit: int) -> tuple[list[Moment], bool]:
    """Return the moments of the statements and events that the query means, in the order of time, at most so many.

    With them comes whether there are more. `since` and `until` are of the times that are told of here, not of those of the
    reports.
    """
    moments, earlier = before(connection, query, limit, None)
    return moments[:limit], earlier is not None or len(moments) > limit


def before(connection: Connection, query: Query, most: int, reading: int | None) -> tuple[list[Moment], int | None]:
    """Return the moments of the statements and articles that were added last before a reading, so many of each.

    They are in the order of time; with them comes the reading before which the earlier added go on, `None` at the end.
    """
    told = replace(query, since=None, until=None)
    deep = most if told == query else most * DEEPER
    statements, articles, earlier = _added_last(connection, told, deep, reading)
    readings = {*articles, *statements.values()}
    every = (moment for each in happened.of(connection, readings, statements) for moment in _moments(each, told))
    found = [moment for moment in every if _between(moment, query)]
    return sorted(found, key=lambda moment: (moment.start, moment.stop, moment.article)), earlier


def _added_last(
    connection: Connection, query: Query, most: int, reading: int | None
) -> tuple[dict[int, int], list[int], int | None]:
    """Return statements with their readings, articles by their readings, and before which reading there are more."""
    first = numbers.first_of(connection, reading) if reading is not None else None
    found = search.found(connection, query, Over.STATEMENTS, limit=most + 1, after=first)
    articles = search.found(connection, query, Over.ARTICLES, limit=most + 1, after=reading)
    homes = dict(connection.execute(_READINGS_OF, {"statements": found}).all()) if found else {}
    beyond = [homes[number] for number in found[most:]] + articles[most:]
    # A reading is looked at whole or later, and one at least.
    last = min(max(beyond), max((*homes.values(), *articles)) - 1) if beyond else 0
    kept = {number: home for number, home in homes.items() if home > last}
    return kept, [each for each in articles if each > last], last + 1 if beyond else None


def _between(moment: Moment, query: Query) -> bool:
    """Say whether some day of a moment lies in the stretch that is asked for; both ends may be a day, month or year."""
    if (query.since or query.until) and not moment.start:
        return False
    late = query.since is None or moment.stop >= query.since[: len(moment.stop)]
    return late and (query.until is None or moment.start[: len(query.until)] <= query.until)


def _moments(told: Happened, query: Query) -> Iterator[Moment]:
    wanted = {statement.id: statement for statement in told.statements}
    dated = {event.statement for event in told.events}
    for event in told.events:
        if event.statement in wanted or (event.statement is None and not query.source and _meant(told, event, query)):
            yield _of_event(told, event, wanted)
    for statement in told.statements:
        if statement.id not in dated:
            yield _of_statement(told, statement)


def _meant(told: Happened, event: Event, query: Query) -> bool:
    """Say whether an event that the outlet tells itself is one that is asked for."""
    if query.event and query.event.casefold() not in (event.root.casefold(), (event.subtype or "").casefold()):
        return False
    ids = happened.mentioned(event) - {event.period}
    named = (each for each in told.mentions if each.id in ids)
    given = {mark for each in named for mark in marks.named(each.kind, each.called, each.surface, each.target)}
    asked = {mark for mark, _ in query.named()}
    return asked <= given and bool(asked or query.event)


def _of_event(told: Happened, event: Event, wanted: Mapping[str, Told]) -> Moment:
    named = {each.id: each for each in told.mentions}
    statement = wanted.get(event.statement or "")
    return _moment(
        told,
        named[event.period].when if event.period in named else None,
        kind=event.subtype or event.root.casefold(),
        status=event.status.value,
        who=tuple(named[role.mention].called for role in event.roles if role.part == "actor" and role.mention in named),
        by=_holders(told, statement) if statement else (),
        words=surface(told.body, statement.content if statement else event.trigger),
        statement=event.statement,
    )


def _of_statement(told: Happened, statement: Told) -> Moment:
    return _moment(
        told,
        _first_time(told, statement),
        kind="statement",
        status=statement.stance,
        who=statement.who,
        by=_holders(told, statement),
        words=surface(told.body, statement.content),
        statement=statement.id,
    )


def _moment(told: Happened, when: When | None, **fields: Any) -> Moment:
    published = (told.published or "")[:_DAY]
    dated = when if when and when.start else None
    return Moment(
        when=_precisely(dated) if dated else published,
        basis="text" if dated else "published",
        article=told.key,
        outlet=told.outlet,
        start=(dated.start or "")[:_DAY] if dated else published,
        stop=_last_day(dated) if dated else published,
        **fields,
    )


def _precisely(when: When) -> str:
    """Return a time as precisely as the text gives it, to the day: a month stays a month, a stretch a stretch."""
    if when.granularity in ("part_of_day", "time"):
        return (when.start or "")[:_DAY]
    return when.edtf or when.value or (when.start or "")[:_DAY]


def _last_day(when: When) -> str:
    """Return the last day of a time; `stop` is the day after it, for what has hours that day itself."""
    start, stop = (when.start or "")[:_DAY], (when.stop or when.start or "")[:_DAY]
    if stop <= start or len(stop) < _DAY:
        return start
    return (date.fromisoformat(stop) - timedelta(days=1)).isoformat()


def _holders(told: Happened, statement: Told) -> tuple[str, ...]:
    """Return whose word a statement is; the words for the source where nobody is named."""
    if statement.who or statement.source is None:
        return statement.who
    return (told.body[slice(*statement.source)],)


def _first_time(told: Happened, statement: Told) -> When | None:
    dates = (each for each in told.mentions if each.kind == Kind.DATE and each.when and each.when.start)
    return next((each.when for each in dates if any(covers(span, each.span) for span in statement.content)), None)
