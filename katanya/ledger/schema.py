"""The tables of the evidence, the same on SQLite and PostgreSQL: what came in, what was read, what was judged.

They are only ever added to; what is worked out of them stands in `derived`. Places in a text are half-open code points; times
are ISO 8601 in UTC.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    bindparam,
)

from katanya.records import DENYING

METADATA = MetaData()
# Halves of surrogate pairs cannot be written as UTF-8, and PostgreSQL takes no NUL.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


class Body(TypeDecorator[str]):
    """A text kept as its UTF-8 bytes, halves of surrogate pairs included, so that it comes back as it went in."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> bytes | None:
        """Return the bytes."""
        return value.encode("utf-8", "surrogatepass") if value is not None else None

    def process_result_value(self, value: bytes | None, dialect: Any) -> str | None:
        """Return the text."""
        return value.decode("utf-8", "surrogatepass") if value is not None else None


class Words(TypeDecorator[str]):
    """Words that can be searched; what no database can write is U+FFFD there, and whole in the bytes that came in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        """Return the words as they can be written."""
        return _UNWRITABLE.sub("\ufffd", value) if value is not None else None


# SQLite numbers rows by itself only in a column that it calls INTEGER.
NUMBER = BigInteger().with_variant(Integer, "sqlite")

# Which release brought the ledger to which schema; a release that does not know the schema can say which one does.
INFO = Table(
    "info",
    METADATA,
    Column("revision", String(16), primary_key=True),
    Column("release", String(32), nullable=False),
    Column("at", String(40), nullable=False),
)

# --- evidence: what came in -------------------------------------------------------------------------------------------

BLOBS = Table(
    "blobs",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("raw", LargeBinary, nullable=False),
)
# `key` is the ledger's own: two articles may have been given the same id.
ARTICLES = Table(
    "articles",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("key", String(16), nullable=False, unique=True),
    Column("id", Words, nullable=False, index=True),
    Column("digest", String(64), ForeignKey("blobs.digest"), nullable=False, index=True),
    Column("form", String(16), nullable=False),
    Column("url", Words, index=True),
    Column("outlet", Words, index=True),
    Column("title", Words),
    Column("author", Words),
    Column("published", String(40), index=True),
    Column("published_basis", String(16)),
    Column("language", String(8)),
    Column("found", JSON, nullable=False),
    Column("got_from", Words, nullable=False),
    Column("fetched", String(40)),
    Column("added_at", String(40), nullable=False),
)
TEXTS = Table(
    "texts",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("body", Body, nullable=False),
)

# --- evidence: what was read ------------------------------------------------------------------------------------------

READINGS = Table(
    "readings",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("article", NUMBER, ForeignKey("articles.number"), nullable=False),
    Column("text", String(64), ForeignKey("texts.digest"), nullable=False),
    Column("release", String(32), nullable=False),
    Column("made_at", String(40), nullable=False),
    Column("layout", JSON, nullable=False),
    UniqueConstraint("article", "text", "release"),
)
STATEMENTS = Table(
    "statements",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("reading", NUMBER, ForeignKey("readings.number"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("id", String(16), nullable=False, index=True),
    Column("content", JSON, nullable=False),
    Column("cue", JSON, nullable=False),
    Column("source", JSON),
    Column("mode", String(16), nullable=False),
    Column("stance", String(16), nullable=False),
    Column("basis", String(16), nullable=False),
    Column("certainty", String(16), nullable=False),
    Column("answers", JSON, nullable=False),
    Column("rule", String(64), nullable=False),
    Column("decisions", JSON, nullable=False),
    Index("statements_of_reading", "reading", "place"),
)
HOLDERS = Table(
    "holders",
    METADATA,
    Column("statement", NUMBER, ForeignKey("statements.number"), primary_key=True),
    Column("part", String(4), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Words, nullable=False, index=True),
    Column("target", Words, index=True),
    Column("method", String(64), nullable=False),
    Column("reason", String(32)),
)
MENTIONS = Table(
    "mentions",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("reading", NUMBER, ForeignKey("readings.number"), nullable=False, index=True),
    Column("id", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("name", Words),
    Column("rule", String(64), nullable=False),
    Column("target", Words, index=True),
    Column("method", String(64)),
    Column("reason", String(32)),
    Column("score", Float),
    Column("detail", JSON),
)
EVENTS = Table(
    "events",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("reading", NUMBER, ForeignKey("readings.number"), nullable=False, index=True),
    Column("id", String(16), nullable=False, index=True),
    Column("root", String(16), nullable=False),
    Column("subtype", String(16), index=True),
    Column("status", String(16), nullable=False),
    Column("statement", String(16)),
    Column("detail", JSON, nullable=False),
)

# --- evidence: what was judged ----------------------------------------------------------------------------------------

# `left` and `right` are statement ids (`what` is `claim`) or article keys (`story`); `anchor` keeps the text digests, content
# places and quotes of both, so that a judgement finds its statements again in a later reading.
JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("what", String(8), nullable=False),
    Column("left", String(16), nullable=False, index=True),
    Column("right", String(16), nullable=False, index=True),
    Column("verdict", String(16), nullable=False),
    Column("relation", String(8), nullable=False),
    Column("score", Float),
    Column("features", JSON, nullable=False),
    Column("anchor", JSON, nullable=False),
    Column("by", Words, nullable=False, index=True),
    Column("at", String(40), nullable=False),
)
RETRACTIONS = Table(
    "retractions",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("judgement", NUMBER, ForeignKey("judgements.number"), nullable=False, unique=True),
    Column("by", Words, nullable=False),
    Column("at", String(40), nullable=False),
    Column("why", Words),
)
# The few of all statements that deny something, and of all judgements those that find a denial: the latest are found by an index
# of these alone. A database takes it only where the words stand in the query as they do in the index.
_DENYING = sorted(stance.value for stance in DENYING)
DENIES = STATEMENTS.c.stance.in_(bindparam("denying", _DENYING, expanding=True, literal_execute=True))
FOUND_DENIED = JUDGEMENTS.c.relation == bindparam("found", "denies", literal_execute=True)
_OF_DENYING = STATEMENTS.c.stance.in_(_DENYING)
_OF_DENIED = JUDGEMENTS.c.relation == "denies"
DENIALS = (
    Index("statements_denying", STATEMENTS.c.number, sqlite_where=_OF_DENYING, postgresql_where=_OF_DENYING),
    Index("judgements_denying", JUDGEMENTS.c.number, sqlite_where=_OF_DENIED, postgresql_where=_OF_DENIED),
)
EVIDENCE = (BLOBS, ARTICLES, TEXTS, READINGS, STATEMENTS, HOLDERS, MENTIONS, EVENTS, JUDGEMENTS, RETRACTIONS)
