"""Puts an article together from its bytes, its body, and what is given and found."""

from __future__ import annotations

from typing import NamedTuple

from katanya import ids
from katanya.articles import dateline, values
from katanya.articles.given import Given
from katanya.articles.page import NO_PAGE, Page, Source
from katanya.errors import EmptyError
from katanya.records import Article, Found, PublishedBasis


class _Published(NamedTuple):
    value: str | None
    basis: PublishedBasis | None
    where: str = ""


def article(source: Source, body: str, given: Given, page: Page = NO_PAGE) -> Article:
    """Return the article; a given value wins over a found one, and a found one over a date read in the text.

    Raises `EmptyError` where the body is empty or nothing but white space.
    """
    if not body.strip():
        raise EmptyError(source.name, "it has no text", "leave it out, or check how it was saved")
    digest = ids.digest_of(source.raw)
    url, outlet = given.url or page.url or source.url, given.outlet or page.outlet
    published = _published(body, given, page)
    return Article(
        id=source.id or ids.article_id(digest, url, outlet),
        digest=digest,
        form=source.form,
        body=body,
        raw=source.raw,
        url=url,
        outlet=outlet,
        title=given.title or page.title,
        author=given.author or page.author,
        published=published.value,
        published_basis=published.basis,
        fetched=source.fetched,
        language=values.language(given.language or page.language or ""),
        found=_found(given, page, published),
        got=source.name,
    )


def _published(body: str, given: Given, page: Page) -> _Published:
    if given.published:
        return _Published(given.published, PublishedBasis.GIVEN)
    if page.published:
        return _Published(page.published, PublishedBasis.PAGE)
    read = dateline.dated(body)
    return _Published(read.day, PublishedBasis.TEXT, read.where) if read else _Published(None, None)


def _found(given: Given, page: Page, published: _Published) -> tuple[Found, ...]:
    kept = tuple(each for each in page.found if not getattr(given, each.field, None))
    return (*kept, Found("published", published.where)) if published.basis is PublishedBasis.TEXT else kept
