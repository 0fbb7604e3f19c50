"""Places that stand for those who rule them: the town, province or state of `Sarda banned the march`."""

from __future__ import annotations

from katanya.events import forms, joints
from katanya.events.things import Placed
from katanya.languages.events import Lists
from katanya.records import Kind
from katanya.statements.view import View

# How many words may stand between such a place and its verb.
BETWEEN = 3


def acting(view: View, lists: Lists, things: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the places of a sentence that stand where a subject stands: first in their clause, with a verb behind them."""
    return tuple([thing for thing in things if thing.mention.kind is Kind.PLACE and _acts(view, lists, thing)])


def _acts(view: View, lists: Lists, thing: Placed) -> bool:
    first, last = thing.words
    return _opens(view, lists, first - 1) and any(
        _verb(view, lists, last, at) for at in range(last, min(last + BETWEEN, view.size))
    )


def _opens(view: View, lists: Lists, place: int) -> bool:
    """Say whether a clause begins behind a word: `said that`, `after`, a quotation mark."""
    word = view.padded[place] if place >= view.first else ""
    if not word[:1].isalnum():
        return word != ","
    return word in lists.complementizers or word in lists.subordinate or word in lists.subordinators


def _verb(view: View, lists: Lists, last: int, place: int) -> bool:
    """Say whether a finite verb stands at a place, and nothing but adverbs and auxiliaries between."""
    word = view.lowers[place]
    if not (joints.is_verb(view, lists, place) or forms.past(view, lists, word)) or view.capitals[place]:
        return False
    return all(_goes_on(view, lists, view.lowers[at]) for at in range(last, place))


def _goes_on(view: View, lists: Lists, word: str) -> bool:
    plain = word in lists.auxiliaries or word in lists.before_verbs or forms.adverb(lists, word)
    return (plain or word in view.language.grammar.beside_cue) and word not in lists.coordinators
