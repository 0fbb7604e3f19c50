"""One report as stories are made of it: its terms, its days, and what they tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from katanya.frozen import dataclass
from katanya.weighing.rarity import parts


class Told(NamedTuple):
    """What terms tell in parts of a unit, so that the order of adding them up makes no difference: all, and the names."""

    words: int
    names: int


def told_of(terms: Iterable[str], names: Iterable[str]) -> Told:
    """Return what some terms tell together, of which some are names."""
    return Told(sum(parts(terms).values()), sum(parts(names).values()))


def is_name(term: str) -> bool:
    """Say whether a term is a name or the target of one.

    >>> is_name("@kestov"), is_name("country:KP"), is_name("=launch")
    (True, True, False)
    """
    return term[:1] == "@" or ":" in term


@dataclass(frozen=True, slots=True)
class Leaf:
    """One report: its number, a key that does not hang on the order of adding, its terms, the days that it tells of as a vector,
    the day on which it came out by its number, and what its terms tell together."""

    number: int
    key: str
    terms: frozenset[str]
    days: Mapping[str, float]
    published: frozenset[int]
    told: Told
