"""Reads what a page says about itself: JSON-LD first, then its meta tags, then its markup.

Each field is taken from the first place that gives a usable value, and the place is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from katanya.articles import jsonld, values
from katanya.articles.jsonld import Claim
from katanya.articles.page import Page
from katanya.records import Found

Tree: TypeAlias = Any

# In the order of trust; names as they stand in `property`, `name` or `itemprop`, in lower case.
_META = (
    ("title", ("og:title", "twitter:title", "dc.title")),
    ("outlet", ("og:site_name", "dc.publisher", "publisher")),
    ("author", ("author", "article:author", "dc.creator")),
    ("published", ("article:published_time", "datepublished", "dc.date", "dc.date.issued", "pubdate", "publishdate", "date")),
    ("url", ("og:url",)),
)
_CLEAN = {
    "title": values.text,
    "outlet": values.name,
    "author": values.name,
    "published": values.published,
    "language": values.language,
    "url": values.address,
}
_SEPARATOR = re.compile(r"\s+(?:[-–—|·•»:]|::)\s+")
_TIMES = ("//time[@itemprop='datePublished' or @pubdate]", "//article//time", "//time")


def read(tree: Tree, address: str | None = None) -> Page:
    """Return what a parsed page says about itself; `address` is where it was fetched from.

    The address that the page calls its own counts only on the same host, so that no page speaks for another site.
    """
    best: dict[str, Claim] = {}
    for claim in chain(_address(tree), jsonld.claims(_scripts(tree)), _meta(tree), _markup(tree)):
        value = None if claim.field in best else _CLEAN[claim.field](claim.value)
        if value and not (claim.field == "url" and _elsewhere(value, address)):
            best[claim.field] = claim._replace(value=value)
    values_found = {field: claim.value for field, claim in best.items()}
    if "title" in best and "outlet" in best:
        values_found["title"] = _without_outlet(best["title"].value, best["outlet"].value)
    return Page(
        **values_found,
        found=tuple(Found(claim.field, claim.where) for claim in best.values()),
    )


def _address(tree: Tree) -> Iterator[Claim]:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield Claim("url", "link canonical", link.get("href") or "")


def _scripts(tree: Tree) -> Iterator[str]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower().startswith("application/ld+json"):
            yield script.text or ""


def _meta(tree: Tree) -> Iterator[Claim]:
    contents: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        contents.setdefault(key, tag.get("content") or "")
    for field, keys in _META:
        yield from (Claim(field, f"meta {key}", contents[key]) for key in keys if contents.get(key))


def _markup(tree: Tree) -> Iterator[Claim]:
    for path in _TIMES:
        yield from (Claim("published", "time datetime", time.get("datetime") or "") for time in tree.xpath(path))
    yield Claim("title", "title", tree.findtext(".//title") or "")
    root = tree.getroottree().getroot()
    yield Claim("language", "html lang", root.get("lang") or root.get("xml:lang") or "")


def _without_outlet(title: str, outlet: str) -> str:
    """Return the title without the outlet's name at its end or its beginning: `Talks resume - Harbour Gazette`."""
    pattern = rf"{_SEPARATOR.pattern}{re.escape(outlet)}$|^{re.escape(outlet)}{_SEPARATOR.pattern}"
    return re.sub(pattern, "", title, count=1, flags=re.IGNORECASE) or title


def _elsewhere(own: str, address: str | None) -> bool:
    return address is not None and _host(own) != _host(address)


def _host(url: str) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
