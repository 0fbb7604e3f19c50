"""What is put into a clause between two marks, past which its subject stands: `Arlen ― a father of two ― was shot`."""

from __future__ import annotations

from katanya.events import forms
from katanya.languages.events import Lists
from katanya.statements.view import View

DASHES = frozenset(("—", "–", "―", "--"))
# How many words may stand between two dashes, and in `, police said on Thursday,`.
FARTHEST = 24
SAYING = 5


def opened(view: View, lists: Lists, start: int, verb: int) -> int | None:
    """Return the mark that opens what stands right before a verb or the beginning of its clause, or `None`."""
    closing = verb - 1
    while closing > view.first and _goes_on(view, lists, view.lowers[closing]):
        closing -= 1
    if view.lowers[closing] in DASHES:
        back = range(closing - 1, max(closing - FARTHEST, view.first), -1)
        return next((at for at in back if view.lowers[at] in DASHES), None)
    return _said(view, lists, start, verb)


def _goes_on(view: View, lists: Lists, word: str) -> bool:
    """Say whether a word may stand between a closing mark and a verb: `― was shot and later`."""
    plain = word in lists.auxiliaries or word in lists.coordinators or forms.adverb(lists, word)
    return plain or forms.past(view, lists, word)


def _said(view: View, lists: Lists, start: int, verb: int) -> int | None:
    """Return the comma before whoever only says what stands around it: `Orsa, the envoy said on Monday, withdrew`."""
    if start <= view.first + 1 or view.padded[start - 1] not in lists.saying or "," not in view.lowers[start:verb]:
        return None
    if view.padded[start - 2] == ",":
        return start - 2
    comma = view.lowers.index(",", start, verb)
    plain = all(_dated(view, lists, at) for at in range(start, comma))
    if not plain or not all(_goes_on(view, lists, word) for word in view.lowers[comma + 1 : verb]):
        return None
    return next((at for at in range(start - 2, max(start - SAYING, view.first), -1) if view.lowers[at] == ","), None)


def _dated(view: View, lists: Lists, place: int) -> bool:
    word = view.lowers[place]
    return word in view.language.grammar.times or word in lists.dated_on or word in lists.describing
