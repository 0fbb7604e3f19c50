"""Bytes -> Article: files, folders, pages, JSON lines, URLs and standard input.

load       each input in turn, faults beside the articles
from_text  a string
from_html  a page
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from katanya.articles import build, decoding, heads, paths
from katanya.articles import html as pages
from katanya.articles.given import NOTHING, Given
from katanya.articles.page import Source
from katanya.errors import InputError
from katanya.records import Article, Form

if TYPE_CHECKING:
    from katanya.articles.web import Fetching

__all__ = ["Given", "from_html", "from_text", "load"]

# Any scheme with two slashes, and those without that must not be mistaken for a file that is not there.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|(?:https?|ftp|file|data|javascript):", re.IGNORECASE)


def load(inputs: Iterable[str], *, given: Given = NOTHING, fetching: Fetching | None = None) -> Iterator[Article | InputError]:
    """Yield the articles of files, folders, URLs and `-` (standard input) in turn.

    What cannot be read is yielded as the `InputError` that says why, never raised, and the rest goes on.

    >>> [type(item).__name__ for item in load(["no-such-file.txt"])]
    ['NotFoundError']
    """
    for name in inputs:
        try:
            yield from _opened(name, given, fetching)
        except InputError as error:
            yield error


def from_text(text: str, *, given: Given = NOTHING) -> Article:
    """Return the article of a text, which is kept character for character; raise `EmptyError` where it is blank.

    >>> from_text("Kata dia, Minggu (6/8/2023).", given=Given(outlet="Ritmee")).outlet
    'Ritmee'
    """
    source = Source(name="text", raw=text.encode("utf-8", "surrogatepass"), form=Form.PLAIN)
    return build.article(source, text, given, heads.read(text))


def from_html(html: str | bytes, *, given: Given = NOTHING) -> Article:
    """Return the article of a page.

    Raises `MalformedError` where it is not HTML, `EmptyError` where no article is on it and `TooLargeError` over 10 MB.
    """
    raw = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    if len(raw) > decoding.CAP:
        raise decoding.too_large("html")
    return pages.read(Source(name="html", raw=raw, form=Form.HTML), given)


def _opened(name: str, given: Given, fetching: Fetching | None) -> Iterator[Article | InputError]:
    if name == "-":
        yield from paths.standard_input(given)
    elif _ADDRESS.match(name):
        yield _fetched(name, given, fetching)
    else:
        yield from paths.read(name, given)


def _fetched(url: str, given: Given, fetching: Fetching | None) -> Article:
    # Imported here since it takes longer than all the rest.
    from katanya.articles import web

    return web.read(url, given, fetching or web.PUBLIC)
