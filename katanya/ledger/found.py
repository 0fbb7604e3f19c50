"""What a search shows of each statement and article that it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

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
    columns = (*_OF_STATEMENT, *_OF_ARTICLE, TEXTS.c.body, READINGS.c.layout)
    joined = STATEMENTS.join(READINGS).join(ARTICLES).join(TEXTS)
    rows = connection.execute(select(*columns).select_from(joined).where(STATEMENTS.c.number.in_(numbers))).mappings()
    held = _holders(connection, numbers)
    found = {row["number"]: _statement(dict(row), held[row["number"]]) for row in rows}
    return [found[number] for number in numbers if number in found]


def articles(connection: Connection, readings: Sequence[int], query: Query) -> list[FoundArticle]:
    """Return what is shown of the articles of readings, in the order of the numbers."""
    columns = (READINGS.c.number, READINGS.c.layout, *_OF_ARTICLE, TEXTS.c.body)
    joined = READINGS.join(ARTICLES).join(TEXTS)
    rows = connection.execute(select(*columns).select_from(joined).where(READINGS.c.number.in_(readings))).mappings()
    found = {row["number"]: _article(dict(row), query) for row in rows}
    return [found[number] for number in readings if number in found]


_OF_STATEMENT = tuple(STATEMENTS.c[name] for name in ("number", "id", "content", "source", "stance", "basis", "certainty"))
_OF_ARTICLE = tuple(ARTICLES.c[name] for name in ("key", "title", "outlet", "published", "language", "url"))


def _holders(connection: Connection, numbers: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    held = defaultdict(list)
    asked = HOLDERS.select().where(HOLDERS.c.statement.in_(numbers)).order_by(HOLDERS.c.statement, HOLDERS.c.place)
    for row in connection.execute(asked).mappings():
        held[row["statement"]].append(dict(row))
    return held


def _statement(row: dict[str, Any], holders: Sequence[dict[str, Any]]) -> FoundStatement:
    spans, body = codec.spans_of(row["content"]), row["body"]
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
        language=row["layout"]["language"] or row["language"],
        title=row["title"],
        url=row["url"],
        article=row["key"],
    )


def _article(row: dict[str, Any], query: Query) -> FoundArticle:
    return FoundArticle(
        id=row["key"],
        number=row["number"],
        title=row["title"],
        excerpt=_excerpt(row["body"], query),
        outlet=row["outlet"],
        published=row["published"],
        language=row["layout"]["language"] or row["language"],
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
