"""What stands before a colon: a thing that what follows explains, and quotations with a tag of their own behind it."""

from __future__ import annotations

from katanya.statements.draft import Words
from katanya.statements.view import View


def explained(view: View, start: int, colon: int) -> bool:
    """Say whether what somebody says stands before a colon, and what explains it behind: `urged calm: “Stay”`."""
    if not view.language.traits.articles or view.padded[colon] != ":" or colon - start < THING:
        return False
    words = view.language.settling
    if view.padded[colon - 1] in words.asking_nouns:
        return False
    quote = view.quotation_after(colon + 1)
    if quote is not None and not tagged(view, quote):
        return False
    word, grammar = view.padded[start], view.language.grammar
    if word in grammar.articles_and_possessives:
        return view.padded[start + 1] not in words.pointing_ahead
    return view.capital(start) and word not in grammar.times and word not in grammar.addressees


def tagged(view: View, quote: Words) -> bool:
    """Say whether a tag of its own follows a quotation: `declared a need for water: “Save it,” | she said`."""
    ends = (i for i in range(quote[1], min(quote[1] + TAG, view.end)) if view.padded[i] in view.language.grammar.speaks)
    return view.padded[quote[1] - 2] in (",", "!", "?") and next(ends, None) is not None


# A tag of a quotation has its verb within so many words.
TAG = 5
# A thing and what it is of take so many words before a colon.
THING = 3
