"""Plain text -> Article."""

from __future__ import annotations

from katanya.articles import build, decoding, heads
from katanya.articles.given import Given
from katanya.articles.page import Source
from katanya.frozen import replace
from katanya.records import Article


def read(source: Source, given: Given) -> Article:
    """Return the article of a plain text, its body unchanged but for the byte order mark.

    Raises `MalformedError` where it is not text and `EmptyError` where nothing is in it.
    """
    decoded = decoding.plain(source.name, source.raw)
    page = heads.read(decoded.text)
    return build.article(source, decoded.text, given, replace(page, found=(*decoded.notes, *page.found)))
