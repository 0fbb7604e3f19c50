"""A search as a page shows it: a page of results, how many there are, and by what they can be narrowed."""

from __future__ import annotations

from sqlalchemy import Connection

from katanya.desk import claims
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import facets, found, search
from katanya.ledger.facets import Facet
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.ledger.search import Over, Query

# So many of the latest found are counted; a page says so where there are more.
COUNTED = 500


@dataclass(frozen=True, slots=True)
class Count:
    """How many were found; `more` says that there are more than were counted."""

    number: int
    more: bool


@dataclass(frozen=True, slots=True)
class Searched:
    """A page of statements or of articles, how many of both there are, and the facets of those that were counted."""

    over: Over
    statements: tuple[FoundStatement, ...]
    articles: tuple[FoundArticle, ...]
    next: int | None
    statement_count: Count
    article_count: Count
    facets: tuple[Facet, ...]


def of(connection: Connection, shelf: Shelf, query: Query, over: Over, *, limit: int, after: int | None) -> Searched:
    """Return a page of what the query finds, with the counts of both kinds and the facets of this one."""
    numbers = {each: search.found(connection, query, each, limit=COUNTED + 1) for each in Over}
    page = numbers[over] if after is None else search.found(connection, query, over, limit=limit + 1, after=after)
    shown = page[:limit]
    return Searched(
        over=over,
        statements=tuple(claims.shown_by_number(connection, shelf, shown)) if over is Over.STATEMENTS else (),
        articles=tuple(found.articles(connection, shown, query)) if over is Over.ARTICLES else (),
        next=shown[-1] if len(page) > limit else None,
        statement_count=_count(numbers[Over.STATEMENTS]),
        article_count=_count(numbers[Over.ARTICLES]),
        facets=facets.count(connection, over, numbers[over][:COUNTED]),
    )


def _count(numbers: list[int]) -> Count:
    return Count(min(len(numbers), COUNTED), len(numbers) > COUNTED)
