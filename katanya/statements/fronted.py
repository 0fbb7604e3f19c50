"""Clauses before the main one: where the main clause begins that they open the sentence of."""

from __future__ import annotations

from katanya.statements import look
from katanya.statements.draft import Words
from katanya.statements.view import View


def before_main_clause(view: View, cue: Words, start: int, last: int) -> int:
    """Return where the main clause begins, if the cue stands in a clause before it: `When X said C, he was asked …`."""
    fronts = view.language.grammar.fronts
    joints = view.language.grammar.conjunctions
    links, opener = view.language.statements.clause_links, view.first
    while opener < cue[0] and (word := view.padded[opener]) not in fronts and (word in joints or word == "," or word in links):
        opener += 1
    if view.padded[opener] not in fronts or any(view.breaks(i) for i in range(opener, cue[0])):
        return last
    commas = (i for i in range(start + 2, last - 1) if view.padded[i] == "," and _main(view, _past_mark(view, i), last))
    edge = next(commas, last)
    return edge if edge == last or view.quoted[edge] < 0 else _past_mark(view, edge)


def _past_mark(view: View, comma: int) -> int:
    """Return the place after a comma, and after the mark that closes a quotation right behind it: `“some time,” | he claimed`."""
    closes = view.quoted[comma] >= 0 and view.quoted[comma + 2 : comma + 3] == (-1,)
    return comma + 1 + closes


def main_clause(view: View, stop: int) -> int:
    """Return where the main clause begins before a cue, behind one that opens the sentence: `When X spoke, | Y left`."""
    links, joints, first = view.language.statements.clause_links, view.language.grammar.conjunctions, view.first
    while (word := view.padded[first]) in joints or word == "," or word in links:
        first += 1
    if view.padded[first] not in view.language.grammar.fronts:
        return view.first
    commas = (i for i in range(first + 2, stop - 2) if view.padded[i] == ",")
    return next((after for i in commas if _main(view, after := _past_mark(view, i), stop)), view.first)


def _main(view: View, start: int, last: int) -> bool:
    """Say whether a subject and its verb stand there."""
    grammar, word = view.language.grammar, view.padded[start].replace("’", "'").partition("'")[0]
    subject = word in grammar.nominatives or word in grammar.noun_determiners or view.capital(start)
    if view.quoted[start] >= 0 or not subject:
        return False
    edge = next((i for i in range(start, last) if view.breaks(i)), last)
    if word in grammar.nominatives and edge > start + 1:
        return True
    return any(look.verb_at(view, i) for i in range(start + 1, edge))
