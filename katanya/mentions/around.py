"""What stands around the names of a text: words that follow one for a place, and those that open a company's name."""

from __future__ import annotations

import re
from functools import cache

from katanya.languages.name_words import NameWords


def places(body: str, words: NameWords) -> frozenset[str]:
    """Return the words in capitals that follow a word for a place."""
    return frozenset((*words.place_behind.findall(body), *_districts(body, words)))


def _districts(body: str, words: NameWords) -> list[str]:
    """Return the districts of two words of a text; a plain search tells first that most have none."""
    return words.district.findall(body) if any(word.title() in body for word in words.districts) else []


def firms(body: str, words: NameWords) -> frozenset[str]:
    """Return the first words of the names of companies: `Direktur Koru Bayu Kartiko` after `PT Koru Sentra`."""
    openers = words.companies
    return frozenset(_opened(openers).findall(body)) if any(word.upper() in body for word in openers) else frozenset()


@cache
def _opened(openers: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of what one of some words in capitals opens."""
    return re.compile(rf"\b(?:{'|'.join(sorted(map(str.upper, openers)))})\s+([A-Z][\w-]+)")
