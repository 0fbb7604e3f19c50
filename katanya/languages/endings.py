"""Endings that a language writes together with a word."""

from __future__ import annotations

from collections.abc import Iterable


def without(word: str, endings: Iterable[str]) -> str:
    """Return a word without the first of some endings that it has.

    >>> without("Merev's", ("'s", "’s")), without("partainya", ("nya",)), without("partai", ())
    ('Merev', 'partai', 'partai')
    """
    return next((word.removesuffix(ending) for ending in endings if word.endswith(ending)), word)
