"""What is told to have happened when: events and dated statements, in the order of the days that they give."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from katanya.frozen import dataclass
from katanya.ledger import read, search
from katanya.ledger.read import Stored
from katanya.ledger.schema import READINGS, STATEMENTS
from katanya.ledger.search import Over, Query
from katanya.records import Event, Kind, Statement
from katanya.spans import covers, surface


@dataclass(frozen=True, slots=True)
class Moment:
    """Something at a time: `when` is the day (or month, year) that the text gives for it, else that of publication.

    `basis` is `text` or `published`; `kind` is an event's type with its status, or `statement`.
    """

    when: str
    basis: str
    kind: str
    status: str | None
    who: tuple[str, ...]
    words: str
    statement: str | None
    article: str
    outlet: str | None


def of(connection: Connection, query: Query, limit: int) -> list[Moment]:
    """Return the moments of the statements and events that the query means, in the order of time."""
    statements = set(search.found(connection, query, Over.STATEMENTS, limit=limit))
    articles = search.found(connection, query, Over.ARTICLES, limit=limit)
    readings = sorted({*articles, *_readings_of(connection, statements)})
    found = [moment for number in readings for moment in _moments(read.stored(connection, number), statements, query)]
    return sorted(found, key=lambda moment: (moment.when, moment.article))[:limit]


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
    when = next((tied.when for tied in reading.resolutions if tied.mention == event.period and tied.when), None)
    names = {mention.id: mention.called for mention in reading.mentions}
    statement = next((each for each in reading.statements if each.id == event.statement), None)
    words = surface(reading.text.body, statement.content if statement else event.trigger)
    return Moment(
        when=(when.start or "")[:10] if when and when.start else (reading.article.published or "")[:10],
        basis="text" if when and when.start else "published",
        kind=event.subtype or event.root.casefold(),
        status=event.status.value,
        who=tuple(names[role.mention] for role in event.roles if role.part == "actor" and role.mention in names),
        words=words,
        statement=event.statement,
        article=kept.key,
        outlet=reading.article.outlet,
    )


def _of_statement(kept: Stored, statement: Statement) -> Moment:
    reading = kept.reading
    day = _first_day(kept, statement)
    return Moment(
        when=day or (reading.article.published or "")[:10],
        basis="text" if day else "published",
        kind="statement",
        status=statement.stance.value,
        who=statement.who,
        words=surface(reading.text.body, statement.content),
        statement=statement.id,
        article=kept.key,
        outlet=reading.article.outlet,
    )


def _first_day(kept: Stored, statement: Statement) -> str | None:
    days = {tied.mention: tied.when.start for tied in kept.reading.resolutions if tied.when and tied.when.start}
    for mention in kept.reading.mentions:
        inside = any(covers(span, mention.span) for span in statement.content)
        if mention.kind is Kind.DATE and inside and mention.id in days:
            return days[mention.id][:10]
    return None
