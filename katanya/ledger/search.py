"""Full text over statements and articles: what is indexed of each, and which are found; the same on both databases.

An index has four columns: the words as they stand, the lemmas that differ from them, whose word it is, and marks: a term for
each value of each field that can be filtered by, so that a filter costs no more than one word more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, TextClause, text

from katanya.choices import StrEnum
from katanya.frozen import dataclass
from katanya.languages.weighing_words import lists
from katanya.ledger import marks, terms
from katanya.ledger.marks import EVERY
from katanya.ledger.read import Stored
from katanya.ledger.terms import Part, mark
from katanya.records import Reading, Statement
from katanya.spans import surface

_COLUMNS = ("words", "lemmas", "holders", "marks")
# What narrows a search beside what is matched.
_BOUNDS = frozenset(("after", "since", "until"))
# PostgreSQL counts no place of a word beyond this one.
_FURTHEST = 16_383


class Over(StrEnum):
    """What is searched."""

    STATEMENTS = "statements"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked for: words, and values that fields must have.

    `since` and `until` are ISO 8601 or a beginning of it, both included.
    """

    words: str = ""
    source: str | None = None
    stance: str | None = None
    basis: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    country: str | None = None
    place: str | None = None
    equipment: str | None = None
    event: str | None = None
    language: str | None = None

    def marks(self) -> Iterator[str]:
        """Yield the marks that must be there."""
        if not terms.parts(self.words):
            yield EVERY
        for field in ("stance", "basis", "outlet", "event", "language"):
            value: str | None = getattr(self, field)
            if value:
                yield mark(field, value)
        if self.source and ":" in self.source:
            yield mark("source", self.source)

    def named(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the mark of each thing that must be named, and its name as terms: what nobody knows is found by its name."""
        for field in ("country", "place", "equipment"):
            value: str | None = getattr(self, field)
            if value:
                yield mark(field, _country(value) if field == "country" else value), tuple(terms.terms(value))

    def holders(self) -> tuple[str, ...]:
        """Return the name of the source as terms."""
        return tuple(terms.terms(self.source)) if self.source and ":" not in self.source else ()


def create(connection: Connection) -> None:
    """Make the indexes."""
    for over in Over:
        if connection.dialect.name == "sqlite":
            columns = ", ".join(_COLUMNS)
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {_table(over)} USING fts5({columns}, content='', columnsize=0, tokenize='unicode61')"
            )
            continue
        columns = ", ".join(f"{column} tsvector NOT NULL" for column in _COLUMNS)
        connection.exec_driver_sql(f"CREATE TABLE {_table(over)} (number bigint PRIMARY KEY, {columns})")
        connection.exec_driver_sql(f"CREATE INDEX {_table(over)}_terms ON {_table(over)} USING gin ({', '.join(_COLUMNS)})")


def clear(connection: Connection) -> None:
    """Empty the indexes."""
    for over in Over:
        table = _table(over)
        whole = f"INSERT INTO {table} ({table}) VALUES ('delete-all')"  # noqa: S608  a name of ours
        connection.exec_driver_sql(whole if connection.dialect.name == "sqlite" else f"TRUNCATE {table}")


def add(connection: Connection, kept: Stored) -> None:
    """Index a reading: its article by the reading's number, its statements by theirs."""
    _add(connection, Over.ARTICLES, [(kept.number, _of_article(kept.reading))])
    pairs = zip(kept.statements, kept.reading.statements, strict=True)
    _add(connection, Over.STATEMENTS, [(number, _of_statement(kept.reading, each)) for number, each in pairs])


def found(connection: Connection, query: Query, over: Over, *, limit: int, after: int | None = None) -> list[int]:
    """Return the numbers of the statements, or of the articles' readings, the latest added first; only latest readings count.

    `after` is the last number of the page before.
    """
    asked = terms.parts(query.words)
    sqlite = connection.dialect.name == "sqlite"
    matched = _fts5(query, asked) if sqlite else _tsquery(query, asked)
    values: dict[str, Any] = {"limit": limit, "after": after, "since": query.since, "until": query.until, **matched.values}
    given = {name: value for name, value in values.items() if value not in (None, "")}
    asked_for = _asked(over, matched.condition, frozenset(given) & _BOUNDS, sqlite=sqlite)
    return list(connection.execute(asked_for, given).scalars().all())


@dataclass(frozen=True, slots=True)
class _Row:
    words: list[str]
    lemmas: frozenset[str]
    holders: list[str]
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Matched:
    condition: str
    values: dict[str, str]


def _table(over: Over) -> str:
    return f"{over.value}_index"


def _country(value: str) -> str:
    from katanya.knowledge import countries

    code = countries.forms().get(lists().opens_source.sub("", value.casefold()))
    return code or value.removeprefix("country:")


def _of_article(reading: Reading) -> _Row:
    article = reading.article
    holders = [name for statement in reading.statements for name in (*statement.who, *statement.via)]
    return _row(reading, f"{article.title or ''}\n{reading.text.body}", holders, marks.of_article(reading))


def _of_statement(reading: Reading, statement: Statement) -> _Row:
    words = surface(reading.text.body, statement.content)
    return _row(reading, words, [*statement.who, *statement.via], marks.of_statement(reading, statement))


def _row(reading: Reading, words: str, holders: Sequence[str], marked: frozenset[str]) -> _Row:
    language = reading.text.language or reading.article.language
    found = terms.terms(words)
    lemmas = frozenset(lemma for word in set(found) if (lemma := terms.lemma(word, language)) != word)
    # A word that stands in no text keeps a phrase from reaching from one name into the next.
    return _Row(found, lemmas, [term for name in holders for term in (*terms.terms(name), "0x")], marked)


def _add(connection: Connection, over: Over, rows: Sequence[tuple[int, _Row]]) -> None:
    if not rows:
        return
    sqlite = connection.dialect.name == "sqlite"
    names = ", ".join(_COLUMNS)
    values = ", ".join(f":{column}" if sqlite else f"CAST(:{column} AS tsvector)" for column in _COLUMNS)
    into = f"{_table(over)} ({'rowid' if sqlite else 'number'}, {names})"
    statement = text(f"INSERT INTO {into} VALUES (:number, {values})")  # noqa: S608  names of ours
    written = _written if sqlite else _vector
    connection.execute(
        statement,
        [
            {
                "number": n,
                "words": written(row.words),
                "lemmas": written(sorted(row.lemmas)),
                "holders": written(row.holders),
                "marks": written(sorted(row.marks)),
            }
            for n, row in rows
        ],
    )


def _written(words: Sequence[str]) -> str:
    return " ".join(words)


def _vector(words: Sequence[str]) -> str:
    return " ".join(f"{word}:{min(place, _FURTHEST)}" for place, word in enumerate(words, 1))


def _fts5(query: Query, asked: Sequence[Part]) -> _Matched:
    conditions = [f'words : "{" ".join(part.terms)}"' for part in asked if part.exact]
    for part in asked:
        if not part.exact:
            alike = f'"{part.terms[0]}" *' if part.begun else " OR ".join(f'"{form}"' for form in terms.forms(part.terms[0]))
            conditions.append(f"{{words lemmas}} : ({alike})")
    conditions += [f'marks : "{each}"' for each in query.marks()]
    conditions += [f'marks : "{each}" OR words : "{" ".join(name)}"' for each, name in query.named()]
    if query.holders():
        conditions.append(f'holders : "{" ".join(query.holders())}"')
    return _Matched("{table} MATCH :match", {"match": " AND ".join(f"({each})" for each in conditions)})


def _tsquery(query: Query, asked: Sequence[Part]) -> _Matched:
    conditions, values = [], {}
    for place, part in enumerate(asked):
        name = f"match{place}"
        columns = ("words",) if part.exact else ("words", "lemmas")
        conditions.append("(" + " OR ".join(f"{column} @@ CAST(:{name} AS tsquery)" for column in columns) + ")")
        alike = f"{part.terms[0]}:*" if part.begun else " | ".join(terms.forms(part.terms[0]))
        values[name] = " <-> ".join(part.terms) if part.exact else alike
    for place, (each, known_as) in enumerate(query.named()):
        known = f"marks @@ CAST(:mark{place} AS tsquery) OR words @@ CAST(:name{place} AS tsquery)"
        conditions.append(f"({known})")
        values[f"mark{place}"], values[f"name{place}"] = each, " <-> ".join(known_as)
    for column, wanted in (("marks", " & ".join(query.marks())), ("holders", " <-> ".join(query.holders()))):
        if wanted:
            conditions.append(f"{column} @@ CAST(:{column} AS tsquery)")
            values[column] = wanted
    return _Matched(" AND ".join(conditions), values)


# Of SQLite there are few; of PostgreSQL as many as there are numbers of words.
@lru_cache(maxsize=256)
def _asked(over: Over, matched: str, bounds: frozenset[str], *, sqlite: bool) -> TextClause:
    table = _table(over)
    number = f"{table}.{'rowid' if sqlite else 'number'}"
    # The order of a CROSS JOIN is kept by SQLite: it walks the index from its end and stops when the page is full.
    joined = {
        Over.STATEMENTS: f"CROSS JOIN statements s CROSS JOIN readings r WHERE s.number = {number} AND r.number = s.reading",
        Over.ARTICLES: f"CROSS JOIN readings r WHERE r.number = {number}",
    }[over]
    conditions = [joined, "NOT EXISTS (SELECT 1 FROM readings later WHERE later.article = r.article AND later.number > r.number)"]
    conditions.append(matched.replace("{table}", table))
    if "after" in bounds:
        conditions.append(f"{number} < :after")
    dated = "EXISTS (SELECT 1 FROM articles a WHERE a.number = r.article AND {})"
    if "since" in bounds:
        conditions.append(dated.format("a.published >= :since"))
    if "until" in bounds:
        conditions.append(dated.format("substr(a.published, 1, length(:until)) <= :until"))
    return text(f"SELECT {number} FROM {table} {' AND '.join(conditions)} ORDER BY {number} DESC LIMIT :limit")  # noqa: S608  no value
