"""Which words near a verb an object of it may begin with."""

from __future__ import annotations

from functools import cache

from katanya.events.scene import Words
from katanya.languages.events import Lists, Trigger, known
from katanya.statements.view import View

# How far behind a verb (before it in the passive) its object may stand, in words.
REACH = 7


def around(view: View, lists: Lists, words: Words) -> list[str]:
    """Return the words near a verb that an object of any begins with, and those that end with whose they are."""
    first = words[0] - REACH - 1
    beside = view.lowers[first if first > 0 else 0 : words[1] + REACH]
    opening, owned = _openings(view.language.code), lists.clitics
    if not owned:
        return [word for word in beside if word in opening]
    return [word for word in beside if word in opening or word.endswith(owned)]


def begins(lists: Lists, near: list[str], trigger: Trigger) -> bool:
    """Say whether a word that an object begins with stands anywhere near a verb: mostly none does."""
    if not trigger.objects.keys().isdisjoint(near):
        return True
    owned = lists.clitics
    return bool(owned) and any(word.endswith(owned) for word in near)


def unowned(lists: Lists, word: str) -> str:
    """Return a word without the ending that says whose it is: of `pasukannya` it is `pasukan`."""
    for ending in lists.clitics:
        word = word.removesuffix(ending)
    return word


@cache
def _openings(code: str) -> frozenset[str]:
    """Return the words that the objects of any trigger begin with."""
    objects = {id(trigger): trigger.objects for rows in known(code).triggers.values() for _, _, trigger in rows}
    return frozenset().union(*objects.values())
