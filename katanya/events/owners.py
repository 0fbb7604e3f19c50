"""Whose event a noun tells: who owns it, comes to it, puts it off or ends it."""

from __future__ import annotations

from functools import cache

from katanya.events import joints
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.knowledge import countries
from katanya.languages.events import Lists, known
from katanya.records import Kind
from katanya.statements.view import View


def owns(view: View, lists: Lists, thing: Placed, first: int) -> bool:
    """Say whether nothing but words of one noun phrase stands between: `Orlin's air attack`, not `Orlin said the attack`."""
    grammar, code, traits = view.language.grammar, view.language.code, view.language.traits
    between = view.padded[thing.words[1] : first]
    if not joints.joining(code).isdisjoint(between):
        return False
    if traits.genitive_mark and thing.mention.kind is Kind.PERSON and not _possessive(view, lists, thing):
        return False  # `the Orlando nightclub attack`
    if between and traits.head_first and not _between_nouns(code).issuperset(between):
        return False
    if not between and view.lowers[first] in lists.suffered_by and _bare_name(view, lists, thing):
        return False  # `the Rwanda genocide`
    if between and traits.genitive_mark and _bare_name(view, lists, thing):
        described = _described(code)
        return all(word in described or word.endswith(lists.describing_endings) for word in between)
    parted = (word in view.language.speech_verbs or word in grammar.noun_determiners for word in between)
    return all(word.isalpha() or word == "-" or word in lists.owner_endings for word in between) and not any(parted)


def _possessive(view: View, lists: Lists, thing: Placed) -> bool:
    last = thing.words[1]
    if thing.mention.surface.lower() in lists.only_possessives:
        return True
    return view.padded[last] in lists.owning or view.padded[last - 1].endswith(lists.possessive_endings)


@cache
def _between_nouns(code: str) -> frozenset[str]:
    """Return the words that may stand between an event noun and whose it is, where that stands before it."""
    lists = known(code).lists
    return lists.phases | lists.kinds | lists.forces | lists.before_noun | lists.handling


@cache
def _described(code: str) -> frozenset[str]:
    """Return the words that may describe an event noun behind the name of a country."""
    lists = known(code).lists
    return lists.noun_before - lists.articles_and_possessives - lists.coordinators - lists.place - lists.target - lists.recipient


def _bare_name(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether the name of a country stands as it is, which owns nothing across a verb: `help Norland counter attacks`."""
    if thing.mention.kind is not Kind.COUNTRY or view.padded[thing.words[1]] in lists.owner_endings:
        return False
    form = countries.named(thing.mention.surface, view.language.code)
    return form is not None and form.sort in ("name", "capital")


def describes(view: View, thing: Placed) -> bool:
    """Say whether the adjective of a country tells whose make something is: `bought Iranian missiles`."""
    if thing.mention.kind is not Kind.COUNTRY:
        return False
    form = countries.named(thing.mention.surface, view.language.code)
    return form is not None and form.sort == "adjective"


def right_behind(view: View, lists: Lists, found: Found, thing: Placed) -> bool:
    """Say whether a name stands where an owner behind its noun stands, behind what kind it is of: `serangan udara Israel`."""
    last = found.object[1] if found.object is not None else found.words[1]
    return found.words[1] <= thing.words[0] and all(word in lists.kinds for word in view.lowers[last : thing.words[0]])


def handled(view: View, lists: Lists, first: int) -> int | None:
    """Return the verb by which somebody puts off, ends or attends an event: `Orsa cancelled a border dialogue`."""
    for place in range(first - 1, max(first - 5, view.first), -1):
        word = view.lowers[place]
        if word in lists.handling:
            return place if view.padded[place - 1] not in lists.be_or_get else None
        if not word.isalpha() or word in lists.place or word in lists.target or word in lists.coordinators:
            return None
    return None


def comes_to(view: View, lists: Lists, found: Found) -> bool:
    """Say whether a meeting is what somebody comes to or is in: `flew to Oslo for talks with the rebels`."""
    return view.padded[found.words[0] - 1] in lists.coming_to and view.padded[found.words[1]] in lists.with_ - lists.coordinators
