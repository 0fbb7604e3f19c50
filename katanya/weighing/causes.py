"""Whose deed or what accident brought about what a content tells of: `X blew up the depot`, `a cable caused the blast`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from katanya.frozen import dataclass
from katanya.languages.weighing_words import compared_as, lists, word_forms
from katanya.weighing import acts, holders, words
from katanya.weighing.marks import Sort, Word

# So many content words on either side of a word of cause are of the cause, and of what it brought about.
CAUSE, HAPPENING = 6, 8
_DEEDS = frozenset(["=bomb", "=strike"])


@dataclass(frozen=True, slots=True)
class Account:
    """What happened, as a term, and what brought it about: somebody by name (`deed`), or a thing and no one's will."""

    happening: str
    by: frozenset[str]
    deed: bool


def of(found: Sequence[Word], language: str | None) -> Account | None:
    """Return the account that the words of a content give, `None` where they give none or leave open whose deed it was.

    >>> from katanya.weighing.marks import mark
    >>> of(mark("a faulty cable had caused the explosion", "en"), "en").deed
    False
    >>> sorted(of(mark("then Kestovia had blown up the depot", "en"), "en").by)
    ['@kestov']
    """
    for place, length, side in _markers(found):
        left, right = _content(reversed(found[:place])), _content(found[place + length :])
        cause, happening = (left, right) if side == "before" else (right, left)
        account = _caused(cause[:CAUSE], happening[:HAPPENING], side)
        if account is not None:
            return account
    return next(_deeds(found, language), None)


def contradict(left: Account, right: Account) -> bool:
    """Say whether one gives as somebody's deed what the other gives as an accident."""
    return left.deed != right.deed and acts.alike(left.happening, right.happening) > 0


def _markers(found: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Yield (place, length, side) of each word of cause, the longest at a place."""
    lowers = tuple(word.lower for word in found)
    for place, lower in enumerate(lowers):
        known = (row for row in _listed_markers().get(lower, ()) if lowers[place : place + len(row[0])] == row[0])
        marker = next(known, None)
        if marker is not None:
            yield place, len(marker[0]), marker[1]


def _content(found: Sequence[Word] | Iterator[Word]) -> list[Word]:
    return [word for word in found if word.term and word.sort not in (Sort.EMPTY, Sort.TIME, Sort.NUMBER)]


def _caused(cause: Sequence[Word], happening: Sequence[Word], side: str) -> Account | None:
    what = next((word.term for word in happening if word.term in _happenings()), None)
    first = (cause[-1] if side == "before" else cause[0]) if cause else None
    if what is None or first is None:
        return None
    things = frozenset(word.term for word in cause if word.sort is not Sort.NAME)
    if first.sort is Sort.NAME:
        return None if things else Account(what, frozenset([first.term]), True)
    if things & acts.listed("hostile.txt") or things <= _happenings():
        return None
    return Account(what, things, False)


def _deeds(found: Sequence[Word], language: str | None) -> Iterator[Account]:
    """Yield the deeds of somebody by name: a name, a verb of harm right after it, and what it was done to."""
    deeds = _happenings() | _DEEDS
    for place, word in enumerate(found):
        if word.sort is not Sort.ACT or word.term not in deeds or not _is_verb(word, language):
            continue
        agent = _agent(found, place)
        if agent is not None and _has_object(found, place):
            yield Account(word.term, frozenset([agent]), True)


def _is_verb(word: Word, language: str | None) -> bool:
    known, lower = word_forms(compared_as(language)), word.lower
    return lower.startswith(known.transitive_prefixes) or lower.endswith(known.deed_endings) or lower in known.deed_forms


def _agent(found: Sequence[Word], place: int) -> str | None:
    """Return the name before a verb, auxiliaries and one word for people between: `Kestovian troops had blown up`."""
    people, known = holders.listed().people | holders.listed().bodies, lists()
    between = 0
    for word in reversed(found[:place]):
        if word.sort is Sort.NAME:
            return None if word.lower.endswith(known.owner_endings) and not between else word.term
        if word.term in people and not between:
            between += 1
        elif word.lower not in known.before_deed:
            return None
    return None


def _has_object(found: Sequence[Word], place: int) -> bool:
    after = found[place + 1 : place + 3]
    opened = bool(after) and (after[0].sort is not Sort.EMPTY or after[0].lower in lists().opens_object)
    return opened and after[0].sort is not Sort.TIME


@cache
def _happenings() -> frozenset[str]:
    return acts.listed("happenings.txt")


@cache
def _listed_markers() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, side in words.rows("causes.tsv", 2):
        found.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), side))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
