"""Which of the names in one noun phrase heads it: the person of `Orsa's President Tavi Arlen`, the body that a state owns."""

from __future__ import annotations

from katanya.events import forms, joints
from katanya.events.things import Placed
from katanya.languages.events import Lists
from katanya.records import Kind
from katanya.statements.view import View

# How many words stand between an owner and what it owns.
OWNED = 5


def head_of(view: View, lists: Lists, inside: list[Placed]) -> Placed:
    """Return the head of a subject: the person of `Iran's President Hassan Rouhani`, else the first name."""
    if len(inside) == 1:
        return inside[0]
    if inside[0].mention.rule == "group":
        named = inside[1].mention.kind is Kind.PERSON and view.lowers[inside[0].words[1] : inside[1].words[0]] == (",",)
        return inside[named]  # `the regional officer, Tavi Arlen, met …`
    people = inside[0].mention.kind is Kind.PERSON and inside[1].mention.kind is Kind.PERSON
    if people and _owns(view, lists, inside[0]):
        return inside[1]
    first = _owned(view, lists, inside)
    for thing in inside[inside.index(first) + 1 :]:
        between = view.lowers[first.words[1] : thing.words[0]]
        owner = (
            view.padded[first.words[1] - 1].endswith(lists.owner_endings) or view.padded[first.words[0] - 1] in lists.genitives
        )
        closed = view.padded[thing.words[1]] == "," or view.padded[thing.words[0] - 2] in view.language.titles.every
        named = between[-1:] == (",",) and closed and owner
        if any(_verbal(view, lists, place) for place in range(first.words[1], thing.words[0])):
            break
        if len(between) > OWNED or any(_is_mark(lists, word) for word in (between[:-1] if named else between)):
            break
        if thing.mention.kind is Kind.PERSON and first.mention.kind is not Kind.PERSON:
            return thing
    return first


def _is_mark(lists: Lists, word: str) -> bool:
    return not word[:1].isalnum() and word not in lists.owner_endings


def _owns(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a name is marked as whoever owns what stands behind it."""
    last = thing.words[1]
    return view.padded[last] in lists.owner_endings or view.padded[last - 1].endswith(lists.owner_endings)


def _verbal(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word in lower case is a verb that parts two names: `Orsa summoned Ambassador Arlen`."""
    word = view.lowers[place]
    if view.capitals[place]:
        return False
    if forms.past(view, lists, word):
        return word not in view.language.titles.every or word in view.language.grammar.irregular
    return joints.is_verb(view, lists, place)


def _owned(view: View, lists: Lists, inside: list[Placed]) -> Placed:
    """Return the body that the first name of a subject owns, else that name: of `Sudan's Rapid Support Forces` the forces."""
    first = inside[0]
    if inside[1].mention.kind is not Kind.ORGANISATION:
        return first
    if not view.padded[first.words[1] - 1].endswith(lists.possessive_endings):
        return first
    between = [view.padded[place] for place in range(first.words[1], inside[1].words[0])]
    plain = all(word.isalpha() and word not in joints.joining(view.language.code) for word in between)
    return inside[1] if plain and len(between) <= OWNED else first


def only_owns(view: View, lists: Lists, head: Placed, verb: int) -> bool:
    """Say whether a person only owns what stands before a verb: `Arlen's main rivals were barred`."""
    last = head.words[1]
    return (
        _owns(view, lists, head)
        and view.padded[verb - 1] not in lists.infinitive
        and head.mention.kind is Kind.PERSON
        and verb - last <= OWNED
    )
