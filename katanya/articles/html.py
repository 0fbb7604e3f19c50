"""A page -> Article."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Any, TypeAlias

from katanya.articles import build, decoding, metadata
from katanya.articles.given import Given
from katanya.articles.page import Page, Source
from katanya.errors import EmptyError, MalformedError, TooLargeError
from katanya.frozen import replace
from katanya.languages import files
from katanya.records import Article, Found

# lxml ships no types.
Tree: TypeAlias = Any

# Long live blogs have some 30,000; the extractor takes 10 to 20 seconds for this many, and minutes for a page made of tags.
_MOST_ELEMENTS = 100_000
# What a site shows in place of an article has one or two sentences.
_SHORT = 600


def read(source: Source, given: Given) -> Article:
    """Return the article of a page: its body, one paragraph a line, and what the page says about itself.

    Raises `MalformedError` where it cannot be parsed, `EmptyError` where no article is found on it and `TooLargeError`
    where it has more than 100,000 elements.
    """
    decoded = decoding.page(source.name, source.raw, source.charset)
    tree = _parse(source.name, decoded.text)
    body = _body(source.name, tree)
    page = metadata.read(tree, source.url)
    _refuse_error(source.name, page.title, body)
    if not (page.published or given.published):
        page = _dated(page, tree, given.url or source.url)
    return build.article(source, body, given, replace(page, found=(*decoded.notes, *page.found)))


def _refuse_error(name: str, title: str | None, body: str) -> None:
    """Raise `EmptyError` for what a site shows in place of an article: an error, or a question whether one is a robot."""
    if title and len(body) < _SHORT and _refusal().match(title):
        raise EmptyError(
            name, f"it is no article: the site answered “{title}”", "open it in your browser and save what that shows"
        )


@cache
def _refusal() -> re.Pattern[str]:
    """Return how the title of such a page begins: with the number of an error, or with a phrase of its own."""
    tables = [files.load(f"{code}/heads.toml")["refusals"] for code in files.READ]
    behind, titles = ("|".join(re.escape(row) for table in tables for row in table[name]) for name in ("behind_codes", "titles"))
    code = r"(?:error )?(?:http )?[45]\d\d(?: error)?"
    return re.compile(rf"{code}(?:\W*$|\W+(?:{behind})\b)|(?:{titles})\b", re.IGNORECASE)


def _parse(name: str, text: str) -> Tree:
    from lxml import etree, html  # type: ignore[import-untyped]

    # Comments are dropped as the extractor does itself; tags nested deeper than libxml2 allows (256) are cut off.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as cause:
        raise MalformedError(name, f"it is not HTML ({cause})", "save the page again") from cause
    if next(islice(tree.iter(), _MOST_ELEMENTS, None), None) is not None:
        raise TooLargeError(name, f"it has more than {_MOST_ELEMENTS:,} elements", "give one article at a time")
    return tree


def _body(name: str, tree: Tree) -> str:
    _hush("trafilatura")
    from trafilatura import extract

    # Given as a tree: a string that is an address would be taken as one. With formatting or links, the text would have
    # marks in it that no reader saw.
    body = extract(tree, fast=True, include_comments=False, include_tables=False, include_formatting=False)
    if not body:
        raise EmptyError(name, "no article text was found", "check that the page holds the text and not only a script")
    return body


def _dated(page: Page, tree: Tree, url: str | None) -> Page:
    """Look for a date in the page's address and markup, as the last resort."""
    _hush("htmldate")
    from htmldate import find_date

    day = find_date(tree, original_date=True, extensive_search=False, url=url)
    return replace(page, published=day, found=(*page.found, Found("published", "htmldate"))) if day else page


def _hush(package: str) -> None:
    import logging

    # Without a handler of theirs, Python prints their warnings on standard error, beside our own reason.
    logger = logging.getLogger(package)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
