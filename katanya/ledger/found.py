"""What a search shows of each statement and article that it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

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
    homes = {row[0]: row for row in connection.execute(_HOMES, {"numbers": {row.reading for row in rows}}).all()}
    held = _holders(connection, numbers)
    places = decoded(f"[{row.content},{row.source or 'null'}]" for row in rows)
    found = {row[0]: _statement(row, homes[row[1]], each, held[row[0]]) for row, each in zip(rows, places, strict=True)}
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


# Of each holder its part, name and target.
_Holder = tuple[str, str, str | None]


def _holders(connection: Connection, numbers: Sequence[int]) -> dict[int, list[_Holder]]:
    held = defaultdict(list)
    for statement, part, name, target in connection.execute(_HOLDERS, {"numbers": numbers}).all():
        held[statement].append((part, name, target))
    return held


def _statement(row: Any, home: Any, places: Sequence[Any], holders: Sequence[_Holder]) -> FoundStatement:
    number, _, given, stance, basis, certainty, *_ = row
    _, read_in, key, title, outlet, published, language, url, body = home
    content, source = places
    spans = codec.spans_of(content)
    who = [each for each in holders if each[0] == "who"]
    return FoundStatement(
        id=given,
        number=number,
        content=surface(body, spans),
        spans=spans,
        who=tuple([name for _, name, _ in who]),
        targets=tuple([target for *_, target in who]),
        source=body[source[0] : source[1]] if source else None,
        via=tuple([name for part, name, _ in holders if part == "via"]) if len(who) < len(holders) else (),
        stance=stance,
        basis=basis,
        certainty=certainty,
        outlet=outlet,
        published=published,
        language=read_in or language,
        title=title,
        url=url,
        article=key,
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
