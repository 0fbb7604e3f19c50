"""The numbers of articles and statements, by which derived tables name them, and their ids; only the latest readings count.

A statement's number is that of the first reading that had it, so that a later reading does not change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from katanya.ledger.schema import ARTICLES, READINGS, STATEMENTS, TEXTS

Value = TypeVar("Value", int, str)
_BATCH = 5_000
# What is asked several times for each report is put together once.
_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_FIRST = select(STATEMENTS.c.id, func.min(STATEMENTS.c.number)).where(STATEMENTS.c.id.in_(_WANTED)).group_by(STATEMENTS.c.id)
_KEYS = select(ARTICLES.c.number, ARTICLES.c.key).where(ARTICLES.c.number.in_(_WANTED))
_LATEST = (
    select(READINGS.c.article, func.max(READINGS.c.number)).where(READINGS.c.article.in_(_WANTED)).group_by(READINGS.c.article)
)
_BODIES = select(READINGS.c.number, TEXTS.c.body).join(TEXTS).where(READINGS.c.number.in_(_WANTED))
_ENDS = select(func.min(READINGS.c.number), func.max(READINGS.c.number)).where(READINGS.c.article == bindparam("article"))


def of_statements(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the number of each statement that was ever read."""
    found: dict[str, int] = {}
    for part in _in_batches(ids):
        found.update(dict(connection.execute(_FIRST, {"wanted": part}).all()))
    return found


def latest_statements(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the number that each statement has in the last reading that has it."""
    found: dict[str, int] = {}
    for part in _in_batches(ids):
        asked = select(STATEMENTS.c.id, func.max(STATEMENTS.c.number)).where(STATEMENTS.c.id.in_(part)).group_by(STATEMENTS.c.id)
        found.update(dict(connection.execute(asked).all()))
    return found


def ids_of_statements(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Return the id of each statement."""
    found: dict[int, str] = {}
    for part in _in_batches(numbers):
        asked = select(STATEMENTS.c.number, STATEMENTS.c.id).where(STATEMENTS.c.number.in_(part))
        found.update(dict(connection.execute(asked).all()))
    return found


def articles_of(connection: Connection, statements: Iterable[int]) -> dict[int, int]:
    """Return the article of each statement, by numbers."""
    found: dict[int, int] = {}
    for part in _in_batches(statements):
        asked = select(STATEMENTS.c.number, READINGS.c.article).join(READINGS).where(STATEMENTS.c.number.in_(part))
        found.update(dict(connection.execute(asked).all()))
    return found


def of_articles(connection: Connection, keys: Iterable[str]) -> dict[str, int]:
    """Return the number of each article by its key."""
    found: dict[str, int] = {}
    for part in _in_batches(keys):
        asked = select(ARTICLES.c.key, ARTICLES.c.number).where(ARTICLES.c.key.in_(part))
        found.update(dict(connection.execute(asked).all()))
    return found


def keys_of_articles(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Return the key of each article."""
    found: dict[int, str] = {}
    for part in _in_batches(numbers):
        found.update(dict(connection.execute(_KEYS, {"wanted": part}).all()))
    return found


def latest_readings(connection: Connection, articles: Iterable[int]) -> dict[int, int]:
    """Return the latest reading of each article."""
    found: dict[int, int] = {}
    for part in _in_batches(articles):
        found.update(dict(connection.execute(_LATEST, {"wanted": part}).all()))
    return found


def first_and_latest(connection: Connection, article: int) -> tuple[int, int]:
    """Return the first and the latest reading of an article."""
    first, latest = connection.execute(_ENDS, {"article": article}).one()
    return first, latest


def bodies(connection: Connection, readings: Iterable[int]) -> dict[int, str]:
    """Return the text of each reading."""
    found: dict[int, str] = {}
    for part in _in_batches(readings):
        found.update(dict(connection.execute(_BODIES, {"wanted": part}).all()))
    return found


def _in_batches(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    ordered = sorted(set(values))
    return (ordered[start : start + _BATCH] for start in range(0, len(ordered), _BATCH))
