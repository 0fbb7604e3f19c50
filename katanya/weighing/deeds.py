"""Who does an act and to whom, by the order of words: names before it and after it, or behind `by` and `oleh`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from katanya.frozen import dataclass
from katanya.languages.weighing_words import compared_as, lists, word_forms
from katanya.weighing import glosses
from katanya.weighing.marks import Sort, Word

# "killed 5", "5 people were killed": a number of people beside these counts those that they befell.
BEFALL = frozenset(["=kill", "=injure", "=arrest", "=miss", "=rescue", "=infect"])


@dataclass(frozen=True, slots=True)
class Deed:
    """An act as a term, the names of those that do it, and the other names that stand with it."""

    act: str
    doers: tuple[str, ...]
    others: tuple[str, ...]


def of(found: Sequence[Word], language: str | None) -> tuple[Deed, ...]:
    """Return the acts of a content that have a doer and somebody else.

    >>> from katanya.weighing import marks
    >>> [of(marks.mark(text, "en"), "en") for text in ("Norda sold tanks to Tarn.", "Tanks were sold by Norda to Tarn.")][1]
    (Deed(act='=sell', doers=('@nord',), others=('@tar',)),)
    """
    # Of what befalls people the order of words tells nothing: `Norda killed five`, `five died`.
    places = [place for place, word in enumerate(found) if word.sort is Sort.ACT and not _befalls(word.term)]
    parts = pairwise([-1, *places, len(found)])
    between = [found[first + 1 : last] for first, last in parts]
    deeds = (
        _deed(found[place], before, after, language) for place, (before, after) in zip(places, pairwise(between), strict=True)
    )
    return tuple(deed for deed in deeds if deed.doers and deed.others)


def _befalls(term: str) -> bool:
    return term in BEFALL or not BEFALL.isdisjoint(glosses.kin(term))


def _deed(act: Word, before: Sequence[Word], after: Sequence[Word], language: str | None) -> Deed:
    names = _names(after)
    before_doer = lists().agent
    by = next((place for place, word in enumerate(after) if word.lower in before_doer), None)
    if by is None and not act.lower.startswith(word_forms(compared_as(language)).passive_prefixes):
        return Deed(act.term, _names(before), names)
    doer = _names(after[by or 0 :])[:1]
    return Deed(act.term, doer, tuple(name for name in names if name not in doer))


def _names(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.term for word in words if word.sort is Sort.NAME and word.term))


def _crossed(one: Deed, other: Deed) -> bool:
    return not set(one.doers).isdisjoint(other.others) and not set(other.doers).isdisjoint(one.others)


def swapped(left: Sequence[Deed], right: Sequence[Deed]) -> str | None:
    """Return the act that two contents tell the other way round: `Norda sold Tarn tanks`, `Tarn sold Norda tanks`."""
    for one in left:
        for other in right:
            if one.act == other.act and set(one.doers).isdisjoint(other.doers) and _crossed(one, other):
                return one.act
    return None
