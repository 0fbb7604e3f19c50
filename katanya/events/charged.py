"""Whoever is charged with a deed or held for it is told to have done it: `was charged with the murder of Joro Pell`."""

from __future__ import annotations

from katanya.events.scene import Scene, before_phrase
from katanya.events.triggers import Found
from katanya.frozen import replace
from katanya.languages.inflect import Shape
from katanya.records import Event, Part, Role

# Roots of the acts of courts and police.
LAW = frozenset(("ACCUSE", "SANCTION", "COERCE"))
# How far behind a charge its deed may stand, in words.
NEAR = 8


def of(place: Scene, found: list[Found], events: list[Event]) -> list[Event]:
    """Return the events, deeds that have no doer given to whom the charge right before them is brought against."""
    for number in range(1, len(events)):
        if _brought(place, found[number - 1], found[number]):
            events[number] = _with(events[number - 1], events[number])
    return events


def _brought(place: Scene, charge: Found, deed: Found) -> bool:
    if deed.trigger.root != "ASSAULT" or deed.shape is not Shape.NOUN or charge.trigger.root not in LAW:
        return False
    if charge.shape is Shape.NOUN or deed.carrier is not None or not 0 < deed.words[0] - charge.words[1] <= NEAR:
        return False
    return place.word[before_phrase(place, deed.words[0])] in place.lists.held_for


def _with(charge: Event, deed: Event) -> Event:
    if any(role.part is Part.ACTOR for role in deed.roles):
        return deed
    held = {role.mention for role in deed.roles}
    given = (role for role in charge.roles if role.part is Part.TARGET and role.mention not in held)
    return replace(deed, roles=(*(Role(Part.ACTOR, role.mention) for role in given), *deed.roles))
