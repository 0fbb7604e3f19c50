"""What is told to have happened when: events and dated statements, in the order of the days that they give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from katanya.frozen import dataclass, replace
from katanya.ledger import read, search
from katanya.ledger.read import Stored
from katanya.ledger.schema import READINGS, STATEMENTS
from katanya.ledger.search import Over, Query
from katanya.records import Event, Kind, Statement, When
from katanya.spans import covers, surface

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


def of(connection: Connection, query: Query, limit: int) -> list[Moment]:
    """Return the moments of the statements and events that the query means, in the order of time.

    `since` and `until` are of the times that are told of here, not of those of the reports.
    """
    told = replace(query, since=None, until=None)
    deep = limit if told == query else limit * DEEPER
    statements = set(search.found(connection, told, Over.STATEMENTS, limit=deep))
    articles = search.found(connection, told, Over.ARTICLES, limit=deep)
    readings = sorted({*articles, *_readings_of(connection, statements)})
    every = (moment for number in readings for moment in _moments(read.stored(connection, number), statements, told))
    found = [moment for moment in every if _between(moment, query)]
    return sorted(found, key=lambda moment: (moment.start, moment.stop, moment.article))[:limit]


def _between(moment: Moment, query: Query) -> bool:
    """Say whether some day of a moment lies in the stretch that is asked for; both ends may be a day, month or year."""
    if (query.since or query.until) and not moment.start:
        return False
    late = query.since is None or moment.stop >= query.since[: len(moment.stop)]
    return late and (query.until is None or moment.start[: len(query.until)] <= query.until)


def _readings_of(connection: Connection, statements: set[int]) -> set[int]:
    asked = select(READINGS.c.number).join(STATEMENTS).where(STATEMENTS.c.number.in_(sorted(statements)))
    return set(connection.execute(asked.distinct()).scalars())


def _moments(kept: Stored, statements: set[int], query: Query) -> Iterator[Moment]:
    reading = kept.reading
    wanted = {each.id for number, each in zip(kept.statements, reading.statements, strict=True) if number in statements}
    told = {event.statement for event in reading.events}
    for event in reading.events:
        if event.statement in wanted or (event.statement is None and not query.source and _meant(kept, event, query)):
            yield _of_event(kept, event)
    for statement in reading.statements:
        if statement.id in wanted and statement.id not in told:
            yield _of_statement(kept, statement)


def _meant(kept: Stored, event: Event, query: Query) -> bool:
    """Say whether an event that the outlet tells itself is one that is asked for."""
    if query.event and query.event.casefold() not in (event.root.casefold(), (event.subtype or "").casefold()):
        return False
    ids = {*(role.mention for role in event.roles), *event.equipment, *((event.place,) if event.place else ())}
    mentions = [mention for mention in kept.reading.mentions if mention.id in ids]
    marks = set(search.marks_of(kept.reading, mentions))
    asked = {mark for mark, _ in query.named()}
    return asked <= marks and bool(asked or query.event)


def _of_event(kept: Stored, event: Event) -> Moment:
    reading = kept.reading
    names = {mention.id: mention.called for mention in reading.mentions}
    statement = next((each for each in reading.statements if each.id == event.statement), None)
    return _moment(
        kept,
        next((tied.when for tied in reading.resolutions if tied.mention == event.period and tied.when), None),
        kind=event.subtype or event.root.casefold(),
        status=event.status.value,
        who=tuple(names[role.mention] for role in event.roles if role.part == "actor" and role.mention in names),
        by=_holders(kept, statement) if statement else (),
        words=surface(reading.text.body, statement.content if statement else event.trigger),
        statement=event.statement,
    )


def _of_statement(kept: Stored, statement: Statement) -> Moment:
    return _moment(
        kept,
        _first_time(kept, statement),
        kind="statement",
        status=statement.stance.value,
        who=statement.who,
        by=_holders(kept, statement),
        words=surface(kept.reading.text.body, statement.content),
        statement=statement.id,
    )


def _moment(kept: Stored, when: When | None, **fields: Any) -> Moment:
    article = kept.reading.article
    published = (article.published or "")[:_DAY]
    start, stop = (when.start[:_DAY], _last_day(when)) if when and when.start else (published, published)
    told = _told(when) if when and when.start else published
    basis = "text" if when and when.start else "published"
    return Moment(when=told, basis=basis, article=kept.key, outlet=article.outlet, start=start, stop=stop, **fields)


def _told(when: When) -> str:
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


def _holders(kept: Stored, statement: Statement) -> tuple[str, ...]:
    """Return whose word a statement is; the words for the source where nobody is named."""
    if statement.who or statement.source is None:
        return statement.who
    return (kept.reading.text.body[slice(*statement.source)],)


def _first_time(kept: Stored, statement: Statement) -> When | None:
    times = {tied.mention: tied.when for tied in kept.reading.resolutions if tied.when and tied.when.start}
    for mention in kept.reading.mentions:
        inside = any(covers(span, mention.span) for span in statement.content)
        if mention.kind is Kind.DATE and inside and mention.id in times:
            return times[mention.id]
    return None
