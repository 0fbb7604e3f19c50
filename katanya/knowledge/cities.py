"""Indonesian towns, which stand between an office and the name of its holder (`data/cities.txt`)."""

from __future__ import annotations

from functools import cache
from importlib import resources


def is_city(word: str) -> bool:
    """Say whether a word is the name of an Indonesian town.

    >>> is_city("Surabaya"), is_city("Budi")
    (True, False)
    """
    return word in _names()


@cache
def _names() -> frozenset[str]:
    source = resources.files("katanya.knowledge") / "data" / "cities.txt"
    return frozenset(line for line in source.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
