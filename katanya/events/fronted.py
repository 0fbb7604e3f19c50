"""Who does what is put before the clause without a subject: the name behind its comma, `After shelling Sarda, Orsa withdrew`."""

from __future__ import annotations

from katanya.events import forms, joints
from katanya.events.things import Placed, loose
from katanya.languages.events import Lists
from katanya.statements.view import View

# How many words may stand between the beginning of a sentence and a verb that is put before it.
OPENING = 5
# How far behind such a verb the comma may stand.
FARTHEST = 24


def behind(view: View, lists: Lists, verb: int, acting: tuple[Placed, ...]) -> Placed | None:
    """Return the name that begins the main clause behind a verb which only a word of time or its own form opens."""
    if verb - view.first > OPENING or not acting or acting[-1].words[0] <= verb or not _opens(view, lists, verb):
        return None
    for comma in range(verb + 1, min(verb + FARTHEST, view.size)):
        if view.lowers[comma] != ",":
            continue
        thing = next((each for each in acting if each.words[0] > comma), None)
        if thing is None:
            return None
        if _begins(view, lists, comma + 1, thing):
            return thing
    return None


def _opens(view: View, lists: Lists, verb: int) -> bool:
    """Say whether nothing but what opens a clause, and no subject, stands before its verb: `After being`, `“Sejak`."""
    place = verb - 1
    while place >= view.first and (view.lowers[place] in lists.non_finite or forms.adverb(lists, view.lowers[place])):
        place -= 1
    opening = place >= view.first and view.lowers[place].isalpha()
    if opening and view.lowers[place] not in lists.fronting:
        return False
    if any(word.isalnum() for word in view.lowers[view.first : max(place, view.first)]):
        return False
    if view.language.traits.inflected_verbs:
        return view.lowers[verb].endswith(lists.gerund_endings) or place + 1 < verb
    return opening and joints.is_verb(view, lists, verb)


def _begins(view: View, lists: Lists, start: int, thing: Placed) -> bool:
    """Say whether a name begins a clause at a place, its articles and titles passed over, and no list goes on behind it."""
    between = range(start, thing.words[0])
    if not all(
        view.lowers[at] in lists.describing or loose(view, at) or view.lowers[at] in lists.articles_and_possessives
        for at in between
    ):
        return False
    last = thing.words[1]
    after = view.padded[last + 1] if view.padded[last] == "," else view.padded[last]
    if view.padded[last] == "," and after not in lists.relative:
        return False
    return after not in lists.coordinators and after not in lists.place and after != ""
