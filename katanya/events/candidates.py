"""Which of the names and groups before a verb may be its subject: none that another verb is done to."""

from __future__ import annotations

from katanya.events import joints
from katanya.events.things import Placed
from katanya.languages.events import Lists
from katanya.statements.view import View

# How far before a verb the group may end that its own verb is done to, and that it tells more of: `polisi yang …`.
OWN = 2


def before(view: View, lists: Lists, verb: int, acting: tuple[Placed, ...]) -> list[Placed]:
    """Return the mentions before a verb that may be its subject, in order."""
    found = [thing for thing in acting if thing.words[1] <= verb and thing.mention.surface not in lists.object_pronouns]
    return [thing for thing in found if not _undergoes(view, lists, verb, thing)] if found else found


def _undergoes(view: View, lists: Lists, verb: int, thing: Placed) -> bool:
    """Say whether another verb is done to a group or to `it`: `the blast killed villagers and destroyed …`."""
    first, last = thing.words
    pronoun = thing.mention.surface == "it"
    if not pronoun and (thing.mention.rule != "group" or verb - last < OWN or view.padded[last] in lists.relative):
        return False
    if not _past(view, lists, first - 1):
        return False
    return not pronoun or view.padded[last] in lists.coordinators or view.padded[last] in joints.joining(view.language.code)


def _past(view: View, lists: Lists, place: int) -> bool:
    """Say whether a verb that is done to something stands at a place."""
    if view.language.code == "id":
        return joints.is_verb(view, place) and view.lowers[place] not in lists.control and view.lowers[place] not in lists.saying
    word = view.padded[place]
    if word in lists.saying or word in lists.control or word in lists.finite or word in view.language.speech_verbs:
        return False
    return word.endswith("ed") or word in view.language.grammar.irregular
