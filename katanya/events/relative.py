"""Whom a relative clause tells more of: the name before it, and those that `and` joins to that."""

from __future__ import annotations

from katanya.events import joints
from katanya.events.joints import joining
from katanya.events.things import Placed
from katanya.languages.events import Lists
from katanya.records import Kind
from katanya.statements.view import View

# How far before the clause that a relative word opens its name may end: `, which`.
ANTECEDENT = 3
# How many words may stand in an apposition.
APPOSITION = 6


def past(view: View, lists: Lists, start: int, verb: int, before: list[Placed]) -> Placed | None:
    """Return the name that a relative clause between two commas tells more of: `Arlen, who leads Orsa, later flew to Sarda`."""
    if start <= view.first + 1 or view.padded[start - 1] not in lists.relative or view.padded[start - 2] != ",":
        return None
    commas = [place for place in range(start, verb) if view.lowers[place] == ","]
    if not commas or any(joints.may_head(view, lists, place) for place in range(commas[-1] + 1, verb)):
        return None
    near = [thing for thing in before if thing.words[1] <= start - 2]
    return first_of(view, lists, near) if near and start - near[-1].words[1] <= ANTECEDENT else None


def resumed(view: View, lists: Lists, start: int, verb: int, before: list[Placed]) -> Placed | None:
    """Return the name before a relative clause, behind which the main verb stands: `buruh yang memprotes Orsa bentrok`."""
    if start <= view.first + 1 or view.padded[start - 1] not in lists.relative:
        return None
    own = start
    while own < verb and view.lowers[own] in lists.before_verbs:
        own += 1
    if own >= verb - 1 or not joints.is_verb(view, lists, own) or _takes_another(lists, view.lowers[own]):
        return None
    between = view.lowers[own + 1 : verb]
    if any(joints.is_verb(view, lists, place) for place in range(own + 1, verb)) or not lists.coordinators.isdisjoint(between):
        return None
    if not all(word.isalpha() for word in between) or not lists.clause_goes_on.isdisjoint(between):
        return None
    near = [thing for thing in before if thing.words[1] <= start - 1]
    return near[-1] if near and start - 1 - near[-1].words[1] <= 1 else None


def _takes_another(lists: Lists, word: str) -> bool:
    return word in lists.control or word in lists.saying or word in lists.perceiving


def claimed(view: View, lists: Lists, first: int) -> bool:
    """Say whether a name begins what is told of a noun in apposition: `, a claim Orsa rejected`."""
    noun, article, comma = view.padded[first - 1], view.padded[first - 2], view.padded[first - 3]
    return comma == "," and article in lists.articles_and_possessives and noun.isalpha() and not view.capitals[first - 1]


def _whole(before: list[Placed]) -> Placed:
    """Return the last name before a place, with all that it is part of: `the Mines and Water Board`, not `Water Board`."""
    return next(thing for thing in before if thing.words[1] == before[-1].words[1])


def first_of(view: View, lists: Lists, before: list[Placed], start: int = 0) -> Placed:
    """Return the first of the names that `and` joins to the last one before a place: `Orsa and Vadria, which …`."""
    last = _whole(before)
    if view.padded[start - 2] != "," and start:
        return last
    joined = next((thing for thing in before if thing.words[1] == last.words[0] - 1), None)
    return joined if joined is not None and view.padded[last.words[0] - 1] in lists.coordinators else last


def antecedent(view: View, lists: Lists, nearest: Placed, start: int) -> Placed | None:
    """Return the name that a relative clause is about: it stands right before, not at `howitzers that reached the depot`.

    What an act shows or hits is also whose act it is: `Orsa held a parade that showed missiles`.
    """
    between = view.lowers[nearest.words[1] : start - 1]
    carried = not lists.light.isdisjoint(between) and joining(view.language.code).isdisjoint(between)
    if not carried and any(joints.is_verb(view, lists, at) for at in range(nearest.words[1], start - 1)):
        return None  # `polisi Norlandia menahan orang yang mengancam …`
    if carried or start - nearest.words[1] <= ANTECEDENT or _in_apposition(view, lists, nearest.words[1], start - 1):
        return nearest
    return None


def _in_apposition(view: View, lists: Lists, comma: int, stop: int) -> bool:
    """Say whether only what a name is stands before a relative word: `Pell, a little-known clerk who accused him`."""
    if view.padded[comma] != "," or view.padded[comma + 1] not in lists.indefinite_articles:
        return False
    between = view.lowers[comma + 2 : stop]
    plain = all(word[:1].isalpha() and not word.endswith(lists.past_endings) for word in between)
    return plain and len(between) <= APPOSITION and lists.finite.isdisjoint(between)


def of_office(view: View, body: Placed) -> bool:
    """Say whether a body only tells what office the one holds whom a clause tells more of: `ketua dewan yang ditahan`."""
    if not view.language.traits.head_first or body.mention.kind is not Kind.ORGANISATION:
        return False
    return view.padded[body.words[0] - 1] in joints.offices(view.language.code)
