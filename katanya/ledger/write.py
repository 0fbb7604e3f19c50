"""Adds readings to a ledger; what is there is never changed or deleted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from katanya import ids
from katanya.frozen import dataclass
from katanya.ledger import codec
from katanya.ledger.schema import ARTICLES, BLOBS, EVENTS, HOLDERS, MENTIONS, READINGS, STATEMENTS, TEXTS
from katanya.records import Article, Reading
from katanya.release import VERSION


class State(StrEnum):
    """What keeping a reading did."""

    NEW = "new"
    VERSION = "version"
    COPY = "copy"
    REREAD = "reread"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading in the ledger: the article's key and number there, the reading's number, and whether any of it is new."""

    key: str
    article: int
    reading: int
    state: State


def keep(connection: Connection, reading: Reading) -> Kept:
    """Add a reading within the transaction of the connection; what is known already adds nothing.

    The same bytes from the same address (without one: of the same outlet and id) are the same article; from elsewhere they
    are another one and a copy; other bytes from the same address are a version, and both stay.
    """
    article = reading.article
    key = key_of(article)
    number = connection.execute(select(ARTICLES.c.number).where(ARTICLES.c.key == key)).scalar()
    state = State.REREAD if number else _state(connection, article)
    if number is None:
        number = _add_article(connection, article, key)
    text = ids.digest_of(reading.text.body.encode("utf-8", "surrogatepass"))
    same = (READINGS.c.article == number, READINGS.c.text == text, READINGS.c.release == VERSION)
    known = connection.execute(select(READINGS.c.number).where(*same)).scalar()
    if known is not None:
        return Kept(key, number, known, State.KNOWN)
    return Kept(key, number, _add_reading(connection, reading, number, text), state)


def key_of(article: Article) -> str:
    """Return the ledger's own address of an article: 16 hex digits of its bytes and of where they came from."""
    where = ("url", article.url) if article.url else ("id", article.outlet or "", article.id)
    return ids.short((article.digest, *where))


def now() -> str:
    """Return the time as it is kept: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat("T", "seconds")


def _state(connection: Connection, article: Article) -> State:
    if article.url and connection.execute(select(ARTICLES.c.number).where(ARTICLES.c.url == article.url).limit(1)).scalar():
        return State.VERSION
    same = connection.execute(select(ARTICLES.c.number).where(ARTICLES.c.digest == article.digest).limit(1)).scalar()
    return State.COPY if same else State.NEW


def _add_article(connection: Connection, article: Article, key: str) -> int:
    _add_once(connection, BLOBS, {"digest": article.digest, "raw": article.raw})
    row = {"key": key, "added_at": now(), **codec.article_row(article)}
    return _numbers(connection, ARTICLES, [row])[0]


def _add_reading(connection: Connection, reading: Reading, article: int, text: str) -> int:
    _add_once(connection, TEXTS, {"digest": text, "body": reading.text.body})
    layout = codec.layout_of(reading.text)
    row = {"article": article, "text": text, "release": VERSION, "made_at": now(), "layout": layout}
    number = _numbers(connection, READINGS, [row])[0]
    _add_statements(connection, reading, number)
    tied = {resolution.mention: resolution for resolution in reading.resolutions}
    mentions = [{"reading": number, **codec.mention_row(each, tied.get(each.id))} for each in reading.mentions]
    _add_all(connection, MENTIONS, mentions)
    _add_all(connection, EVENTS, [{"reading": number, **codec.event_row(event)} for event in reading.events])
    return number


def _add_statements(connection: Connection, reading: Reading, number: int) -> None:
    rows = [{"reading": number, "place": place, **codec.statement_row(each)} for place, each in enumerate(reading.statements)]
    numbers = _numbers(connection, STATEMENTS, rows)
    pairs = zip(numbers, reading.statements, strict=True)
    _add_all(connection, HOLDERS, [{"statement": n, **row} for n, statement in pairs for row in codec.holder_rows(statement)])


def _numbers(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> list[int]:
    """Add rows and return their numbers, in the order of the rows."""
    if not rows:
        return []
    added = insert(table).returning(table.c.number, sort_by_parameter_order=True)
    return list(connection.execute(added, rows).scalars())


def _add_all(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    filled = list(rows)
    if filled:
        connection.execute(insert(table), filled)


def _add_once(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Add a row unless its primary key is there; two writers may add the same bytes at once."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    connection.execute(dialect.insert(table).values(row).on_conflict_do_nothing())
