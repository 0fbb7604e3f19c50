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
OF = frozenset(("of",))
ADJECTIVES = ("ary", "ous", "ive", "-backed", "-led", "-based", "-owned", "-run", "-held", "unidentified", "armed")


def before(view: View, lists: Lists, thing: Placed) -> str:
    """Return the word that joins a mention to what stands before it, its articles and adjectives stepped over."""
    place = thing.words[0] - 1
    for _ in range(8):
        word = view.padded[place] if place >= 0 else ""
        if (
            word in lists.describing
            or (word.isalpha() and loose(view, place))
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
    if view.language.code != "en" or word in lists.target - OF or word in lists.saying:
        return False
    if word == "of":
        return view.capitals[place - 1] and loose(view, place - 1) and view.padded[place - 1] in view.language.titles.every
    return word.isdigit() or word in lists.numerals or word.endswith(ADJECTIVES)


def _titled(view: View, thing: Placed, comma: int) -> bool:
    """Say whether a comma parts a person from a title before it: `the deputy mayor, Tavi Arlen`, `Bupati Wanasari, Arlen`."""
    if thing.mention.kind is not Kind.PERSON or thing.words[0] != comma + 1:
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
