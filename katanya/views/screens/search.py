"""A search: what was asked, a page of what was found, and by what it can be narrowed."""

from __future__ import annotations

from collections.abc import Mapping

from katanya.desk.ledger import Ledger
from katanya.desk.searched import Count, Searched
from katanya.frozen import dataclass
from katanya.ledger.facets import Facet, Value
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.ledger.search import Over

FILTERS = ("source", "stance", "basis", "outlet", "language", "since", "until", "country", "place", "equipment", "event")
LIMIT = 20
# Fewer letters begin too many words.
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Filter:
    """A field and the value that it must have."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for; `after` is the cursor of the page before."""

    words: str = ""
    over: Over = Over.STATEMENTS
    filters: tuple[Filter, ...] = ()
    limit: int = LIMIT
    after: int | None = None

    def value(self, field: str) -> str | None:
        """Return the value that a field must have, `None` where any will do."""
        return next((each.value for each in self.filters if each.field == field), None)


@dataclass(frozen=True, slots=True)
class SearchScreen:
    """A page of results; the facets count the latest that were found, all of them where `counted_all`.

    `begun` says that nothing holds the words, and that the last one was taken for the beginning of a word.
    """

    asked: Asked
    begun: bool
    statements: tuple[FoundStatement, ...]
    articles: tuple[FoundArticle, ...]
    next: int | None
    statement_count: Count
    article_count: Count
    counted_all: bool
    facets: tuple[Facet, ...]


def asked_of(words: str, over: Over, given: Mapping[str, str | None], *, limit: int = LIMIT, after: int | None = None) -> Asked:
    """Return what is searched for, of filters that may be empty."""
    filters = tuple(Filter(field, value) for field in FILTERS if (value := (given.get(field) or "").strip()))
    return Asked(" ".join(words.split()), over, filters, limit, after)


def search(ledger: Ledger, asked: Asked) -> SearchScreen:
    """Return what a ledger has of what is asked; where that is nothing, of words that begin as the last one does."""
    found = _found(ledger, asked, asked.words)
    begun = _is_begun(asked.words) and not found.statement_count.number and not found.article_count.number
    found = _found(ledger, asked, f"{asked.words}*") if begun else found
    count = found.statement_count if asked.over is Over.STATEMENTS else found.article_count
    return SearchScreen(
        asked,
        begun,
        found.statements,
        found.articles,
        found.next,
        found.statement_count,
        found.article_count,
        not count.more,
        tuple(_with_chosen(facet, asked) for facet in found.facets),
    )


def _found(ledger: Ledger, asked: Asked, words: str) -> Searched:
    filters: dict[str, str | None] = {each.field: each.value for each in asked.filters}
    return ledger.search(words, over=asked.over, limit=asked.limit, after=asked.after, **filters)


def _is_begun(words: str) -> bool:
    """Say whether the last word may be the beginning of one: it is long enough, and no phrase ends in it."""
    last = words.rpartition(" ")[2]
    return len(last) >= SHORTEST and last.isalpha() and words.count('"') % 2 == 0


def _with_chosen(facet: Facet, asked: Asked) -> Facet:
    """Return a facet with the value that is chosen, also where it is not among the most frequent."""
    chosen = asked.value(facet.field)
    if chosen is None or any(each.value.casefold() == chosen.casefold() for each in facet.values):
        return facet
    return Facet(facet.field, (Value(chosen, chosen, 0), *facet.values))
