"""Whom somebody tells, asks or orders, between a cue and what is said: `told reporters that C`, `asked X to do C`."""

from __future__ import annotations

from katanya.statements import extents, look
from katanya.statements.cues import Cue
from katanya.statements.draft import Words
from katanya.statements.view import View


def ordered(view: View, cue: Cue) -> Words | None:
    """`told police to stay`, `asked that C`: telling somebody to do something is a demand, addressee included."""
    if not cue.entry.takes & {"told", "question"}:
        return None
    hearer, known = told(view, cue)[1], view.language.statements
    if "question" in cue.entry.takes:
        hearer = _asked_to(view, cue.words[1]) or hearer
    infinitive = hearer > cue.words[1] and view.padded[hearer] in known.infinitive_marks
    if infinitive:
        return cue.words[1], extents.end(view, cue.words, hearer)
    if "question" in cue.entry.takes and view.padded[cue.words[1]] in known.infinitive_marks:
        return cue.words[1] + 1, extents.end(view, cue.words, hearer)
    asks_that = "question" in cue.entry.takes and view.padded[cue.words[1]] in known.complementizers
    return (cue.words[1] + 1, extents.end(view, cue.words, hearer)) if asks_that else None


# `asked the firearms expert Craig Baltzer to look at C`: words of whoever is asked.
ADDRESSEE = 9


def _asked_to(view: View, start: int) -> int | None:
    """Return the `to` that tells what somebody is asked to do, behind the one who is asked; `None` in a question."""
    known, questions = view.language.statements, view.language.grammar.question_words
    for index in range(start, min(start + ADDRESSEE, view.end)):
        word = view.padded[index]
        if view.breaks(index) or view.quoted[index] >= 0 or look.verb_at(view, index):
            return None
        if word in questions or word in known.not_asked_to:
            return None
        if word in known.infinitive_marks:
            return index if index > start else None
    return None


def told(view: View, cue: Cue) -> Words:
    """Take in the one who is told: `told reporters on Tuesday that C`."""
    if "told" not in cue.entry.takes and "question" not in cue.entry.takes:
        return cue.words
    index, grammar, known = _past_plural(view, cue.words[1]), view.language.grammar, view.language.statements
    while index < view.end and (
        view.padded[index] in grammar.addressees
        or (view.capital(index) and view.quoted[index] < 0)
        or view.padded[index] in view.language.titles.every
        or view.padded[index] in view.language.titles.nouns
        or (index > cue.words[1] and (view.padded[index] in known.joints or view.padded[index] in known.owner_endings))
    ):
        if index > cue.words[1] and _opens_subject(view, index):
            break
        index += 1
    if "question" in cue.entry.takes and index > cue.words[1] and view.padded[index] in grammar.adjuncts - known.infinitive_marks:
        asks = next((i for i in range(index, min(index + OCCASION, view.end)) if view.padded[i] in known.whether), None)
        if asks is not None and not any(view.breaks(i) or view.quoted[i] >= 0 for i in range(index, asks)):
            return cue.words[0], asks
    while index > cue.words[1] and (
        view.padded[index - 1] in grammar.pronouns or view.padded[index - 1] in grammar.articles_and_possessives
    ):
        index -= 1
    return cue.words[0], max(index, cue.words[1])


def _opens_subject(view: View, index: int) -> bool:
    """Say whether an article behind whoever is told opens what he is told: `told police | a man had fled`."""
    before, known = view.padded[index - 1], view.language.statements
    article = view.padded[index] in known.articles
    return article and before not in view.language.grammar.articles_and_possessives and before not in known.joints


def _past_plural(view: View, start: int) -> int:
    """Step over many who are told, whatever they are: `told officers he had acted alone`, `told neighbours that C`."""
    word, after, grammar = view.padded[start], view.padded[start + 1], view.language.grammar
    known = view.language.statements
    many = word.endswith(known.plural_endings) and word.isalpha() and not view.capital(start) and len(word) > PLURAL
    told = many and word not in grammar.possessives and (after in grammar.nominatives or after in known.complementizers)
    return start + 1 if told else start


# A word in -s that is no plural is shorter: `this`, `his`.
PLURAL = 4


# `asked the mayor during a show on the radio whether C`: words of the occasion between who is asked and the question.
OCCASION = 12
