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
NEAR = 4
# How far behind one the place may stand that something is sent to.
FAR = 12


def of(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the place that an assault is done to: the object of the verb, or what `on` and `ke` join to the noun."""
    if found.trigger.root == "AID":
        yield from _to(view, lists, found, things)
        return
    if found.passive:
        return
    start = found.object[1] if found.object is not None and found.object[0] >= found.words[1] else found.words[1]
    aim = next((thing for thing in things if thing.words[0] >= found.words[1]), None)
    if aim is not None and aim.mention.kind is Kind.PLACE and aim.words[0] - start <= NEAR and _reached(view, lists, found, aim):
        yield Role(Part.TARGET, aim.mention.id)


def _to(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield the place that aid or arms are sent to: `shipped mortars to Darfur`."""
    for thing in things:
        if thing.mention.kind is Kind.PLACE and 0 < thing.words[0] - found.words[1] <= FAR:
            joint = thing.words[0] - 1
            while view.padded[joint] in lists.describing:
                joint -= 1
            if view.padded[joint] in lists.recipient - lists.place:
                yield Role(Part.RECIPIENT, thing.mention.id)
                return


def _reached(view: View, lists: Lists, found: Found, aim: Placed) -> bool:
    """Say whether only words that describe a place stand before it, and for a noun one that says whom it is aimed at."""
    between = [view.padded[place] for place in range(found.words[1], aim.words[0])]
    if found.object is not None:
        between = [view.padded[place] for place in range(max(found.object[1], found.words[1]), aim.words[0])]
    aimed = [word for word in between if word in lists.target]
    plain = all(word in lists.describing or word in lists.target for word in between)
    return plain and (bool(aimed) or (found.shape is not Shape.NOUN and found.object is None) or _held(view, lists, found))


def _held(view: View, lists: Lists, found: Found) -> bool:
    """Say whether the object of a verb is itself a word for a place: `merebut kota Sarda`."""
    return found.object is not None and view.padded[found.object[1] - 1] in lists.describing
