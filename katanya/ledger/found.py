"""What a search shows of each statement and article that it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from katanya.frozen import dataclass
from katanya.ledger import codec, terms
from katanya.ledger.many import among, as_text, decoded
from katanya.ledger.schema import ARTICLES, HOLDERS, READINGS, STATEMENTS, TEXTS
from katanya.ledger.search import Query
from katanya.ledger.terms import Part
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
    rows = connection.execute(_STATEMENTS, {"numbers": numbers}).all()
    homes = {row.number: row for row in connection.execute(_HOMES, {"numbers": {row.reading for row in rows}}).all()}
    held = _holders(connection, numbers)
    places = decoded(f"[{row.content},{row.source or 'null'}]" for row in rows)
    pairs = zip(rows, places, strict=True)
    found = {row.number: _statement(row, homes[row.reading], each, held[row.number]) for row, each in pairs}
    return [found[number] for number in numbers if number in found]


def articles(connection: Connection, readings: Sequence[int], query: Query) -> list[FoundArticle]:
    """Return what is shown of the articles of readings, in the order of the numbers."""
    wanted = terms.parts(query.words)
    found = {row.number: _article(row, wanted) for row in connection.execute(_HOMES, {"numbers": readings}).all()}
    return [found[number] for number in readings if number in found]


_OF_ARTICLE = tuple(ARTICLES.c[name] for name in ("key", "title", "outlet", "published", "language", "url"))
# What the text was read in; the rest of the layout, which is long, stays in the database.
_LANGUAGE = READINGS.c.layout["language"].as_string().label("read_in")
_STATEMENTS = select(
    *(STATEMENTS.c[name] for name in ("number", "reading", "id", "stance", "basis", "certainty")),
    as_text(STATEMENTS.c.content),
    as_text(STATEMENTS.c.source),
).where(among(STATEMENTS.c.number, "numbers"))
# Each reading once: many statements stand in one.
_HOMES = (
    select(READINGS.c.number, _LANGUAGE, *_OF_ARTICLE, TEXTS.c.body)
    .select_from(READINGS.join(ARTICLES).join(TEXTS))
    .where(among(READINGS.c.number, "numbers"))
)
_HOLDERS = (
    select(*(HOLDERS.c[name] for name in ("statement", "part", "name", "target")))
    .where(among(HOLDERS.c.statement, "numbers"))
    .order_by(HOLDERS.c.statement, HOLDERS.c.place)
)


def _holders(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Row[Any]]]:
    held = defaultdict(list)
    for row in connection.execute(_HOLDERS, {"numbers": numbers}).all():
        held[row.statement].append(row)
    return held


def _statement(row: Any, home: Any, places: Sequence[Any], holders: Sequence[Row[Any]]) -> FoundStatement:
    content, source = places
    spans = codec.spans_of(content)
    who = [each for each in holders if each.part == "who"]
    return FoundStatement(
        id=row.id,
        number=row.number,
        content=surface(home.body, spans),
        spans=spans,
        who=tuple(each.name for each in who),
        targets=tuple(each.target for each in who),
        source=home.body[source[0] : source[1]] if source else None,
        via=tuple(each.name for each in holders if each.part == "via"),
        stance=row.stance,
        basis=row.basis,
        certainty=row.certainty,
        outlet=home.outlet,
        published=home.published,
        language=home.read_in or home.language,
        title=home.title,
        url=home.url,
        article=home.key,
    )


def _article(row: Any, wanted: Sequence[Part]) -> FoundArticle:
    return FoundArticle(
        id=row.key,
        number=row.number,
        title=row.title,
        excerpt=_excerpt(row.body, wanted),
        outlet=row.outlet,
        published=row.published,
        language=row.read_in or row.language,
        url=row.url,
    )


def _excerpt(body: str, wanted: Sequence[Part]) -> str:
    first = next(terms.places(body, wanted), Span(0, 0))
    start, stop = max(0, first.start - _AROUND), first.stop + _AROUND
    # Cut at blanks, so that no word is shown in part.
    start = body.find(" ", start, first.start) + 1 if start and " " in body[start : first.start] else start
    stop = body.rfind(" ", first.stop, stop) if stop < len(body) and " " in body[first.stop : stop] else stop
    return " ".join(body[start:stop].split())
