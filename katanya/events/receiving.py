"""Who only gets what another does: praise, sanctions, aid."""

from __future__ import annotations

from katanya.events import joints
from katanya.events.triggers import Found
from katanya.languages.events import Lists
from katanya.records import Part
from katanya.statements.view import View

# Roots of acts that one receives (`won praise from Orsa`), and what part whoever does so has in them.
RECEIVED = dict.fromkeys(("SUPPORT", "SANCTION", "ACCUSE", "ASSAULT", "COERCE", "THREATEN"), Part.TARGET) | {
    "AID": Part.RECIPIENT
}
# How far before its noun a verb of getting may stand.
NEARBY = 4


def part(view: View, lists: Lists, found: Found) -> Part | None:
    """Return the part of whoever only gets what another does: `won praise from Orsa`; buying is no getting."""
    if view.lowers[found.verb] not in lists.receiving or found.trigger.subtype == "transfer":
        return None
    return RECEIVED.get(found.trigger.root)


def verb(view: View, lists: Lists, found: Found) -> int | None:
    """Return the verb of getting right before an event noun that it does not carry: `drew wide criticism`."""
    place = found.words[0] - 1
    nearby = 1 if view.language.traits.head_first else NEARBY
    while place > found.words[0] - nearby and view.padded[place].isalpha() and view.padded[place] not in lists.receiving:
        if view.padded[place] in joints.joining(view.language.code) or view.padded[place] in lists.topics:
            return None
        place -= 1
    return place if view.padded[place] in lists.receiving and found.trigger.root in RECEIVED else None
