"""What a cue takes as its object: where the object ends, and what it is held to be."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.statements import look
from katanya.statements.cues import Cue
from katanya.statements.draft import Words
from katanya.statements.view import View


def before_deed(view: View, cue: Cue, content: Words) -> Words:
    """Cut off what somebody did besides: `dismissed the charges | and released him`."""
    first, last = content
    linked = view.language.statements.linked
    if "object" not in cue.entry.takes or view.language.grammar.conjunctions.isdisjoint(view.lowers[first:last]):
        return content
    for index in range(first, last - 1):
        if view.quoted[index] >= 0 or view.breaks(index) or look.verb_at(view, index) or view.padded[index] in linked:
            return content
        if view.padded[index] in view.language.grammar.joins and look.verb_at(view, index + 1):
            return (first, index) if index > first and _deed(view, index + 1) else content
    return content


def _deed(view: View, index: int) -> bool:
    """Say whether a verb tells of a deed, and does not describe a noun: `and released him`, not `and unfounded claims`."""
    grammar, after = view.language.grammar, view.padded[index + 1]
    if view.padded[index] in grammar.copulas:
        return False
    takes = after in grammar.articles_and_possessives or after in grammar.pronouns or after in grammar.prepositions
    takes = takes or after in view.language.statements.infinitive_marks
    return takes or view.padded[index] in grammar.irregular


# How far into an object `at` is looked for.
FIGURE = 12


def at_figure(view: View, content: Words) -> bool:
    """Say whether an object is held to be so many: `put the number of dead at 64`, not `put the house on sale at 64`."""
    known = view.language.statements
    for index in range(content[0], min(content[0] + FIGURE, content[1] - 1)):
        word = view.padded[index]
        if word in known.figure_at and index > content[0]:
            place = next((i for i in range(index + 1, content[1]) if view.padded[i] not in known.approximations), content[1])
            return place < content[1] and view.words[place][:1].isdigit()
        if view.breaks(index) or (word in view.language.grammar.prepositions and word not in known.number_joints):
            return False
    return False


def names_first(view: View, cue: Cue) -> bool:
    """Say whether what something is held to be stands before it: `dismissed as “baseless” the claim that C`."""
    place, grammar, entries = cue.words[1] + 1, view.language.grammar, view.language.lexicon.by_first
    if "thing" not in cue.entry.takes and not ("object" in cue.entry.takes and _held(view, cue)):
        return False
    quote = view.quotation_after(place)
    reach = (quote[1],) if quote else range(place + 1, min(place + 5, view.end))
    return any(
        view.padded[i] in grammar.articles_and_possessives
        or any(entry.frame is Frame.NOUN for _, entry in entries.get(view.padded[i], ()))
        for i in reach
    )


def _held(view: View, cue: Cue) -> bool:
    """Say whether a quality is what something is rejected as: `rejected as untrue the charge`, not `viewed as a sign`."""
    grammar, place = view.language.grammar, cue.words[1] + 1
    word = view.padded[place]
    opens = word in grammar.articles_and_possessives | grammar.pronouns or word.endswith(view.language.statements.gerund_endings)
    if view.quoted[place : place + 1] == (-1,) and opens:
        return False
    closed = any(view.breaks(i) for i in range(place, min(place + 4, view.end)))
    return not closed and not view.capital(place) and cue.entry.act in (Stance.DENY, Stance.REJECT, Stance.ACCUSE)
