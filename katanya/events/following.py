"""The names behind the word that tells an event, up to where its clause ends."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from katanya.events import joints
from katanya.events.things import Placed
from katanya.events.triggers import Found
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


def elsewhere(view: View, lists: Lists, found: Found, thing: Placed, joint: str) -> bool:
    """Say whether a name behind a noun stands in something else than its phrase."""
    between = view.lowers[found.words[1] : thing.words[0]]
    if "--" in between or "—" in between:
        return True
    if joint in lists.between and any(word.endswith(lists.past_endings) for word in between):
        return True  # `the meeting followed a dispute between …`
    if joint in lists.genitives and not (lists.agent | {","}).isdisjoint(between):
        return True  # `the day after the raid, agents of the bureau …`, `criticism by the parents of …`
    # `the massacre put pressure on the council`
    return joint in lists.target and found.carrier is None and _verb_between(view, lists, found, thing.words[0])


def _verb_between(view: View, lists: Lists, found: Found, stop: int) -> bool:
    """Say whether a verb of its own stands between a noun and a name."""
    irregular, ended = view.language.grammar.irregular, found.trigger.root in ("ASSAULT", "PROTEST")
    between = [word for word in view.lowers[found.words[1] : stop] if word not in lists.no_verbs_behind]
    if ended and any(word.endswith(lists.past_endings) or word in lists.plain_pasts for word in between):
        return True
    return any(word in lists.finite or word in irregular for word in between)
