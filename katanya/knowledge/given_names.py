"""Given names, which tell a person from a thing (`data/given_names.txt`)."""

from __future__ import annotations

from functools import cache

from katanya import shipped


def is_given(word: str) -> bool:
    """Say whether a word is a given name.

    >>> is_given("Budi"), is_given("Sejong")
    (True, False)
    """
    return word in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(shipped.lines("knowledge/data/given_names.txt"))
