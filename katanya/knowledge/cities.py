"""Indonesian towns, which stand between an office and the name of its holder (`data/cities.txt`)."""

from __future__ import annotations

from functools import cache

from katanya import shipped


def is_city(word: str) -> bool:
    """Say whether a word is the name of an Indonesian town.

    >>> is_city("Surabaya"), is_city("Budi")
    (True, False)
    """
    return word in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(shipped.lines("knowledge/data/cities.txt"))
