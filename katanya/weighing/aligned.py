"""Two contents side by side, word by word: what both say, what each says in a wider or narrower word, what one alone says."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from katanya.frozen import dataclass
from katanya.languages.weighing_words import lists
from katanya.weighing import glosses, rarity, words
from katanya.weighing.records import Said
from katanya.weighing.telling import Told

# Words of so many letters that both languages took from one are written nearly alike: `hypersonic`, `hipersonik`.
LOANED, COMMON = 5, 6
# What the other content has in a wider or narrower word tells so much of what the same word would tell.
AKIN = 0.8
_DOUBLED = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class Aligned:
    """The terms of two contents: those that both have, and those that one alone has, by sort.

    Of each pair the first is of the left content. `things` are things and traits. `told` is how much they tell that both have,
    words akin included, `share` how much that is of the content that tells less,
    `alone` how much of the two is told by one of them alone.
    """

    both: frozenset[str]
    alone_in: tuple[frozenset[str], frozenset[str]]
    names: tuple[frozenset[str], frozenset[str]]
    acts: tuple[frozenset[str], frozenset[str]]
    things: tuple[frozenset[str], frozenset[str]]
    told: float
    share: float
    alone: float


def align(left: Said, right: Said) -> Aligned:
    """Return the terms of two contents side by side; across languages what no word list knows is left out."""
    return _aligned(terms(left), terms(right), left.language == right.language)


def terms(said: Said | Told) -> frozenset[str]:
    """Return what the words of a content mean, and its names."""
    return said.fine or said.words | said.names


@lru_cache(maxsize=16384)
def _aligned(left: frozenset[str], right: frozenset[str], one_language: bool) -> Aligned:
    both = left & right
    first, second = left - both, right - both
    if not one_language:
        loaned = _loaned(first, second)
        both |= loaned
        first, second = (frozenset(term for term in rest if rarity.shared(term)) for rest in (first, second))
    akin = _akin(first, second), _akin(second, first)
    first, second = first - akin[0] - idle(), second - akin[1] - idle()
    told = _sum(both) + (AKIN * min(map(_sum, akin)) if akin[0] else 0.0)
    wholes = told + _sum(first), told + _sum(second)
    share, alone = (told / min(wholes), 1 - 2 * told / sum(wholes)) if min(wholes) else (0.0, 1.0)
    names, acts, things = zip(_by_sort(first), _by_sort(second), strict=True)
    return Aligned(both, (first, second), names, acts, things, told, share, alone)


def _sum(given: frozenset[str]) -> float:
    return sum(map(rarity.rarity, given))


def _by_sort(rest: frozenset[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the names, the acts, and the things and traits among some terms."""
    names: list[str] = []
    acts: list[str] = []
    things: list[str] = []
    for term in rest:
        kind = glosses.kind(term)
        if kind is not None:
            (acts if kind == "act" else things).append(term)
        elif names_one(term):
            names.append(term)
    return frozenset(names), frozenset(acts), frozenset(things)


def names_one(term: str) -> bool:
    """Say whether a term names somebody or something."""
    return term.startswith("@") or ":" in term


def _akin(given: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in given if not others.isdisjoint(glosses.kin(term)))


def _loaned(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """Return the plain words of the first that the second has too, spelt as its language spells them."""
    spelt = {root for term in right if (root := spelling(term))}
    return frozenset(term for term in left if spelling(term) in spelt)


@lru_cache(maxsize=65536)
def spelling(term: str) -> str:
    """Return how a plain word that both languages took from one is written in either, `""` for others and short ones.

    >>> spelling("hypersonic") == spelling("hipersonik"), spelling("=missile")
    (True, '')
    """
    if rarity.shared(term) or len(term) < LOANED:
        return ""
    found = lists().soft.sub("s", term)
    for written, spelt in _spelt():
        found = found.replace(written, spelt)
    found = _loan_end().sub("", _DOUBLED.sub(r"\1", found))
    return found[:COMMON] if len(found) >= LOANED - 1 else ""


@cache
def _spelt() -> tuple[tuple[str, str], ...]:
    """Return the letters that stand for others in the common spelling of words that both languages took."""
    rows = [row.partition(" ") for row in lists().loans]
    return tuple((written, spelt) for written, _, spelt in rows)


@cache
def _loan_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(lists().loan_ends))})$")


@cache
def idle() -> frozenset[str]:
    """Return the terms that tell nothing where one content alone has them (`data/idle.txt`)."""
    return frozenset(term for (term,) in words.rows("idle.txt", 1))
