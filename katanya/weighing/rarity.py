"""How much a term tells: the rarer it is in news, the more (`data/rarity.tsv`); the same in every ledger and on every day."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import repeat

from katanya.errors import DataError
from katanya.weighing import glosses, words

# The least share that the counts behind the file can tell.
LEAST = 0.004
_UNKNOWN = -math.log(LEAST)
# What terms tell is added up in such parts.
UNIT = 1 << 40
_UNKNOWN_PARTS = round(_UNKNOWN * UNIT)


def rarity(term: str) -> float:
    """Return the natural logarithm of one over the share of news texts that hold a term.

    >>> rarity("country:ID") < rarity("=centrifuge")
    True
    """
    return _listed().get(term, _UNKNOWN)


def each(terms: Iterable[str]) -> dict[str, float]:
    """Return each term with how much it tells.

    >>> each(["=centrifuge"])["=centrifuge"] == rarity("=centrifuge")
    True
    """
    given = tuple(terms)
    return dict(zip(given, map(_listed().get, given, repeat(_UNKNOWN)), strict=True))


def parts(terms: Iterable[str]) -> dict[str, int]:
    """Return each term with how much it tells, in whole parts of a unit: the order of adding them up makes no difference.

    >>> parts(["=centrifuge"])["=centrifuge"] == round(rarity("=centrifuge") * UNIT)
    True
    """
    given = tuple(terms)
    return dict(zip(given, map(_in_parts().get, given, repeat(_UNKNOWN_PARTS)), strict=True))


def total(terms: Iterable[str]) -> float:
    """Return the sum of what some terms tell."""
    return _total(terms) if isinstance(terms, frozenset) else sum(map(rarity, terms))


# The same statement is compared with many others.
@lru_cache(maxsize=65536)
def _total(terms: frozenset[str]) -> float:
    return sum(map(rarity, terms))


def shared(term: str) -> bool:
    """Say whether a term is the same in every language: a meaning, a name, a target, a number.

    >>> shared("=launch"), shared("@kestov"), shared("country:KP"), shared("onion")
    (True, True, True, False)
    """
    return term[:1] in "=@#~" or ":" in term


@cache
def _listed() -> dict[str, float]:
    found = {}
    for term, share in words.rows("rarity.tsv", 2):
        if not share.isdigit() or not 1 <= int(share) <= 1000:
            raise DataError(f"weighing/data/rarity.tsv: the share of {term!r} is {share!r}, not 1 to 1000; build the file anew")
        found[term] = -math.log(int(share) / 1000)
    # A meaning that has no share of its own is as common as the commonest of its words.
    for name, stems in glosses.glosses().stems.items():
        found[name] = min((found.get(stem, _UNKNOWN) for stem in stems), default=_UNKNOWN)
    return found


@cache
def _in_parts() -> dict[str, int]:
    return {term: round(told * UNIT) for term, told in _listed().items()}
