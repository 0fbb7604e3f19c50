"""Addresses that a page puts together, and what it looks up in its screen for them."""

from __future__ import annotations

from urllib.parse import quote_plus, urlencode

from katanya.desk.articles import SharedPassage
from katanya.desk.claims import Member
from katanya.desk.whys import Why
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.views.screens.article import ArticleScreen
from katanya.views.screens.claim import ClaimScreen
from katanya.views.screens.listed import TimelineScreen
from katanya.views.screens.search import Asked


def search(asked: Asked, *, over: str = "", field: str = "", value: str = "", without: str = "", after: int | None = None) -> str:
    """Return the address of a search with one thing changed: what is searched, one value more or less, or the next page.

    A value that is chosen already is taken away.
    """
    filters = {each.field: each.value for each in asked.filters if each.field != without}
    if field == "time":
        filters |= {"since": value, "until": value}
    elif field:
        filters[field] = value
        if chosen(asked, field, value):
            del filters[field]
    given = {"q": asked.words, "in": over or asked.over.value, **filters, "after": after or ""}
    return f"/search?{urlencode({name: each for name, each in given.items() if each})}"


def narrowed(address: str, field: str, value: str) -> str:
    """Return the address of a search by a value more, given that of the search without its field."""
    return f"{address}&{field}={quote_plus(value)}"


def chosen(asked: Asked, field: str, value: str) -> bool:
    """Say whether a search is narrowed by a value."""
    if field == "time":
        return asked.value("since") == value == asked.value("until")
    return (asked.value(field) or "").casefold() == value.casefold()


def given(screen: TimelineScreen, field: str) -> str:
    """Return the value that a timeline was asked by."""
    return next((each.value for each in screen.filters if each.field == field), "")


def later(screen: TimelineScreen) -> str:
    """Return the address of the next page of a timeline."""
    return f"/timeline?{urlencode([*((each.field, each.value) for each in screen.filters), ('after', screen.next)])}"


def statement(screen: ClaimScreen, number: int) -> FoundStatement | None:
    """Return the statement of a claim by the number that its figures name it by."""
    wanted = next((each.statement for each in screen.carriages if each.number == number), "")
    return next((each.statement for each in screen.claim.members if each.statement.id == wanted), None)


def compared(why: Why) -> dict[str, FoundStatement | FoundArticle]:
    """Return what judgements compare something with, by its id."""
    return {**{each.id: each for each in why.statements}, **{each.id: each for each in why.articles}}


def members(screen: ClaimScreen) -> dict[str, Member]:
    """Return the members of a claim by the ids of their statements."""
    return {member.statement.id: member for member in screen.claim.members}


def ids(screen: ArticleScreen) -> dict[int, str]:
    """Return the ids of an article's statements by their numbers."""
    return {each.number: each.id for each in screen.statements}


def passage(screen: ArticleScreen, shared: SharedPassage) -> str:
    """Return the words of a shared passage that stand in the part that is shown."""
    return screen.text[max(0, shared.span.start - screen.start) : max(0, shared.span.stop - screen.start)]
