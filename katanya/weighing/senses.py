"""Acts that mean another one by what they are done to: `stopped a cargo ship`, `kapal itu dihentikan` (`data/senses.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from katanya.errors import DataError
from katanya.frozen import replace
from katanya.languages.weighing_words import lists, passive_prefixes
from katanya.weighing import words
from katanya.weighing.marks import Sort, Word

# What an act is done to stands within so many words after it, or before its passive.
AFTER, BEFORE = 4, 3


def of(found: Sequence[Word]) -> tuple[Word, ...]:
    """Return words with such acts under what they mean here.

    >>> from katanya.weighing.marks import mark
    >>> [word.term for word in of(mark("stopped a ship", "en")) if word.term], of(mark("stopped enriching", "en"))[0].term
    (['=intercept', '=ship_thing'], '=stop')
    """
    return tuple(_meant(found, place) if word.term in _listed() else word for place, word in enumerate(found))


def _meant(found: Sequence[Word], place: int) -> Word:
    meaning, things = _listed()[found[place].term]
    done_to = _first_thing(found[place + 1 : place + 1 + AFTER], things)
    if _passive(found, place):
        done_to = done_to or _first_thing(list(reversed(found[max(0, place - BEFORE) : place])), things)
    return replace(found[place], term=meaning) if done_to else found[place]


def _first_thing(near: Sequence[Word], things: frozenset[str]) -> bool:
    for word in near:
        if word.term in things:
            return True
        if word.sort in (Sort.ACT, Sort.TIME):
            return False
    return False


def _passive(found: Sequence[Word], place: int) -> bool:
    before = found[place - 1].lower if place else ""
    return found[place].lower.startswith(passive_prefixes()) or before in lists().be


@cache
def _listed() -> dict[str, tuple[str, frozenset[str]]]:
    known = words.concepts().kinds
    found = {}
    for act, meaning, things in words.rows("senses.tsv", 3):
        unknown = next((name for name in (act, meaning, *things.split()) if name not in known), None)
        if unknown:
            raise DataError(f"weighing/data/senses.tsv: {unknown!r} is no meaning of concepts.tsv; mend the row")
        found[f"={act}"] = (f"={meaning}", frozenset(f"={thing}" for thing in things.split()))
    return found
