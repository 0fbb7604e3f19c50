"""What a denial can be of: an account, no question or wish, of what the denial is of, and not the report of the denial itself."""

from __future__ import annotations

import re
from functools import lru_cache

from katanya import spans
from katanya.languages.weighing_words import lists
from katanya.weighing import acts, glosses, sides
from katanya.weighing.pair import Pair
from katanya.weighing.records import Said

_ASKED = re.compile(r"\?\W*$")


@lru_cache(maxsize=16384)
def leaves_open(text: str) -> bool:
    """Say whether a content tells nothing that is so or not so.

    >>> leaves_open("Why isn't he here"), leaves_open("he should have gone"), leaves_open("he is not here")
    (True, True, False)
    """
    return _ASKED.search(text) is not None or lists().leaves_open.search(text) is not None


def tells_of(claim: Said, denial: Said) -> bool:
    """Say whether a statement reports the very denial: `The lawyers said that police had denied it`."""
    if claim.report != denial.report or claim.content == denial.content:
        return False
    return all(any(spans.covers(whole, part) for whole in claim.content) for part in denial.content)


def reaches(denial: Said, claim: Said) -> bool:
    """Say whether a claim tells any of what a denial says by its words is not so: `never touched a gun`, `held up a gun`."""
    if not denial.main:
        return True
    if not any(reached(term, claim) for term in denial.main):
        return False
    # Of `it began in the kitchen, not in the store` the claim tells what began.
    rest = denial.fine - denial.not_so - denial.main if _contrasts(denial.text) else frozenset[str]()
    return not rest or any(reached(term, claim) for term in rest)


@lru_cache(maxsize=16384)
def _contrasts(text: str) -> bool:
    return lists().contrast.search(text) is not None


def reached(term: str, claim: Said) -> bool:
    """Say whether a claim has a term, or one that stands for it."""
    if term in claim.fine or term in claim.words or term in claim.names:
        return True
    return any(_alike(term, other) for other in claim.fine)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    if glosses.kind(one) == "act":
        return other in glosses.kin(one) or other in sides.otherwise(frozenset([one])) or acts.alike(one, other) > 0
    return other in glosses.kin(one)


def apart(pair: Pair) -> bool:
    """Say whether one of two opposed statements is of something else that its own report told of before."""
    return elsewhere(pair.left, pair.right) or elsewhere(pair.right, pair.left)


def elsewhere(denial: Said, claim: Said) -> bool:
    """Say whether a denial that names nothing is of what its report told of before, and that is not what a claim tells of."""
    if denial.report == claim.report or denial.names or not claim.names:
        return False
    before = frozenset(name for name in denial.belongs - sides.speaking(denial) if not name.startswith(("outlet:", "country:")))
    if not before:
        return False
    return before.isdisjoint(claim.names | claim.belongs) and sides.speaking(denial).isdisjoint(claim.names)
