"""Abbreviations, boilerplate lines and what else parts sentences in a language (`data/<code>/segments.toml`)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from katanya.languages import files

READ = files.READ


@cache
def _table(code: str) -> dict[str, Any]:
    return files.load(f"{code}/segments.toml")


@cache
def abbreviations(language: str | None) -> tuple[str, ...]:
    """Return the abbreviations that end in a full stop within a sentence; of every language where it is unknown."""
    codes = (language,) if language in READ else READ
    return tuple(word for code in codes for word in _table(code)["abbreviations"])


@cache
def boilerplate(language: str | None) -> re.Pattern[str]:
    """Return the pattern that a whole line matches where it is no part of the report."""
    codes = (language,) if language in READ else READ
    return re.compile("|".join(f"(?:{row})" for code in codes for row in _table(code)["boilerplate"]))


@cache
def never_in_headlines(language: str | None) -> frozenset[str]:
    """Return the words that headlines leave out; empty where the language is unknown or they leave out none."""
    return frozenset(_table(language)["never_in_headlines"]) if language in READ else frozenset()


@cache
def any_of(name: str) -> str:
    """Return the words of a list of every language as one pattern: a text is cut before its language is known.

    >>> any_of("tells_more")
    '(?:that)'
    """
    return f"(?:{'|'.join(re.escape(word) for code in READ for word in _table(code)[name])})"
