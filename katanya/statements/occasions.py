"""What somebody says something in: a statement, a letter, an interview."""

from __future__ import annotations

from katanya.statements.draft import Words
from katanya.statements.view import View


def without_occasion(view: View, content: Words) -> Words:
    """Cut the occasion of the saying off an object: `the meeting in a Wednesday tweet`, `the reform on Thursday`."""
    first, last = content
    known, grammar = view.language.statements, view.language.grammar
    for index in range(max(first + 1, last - 6), last):
        word, after = view.padded[index], view.padded[index + 1]
        said_in = word in known.in_words and occasion(view, index, last)
        own = after in known.indefinite_articles or after in grammar.possessives
        said_in = said_in or (own and word in known.during)
        later = word in view.language.settling.uncounted_spells and after in known.ago
        dated = word in known.day_prepositions and after in grammar.times
        if (later or said_in or dated) and view.quoted[index] < 0:
            return first, index
    return content


def occasion(view: View, start: int, stop: int) -> bool:
    """Say whether what somebody says something in follows an `in` there: `in a statement`, `in an emailed note`."""
    known = view.language.statements
    return view.padded[start + 1] in known.indefinite_articles and not known.occasions.isdisjoint(view.lowers[start:stop])
