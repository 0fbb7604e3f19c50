"""Whether `and` opens a clause of its own between a name and a verb, whose subject is then another."""

from __future__ import annotations

from functools import cache

from katanya.events import forms, joints
from katanya.events.things import Placed
from katanya.languages.events import Lists, known
from katanya.statements.view import View


def another(view: View, lists: Lists, start: int, verb: int) -> bool:
    """Say whether a subject that is no name stands behind `, and`: `, police said, and the council imposed a curfew`."""
    if _joined_clause(view, lists, start, verb):
        return True
    parted = [
        place for place in range(start, verb - 1) if view.lowers[place] == "," and view.lowers[place + 1] in lists.coordinators
    ]
    if not parted or not view.language.traits.inflected_verbs:
        return False
    return any(joints.may_head(view, lists, place) for place in range(parted[-1] + 2, verb))


def _joined_clause(view: View, lists: Lists, start: int, verb: int) -> bool:
    """Say whether `and` opens such a clause behind a verb without a comma: `troops were deployed and police imposed …`."""
    if not lists.finite:
        return False
    place = next((at for at in range(verb - 2, start, -1) if view.lowers[at] in lists.coordinators), None)
    if place is None or view.lowers[place - 1] == "," or not all(word.isalpha() for word in view.lowers[place + 1 : verb]):
        return False
    heads = [
        joints.may_head(view, lists, at) or view.lowers[at] in lists.articles_and_possessives for at in range(place + 1, verb)
    ]
    if not heads[0] or not (all(heads) or (view.lowers[place + 1] in lists.articles_and_possessives and True in heads[1:])):
        return False
    return any(view.lowers[at] in lists.finite for at in range(start, place))


def of_last(view: View, lists: Lists, inside: list[Placed], verb: int) -> list[Placed]:
    """Return the names behind the last `, and` that begins a clause: `Orsa sent tents, and Vadria closed its ports`."""
    last = inside[-1].words[0]
    own = view.padded[last - 1] in lists.coordinators and any(_modal(view, lists, inside[-1].words[1] + step) for step in (0, 1))
    if own and any(_modal(view, lists, place) for place in range(inside[0].words[1], last - 1)):
        return inside[-1:]  # `Orsa would free the crew and Vadria would open its ports`
    if _new_subject(view, lists, inside, verb):
        return inside[-1:]
    commas = [
        place
        for place in range(inside[0].words[1], last)
        if view.lowers[place] == "," and view.lowers[place + 1] in lists.coordinators
    ]
    if not commas or all(_in_list(view, place) for place in range(inside[0].words[1], commas[-1])):
        return inside
    return [thing for thing in inside if thing.words[0] > commas[-1]]


def _in_list(view: View, place: int) -> bool:
    """Say whether a word may stand in a list of names: `Orsa, the north of Vadria, and …`."""
    word = view.lowers[place]
    return view.capitals[place] or not word.isalpha() or word in _listing(view.language.code)


@cache
def _listing(code: str) -> frozenset[str]:
    lists = known(code).lists
    return lists.coordinators | lists.definite | lists.of_town


def _new_subject(view: View, lists: Lists, inside: list[Placed], verb: int) -> bool:
    """Say whether `and` opens the clause of the last name before a verb: `troops left Sarda and police imposed a curfew`."""
    first, last = inside[-1].words
    if len(inside) < 2 or view.padded[first - 1] not in lists.coordinators:
        return False
    if inside[-2].words[1] == first - 1 or any(joints.may_head(view, lists, place) for place in range(last, verb)):
        return False
    return any(_verbal(view, lists, place) for place in range(inside[0].words[1], first - 1))


def _verbal(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word is a verb by its form, or what begins one."""
    word = view.lowers[place]
    told = word in lists.finite or word in lists.suffered
    return told or forms.past(view, lists, word) or joints.is_verb(view, lists, place)


def _modal(view: View, lists: Lists, place: int) -> bool:
    word = view.padded[place]
    return word in lists.conditional or word in lists.auxiliaries or word in lists.modals
