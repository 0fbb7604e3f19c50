"""What joins a name to the words before it: the preposition, whatever describes the name stepped over."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from katanya.events.things import Placed, loose
from katanya.languages.events import Lists, known
from katanya.records import Kind
from katanya.statements.view import View

# How Indonesian verbs begin.
VERBAL = ("me", "ber", "bepergian")
QUOTES = frozenset("'“\"`")
ADJECTIVES = ("ary", "ous", "ive", "-backed", "-led", "-based", "-owned", "-run", "-held", "unidentified", "armed")


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
        if word == "of" and _part_of(view, lists, place):
            place -= 2
            continue
        return "di" if word == "atas" and view.padded[place - 1] == "di" else word
    return view.padded[place] if place >= 0 else ""


def _describes(view: View, lists: Lists, place: int) -> bool:
    """Say whether an English word is a number, an adjective or the `of` of an office: `by three Norlandian ships`."""
    word = view.padded[place]
    if view.language.code != "en" or (word in lists.target and word != "of") or word in lists.saying:
        return False
    if word == "of":
        return view.capitals[place - 1] and loose(view, place - 1) and view.padded[place - 1] in view.language.titles.every
    return word.isdigit() or word in lists.numerals or word.endswith(ADJECTIVES)


def _titled(view: View, thing: Placed, comma: int) -> bool:
    """Say whether a comma parts a person from a title before it: `the deputy mayor, Tavi Arlen`, `Bupati Wanasari, Arlen`."""
    if thing.mention.kind is not Kind.PERSON or thing.words[0] != comma + 1 or not view.capitals[comma + 1]:
        return False
    every = view.language.titles.every
    return view.padded[comma - 1] in every or (view.capitals[comma - 1] and view.padded[comma - 2] in every)


def _part_of(view: View, lists: Lists, place: int) -> bool:
    """Say whether `of` joins a name to its own forces or people: `by units of the armed forces of Orsa`."""
    before = view.padded[place - 1]
    return before in lists.forces or before in lists.groups or before in lists.settled


def doing(view: View, lists: Lists, start: int, stop: int) -> bool:
    """Say whether a name is what another verb is done to: `accused the clerks of spying for Orsa`."""
    words = view.lowers[start:stop]
    if view.language.code == "id":
        return any(word.startswith(VERBAL) and len(word) > 5 and word not in lists.no_verbs for word in words)
    if any(word in ("and", "but") and (after.endswith("ed") and after != "united") for word, after in pairwise(words)):
        return True
    return any(word in lists.gerund_joins and after.endswith("ing") for word, after in pairwise(words))


def asked_to(view: View, lists: Lists, start: int, stop: int) -> bool:
    """Say whether an infinitive stands on the way to a name, which is then of that: `called on voters to leave Arlen`."""
    return view.language.code == "en" and any(
        view.lowers[at] in lists.to
        and view.lowers[at + 1].isalpha()
        and not view.capitals[at + 1]
        and view.lowers[at + 1] not in lists.noun_openers
        for at in range(start, stop - 1)
    )


def new_clause(view: View, start: int, stop: int) -> bool:
    """Say whether a verb behind a comma, or `on behalf of`, stands on the way to a name: `backs Arlen, trashed Pell`."""
    if view.language.code != "en":
        return False
    irregular = view.language.grammar.irregular
    for at in range(start + 1, stop - 1):
        word, after = view.lowers[at], view.lowers[at + 1]
        if word == "behalf" or (word == "," and (after in irregular or after.endswith("ed") or _participle(after))):
            return True
    return False


def _participle(word: str) -> bool:
    return word.endswith("ing") and word != "including"


def and_before(view: View, lists: Lists, verb: int) -> int | None:
    """Return the place of the `and` that goes on in a verb, its auxiliaries and a time passed over: `and in July imposed`."""
    place, times = verb - 1, view.language.grammar.times
    passed = _passed(view.language.code)
    while view.padded[place] in passed:
        place -= 1
    if view.padded[place] in times or view.padded[place].isdigit():
        place -= 1
        while view.padded[place] in times or view.padded[place].isdigit() or view.padded[place] in ("in", "on", "last"):
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


def is_verb(view: View, place: int) -> bool:
    """Say whether an Indonesian word is a verb by its beginning."""
    word = view.lower(place)
    return (
        word.startswith(("me", "ber"))
        and len(word) > 4
        and word not in known(view.language.code).lists.no_verbs
        and not view.capitals[place]
    )


def may_head(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word between a subordinator and its verb may be the subject: `when gunmen attacked`."""
    word = view.lowers[place]
    if not word.isalpha() or word.endswith("ly") or word in view.language.grammar.pronouns:
        return False
    return (
        word not in lists.adverbs
        and word not in lists.auxiliaries
        and word not in lists.passives
        and word not in lists.before_verbs
    )


@cache
def joining(code: str) -> frozenset[str]:
    """Return the words that join one noun phrase to another."""
    lists = known(code).lists
    return (
        lists.place | lists.target | lists.recipient | lists.with_ | lists.agent | lists.relative | {"in", "dalam", "of", "for"}
    )
