"""Acts that stand for one another, acts that end something, and words that only point back (`data/`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from katanya.errors import DataError
from katanya.weighing import words

PARTLY = 0.6


def alike(left: str, right: str) -> float:
    """Return how far two acts agree: wholly, in part where news uses one for the other, or not at all.

    >>> alike("=fire", "=fire"), alike("=fire", "=launch"), alike("=fire", "=sign")
    (1.0, 0.6, 0.0)
    """
    if left == right:
        return 1.0
    return PARTLY if frozenset((left, right)) in _near() else 0.0


def ending(found: Iterable[str]) -> str:
    """Return the acts among some that end something, joined by spaces.

    >>> ending(["=enrich", "=stop"])
    '=stop'
    """
    return _ending(frozenset(found))


@lru_cache(maxsize=4096)
def _ending(found: frozenset[str]) -> str:
    return " ".join(sorted(found & listed("ending.txt")))


@lru_cache(maxsize=4096)
def telling(found: frozenset[str]) -> frozenset[str]:
    """Return the acts that tell something by themselves, all where none does.

    >>> sorted(telling(frozenset(["=show", "=parade"])))
    ['=parade']
    """
    return found - listed("light.txt") or found


def points_back(term: str) -> bool:
    """Say whether a term only points at what was said before.

    >>> points_back("=claim"), points_back("=missile")
    (True, False)
    """
    return term in listed("anaphoric.txt")


@cache
def _near() -> frozenset[frozenset[str]]:
    groups = [tuple(_known(name, "acts.tsv") for name in row.split()) for (row,) in words.rows("acts.tsv", 1)]
    return frozenset(frozenset((left, right)) for group in groups for left in group for right in group if left != right)


@cache
def listed(name: str) -> frozenset[str]:
    """Return the terms that a file of `data/` lists; raise `DataError` where one is no meaning of the word list."""
    return frozenset(_known(row, name) for (row,) in words.rows(name, 1))


def _known(name: str, file: str) -> str:
    if name not in words.concepts().kinds:
        raise DataError(f"weighing/data/{file}: {name!r} is no meaning of concepts.tsv; mend the row")
    return f"={name}"


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Return what one claim does not have beside each meaning: `guilty` beside `acquit` (`data/opposite.tsv`)."""
    found: dict[str, frozenset[str]] = {}
    for left, right in words.rows("opposite.tsv", 2):
        one, other = _known(left, "opposite.tsv"), _known(right, "opposite.tsv")
        found[one] = found.get(one, frozenset()) | {other}
        found[other] = found.get(other, frozenset()) | {one}
    return found
