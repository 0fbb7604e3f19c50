"""Statements and articles as a program takes them: a page at a time, each page saying where the next begins."""

from __future__ import annotations

from katanya.desk.ledger import Ledger
from katanya.frozen import dataclass
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.views.screens.search import Asked


@dataclass(frozen=True, slots=True)
class StatementPage:
    """Some statements, the latest added first; `next` is the cursor of the next page, `None` at the end."""

    results: tuple[FoundStatement, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles, the latest added first; `next` is the cursor of the next page, `None` at the end."""

    results: tuple[FoundArticle, ...]
    next: int | None


def statements(ledger: Ledger, asked: Asked) -> StatementPage:
    """Return a page of the statements that are asked for."""
    filters: dict[str, str | None] = {each.field: each.value for each in asked.filters}
    page = ledger.find(asked.words, limit=asked.limit, after=asked.after, **filters)
    return StatementPage(page.results, page.next)


def articles(ledger: Ledger, asked: Asked) -> ArticlePage:
    """Return a page of the articles that are asked for."""
    filters: dict[str, str | None] = {each.field: each.value for each in asked.filters}
    page = ledger.find_articles(asked.words, limit=asked.limit, after=asked.after, **filters)
    return ArticlePage(page.results, page.next)
