"""A ledger that is open for questions."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from katanya.desk.pages import Page
from katanya.desk.shelf import Shelf
from katanya.errors import UsageError
from katanya.ledger import connect, found, search
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.ledger.search import Over, Query

if TYPE_CHECKING:
    from katanya.desk.claims import Claim

LIMIT = 20


class Ledger:
    """A ledger that is open for questions; close it, or use it in a `with` block."""

    def __init__(self, address: str, engine: Engine) -> None:
        self.address = address
        self._engine = engine
        self._shelf = Shelf()

    def __enter__(self) -> Ledger:
        """Return the ledger itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the ledger."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def find(
        self, words: str = "", *, limit: int = LIMIT, after: int | None = None, **filters: str | None
    ) -> Page[FoundStatement]:
        """Return the statements that hold the words and have the values of the filters, the latest added first.

        A word is found in each of its forms, `"several words"` only as they stand. The filters are the fields of
        `katanya.ledger.search.Query`; raises `UsageError` for another one.
        """
        with self._engine.connect() as connection:
            numbers = search.found(connection, query_of(words, filters), Over.STATEMENTS, limit=limit + 1, after=after)
            return Page(tuple(found.statements(connection, numbers[:limit])), _next(numbers, limit))

    def find_articles(
        self, words: str = "", *, limit: int = LIMIT, after: int | None = None, **filters: str | None
    ) -> Page[FoundArticle]:
        """Return the articles that hold the words, as `find` does for statements."""
        query = query_of(words, filters)
        with self._engine.connect() as connection:
            numbers = search.found(connection, query, Over.ARTICLES, limit=limit + 1, after=after)
            return Page(tuple(found.articles(connection, numbers[:limit], query)), _next(numbers, limit))

    def claim(self, statement: str) -> Claim:
        """Return the claim that a statement stands in, by the statement's id; raise `UsageError` where there is none."""
        from katanya.desk import claims

        with self._engine.connect() as connection:
            return claims.open_claim(connection, self._shelf, statement)


def open_ledger(address: str) -> Ledger:
    """Open a ledger for questions; raise `LedgerError` where there is none, or where another release must read it."""
    return Ledger(str(address), connect.reader(str(address)))


def query_of(words: str, filters: dict[str, str | None]) -> Query:
    """Return what is asked for; raise `UsageError` where a filter is none."""
    try:
        return Query(words=words, **filters)
    except TypeError as cause:
        known = ", ".join(field for field in Query.__dataclass_fields__ if field != "words")
        raise UsageError(f"no such filter; the filters are {known}") from cause


def _next(numbers: list[int], limit: int) -> int | None:
    return numbers[limit - 1] if len(numbers) > limit else None
