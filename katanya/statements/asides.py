"""What somebody did when he spoke, between his name and the cue: `Bupati Arlen | ketika menemui warga | mengatakan C`."""

from __future__ import annotations

from katanya.statements import look
from katanya.statements.view import View

# Words of an aside between a name and its cue, and of what leads to its occasion.
LONGEST, LEAD = 16, 7


def opening(view: View, index: int, last: int) -> int | None:
    """Return where an aside opens, at a word or, where that is a verb of saying, right before it: `saat | menjawab pers`.

    It has no subject of its own, stands right behind a name, and ends at `last`.
    """
    words = view.language.settling
    if not words.aside_occasions:
        return None
    occasion = next((place for place in (index, index - 1) if view.padded[place] in words.aside_occasions), None)
    if occasion is None or not 1 < last - occasion <= LONGEST or _own_subject(view, occasion + 1, last):
        return None
    if _named(view, occasion):
        return occasion
    near = range(occasion - 1, max(view.first, occasion - LEAD), -1)
    lead = next((i for i in near if view.padded[i] in words.aside_openers), None)
    free = lead is not None and not any(view.capital(i) or view.breaks(i) for i in range(lead + 1, occasion))
    return lead if free and lead is not None and _named(view, lead) else None


def _named(view: View, index: int) -> bool:
    """Say whether a name ends right before a word; one that opens the sentence is no connector and no time."""
    grammar, word = view.language.grammar, view.padded[index - 1]
    if index - 1 == view.first and (word in grammar.opens_adjunct or word in grammar.openers):
        return False
    return index - 1 >= view.first and (view.capital(index - 1) or word in look.CLOSING)


def _own_subject(view: View, start: int, last: int) -> bool:
    grammar = view.language.grammar
    if view.capital(start) or look.holder_word(view, start):
        return True
    return any(view.padded[i] in grammar.pronouns or view.padded[i] in grammar.copulas for i in range(start, last))
