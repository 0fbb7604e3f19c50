"""The names behind the word that tells an event, up to where its clause ends."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from katanya.events import joints
from katanya.events.things import Placed
from katanya.languages.events import Lists, known
from katanya.statements.view import View

# How far behind a word its names stand, and how many words between what speaks and its verb.
FARTHEST = 24
SPEAKS = 4


def named(view: View, lists: Lists, start: int, acting: tuple[Placed, ...]) -> Iterator[Placed]:
    """Yield the mentions behind a trigger up to where its clause ends."""
    last, ending = start, _ending(view.language.code)
    for thing in acting:
        if thing.words[0] < start:
            continue
        between = view.lowers[last : thing.words[0]]
        if thing.words[0] - start > FARTHEST or not ending.isdisjoint(between):
            return
        if "," in between and _speaks(view, lists, thing):
            return
        yield thing
        last = thing.words[1]


def _speaks(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a mention behind a comma only says what stands before it: `…, the ministry in Ankara said`."""
    if joints.before(view, lists, thing) != ",":
        return False
    for place in range(thing.words[1], min(thing.words[1] + SPEAKS, view.size)):
        word = view.lowers[place]
        if word in lists.saying or word in view.language.speech_verbs:
            return True
        if not word.isalpha():
            return False
    return False


@cache
def _ending(code: str) -> frozenset[str]:
    """Return the words and marks at which the clause behind a trigger ends."""
    lists = known(code).lists
    return frozenset(";:") | lists.subordinate | lists.subordinators | lists.saying | lists.sourcing | lists.free_relatives
