"""One article as the ledger has it: how it came, what was read in it, and the passages that it shares with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, select

from katanya.desk import claims, stories
from katanya.frozen import dataclass
from katanya.ledger import index, numbers, read
from katanya.ledger.schema import ARTICLES
from katanya.records import Reading, Span
from katanya.weighing.records import Copy, Direction


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
    """An article in the ledger; `claims` are the addresses of its statements' claims, in the order of the statements."""

    key: str
    story: str
    added_at: str
    release: str
    size: int
    reading: Reading
    claims: tuple[str, ...]
    shared: tuple[SharedPassage, ...]


def open_article(connection: Connection, given: str) -> KeptArticle:
    """Return an article by its key or its id; raise `MissingError` where there is none."""
    number = stories.article_of(connection, given)
    kept = read.stored(connection, numbers.latest_readings(connection, [number])[number])
    root = index.roots(connection, "story", [number])[number]
    return KeptArticle(
        key=kept.key,
        story=numbers.keys_of_articles(connection, [root])[root],
        added_at=kept.added_at,
        release=kept.release,
        size=len(kept.reading.article.raw),
        reading=kept.reading,
        claims=tuple(addresses(connection, [statement.id for statement in kept.reading.statements])),
        shared=tuple(_shared(connection, number)),
    )


def addresses(connection: Connection, ids: Sequence[str]) -> Iterator[str]:
    """Yield the address of each statement's claim: the id of the claim's earliest added statement."""
    known = numbers.of_statements(connection, ids)
    roots = index.roots(connection, "claim", known.values())
    named = numbers.ids_of_statements(connection, roots.values())
    return (named[roots[known[each]]] if each in known else each for each in ids)


def _shared(connection: Connection, number: int) -> Iterator[SharedPassage]:
    copies = claims.copies_of(connection, number)
    others = {side for copy in copies for side in (copy.left, copy.right)}
    columns = (ARTICLES.c.number, ARTICLES.c.key, ARTICLES.c.outlet, ARTICLES.c.title)
    known = {
        row.number: row._mapping for row in connection.execute(select(*columns).where(ARTICLES.c.number.in_(sorted(others))))
    }
    for copy in copies:
        yield from _passages(copy, number, known)


def _passages(copy: Copy, number: int, known: Mapping[int, RowMapping]) -> Iterator[SharedPassage]:
    mine = copy.left == number
    other = known[copy.right if mine else copy.left]
    first = {Direction.LEFT: copy.left, Direction.RIGHT: copy.right}.get(copy.direction)
    for passage in copy.passages:
        yield SharedPassage(
            span=passage.left if mine else passage.right,
            words=passage.words,
            quoted=passage.quoted,
            article=other["key"],
            outlet=other["outlet"],
            title=other["title"],
            share=round(copy.left_in_right if mine else copy.right_in_left, 3),
            source=known[first]["key"] if first else None,
            reasons=copy.reasons,
        )
