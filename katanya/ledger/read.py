"""Readings back out of a ledger, as the records that went in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Connection, Select, bindparam, func, select

from katanya.frozen import dataclass
from katanya.ledger import codec
from katanya.ledger.many import as_text, decoded
from katanya.ledger.schema import ARTICLES, BLOBS, EVENTS, HOLDERS, MENTIONS, READINGS, STATEMENTS, TEXTS
from katanya.records import Article, Reading, Statement, Text

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


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said in a reading, without what it names and tells to have happened; and the article's key and the release."""

    key: str
    release: str
    added_at: str
    article: Article
    text: Text
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what it was read in: the article's key and title, the text, and the release that read it."""

    article: str
    release: str
    title: str | None
    body: str
    statement: Statement


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
    article, places, told = _spoken(connection, number)
    mentions = _rows(connection, _MENTIONS, number)
    reading = Reading(
        told.article,
        told.text,
        tuple(codec.mention_of(each, told.text.body) for each in mentions),
        told.statements,
        tuple(tied for each in mentions if (tied := codec.resolution_of(each)) is not None),
        tuple(codec.event_of(each) for each in _rows(connection, _EVENTS, number)),
    )
    return Stored(told.key, article, number, told.release, told.added_at, reading, places)


def spoken(connection: Connection, number: int) -> Spoken:
    """Return what is said in one reading, by its number."""
    return _spoken(connection, number)[2]


def _spoken(connection: Connection, number: int) -> tuple[int, tuple[int, ...], Spoken]:
    """Return what is said in a reading, with the numbers of its article and of its statements."""
    (row,) = _rows(connection, _WHOLE, number)
    rows = _rows(connection, _STATEMENTS, number)
    article = codec.article_of(row, row["body"], row["raw"])
    text = codec.text_of(article.id, row["body"], row["layout"])
    statements = tuple(_statements(rows, _rows(connection, _HOLDERS, number)))
    told = Spoken(row["key"], row["release"], row["added_at"], article, text, statements)
    return row["article"], tuple([each["number"] for each in rows]), told


def told(connection: Connection, statement: str) -> Told | None:
    """Return a statement by its id as the last reading that has it tells it, `None` where none has."""
    rows = _rows(connection, _TOLD, statement)
    if not rows:
        return None
    (row,) = rows
    held = _rows(connection, _HOLDERS_OF, row["number"])
    return Told(row["key"], row["release"], row["title"], row["body"], codec.statement_of(row, held))


def _texts(columns: Iterable[Column[Any]]) -> list[ColumnElement[Any]]:
    """Return columns, those of JSON as the text that they are kept as."""
    return [as_text(each) if isinstance(each.type, JSON) else each for each in columns]


# The columns of JSON, which are read together.
_JSON = ("found", "layout", "content", "cue", "source", "answers", "decisions", "detail")
_GIVEN: ColumnElement[Any] = bindparam("given")
_WHOLE = (
    select(
        *_texts(column for column in ARTICLES.c if column.name != "number"),
        BLOBS.c.raw,
        TEXTS.c.body,
        as_text(READINGS.c.layout),
        READINGS.c.article,
        READINGS.c.release,
    )
    .select_from(READINGS.join(ARTICLES).join(TEXTS).join(BLOBS))
    .where(READINGS.c.number == _GIVEN)
)
_STATEMENTS = select(*_texts(STATEMENTS.c)).where(STATEMENTS.c.reading == _GIVEN).order_by(STATEMENTS.c.place)
_HOLDERS = HOLDERS.select().join(STATEMENTS).where(STATEMENTS.c.reading == _GIVEN).order_by(HOLDERS.c.statement, HOLDERS.c.place)
_HOLDERS_OF = HOLDERS.select().where(HOLDERS.c.statement == _GIVEN).order_by(HOLDERS.c.place)
_TOLD = (
    select(*_texts(STATEMENTS.c), ARTICLES.c.key, ARTICLES.c.title, READINGS.c.release, TEXTS.c.body)
    .select_from(STATEMENTS.join(READINGS).join(ARTICLES).join(TEXTS))
    .where(STATEMENTS.c.id == _GIVEN)
    .order_by(STATEMENTS.c.number.desc())
    .limit(1)
)
_MENTIONS = select(*_texts(MENTIONS.c)).where(MENTIONS.c.reading == _GIVEN).order_by(MENTIONS.c.number)
_EVENTS = select(*_texts(EVENTS.c)).where(EVENTS.c.reading == _GIVEN).order_by(EVENTS.c.number)


def _statements(rows: Sequence[codec.Row], held: Iterable[codec.Row]) -> Iterator[Statement]:
    holders = defaultdict(list)
    for holder in held:
        holders[holder["statement"]].append(holder)
    for row in rows:
        yield codec.statement_of(row, holders[row["number"]])


def _rows(connection: Connection, asked: Select[Any], given: int | str) -> list[dict[str, Any]]:
    found = connection.execute(asked, {"given": given})
    columns = tuple(found.keys())
    rows = [dict(zip(columns, row, strict=True)) for row in found.all()]
    names = [name for name in _JSON if rows and name in rows[0]]
    read = iter(decoded(row[name] or "null" for row in rows for name in names))
    for row in rows:
        for name in names:
            row[name] = next(read)
    return rows


def _in_batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), BATCH):
        yield numbers[start : start + BATCH]
