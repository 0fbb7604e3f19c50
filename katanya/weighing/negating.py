"""What a content says is not so: what stands in the clause of a negation, or all where something is called untrue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from katanya.languages.weighing_words import lists
from katanya.weighing import acts, words
from katanya.weighing.marks import Sort, Word

UNLIKELY = frozenset(["=unlikely", "~unlikely"])
# A negation reaches so many words, and no further than its clause.
SCOPE = 7
# So few words only say that something is untrue: `that false`.
BRIEF = 2
_MARKS = frozenset(",;:")
_TELLING = frozenset([Sort.WORD, Sort.ACT, Sort.NAME])
# Without an act, what is denied is told by so many words behind the negation.
FIRST = 2
# `asked for nothing`: the act stands at most so many words before.
DONE = 2


class Negated(NamedTuple):
    """Whether a content says of anything that it is not so, the terms near a negation, and those that are surely denied.

    `main` are those of which whatever is denied must tell one: the acts, else the first things; none where all is untrue.
    """

    any: bool
    near: frozenset[str]
    not_so: frozenset[str]
    main: frozenset[str]


_NOTHING = Negated(False, frozenset(), frozenset(), frozenset())


def of(found: Sequence[Word], negations: frozenset[str], body: str) -> Negated:
    """Return what some words say is not so: near a negation, and in its clause; all where something is called untrue.

    >>> from katanya.weighing.marks import mark
    >>> text = "no rocket was fired, although a bridge was hit"
    >>> sorted(of(mark(text, "en"), frozenset(["no"]), text).not_so)
    ['=fire', '=missile']
    """
    if untrue(found):
        every = _terms(found)
        return Negated(True, every, every, frozenset())
    places = [place for place, word in enumerate(found) if word.lower in negations or word.term in UNLIKELY]
    places = [place for place in places if not _only_limits(found, place)]
    if places and places[0] == 0 and body[found[0].stop : found[0].stop + 1] == "," and len(found) > 1:
        # `No, I meant it` answers what was said before.
        places = places[1:]
    if not places:
        return _NOTHING
    near = _terms(word for place in places for word in found[place + 1 : place + 1 + SCOPE])
    without = lists().without
    sure = (place for place in places if found[place].lower not in without and not _may(found, place))
    clauses = {place: clause for place in sure if not _leaves_open(clause := list(_clause(found, place, body)))}
    main = frozenset[str]().union(*(_main(found, place, clause) for place, clause in clauses.items()))
    return Negated(True, near, _terms(word for clause in clauses.values() for word in clause), main)


def _is_none(found: Sequence[Word], place: int) -> bool:
    """Say whether a negation says of a thing that there is none: `no launcher`, `not a single one`, `tidak ada mortir`."""
    known, lower = lists(), found[place].lower
    after = [word.lower for word in found[place + 1 : place + 3]]
    return (
        lower in known.nobody
        or lower in known.negative_determiners
        or not known.none_behind.isdisjoint((*after[:1], " ".join(after)))
    )


def _main(found: Sequence[Word], place: int, clause: Sequence[Word]) -> frozenset[str]:
    """Return the terms that tell what a clause denies: its acts, else the first of its things.

    Of what there is none of (`fired no rockets`) both, and the act right before.
    """
    telling = [word for word in clause if word.term and word.sort in _TELLING and word.term not in _light()]
    telling = [word for word in telling if word.sort is not Sort.NAME] or telling
    done = _terms(word for word in telling if word.sort is Sort.ACT)
    if _is_none(found, place):
        before = [word for word in found[max(0, place - DONE) : place] if word.sort is Sort.ACT and word.term not in _light()]
        return done | _terms(before) | _terms(telling[:1])
    return done or _terms(telling[: 1 if clause and clause[0].lower in lists().opens_predicate else FIRST])


@cache
def _light() -> frozenset[str]:
    return acts.meanings("light.txt") | acts.meanings("called.txt") | {term for (term,) in words.rows("idle.txt", 1)}


def _only_limits(found: Sequence[Word], place: int) -> bool:
    """Say whether a negation only says how many at most: `no more than four`, `tidak lebih dari empat`."""
    after = tuple(word.lower for word in found[place + 1 : place + 3])
    return len(after) > 1 and after[0] in lists().more and after[1] in lists().than


def _terms(found: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.term for word in found if word.term)


def _clause(found: Sequence[Word], place: int, body: str) -> Iterator[Word]:
    """Yield the words that a negation reaches, no act among them that only says where or when: `no one was hurt in the fire`."""
    known = lists()
    done = told = False
    for before, word in pairwise(found[place : place + 1 + SCOPE]):
        if (
            word.lower in known.clause_openers
            or (done and word.lower in known.relative_pronouns)
            or not _MARKS.isdisjoint(body[before.stop : word.start])
        ):
            return
        told = told or (done and word.lower in known.beside)
        done = done or word.sort is Sort.ACT
        if not (told and word.sort is Sort.ACT):
            yield word


def _may(found: Sequence[Word], place: int) -> bool:
    return found[place].lower in lists().cannot or (place > 0 and found[place - 1].lower in lists().may)


def _leaves_open(clause: Sequence[Word]) -> bool:
    """Say whether a negation only says that something is not known, not wanted, or not all: `not sure`, `not only`."""
    open_behind = lists().open_behind
    return any(word.lower in open_behind for word in clause[:2])


def untrue(found: Sequence[Word]) -> bool:
    """Say whether a content calls something untrue: `that is false`, `the report is a lie`, `kabar itu hoaks`.

    >>> from katanya.weighing.marks import mark
    >>> [untrue(mark(text, "en")) for text in ("the report is false", "they had false papers", "that was a lie")]
    [True, False, True]
    """
    known = lists()
    untrue, called = known.untrue, known.called_untrue
    for place, word in enumerate(found):
        if word.lower in untrue or _is_phrase(word) or (word.lower in called and _is_called(found, place)):
            return True
    return False


def _is_phrase(word: Word) -> bool:
    """Say whether a word is several that call something untrue: `tidak benar`, `tidak masuk akal`."""
    return word.term == "~untrue" or (word.term == "=false" and word.lower in lists().plain_no)


def _is_called(found: Sequence[Word], place: int) -> bool:
    """Say whether something is called so there: the word stands behind a form of to be, or after what it is said of."""
    if len(found) <= BRIEF:
        return True
    before, after = found[max(0, place - 3) : place], found[place + 1 : place + 2]
    known, things = lists(), _things()
    # `a false equivalence`, `the wrong thing` are things of a kind.
    if after and after[0].sort in _TELLING and after[0].term not in things and found[place].lower in known.attributes:
        return False
    called = any(word.lower in known.be or word.lower in known.called_as for word in before[-2:])
    return called or any(word.term in things for word in found)


@cache
def _things() -> frozenset[str]:
    return acts.meanings("untrue_of.txt")
