"""Plain text -> Article."""

from __future__ import annotations

from katanya.articles import build, decoding
from katanya.articles.given import Given
from katanya.articles.page import Page, Source
from katanya.records import Article


def read(source: Source, given: Given) -> Article:
    """Return the article of a plain text, its body unchanged but for the byte order mark.

    Raises `MalformedError` where it is not text and `EmptyError` where nothing is in it.
    """
    decoded = decoding.plain(source.name, source.raw)
    return build.article(source, decoded.text, given, Page(found=decoded.notes))
