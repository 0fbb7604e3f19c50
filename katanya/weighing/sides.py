"""Whose word a statement is, in the terms that contents have; what a denial calls what it denies, and which acts it denies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from katanya.weighing import acts, glosses, holders, marks, rarity
from katanya.weighing.aligned import idle, terms
from katanya.weighing.marks import Sort
from katanya.weighing.records import Said

# So many words more may a denial have that only points back.
FEW_MORE = 2


def speaking(said: Said) -> frozenset[str]:
    """Return the names of those whose word a statement is, for whom they speak, and the kinds of bodies that they are."""
    return _speaking(said.source, said.who, said.language) | {each.key for each in said.who_behind if each}


# The same people speak again and again.
@lru_cache(maxsize=16384)
def _speaking(source: str | None, who: tuple[str, ...], language: str | None) -> frozenset[str]:
    found = [word for text in (source or "", *who) for word in marks.mark(text, language)]
    known = holders.listed()
    bodies = known.institutions - known.nameless
    return frozenset(word.term for word in found if word.sort is Sort.NAME or word.term in bodies)


def otherwise(told: frozenset[str]) -> frozenset[str]:
    """Return the acts that a claim may have where its denial has some others.

    >>> "~flee" in otherwise(frozenset(["~leave"]))
    True
    """
    return frozenset(other for term in told for other in _denied().get(term, ()))


@cache
def called() -> frozenset[str]:
    """Return what a denial calls that which it denies: `the accusation`, `laporan itu`."""
    return acts.meanings("called.txt")


@cache
def _denied() -> Mapping[str, frozenset[str]]:
    return acts.groups("denied.tsv")


def act(denial: Said, claim: Said) -> tuple[str, ...] | None:
    """Return the acts of a denial that the claim tells of too, none where one of them has no act, `None` where they differ."""
    mine, theirs = _acts(denial), _acts(claim)
    if not mine or not theirs:
        return ()
    alike = tuple(sorted(one for one in mine if any(_alike(one, other) for other in theirs)))
    return alike if 2 * rarity.total(frozenset(alike)) >= rarity.total(mine) else None


def _acts(said: Said) -> frozenset[str]:
    found = frozenset(term for term in said.fine if glosses.kind(term) == "act") or said.acts
    return found - called() - acts.meanings("light.txt") - acts.meanings("there.txt")


@lru_cache(maxsize=16384)
def _alike(left: str, right: str) -> bool:
    return left == right or right in glosses.kin(left) or right in _denied().get(left, ())


def only_points(said: Said) -> bool:
    """Say whether a denial tells nothing but that something is untrue: `that accusation is baseless`."""
    told = terms(said)
    return not said.names and not told.isdisjoint(called()) and len(told - called() - idle()) <= FEW_MORE
