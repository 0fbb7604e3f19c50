"""Whom somebody tells, asks or orders, between an English cue and what is said: `told reporters that C`, `asked X to do C`."""

from __future__ import annotations

from katanya.statements import extents, look
from katanya.statements.cues import Cue
from katanya.statements.draft import Words
from katanya.statements.view import View


def ordered(view: View, cue: Cue) -> Words | None:
    """`told police to stay`, `asked that C`: telling somebody to do something is a demand, addressee included."""
    if not cue.entry.takes & {"told", "question"}:
        return None
    hearer = told(view, cue)[1]
    if "question" in cue.entry.takes:
        hearer = _asked_to(view, cue.words[1]) or hearer
    infinitive = hearer > cue.words[1] and view.padded[hearer] == "to"
    if infinitive:
        return cue.words[1], extents.end(view, cue.words, hearer)
    if "question" in cue.entry.takes and view.padded[cue.words[1]] == "to":
        return cue.words[1] + 1, extents.end(view, cue.words, hearer)
    asks_that = "question" in cue.entry.takes and view.padded[cue.words[1]] == "that"
    return (cue.words[1] + 1, extents.end(view, cue.words, hearer)) if asks_that else None


# `asked the firearms expert Craig Baltzer to look at C`: words of whoever is asked.
ADDRESSEE = 9


def _asked_to(view: View, start: int) -> int | None:
    """Return the `to` that tells what somebody is asked to do, behind the one who is asked; `None` in a question."""
    for index in range(start, min(start + ADDRESSEE, view.end)):
        word = view.padded[index]
        if view.language.code != "en" or view.breaks(index) or view.quoted[index] >= 0 or look.verb_at(view, index):
            return None
        if word in view.language.grammar.question_words or word in ("if", "that", "about", "for"):
            return None
        if word == "to":
            return index if index > start else None
    return None


def told(view: View, cue: Cue) -> Words:
    """Take in the one who is told: `told reporters on Tuesday that C`."""
    if "told" not in cue.entry.takes and "question" not in cue.entry.takes:
        return cue.words
    index, grammar = _past_plural(view, cue.words[1]), view.language.grammar
    while index < view.end and (
        view.padded[index] in grammar.addressees
        or (view.capital(index) and view.quoted[index] < 0)
        or view.padded[index] in view.language.titles.every
        or view.padded[index] in view.language.titles.nouns
        or (view.padded[index] in ("of", "'s", "’s", "and") and index > cue.words[1])
    ):
        if index > cue.words[1] and _opens_subject(view, index):
            break
        index += 1
    if "question" in cue.entry.takes and index > cue.words[1] and view.padded[index] in grammar.adjuncts - {"to"}:
        asks = next((i for i in range(index, min(index + OCCASION, view.end)) if view.padded[i] in ("if", "whether")), None)
        if asks is not None and not any(view.breaks(i) or view.quoted[i] >= 0 for i in range(index, asks)):
            return cue.words[0], asks
    while index > cue.words[1] and (
        view.padded[index - 1] in grammar.pronouns or view.padded[index - 1] in ("the", "a", "an", "his", "her", "their")
    ):
        index -= 1
    return cue.words[0], max(index, cue.words[1])


def _opens_subject(view: View, index: int) -> bool:
    """Say whether an article behind whoever is told opens what he is told: `told police | a man had fled`."""
    before, grammar = view.padded[index - 1], view.language.grammar
    article = view.padded[index] in ("a", "an", "the")
    return article and before not in grammar.possessors and before not in ("of", "and")


def _past_plural(view: View, start: int) -> int:
    """Step over many who are told, whatever they are: `told officers he had acted alone`, `told neighbours that C`."""
    word, after, grammar = view.padded[start], view.padded[start + 1], view.language.grammar
    many = word.endswith("s") and word.isalpha() and not view.capital(start) and len(word) > PLURAL
    told = many and word not in grammar.possessives and (after in grammar.subject_pronouns or after == "that")
    return start + 1 if told else start


# A word in -s that is no plural is shorter: `this`, `his`.
PLURAL = 4


# `asked the mayor during a show on the radio whether C`: words of the occasion between who is asked and the question.
OCCASION = 12
