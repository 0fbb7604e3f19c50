"""Places that something is done to: the town that is shelled, surrounded or taken."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists
from katanya.languages.inflect import Shape
from katanya.records import Kind, Part, Role
from katanya.statements.view import View

# What is done to a place itself, and what is sent to one; who is arrested in a place is none of its own.
ROOTS = frozenset(("ASSAULT", "AID"))
# How far behind a trigger a place may stand that it is done to, in words.
NEAR = 6
# How far behind one the place may stand that something is sent to.
FAR = 12


def of(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the place that an assault is done to: the object of the verb, or what `on` and `ke` join to the noun."""
    if found.trigger.root == "AID":
        yield from _to(view, lists, found, things)
        return
    aim = next((thing for thing in things if thing.words[0] >= found.words[1] and thing.mention.kind is Kind.PLACE), None)
    if aim is not None and not found.passive and _reached(view, lists, found, aim):
        yield Role(Part.TARGET, aim.mention.id)


def _to(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the place that aid or arms are sent to: `shipped mortars to Darfur`."""
    for thing in things:
        if thing.mention.kind is Kind.PLACE and 0 < thing.words[0] - found.words[1] <= FAR:
            joint = thing.words[0] - 1
            while view.padded[joint] in lists.describing:
                joint -= 1
            if view.padded[joint] in lists.recipient and view.padded[joint] not in lists.place:
                yield Role(Part.RECIPIENT, thing.mention.id)
                return


def _reached(view: View, lists: Lists, found: Found, aim: Placed) -> bool:
    """Say whether a place is the object of a verb, or joined to an act by a word that says whom it is aimed at."""
    behind = _behind_object(found)
    joint = aim.words[0] - 1
    while joint >= behind and (view.padded[joint] in lists.describing or _named_kind(view, lists, joint)):
        joint -= 1
    if joint < behind:
        return (found.object is None and found.shape is not Shape.NOUN) or _held(view, lists, found)
    return (
        view.padded[joint] in lists.target
        and view.padded[joint] not in lists.away
        and view.padded[joint - 1] not in lists.place
        and aim.words[0] - behind <= NEAR
    )


def _named_kind(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word and `of` only tell what kind of place is named: `near the border town of Sarda`."""
    word = view.padded[place]
    if word in lists.settled:
        return view.padded[place + 1] in lists.genitives
    return word in lists.genitives and view.padded[place - 1] in lists.settled


def _behind_object(found: Found) -> int:
    return found.words[1] if found.object is None else max(found.object[1], found.words[1])


def _held(view: View, lists: Lists, found: Found) -> bool:
    """Say whether the object of a verb is itself a word for a place: `merebut kota Sarda`."""
    return found.object is not None and view.padded[found.object[1] - 1] in lists.describing
