"""Which words near a verb an object of it may begin with."""

from __future__ import annotations

from functools import cache

from katanya.events.scene import Words
from katanya.languages.events import Trigger, known
from katanya.statements.view import View

# How far behind a verb (before it in the passive) its object may stand, in words.
REACH = 7


def around(view: View, words: Words) -> list[str]:
    """Return the words near a verb that an object of any begins with, and in Indonesian those with a possessor."""
    first = words[0] - REACH - 1
    beside = view.lowers[first if first > 0 else 0 : words[1] + REACH]
    opening, own = _openings(view.language.code), view.language.code == "id"
    return [word for word in beside if word in opening or (own and word[-3:] == "nya")]


def begins(view: View, near: list[str], trigger: Trigger) -> bool:
    """Say whether a word that an object begins with stands anywhere near a verb: mostly none does."""
    if not trigger.objects.keys().isdisjoint(near):
        return True
    return view.language.code == "id" and any(word[-3:] == "nya" for word in near)


@cache
def _openings(code: str) -> frozenset[str]:
    """Return the words that the objects of any trigger begin with."""
    objects = {id(trigger): trigger.objects for rows in known(code).triggers.values() for _, _, trigger in rows}
    return frozenset().union(*objects.values())
