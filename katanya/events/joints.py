"""What joins a name to the words before it: the preposition, whatever describes the name stepped over."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from katanya.events import forms
from katanya.events.things import Placed, loose
from katanya.languages.events import Lists, known
from katanya.languages.load import language
from katanya.records import Basis, Kind
from katanya.statements.view import View

QUOTES = frozenset("'“\"`")


def before(view: View, lists: Lists, thing: Placed) -> str:
    """Return the word that joins a mention to what stands before it, its articles and adjectives stepped over."""
    place = thing.words[0] - 1
    for _ in range(8):
        word = view.padded[place] if place >= 0 else ""
        if (
            word in lists.describing
            or (word.replace(".", "").isalpha() and loose(view, place))
            or (word in QUOTES)
            or _describes(view, lists, place)
            or (word == "," and _titled(view, thing, place))
        ):
            place -= 1
            continue
        if word in lists.genitives and _part_of(view, lists, place):
            place -= 2
            continue
        one = word in lists.above and view.padded[place - 1] in lists.located
        return view.padded[place - 1] if one else word
    return view.padded[place] if place >= 0 else ""


def _describes(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word is a number, an adjective or the `of` of an office before its noun: `by three Norlandian ships`."""
    word = view.padded[place]
    if view.language.traits.head_first:
        return False
    if word in lists.genitives:
        return view.capitals[place - 1] and loose(view, place - 1) and view.padded[place - 1] in view.language.titles.every
    if word in lists.target or word in lists.saying:
        return False
    return word.isdigit() or word in lists.numerals or word.endswith(lists.before_name_endings)


def _titled(view: View, thing: Placed, comma: int) -> bool:
    """Say whether a comma parts a person from a title before it: `the deputy mayor, Tavi Arlen`, `Bupati Wanasari, Arlen`."""
    if thing.mention.kind is not Kind.PERSON or thing.words[0] != comma + 1 or not view.capitals[comma + 1]:
        return False
    if forms.past(view, known(view.language.code).lists, view.padded[thing.words[1]]):
        return False  # `after an attack on a guard, Tavi Arlen fled`
    every = view.language.titles.every
    return view.padded[comma - 1] in every or (view.capitals[comma - 1] and view.padded[comma - 2] in every)


def _part_of(view: View, lists: Lists, place: int) -> bool:
    """Say whether `of` joins a name to its own forces or people: `by units of the armed forces of Orsa`."""
    before = view.padded[place - 1]
    return before in lists.forces or before in lists.groups or before in lists.settled


def doing(view: View, lists: Lists, start: int, stop: int) -> bool:
    """Say whether a name is what another verb is done to: `accused the clerks of spying for Orsa`."""
    words = view.lowers[start:stop]
    if view.language.traits.affixed_verbs:
        return any(_acts(lists, word) for word in words)
    past, gerund = lists.past_endings, lists.gerund_endings
    return any(
        (word in lists.gerund_joins and after.endswith(gerund))
        or (after.endswith(past) and after not in lists.no_pasts and (word in lists.coordinators or word in lists.parting))
        for word, after in pairwise(words)
    )


def _acts(lists: Lists, word: str) -> bool:
    """Say whether a word is a verb in the active by its beginning."""
    begins = word.startswith(lists.active_prefixes) or word in lists.verbs_too
    return begins and len(word) > 5 and word not in lists.no_verbs


def asked_to(view: View, lists: Lists, start: int, stop: int) -> bool:
    """Say whether an infinitive stands on the way to a name, which is then of that: `called on voters to leave Arlen`."""
    return any(
        view.lowers[at] in lists.infinitive_marks
        and view.lowers[at + 1].isalpha()
        and not view.capitals[at + 1]
        and view.lowers[at + 1] not in lists.articles_and_possessives
        for at in range(start, stop - 1)
    )


def new_clause(view: View, lists: Lists, start: int, stop: int) -> bool:
    """Say whether a verb behind a comma, or `on behalf of`, stands on the way to a name: `backs Arlen, trashed Pell`."""
    if not view.language.traits.inflected_verbs:
        return False
    for at in range(start + 1, stop - 1):
        word, after = view.lowers[at], view.lowers[at + 1]
        if word in lists.behalf or (word == "," and (forms.past(view, lists, after) or _participle(lists, after))):
            return True
    return False


def _participle(lists: Lists, word: str) -> bool:
    return word.endswith(lists.gerund_endings) and word not in lists.no_gerunds


def and_before(view: View, lists: Lists, verb: int) -> int | None:
    """Return the place of the `and` that goes on in a verb, its auxiliaries and a time passed over: `and in July imposed`."""
    place, times = verb - 1, view.language.grammar.times
    passed = _passed(view.language.code)
    while view.padded[place] in passed:
        place -= 1
    if view.padded[place] in times or view.padded[place].isdigit():
        place -= 1
        while view.padded[place] in times or view.padded[place].isdigit() or view.padded[place] in lists.dated_on:
            place -= 1
    return place if view.padded[place] in lists.coordinators else None


@cache
def _passed(code: str) -> frozenset[str]:
    """Return the words that may stand between `and` and the verb that it goes on in."""
    lists = known(code).lists
    return lists.auxiliaries | lists.adverbs | lists.conditional | lists.spoken_tense


@cache
def company(code: str) -> frozenset[str]:
    """Return the words that join a partner: `with`, and no `and`."""
    return known(code).lists.with_ - known(code).lists.coordinators


@cache
def adding(code: str) -> frozenset[str]:
    """Return the words that join one doer to another."""
    return known(code).lists.coordinators | known(code).lists.accompanied


def is_verb(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word is a verb in the active by its beginning; where no prefix tells a verb, none is."""
    word = view.lower(place)
    return word.startswith(lists.active_prefixes) and len(word) > 4 and word not in lists.no_verbs and not view.capitals[place]


def may_head(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word between a subordinator and its verb may be the subject: `when gunmen attacked`."""
    word = view.lowers[place]
    if not word.isalpha() or word.endswith(lists.adverb_endings) or word in view.language.grammar.pronouns:
        return False
    return (
        word not in lists.adverbs
        and word not in lists.auxiliaries
        and word not in lists.be_or_get
        and word not in lists.before_verbs
    )


@cache
def joining(code: str) -> frozenset[str]:
    """Return the words that join one noun phrase to another."""
    lists = known(code).lists
    joins = lists.place | lists.target | lists.recipient | lists.with_ | lists.within
    return joins | lists.agent | lists.relative


def timed(view: View, lists: Lists, place: int) -> bool:
    """Say whether what looks like the opening of a clause is a time of itself: `dewan saat ini membahas`."""
    if not view.language.traits.head_first or view.padded[place + 1] not in lists.pointers:
        return False
    return view.lowers[place] in lists.subordinators and view.padded[place - 1].isalnum()


@cache
def offices(code: str) -> frozenset[str]:
    """Return the words for an office that one person holds: no bodies, no houses."""
    titles = language(code).titles
    return titles.of(Basis.OFFICIAL).words - titles.bodies - titles.organisation_words
