"""One article as the ledger has it: how it came, what is said in it, and the passages that it shares with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from katanya.desk import claims, stories
from katanya.frozen import dataclass
from katanya.ledger import index, numbers, read
from katanya.ledger.many import among
from katanya.ledger.read import Spoken
from katanya.ledger.schema import ARTICLES
from katanya.records import Span
from katanya.weighing.records import Copy, Direction

_NAMED = select(*(ARTICLES.c[name] for name in ("number", "key", "outlet", "title"))).where(among(ARTICLES.c.number, "numbers"))


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that stand in another article too: their place here, whose article that is, how much of this one it has.

    `source` is the key of the article that had them first, `None` where that cannot be told.
    """

    span: Span
    words: int
    quoted: bool
    article: str
    outlet: str | None
    title: str | None
    share: float
    source: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article in the ledger with what is said in it; `claims` are the addresses of the claims, in the statements' order."""

    key: str
    story: str
    added_at: str
    release: str
    size: int
    reading: Spoken
    claims: tuple[str, ...]
    shared: tuple[SharedPassage, ...]


def open_article(connection: Connection, given: str) -> KeptArticle:
    """Return an article by its key or its id; raise `MissingError` where there is none."""
    number = stories.article_of(connection, given)
    kept = read.spoken(connection, numbers.latest_readings(connection, [number])[number])
    return KeptArticle(
        key=kept.key,
        story=index.story_of(connection, number) or kept.key,
        added_at=kept.added_at,
        release=kept.release,
        size=len(kept.article.raw),
        reading=kept,
        claims=index.claims_of(connection, [statement.id for statement in kept.statements]),
        shared=tuple(_shared(connection, number)),
    )


def _shared(connection: Connection, number: int) -> Iterator[SharedPassage]:
    copies = claims.copies_of(connection, number)
    sides = {side for copy in copies for side in (copy.left, copy.right)}
    known = {row.number: row for row in connection.execute(_NAMED, {"numbers": sides}).all()} if copies else {}
    for copy in copies:
        yield from _passages(copy, number, known)


def _passages(copy: Copy, number: int, known: Mapping[int, Row[Any]]) -> Iterator[SharedPassage]:
    mine = copy.left == number
    other = known[copy.right if mine else copy.left]
    first = {Direction.LEFT: copy.left, Direction.RIGHT: copy.right}.get(copy.direction)
    for passage in copy.passages:
        yield SharedPassage(
            span=passage.left if mine else passage.right,
            words=passage.words,
            quoted=passage.quoted,
            article=other.key,
            outlet=other.outlet,
            title=other.title,
            share=round(copy.left_in_right if mine else copy.right_in_left, 3),
            source=known[first].key if first else None,
            reasons=copy.reasons,
        )
