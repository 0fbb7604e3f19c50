"""The numbers of articles and statements, by which derived tables name them, and their ids; only the latest readings count.

A statement's number is that of the first reading that had it, so that a later reading does not change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from katanya.ledger.derived import PREPARED
from katanya.ledger.many import among
from katanya.ledger.schema import ARTICLES, READINGS, STATEMENTS, TEXTS

# Which of several is the least is told here: a database that is asked for it goes through the whole index in its order.
_NUMBERS = select(STATEMENTS.c.id, STATEMENTS.c.number).where(among(STATEMENTS.c.id, "given"))
_IDS = select(STATEMENTS.c.number, STATEMENTS.c.id).where(among(STATEMENTS.c.number, "given"))
_ARTICLES_OF = select(STATEMENTS.c.number, READINGS.c.article).join(READINGS).where(among(STATEMENTS.c.number, "given"))
_OF_ARTICLES = select(ARTICLES.c.key, ARTICLES.c.number).where(among(ARTICLES.c.key, "given"))
_KEYS = select(ARTICLES.c.number, ARTICLES.c.key).where(among(ARTICLES.c.number, "given"))
_READINGS = select(READINGS.c.article, READINGS.c.number).where(among(READINGS.c.article, "given"))
_BOUNDS = select(func.min(READINGS.c.number), func.max(READINGS.c.number)).where(READINGS.c.article == bindparam("given"))
_WITH_STANCE = (
    select(STATEMENTS.c.id)
    .select_from(PREPARED)
    .join(STATEMENTS, STATEMENTS.c.reading == PREPARED.c.reading)
    .where(among(PREPARED.c.article, "given"), STATEMENTS.c.stance.in_(bindparam("stances", expanding=True)))
)
_FIRST_OF = (
    select(STATEMENTS.c.number)
    .where(STATEMENTS.c.reading >= bindparam("given"))
    .order_by(STATEMENTS.c.reading, STATEMENTS.c.place)
    .limit(1)
)
_BODIES = select(READINGS.c.number, TEXTS.c.body).join(TEXTS).where(among(READINGS.c.number, "given"))


def of_statements(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the number of each statement that was ever read."""
    return dict(sorted(map(tuple, _asked(connection, _NUMBERS, ids)), reverse=True))


def latest_statements(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the number that each statement has in the last reading that has it."""
    return dict(sorted(map(tuple, _asked(connection, _NUMBERS, ids))))


def ids_of_statements(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Return the id of each statement."""
    return dict(_asked(connection, _IDS, numbers))


def with_stance(connection: Connection, articles: Iterable[int], stances: Sequence[str]) -> list[str]:
    """Return the ids of the statements of articles that have one of some stances in the reading that was weighed last."""
    return list(connection.execute(_WITH_STANCE, {"given": articles, "stances": stances}).scalars().all())


def articles_of(connection: Connection, statements: Iterable[int]) -> dict[int, int]:
    """Return the article of each statement, by numbers."""
    return dict(_asked(connection, _ARTICLES_OF, statements))


def of_articles(connection: Connection, keys: Iterable[str]) -> dict[str, int]:
    """Return the number of each article by its key."""
    return dict(_asked(connection, _OF_ARTICLES, keys))


def keys_of_articles(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Return the key of each article."""
    return dict(_asked(connection, _KEYS, numbers))


def latest_readings(connection: Connection, articles: Iterable[int]) -> dict[int, int]:
    """Return the latest reading of each article."""
    return dict(sorted(map(tuple, _asked(connection, _READINGS, articles))))


def first_of(connection: Connection, reading: int) -> int | None:
    """Return the first statement of a reading and those after it, `None` where there is none."""
    first: int | None = connection.execute(_FIRST_OF, {"given": reading}).scalar()
    return first


def first_and_latest(connection: Connection, article: int) -> tuple[int, int]:
    """Return the first and the latest reading of an article."""
    first, latest = connection.execute(_BOUNDS, {"given": article}).one()
    return first, latest


def bodies(connection: Connection, readings: Iterable[int]) -> dict[int, str]:
    """Return the text of each reading."""
    return dict(_asked(connection, _BODIES, readings))


def _asked(connection: Connection, asked: Select[Any], given: Iterable[Any]) -> Sequence[Any]:
    wanted = set(given)
    return connection.execute(asked, {"given": wanted}).all() if wanted else ()
