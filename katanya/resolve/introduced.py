"""Whom an Indonesian sentence brings in beside its subject: `Hal senada diungkapkan X`, `Di antrean berdiri Ali (19), sopir`."""

from __future__ import annotations

from katanya.languages.name_words import name_words
from katanya.languages.records import Frame
from katanya.statements import cues, nouns
from katanya.statements.draft import Words
from katanya.statements.view import View

# Words of an age in brackets: `(`, the number, `)`.
AGE = 3


def words(view: View) -> Words | None:
    """Return the words of whoever a sentence introduces without a statement of his, or `None`."""
    if view.language.code != "id":
        return None
    return _agent(view) or _aged(view)


def _agent(view: View) -> Words | None:
    """`Hal serupa juga diungkapkan oleh X`: who a passive of saying names."""
    if view.lower(view.first) not in name_words(view.language.code).introduced:
        return None
    for places in cues.find(view):
        for cue in places:
            if cue.entry.frame is Frame.PASSIVE:
                start = cue.words[1]
                while view.lower(start) in view.language.grammar.adverbs or view.lower(start) == "oleh":
                    start += 1
                return nouns.after(view, start)
    return None


def _aged(view: View) -> Words | None:
    """`…, Ali (19), sopir angkot, …`: the first name that an age follows."""
    if "(" not in view.words:
        return None
    for index in range(view.first + 1, view.end - AGE + 1):
        if view.words[index] == "(" and view.words[index + 1].isdigit() and view.words[index + 2] == ")":
            first = index
            while first > view.first and view.capital(first - 1) and view.quoted[first - 1] < 0:
                first -= 1
            return (first, index) if first < index else None
    return None
