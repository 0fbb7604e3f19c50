"""Which mentions stand in the clause of an event, and how far from it."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from katanya.events import forms
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists, known
from katanya.languages.inflect import Shape
from katanya.records import Kind
from katanya.statements.view import View

FARTHEST = 20
# How far behind the word that opens a relative clause a mention of it may stand.
RELATIVE = 14
# How far behind it the comma may stand that closes the clause.
CLOSED = 8
# From so many words on, what stands between a verb and `and` is its object.
OBJECT = 2
CLAUSES = frozenset(";:")


def distance(found: Found, thing: Placed) -> int:
    """Return how far a mention stands from an event, in words."""
    gap = thing.words[0] - found.words[1] if thing.words[0] >= found.words[1] else found.words[0] - thing.words[1]
    # What stands before its trigger is further away than what follows it.
    return gap if thing.words[0] >= found.words[1] else gap + 2


def same_clause(view: View, found: Found, thing: Placed) -> bool:
    """Say whether no clause ends and no other begins between an event and a mention."""
    first, last = (found.words[1], thing.words[0]) if thing.words[0] >= found.words[1] else (thing.words[1], found.verb)
    if last - first > FARTHEST:
        return False
    if first == found.words[1] and found.shape is Shape.NOUN and _short_relative(view, first):
        first += 2
    if thing.mention.kind is Kind.DATE and thing.words[0] > found.words[1] and _of_next(view, thing):
        return False
    if thing.words[0] < found.verb and "," in view.lowers[thing.words[1] : found.verb] and set_off(view, thing):
        return False
    if thing.mention.kind is Kind.DATE and first < last == thing.words[0] and "," not in view.lowers[first:last]:
        last -= 1  # `since May` begins no clause
    return not _parted(view, first, last) and not _goes_on(view, first, last, found)


def opens(view: View, words: Set[str], found: Found, thing: Placed) -> bool:
    """Say whether a mention stands before the word that opens the clause of an event: `in 2003, when Orsa invaded …`."""
    opener = thing.words[1] + (view.padded[thing.words[1]] == ",")
    if view.padded[opener] not in words or not opener < found.verb <= opener + RELATIVE:
        return False
    return "," not in view.lowers[opener : found.verb] and not _parted(view, opener + 1, found.verb)


def _of_next(view: View, thing: Placed) -> bool:
    """Say whether a date right behind `and` is of the verb behind it: `urged calm and last month imposed …`."""
    lists, before = known(view.language.code).lists, thing.words[0] - 1
    if view.padded[before] not in lists.coordinators:
        before -= 1
        if view.padded[before] not in lists.coordinators or view.padded[before + 1] not in lists.dated_on:
            return False
    after = view.padded[thing.words[1]]
    return after.isalpha() and after not in lists.coordinators and after not in lists.place


def _parted(view: View, first: int, last: int) -> bool:
    """Say whether a word or mark that parts clauses stands on the way; `Desember lalu` is a time."""
    marks = parting(view.language.code)
    if marks.isdisjoint(view.lowers[first:last]):
        return False
    times = view.language.grammar.times
    return any(
        view.lowers[at] in marks and not (view.lowers[at] in times and view.padded[at - 1] in times) for at in range(first, last)
    )


def _short_relative(view: View, start: int) -> bool:
    """Say whether a passive only describes the noun before it: `perundingan yang dijadwalkan di Oslo`."""
    lists = known(view.language.code).lists
    return view.padded[start] in lists.relative and view.padded[start + 1].startswith(lists.passive_prefixes)


def _goes_on(view: View, first: int, last: int, found: Found) -> bool:
    """Say whether `and` begins another clause on the way: `sent tents, and Orsa pledged`, `dan akan diterbangkan`."""
    lists = known(view.language.code).lists
    for place in range(first, last):
        if first == found.words[1] and _gerund(view, lists, place):
            return True
        if view.lowers[place] not in lists.coordinators:
            continue
        if last > found.verb and (_base_at(view, lists, place + 1) or _other_verb(view, lists, found, place)):
            return True
        after = view.padded[place + 1]
        if place + 1 < last and (after in lists.auxiliaries or after in lists.before_verbs or after in lists.then):
            return True
        if view.padded[place - 1] == "," and (last <= found.verb or _verb_in(view, lists, place + 1, last)):
            return True
    return False


def _gerund(view: View, lists: Lists, place: int) -> bool:
    """Say whether a preposition opens the words of another verb: `agreed on holding a vote in May`."""
    if view.lowers[place] not in lists.gerund_opens:
        return False
    return view.padded[place + 1].endswith(lists.gerund_endings) and not view.capitals[place + 1]


def _base_at(view: View, lists: Lists, place: int) -> bool:
    """Say whether a bare verb with its object stands at a place: `will buy jets and open a base in May`."""
    if view.padded[place + 1] not in lists.articles_and_possessives:
        return False
    rows = known(view.language.code).triggers.get(view.padded[place], ())
    return any(len(words) == 1 and shape is Shape.BASE for words, shape, _ in rows)


def _other_verb(view: View, lists: Lists, found: Found, place: int) -> bool:
    """Say whether `and` joins another verb to one that has its object: `was convicted of fraud and served a year in`."""
    if found.shape is Shape.NOUN or place - found.words[1] < OBJECT:
        return False
    word = view.padded[place + 1]
    return word not in lists.no_pasts and forms.past(view, lists, word)


def _verb_in(view: View, lists: Lists, first: int, last: int) -> bool:
    """Say whether a finite verb of the past stands between two places."""
    return any(word in lists.finite or forms.past(view, lists, word) for word in view.lowers[first:last])


def set_off(view: View, thing: Placed) -> bool:
    """Say whether a mention stands in a relative clause that a comma closes behind it: `Orsa, which voted in May, …`."""
    if "," not in view.padded[thing.words[1] : thing.words[1] + CLOSED]:
        return False
    lists, first = known(view.language.code).lists, max(thing.words[0] - RELATIVE, 0)
    if not lists.relative.isdisjoint(view.lowers[first : thing.words[0]]):
        return True
    places = range(first, thing.words[0] - 1)
    return any(view.lowers[at] in lists.relative_pronouns and forms.past(view, lists, view.lowers[at + 1]) for at in places)


@cache
def parting(code: str) -> frozenset[str]:
    """Return the words and marks that part clauses."""
    lists = known(code).lists
    asking = lists.questions - lists.agent - lists.topics
    return CLAUSES | lists.opposed | lists.before | lists.cuts | lists.relative | lists.saying | asking
