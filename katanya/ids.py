"""Ids that are digests of content, so that the same input gives the same ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from katanya.records import Span

# The unit separator cannot occur in a URL or an outlet's name, so no two tuples of parts give the same bytes.
UNIT = "\x1f"


def digest_of(raw: bytes) -> str:
    """Return the SHA-256 of some bytes in hex."""
    return hashlib.sha256(raw).hexdigest()


def article_id(digest: str, url: str | None, outlet: str | None) -> str:
    """Return the id of an article that was given none: 16 hex digits of its digest, URL and outlet.

    >>> article_id("00", None, None) == article_id("00", "", "")
    True
    """
    return short((digest, url or "", outlet or ""))


def statement_id(article: str, text_digest: str, spans: Iterable[Iterable[Span]]) -> str:
    """Return the id of a statement: 16 hex digits of its article, text and the spans of content, cue and source.

    Nothing that a person may correct and nothing of the release goes in, so that an id outlives both.
    """
    parts = [" ".join([f"{start}-{stop}" for start, stop in group]) for group in spans]
    return short((article, text_digest, *parts))


def mention_id(article: str, span: Span) -> str:
    """Return the id of a mention: 16 hex digits of its article and span."""
    return _digest(f"{article}{UNIT}{span[0]}-{span[1]}")


def event_id(article: str, trigger: Iterable[Span], root: str) -> str:
    """Return the id of an event: 16 hex digits of its article, the spans of its trigger and its root."""
    return short((article, root, " ".join([f"{start}-{stop}" for start, stop in trigger])))


def short(parts: Iterable[str]) -> str:
    """Return 16 hex digits of a digest of the parts, which no other parts give."""
    return _digest(UNIT.join(parts))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
