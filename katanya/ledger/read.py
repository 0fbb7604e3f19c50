"""Readings back out of a ledger, as the records that went in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from katanya.frozen import dataclass
from katanya.ledger import codec
from katanya.ledger.schema import ARTICLES, BLOBS, EVENTS, HOLDERS, MENTIONS, READINGS, STATEMENTS, TEXTS
from katanya.records import Reading, Statement

# SQLite takes at most 32,766 values in one statement; more numbers are asked for in turns.
BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Stored:
    """A reading with its places in the ledger: the article's key and number, the reading's number and release."""

    key: str
    article: int
    number: int
    release: str
    added_at: str
    reading: Reading
    statements: tuple[int, ...]


def latest(connection: Connection, articles: Iterable[int] | None = None) -> Iterator[Stored]:
    """Yield the latest reading of each article, or of the articles of those numbers, in the order in which they were added."""
    newest = select(func.max(READINGS.c.number).label("number")).group_by(READINGS.c.article)
    if articles is None:
        numbers = connection.execute(newest.order_by(func.min(READINGS.c.article))).scalars().all()
    else:
        wanted = _in_batches(sorted(set(articles)))
        numbers = [n for part in wanted for n in connection.execute(newest.where(READINGS.c.article.in_(part))).scalars()]
    for number in sorted(numbers):
        yield stored(connection, number)


def stored(connection: Connection, number: int) -> Stored:
    """Return one reading by its number."""
    (row,) = _rows(connection, _whole().where(READINGS.c.number == number))
    article = codec.article_of(row, row["body"], row["raw"])
    text = codec.text_of(article.id, row["body"], row["layout"])
    statements = _rows(connection, STATEMENTS.select().where(STATEMENTS.c.reading == number).order_by(STATEMENTS.c.place))
    mentions = _rows(connection, MENTIONS.select().where(MENTIONS.c.reading == number).order_by(MENTIONS.c.number))
    events = _rows(connection, EVENTS.select().where(EVENTS.c.reading == number).order_by(EVENTS.c.number))
    reading = Reading(
        article,
        text,
        tuple(codec.mention_of(each, row["body"]) for each in mentions),
        tuple(_statements(connection, statements)),
        tuple(tied for each in mentions if (tied := codec.resolution_of(each)) is not None),
        tuple(codec.event_of(each) for each in events),
    )
    places = tuple(each["number"] for each in statements)
    return Stored(row["key"], row["article"], number, row["release"], row["added_at"], reading, places)


def _whole() -> Select[tuple[object, ...]]:
    columns = [column for column in ARTICLES.c if column.name not in ("number",)]
    joined = READINGS.join(ARTICLES).join(TEXTS).join(BLOBS)
    return select(*columns, BLOBS.c.raw, TEXTS.c.body, READINGS.c.layout, READINGS.c.article, READINGS.c.release).select_from(
        joined
    )


def _statements(connection: Connection, rows: Sequence[codec.Row]) -> Iterator[Statement]:
    holders = defaultdict(list)
    for part in _in_batches([row["number"] for row in rows]):
        asked = HOLDERS.select().where(HOLDERS.c.statement.in_(part)).order_by(HOLDERS.c.statement, HOLDERS.c.place)
        for holder in _rows(connection, asked):
            holders[holder["statement"]].append(holder)
    for row in rows:
        yield codec.statement_of(row, holders[row["number"]])


def _rows(connection: Connection, asked: Select[tuple[object, ...]]) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(asked).mappings()]


def _in_batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), BATCH):
        yield numbers[start : start + BATCH]
