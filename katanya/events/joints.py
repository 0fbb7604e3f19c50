"""What joins a name to the words before it: the preposition, whatever describes the name stepped over."""

from __future__ import annotations

from itertools import pairwise

from katanya.events.things import Placed, loose
from katanya.languages.events import Lists
from katanya.statements.view import View

QUOTES = frozenset("'“\"`")
OF = frozenset(("of",))
NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "both", "all"))
ADJECTIVES = ("ary", "ous", "ive", "-backed", "-led", "-based", "-owned", "-run", "-held", "unidentified", "armed")
# Indonesian words in me- that are no verbs.
NO_VERBS = frozenset(
    ("mereka", "mengenai", "menuju", "melalui", "menteri", "menlu", "menhan", "media", "medis", "melawan", "menjelang")
)
NO_VERBS |= {"bersama", "berbagai", "bersenjata", "berita", "berikut", "berkenaan", "bernama", "bersejarah", "berbahaya"}
NO_VERBS |= {"berpenduduk", "berusia", "berdasarkan", "bertajuk", "berlian", "bersangkutan", "berkaitan", "berkekuatan"}
NO_VERBS |= {"menurut", "menjadi", "memorandum", "metode", "meskipun", "merah", "mesin"}
GERUND_AFTER = frozenset(("of", "for", "by", "from"))


def before(view: View, lists: Lists, thing: Placed) -> str:
    """Return the word that joins a mention to what stands before it, its articles and adjectives stepped over."""
    place = thing.words[0] - 1
    for _ in range(4):
        word = view.padded[place] if place >= 0 else ""
        if (
            word in lists.describing
            or (word.isalpha() and loose(view, place))
            or (word in QUOTES)
            or _describes(view, lists, place)
        ):
            place -= 1
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
    return word.isdigit() or word in NUMBERS or word.endswith(ADJECTIVES)


def doing(view: View, start: int, stop: int) -> bool:
    """Say whether a name is what another verb is done to: `accused the clerks of spying for Orsa`."""
    words = view.lowers[start:stop]
    if view.language.code == "id":
        return any(word.startswith(("me", "ber", "bepergian")) and len(word) > 5 and word not in NO_VERBS for word in words)
    if any(word in ("and", "but") and (after.endswith("ed") and after != "united") for word, after in pairwise(words)):
        return True
    return any(word in GERUND_AFTER and after.endswith("ing") for word, after in pairwise(words))
