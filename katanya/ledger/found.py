"""What a search shows of each statement and article that it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from katanya.frozen import dataclass
from katanya.ledger import codec, terms
from katanya.ledger.schema import ARTICLES, HOLDERS, READINGS, STATEMENTS, TEXTS
from katanya.ledger.search import Query
from katanya.records import Span
from katanya.spans import surface

# An article is shown by the words around the first place that was found, this many characters on each side.
_AROUND = 80


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement that was found: what is said, by whom, through whom, where it was printed; `content` is in the report's words.

    `spans` are the places of the content in the body; `article` is the ledger's key of the article.
    """

    id: str
    number: int
    content: str
    spans: tuple[Span, ...]
    who: tuple[str, ...]
    targets: tuple[str | None, ...]
    source: str | None
    via: tuple[str, ...]
    stance: str
    basis: str
    certainty: str
    outlet: str | None
    published: str | None
    language: str | None
    title: str | None
    url: str | None
    article: str


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that was found, with the words around the first place that was asked for."""

    id: str
    number: int
    title: str | None
    excerpt: str
    outlet: str | None
    published: str | None
    language: str | None
    url: str | None


def statements(connection: Connection, numbers: Sequence[int]) -> list[FoundStatement]:
    """Return what is shown of statements, in the order of the numbers."""
    columns = (*_OF_STATEMENT, *_OF_ARTICLE, READINGS.c.text, _LANGUAGE)
    joined = STATEMENTS.join(READINGS).join(ARTICLES)
    rows = connection.execute(select(*columns).select_from(joined).where(STATEMENTS.c.number.in_(numbers))).mappings().all()
    held = _holders(connection, numbers)
    bodies = _bodies(connection, {row["text"] for row in rows})
    found = {row["number"]: _statement(row, bodies[row["text"]], held[row["number"]]) for row in rows}
    return [found[number] for number in numbers if number in found]


def articles(connection: Connection, readings: Sequence[int], query: Query) -> list[FoundArticle]:
    """Return what is shown of the articles of readings, in the order of the numbers."""
    columns = (READINGS.c.number, _LANGUAGE, *_OF_ARTICLE, TEXTS.c.body)
    joined = READINGS.join(ARTICLES).join(TEXTS)
    rows = connection.execute(select(*columns).select_from(joined).where(READINGS.c.number.in_(readings))).mappings()
    found = {row["number"]: _article(row, query) for row in rows}
    return [found[number] for number in readings if number in found]


_OF_STATEMENT = tuple(STATEMENTS.c[name] for name in ("number", "id", "content", "source", "stance", "basis", "certainty"))
_OF_ARTICLE = tuple(ARTICLES.c[name] for name in ("key", "title", "outlet", "published", "language", "url"))

# What the text was read in; the rest of the layout, which is long, stays in the database.
_LANGUAGE = READINGS.c.layout["language"].as_string().label("read_in")


def _bodies(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """Return texts by their digests, each once: many statements stand in one."""
    asked = select(TEXTS.c.digest, TEXTS.c.body).where(TEXTS.c.digest.in_(sorted(digests)))
    return dict(connection.execute(asked).all())


def _holders(connection: Connection, numbers: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    held = defaultdict(list)
    asked = HOLDERS.select().where(HOLDERS.c.statement.in_(numbers)).order_by(HOLDERS.c.statement, HOLDERS.c.place)
    for row in connection.execute(asked).mappings():
        held[row["statement"]].append(dict(row))
    return held


def _statement(row: RowMapping, body: str, holders: Sequence[dict[str, Any]]) -> FoundStatement:
    spans = codec.spans_of(row["content"])
    who = [each for each in holders if each["part"] == "who"]
    return FoundStatement(
        id=row["id"],
        number=row["number"],
        content=surface(body, spans),
        spans=spans,
        who=tuple(each["name"] for each in who),
        targets=tuple(each["target"] for each in who),
        source=body[row["source"][0] : row["source"][1]] if row["source"] else None,
        via=tuple(each["name"] for each in holders if each["part"] == "via"),
        stance=row["stance"],
        basis=row["basis"],
        certainty=row["certainty"],
        outlet=row["outlet"],
        published=row["published"],
        language=row["read_in"] or row["language"],
        title=row["title"],
        url=row["url"],
        article=row["key"],
    )


def _article(row: RowMapping, query: Query) -> FoundArticle:
    return FoundArticle(
        id=row["key"],
        number=row["number"],
        title=row["title"],
        excerpt=_excerpt(row["body"], query),
        outlet=row["outlet"],
        published=row["published"],
        language=row["read_in"] or row["language"],
        url=row["url"],
    )


def _excerpt(body: str, query: Query) -> str:
    first = next(_places(body, query), Span(0, 0))
    start, stop = max(0, first.start - _AROUND), first.stop + _AROUND
    # Cut at blanks, so that no word is shown in part.
    start = body.find(" ", start, first.start) + 1 if start and " " in body[start : first.start] else start
    stop = body.rfind(" ", first.stop, stop) if stop < len(body) and " " in body[first.stop : stop] else stop
    return " ".join(body[start:stop].split())


def _places(body: str, query: Query) -> Iterator[Span]:
    return terms.places(body, terms.parts(query.words))
