"""Who issued a document, by the words around it."""

from __future__ import annotations

import re

from katanya.languages.records import Language
from katanya.records import Span
from katanya.spans import trim


def after(rest: str, language: Language) -> str | None:
    """Return the issuer that follows a document: a name right after it (id) or after `by`, `from`, `of` (en)."""
    match = re.match(r"(?:(?:by|from|of|oleh|dari|milik)\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}?([A-Z].*)", rest)
    if match is None:
        lower = re.match(r"(?:by|from|of)\s+(?:the\s+|a\s+)?([a-z][^,]*)", rest) if language.code == "en" else None
        return trim_words(lower.group(1)) if lower else None
    text = re.split(
        r"\s(?:[Nn]omor|[Nn]o\.?|[Tt]ahun|[Tt]entang|tertanggal|itu|tersebut|pada|released|published)\b|,", match.group(1)
    )[0]
    return trim_words(text) or None


def before(before: str) -> str | None:
    """Return the issuer of `the ministry's report`, `a Reuters report`."""
    owned = re.search(r"^(?:the\s+|a\s+)?(.+?)['’]s?(?:\s+\w+)?$", before, re.IGNORECASE)
    if owned is not None:
        return owned.group(1)
    match = re.search(r"([A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*)*)\s*(?:\w+)?$", before)
    return match.group(1) if match and match.group(1).lower() not in ("the", "a", "an") else None


def trim_words(text: str) -> str:
    """Return a text without white space and marks at its ends."""
    span = trim(text, Span(0, len(text)), " ,.")
    return text[span.start : span.stop]
