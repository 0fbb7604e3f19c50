"""What is told to have happened when: events and dated statements, in the order of the days that they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from katanya.frozen import dataclass
from katanya.ledger import happened, search
from katanya.ledger.happened import Happened, Told
from katanya.ledger.many import among
from katanya.ledger.schema import STATEMENTS
from katanya.ledger.search import Over, Query
from katanya.records import Event, Kind
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
    statements = search.found(connection, query, Over.STATEMENTS, limit=limit)
    articles = search.found(connection, query, Over.ARTICLES, limit=limit)
    homes = connection.execute(_READINGS_OF, {"statements": statements}).scalars().all() if statements else ()
    told = happened.of(connection, {*articles, *homes}, statements)
    found = [moment for each in told for moment in _moments(each, query)]
    return sorted(found, key=lambda moment: (moment.when, moment.article))[:limit]


_READINGS_OF = select(STATEMENTS.c.reading).where(among(STATEMENTS.c.number, "statements"))


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
    marks = {mark for each in named for mark in search.marks_named(each.kind, each.called, each.surface, each.target)}
    asked = {mark for mark, _ in query.named()}
    return asked <= marks and bool(asked or query.event)


def _of_event(told: Happened, event: Event, wanted: Mapping[str, Told]) -> Moment:
    named = {each.id: each for each in told.mentions}
    day = named[event.period].start if event.period in named else None
    statement = wanted.get(event.statement or "")
    return Moment(
        when=(day or told.published or "")[:10],
        basis="text" if day else "published",
        kind=event.subtype or event.root.casefold(),
        status=event.status.value,
        who=tuple(named[role.mention].called for role in event.roles if role.part == "actor" and role.mention in named),
        words=surface(told.body, statement.content if statement else event.trigger),
        statement=event.statement,
        article=told.key,
        outlet=told.outlet,
    )


def _of_statement(told: Happened, statement: Told) -> Moment:
    day = _first_day(told, statement)
    return Moment(
        when=(day or told.published or "")[:10],
        basis="text" if day else "published",
        kind="statement",
        status=statement.stance,
        who=statement.who,
        words=surface(told.body, statement.content),
        statement=statement.id,
        article=told.key,
        outlet=told.outlet,
    )


def _first_day(told: Happened, statement: Told) -> str | None:
    dates = (each for each in told.mentions if each.kind == Kind.DATE and each.start)
    return next((each.start for each in dates if any(covers(span, each.span) for span in statement.content)), None)
