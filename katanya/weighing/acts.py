"""Acts that stand for one another, acts that end something, and words that only point back (`data/`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product

from katanya.errors import DataError
from katanya.weighing import glosses, words

PARTLY = 0.6


def alike(left: str, right: str) -> float:
    """Return how far two acts agree: wholly, in part where news uses one for the other, or not at all.

    >>> alike("=fire", "=fire"), alike("=fire", "=launch"), alike("=fire", "=sign")
    (1.0, 0.6, 0.0)
    """
    if left == right:
        return 1.0
    return PARTLY if frozenset((left, right)) in _near() else 0.0


# The same statement is compared with many others.
@lru_cache(maxsize=16384)
def ending(found: frozenset[str], aside: frozenset[str] = frozenset()) -> str:
    """Return the terms among some, those told in passing left out, that end something, joined by spaces.

    >>> ending(frozenset(["=enrich", "~stop"]))
    '~stop'
    """
    return " ".join(sorted((found & _ends()) - aside))


@cache
def _ends() -> frozenset[str]:
    return _finer("ending.txt")


def _finer(name: str) -> frozenset[str]:
    """Return the terms that a file lists, and the finer meanings of the same names."""
    return frozenset(term for each in listed(name) for term in (each, f"~{each[1:]}"))


@lru_cache(maxsize=4096)
def telling(found: frozenset[str]) -> frozenset[str]:
    """Return the acts that tell something by themselves, all where none does.

    >>> sorted(telling(frozenset(["=show", "=parade"])))
    ['=parade']
    """
    return found - listed("light.txt") or found


@cache
def pointing() -> frozenset[str]:
    """Return the terms that only point at what was said before.

    >>> "=claim" in pointing(), "=missile" in pointing()
    (True, False)
    """
    return _finer("anaphoric.txt")


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
    for row in words.rows("opposite.tsv", 2):
        left, right = (_meanings(name, "opposite.tsv") for name in row)
        for one, other in (*product(left, right), *product(right, left)):
            found[one] = found.get(one, frozenset()) | {other}
    return found


@cache
def groups(file: str) -> Mapping[str, frozenset[str]]:
    """Return what stands beside each meaning in the groups of a file, one group a row."""
    found: dict[str, frozenset[str]] = {}
    for (row,) in words.rows(file, 1):
        group = frozenset(term for name in row.split() for term in _meanings(name, file))
        for one in group:
            found[one] = found.get(one, frozenset()) | group - {one}
    return found


@cache
def meanings(file: str) -> frozenset[str]:
    """Return the terms of both lists that a file names, one a row."""
    return frozenset(term for (name,) in words.rows(file, 1) for term in _meanings(name, file))


def _meanings(name: str, file: str) -> tuple[str, ...]:
    """Return the terms of a name that the word list or the finer one has."""
    found = tuple(
        f"{mark}{name}" for mark, kinds in (("=", words.concepts().kinds), ("~", glosses.glosses().kinds)) if name in kinds
    )
    if not found:
        raise DataError(f"weighing/data/{file}: {name!r} is no meaning of concepts.tsv or glosses.tsv; mend the row")
    return found
