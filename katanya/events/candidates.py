"""Which of the names and groups before a verb may be its subject: none that another verb is done to."""

from __future__ import annotations

from katanya.events import forms, joints
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
    pronoun = thing.mention.surface in lists.both_cases
    if not pronoun and (thing.mention.rule != "group" or verb - last < OWN or view.padded[last] in lists.relative):
        return False
    if not _past(view, lists, first - 1):
        return False
    return not pronoun or view.padded[last] in lists.coordinators or view.padded[last] in joints.joining(view.language.code)


def _past(view: View, lists: Lists, place: int) -> bool:
    """Say whether a verb that is done to something stands at a place."""
    word = view.padded[place]
    if word in lists.saying or word in lists.control:
        return False
    if joints.is_verb(view, lists, place):
        return True
    return forms.past(view, lists, word) and word not in lists.finite and word not in view.language.speech_verbs


def led(view: View, lists: Lists, verb: int) -> int | None:
    """Return the verb right before another, told by its prefix, whose subject is that of both: `bersumpah akan membalas`."""
    place = verb - 1
    while place > view.first and view.lowers[place] in lists.before_verbs:
        place -= 1
    own = (
        joints.is_verb(view, lists, place)
        and view.lowers[place] not in lists.control
        and view.padded[place - 1] not in lists.relative
    )
    return place if own and place > view.first else None


def asked_group(view: View, lists: Lists, verb: int, nearest: Placed) -> Placed | None:
    """Return the group that stands between a verb of asking and its own: `mendesak kedua pihak melakukan gencatan senjata`."""
    if nearest.words[1] != verb or nearest.mention.rule != "group" or view.language.traits.infinitive:
        return None
    word = view.padded[nearest.words[0] - 1]
    return nearest if word in lists.control or word in lists.saying else None


def told(view: View, lists: Lists, start: int) -> int | None:
    """Return the verb of saying behind which a pronoun opens a clause: `Orsa said it would …`, `said on Monday that it …`."""
    place, verb = start, start - 1
    while _opens_said(view, lists, place):
        place += 1
    if view.padded[place] not in lists.subject_pronouns:
        return None
    while _opens_said(view, lists, verb):
        verb -= 1
    return verb if verb >= view.first and view.padded[verb] in lists.saying else None


def _opens_said(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word only opens what is said or tells when that was."""
    word = view.padded[place]
    return word in lists.complementizers or word in lists.dated_on or word in view.language.grammar.times


def unnamed(view: View, lists: Lists, verb: int, nearest: Placed) -> bool:
    """Say whether a pronoun that names nobody, or a noun before `being`, is the subject: `whether he murdered`."""
    if nearest.words[1] >= verb - 1:
        return False
    if view.padded[verb - 1] in lists.unnamed_being:
        return True
    place = verb - 1
    while place > nearest.words[1] and not _pronoun(view, lists, place) and _goes_on(view, lists, place):
        place -= 1
    return place >= nearest.words[1] and _pronoun(view, lists, place)


def _pronoun(view: View, lists: Lists, place: int) -> bool:
    word = view.lowers[place]
    return word in lists.subject_pronouns or word in lists.first_person or word in view.language.grammar.pronouns


def _goes_on(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word may stand between a subject and its verb: `he has never profoundly`, `kami telah`."""
    word = view.lowers[place]
    plain = word in lists.auxiliaries or word in lists.before_verbs or forms.adverb(lists, word)
    return plain and word not in lists.coordinators and word not in lists.infinitive_marks
