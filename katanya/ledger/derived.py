"""The tables of what is worked out of the evidence: `katanya reindex` makes them anew at any time."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Float, Index, Integer, LargeBinary, String, Table

from katanya.ledger.schema import METADATA, NUMBER

# The hashed five-word shingles of a text, and the passages that two articles share.
SHINGLES = Table(
    "shingles",
    METADATA,
    Column("hash", BigInteger, primary_key=True),
    Column("article", NUMBER, primary_key=True),
    sqlite_with_rowid=False,
)
PASSAGES = Table(
    "passages",
    METADATA,
    Column("left", NUMBER, primary_key=True),
    Column("right", NUMBER, primary_key=True),
    Column("left_in_right", Float, nullable=False),
    Column("right_in_left", Float, nullable=False),
    Column("spans", JSON, nullable=False),
    Column("direction", String(16), nullable=False),
    Column("reasons", JSON, nullable=False),
    Index("passages_of_right", "right"),
    sqlite_with_rowid=False,
)
# What proposes pairs, hashed: the keys of a statement or of an article, one a row.
KEYS = Table(
    "keys",
    METADATA,
    Column("hash", BigInteger, primary_key=True),
    Column("member", NUMBER, primary_key=True),
    sqlite_with_rowid=False,
)
# `root` is the earliest-added member, which gives a story or a claim its address.
MEMBERS = Table(
    "members",
    METADATA,
    Column("what", String(8), primary_key=True),
    Column("member", NUMBER, primary_key=True),
    Column("root", NUMBER, nullable=False),
    Index("members_of_root", "what", "root"),
    sqlite_with_rowid=False,
)
# What the machine decided about each pair that it looked at, by its lower side, and by both where it is the same; why stands
# in the judgements.
PAIRS = Table(
    "pairs",
    METADATA,
    Column("what", String(8), primary_key=True),
    Column("member", NUMBER, primary_key=True),
    Column("other", NUMBER, primary_key=True),
    Column("verdict", String(16), nullable=False),
    Column("relation", String(8), nullable=False),
    Column("score", Float),
    sqlite_with_rowid=False,
)
# What weighing needs of an article's latest reading, so that it is not worked out again for each pair; its statements are
# rows of their own, since a statement is compared with few of each article.
PREPARED = Table(
    "prepared",
    METADATA,
    Column("article", NUMBER, primary_key=True),
    Column("reading", NUMBER, nullable=False),
    Column("report", JSON, nullable=False),
)
SAID = Table(
    "said",
    METADATA,
    Column("number", NUMBER, primary_key=True),
    Column("article", NUMBER, primary_key=True),
    Column("statement", JSON, nullable=False),
    Index("said_of_article", "article"),
    sqlite_with_rowid=False,
)
# The vectors of statements, where the extra that makes them was installed: half-precision numbers in the machine's order.
VECTORS = Table(
    "vectors",
    METADATA,
    Column("number", NUMBER, primary_key=True),
    Column("article", NUMBER, nullable=False, index=True),
    Column("vector", LargeBinary, nullable=False),
)
# The statements of earlier readings, and those of the latest that they have become; `new` is empty where there is none.
MOVED = Table(
    "moved",
    METADATA,
    Column("old", String(16), primary_key=True),
    Column("new", String(16), index=True),
    sqlite_with_rowid=False,
)
# The readings that can be found and proposed, and those that are weighed too; the others are still to be. Of what shares a
# key with a report or its statements only so many are compared: how many more there were is kept.
INDEXED = Table("indexed", METADATA, Column("reading", NUMBER, primary_key=True), sqlite_with_rowid=False)
WEIGHED = Table(
    "weighed",
    METADATA,
    Column("reading", NUMBER, primary_key=True),
    Column("reports_left_out", Integer),
    Column("statements_left_out", Integer),
    sqlite_with_rowid=False,
)
# The mark of the rules by which all this was worked out, in one row; none where a release did it that kept no mark.
RULES = Table("rules", METADATA, Column("mark", String(16), primary_key=True), sqlite_with_rowid=False)
# The full-text indexes differ between the databases; `search.create` makes them.
DERIVED = (SHINGLES, PASSAGES, KEYS, PAIRS, MEMBERS, PREPARED, SAID, VECTORS, MOVED, INDEXED, WEIGHED, RULES)
