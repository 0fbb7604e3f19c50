"""Reads what the JSON-LD of a page says about its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

Json: TypeAlias = Any

# schema.org: NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report and their like.
_ARTICLE = re.compile(r"(?:^|/)(?:\w*Article|\w*BlogPosting|Report)$")
_NEWS = re.compile(r"NewsArticle$")
# Some pages wrap it in a comment or CDATA, or end it as a statement of JavaScript.
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
_LIMIT = 100
_KEYS = (
    ("title", ("headline", "name")),
    ("outlet", ("publisher", "sourceOrganization")),
    ("author", ("author", "creator")),
    ("published", ("datePublished", "dateCreated")),
    ("url", ("url", "mainEntityOfPage")),
)


class Claim(NamedTuple):
    """One value that a page gives for a field, and where; not yet cleaned."""

    field: str
    where: str
    value: str


def claims(scripts: Iterable[str]) -> Iterator[Claim]:
    """Yield the values that the JSON-LD scripts of a page give for its article, the most telling first.

    >>> list(claims(['{"@type": "NewsArticle", "headline": "Kim tiba"}']))
    [Claim(field='title', where='json-ld headline', value='Kim tiba')]
    """
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for article in sorted((node for node in nodes if _is(_ARTICLE, node)), key=lambda node: not _is(_NEWS, node)):
        yield from _claims_of(article, known)


def _claims_of(article: Json, known: dict[str, Json]) -> Iterator[Claim]:
    for field, keys in _KEYS:
        for key in keys:
            value = ", ".join(_words(article.get(key), known, field == "url"))
            if value:
                yield Claim(field, f"json-ld {key}", value)


def _words(value: Json, known: dict[str, Json], address: bool) -> list[str]:
    """Return a value as words: of a thing its name, or its address; of a list those of all, each once."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return list(
            dict.fromkeys(word for each in value[:_LIMIT] if not isinstance(each, list) for word in _words(each, known, address))
        )
    if isinstance(value, dict):
        thing = known.get(str(value.get("@id")), value)
        names = thing.get("@id") if address else thing.get("name") or value.get("name")
        return [names] if isinstance(names, str) else []
    return []


def _nodes(value: Json) -> Iterator[Json]:
    """Yield the things at the top, in its lists and in its graph; what an article only mentions is not of this page."""
    waiting = [value]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting[:0] = node[:_LIMIT]
        elif isinstance(node, dict):
            yield node
            waiting[:0] = [node[key] for key in ("@graph", "mainEntity") if isinstance(node.get(key), dict | list)]


def _is(kind: re.Pattern[str], node: Json) -> bool:
    types = node.get("@type")
    return any(isinstance(each, str) and kind.search(each) for each in (types if isinstance(types, list) else [types]))


def _parsed(script: str) -> Json:
    try:
        return json.loads(_WRAPPING.sub("", script), strict=False)
    except (ValueError, RecursionError):
        # Broken JSON-LD is common; the tags of the page are read after it.
        return None
