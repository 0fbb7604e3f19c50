"""What a content says is not so: what stands in the clause of a negation, or all where something is called untrue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from katanya.weighing import words
from katanya.weighing.marks import Sort, Word

UNLIKELY = frozenset(["=unlikely", "~unlikely"])
# What is said of nobody is not so.
NOBODY = frozenset(["nobody", "nobody's", "nothing", "none"])
# A negation reaches so many words, and no further than its clause.
SCOPE = 7
# So few words only say that something is untrue: `that false`.
BRIEF = 2
_MARKS = frozenset(",;:")
# Words that only say of a claim that it is untrue, and those that things are called by as well: `false documents`, `uang palsu`.
_NO = frozenset(["tidak", "tak"])
_BE = frozenset(["is", "are", "was", "were", "be", "as", "adalah", "itu", "tersebut"])


class Negated(NamedTuple):
    """Whether a content says of anything that it is not so, the terms near a negation, and those that are surely denied."""

    any: bool
    near: frozenset[str]
    not_so: frozenset[str]


_NOTHING = Negated(False, frozenset(), frozenset())


def of(found: Sequence[Word], negations: frozenset[str], body: str) -> Negated:
    """Return what some words say is not so: near a negation, and in its clause; all where something is called untrue.

    >>> from katanya.weighing.marks import mark
    >>> text = "no rocket was fired, although a bridge was hit"
    >>> sorted(of(mark(text, "en"), frozenset(["no"]), text).not_so)
    ['=fire', '=missile']
    """
    if untrue(found):
        every = _terms(found)
        return Negated(True, every, every)
    places = [place for place, word in enumerate(found) if word.lower in negations or word.term in UNLIKELY]
    if not places:
        return _NOTHING
    near = _terms(word for place in places for word in found[place + 1 : place + 1 + SCOPE])
    sure = (place for place in places if found[place].lower not in _listed()["without"] and not _may(found, place))
    clauses = (list(_clause(found, place, body)) for place in sure)
    return Negated(True, near, _terms(word for clause in clauses if not _leaves_open(clause) for word in clause))


def _terms(found: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.term for word in found if word.term)


def _clause(found: Sequence[Word], place: int, body: str) -> Iterator[Word]:
    """Yield the words that a negation reaches, no act among them that only says where or when: `no one was hurt in the fire`."""
    done = told = False
    for before, word in pairwise(found[place : place + 1 + SCOPE]):
        if (
            word.lower in _opening()
            or (done and word.lower in _listed()["relative"])
            or not _MARKS.isdisjoint(body[before.stop : word.start])
        ):
            return
        told = told or (done and word.lower in _listed()["beside"])
        done = done or word.sort is Sort.ACT
        if not (told and word.sort is Sort.ACT):
            yield word


def _may(found: Sequence[Word], place: int) -> bool:
    return place > 0 and found[place - 1].lower in _listed()["may"]


def _leaves_open(clause: Sequence[Word]) -> bool:
    """Say whether a negation only says that something is not known, not wanted, or not all: `not sure`, `not only`."""
    return any(word.lower in _open() for word in clause[:2])


def untrue(found: Sequence[Word]) -> bool:
    """Say whether a content calls something untrue: `that is false`, `the report is a lie`, `kabar itu hoaks`.

    >>> from katanya.weighing.marks import mark
    >>> [untrue(mark(text, "en")) for text in ("the report is false", "they had false papers", "that was a lie")]
    [True, False, True]
    """
    for place, word in enumerate(found):
        known = "always" if _is_phrase(word) else _untrue().get(word.lower)
        if known == "always" or (known == "called" and _is_called(found, place)):
            return True
    return False


def _is_phrase(word: Word) -> bool:
    """Say whether a word is several that call something untrue: `tidak benar`, `tidak masuk akal`."""
    return word.term == "~untrue" or (word.term == "=false" and word.lower in _NO)


def _is_called(found: Sequence[Word], place: int) -> bool:
    """Say whether something is called so there: the word stands behind a form of to be, or after what it is said of."""
    if len(found) <= BRIEF:
        return True
    before = [word.lower for word in found[max(0, place - 3) : place]]
    return any(lower in _BE for lower in before[-2:]) or any(word.term in _things() for word in found)


@cache
def _listed() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, forms in words.rows("negating.tsv", 2):
        found[kind] = frozenset(forms.split("|"))
    return found


def _opening() -> frozenset[str]:
    return _listed()["clause"]


def _open() -> frozenset[str]:
    return _listed()["open"]


@cache
def _untrue() -> dict[str, str]:
    return {form: kind for kind in ("always", "called") for form in _listed()[kind]}


@cache
def _things() -> frozenset[str]:
    return frozenset(term for name in _listed()["of"] for term in (f"={name}", f"~{name}"))
