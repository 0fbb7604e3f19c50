"""Whom a passive is done to and who does it, where no word of it says so."""

from __future__ import annotations

from katanya.events import forms
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists
from katanya.statements.view import View

# How many words may stand between a name and what describes its noun: `British diplomats accused of spying`.
DESCRIBED = 2


def inverted(view: View, lists: Lists, found: Found) -> bool:
    """Say whether a passive has its subject behind it: `di Sarda digelar rapat`."""
    if view.language.traits.auxiliary_passive or view.lowers[found.verb] not in lists.light:
        return False
    if not found.passive and not view.lowers[found.verb].startswith(lists.passive_prefixes):
        return False
    return found.carrier is not None or (found.object is not None and found.object[0] == found.words[1])


def reduced(view: View, lists: Lists, found: Found) -> bool:
    """Say whether a passive only describes the noun before it: `two diplomats accused of spying`."""
    if found.carrier is not None or not view.language.traits.auxiliary_passive:
        return False
    before = view.padded[found.words[0] - 1]
    if before.endswith(lists.adverb_endings):
        before = view.padded[found.words[0] - 2]
    auxiliary = before in lists.be_or_get or before in lists.coordinators or before in lists.negating
    return before.isalpha() and not auxiliary and not forms.adverb(lists, before)


def nearest(found: Found, acting: tuple[Placed, ...]) -> Placed | None:
    """Return the name right before a passive that only describes its noun."""
    near = [thing for thing in acting if 0 <= found.words[0] - thing.words[1] <= DESCRIBED]
    return near[-1] if near else None


def goes_itself(view: View, lists: Lists, found: Found, moved: Placed) -> bool:
    """Say whether the subject of a passive is the forces of those who move them: `Russian troops were withdrawn`."""
    if found.trigger.subtype != "deployment" and found.trigger.root != "YIELD":
        return False
    near = view.lowers[max(moved.words[0] - 1, 0) : moved.words[1] + 2]
    return not lists.forces.isdisjoint(near)


def bare_agent(view: View, lists: Lists, found: Found, behind: list[Placed]) -> Placed | None:
    """Return the agent of a passive without an auxiliary that stands right behind it: `diluncurkan Korea Utara`."""
    if not behind or view.language.traits.auxiliary_passive:
        return None
    gap = behind[0].words[0] - found.words[1]
    between = view.padded[found.words[1]]
    described = between not in lists.place and between not in lists.within
    return behind[0] if gap == 0 or (gap == 1 and described) else None
