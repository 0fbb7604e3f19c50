"""Quotations that a colon opens and no cue tells of: `Orlin: "C"`, `The board was plain in its findings: "C"`."""

from __future__ import annotations

from katanya.statements import look, nouns, signed
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# A label is a name with its office, and no longer than this.
LABEL_WORDS = 9


def quotation(view: View) -> Draft | None:
    """Return the statement of a sentence that ends in a colon and a quotation, where nothing else tells whose it is."""
    if ":" not in view.lowers or not view.language.settling.plain_cues:
        return None
    colon = next((i for i in range(view.first, view.end) if view.lower(i) == ":" and view.quoted[i] < 0), None)
    quote = view.quotation_after(colon + 1) if colon is not None else None
    if colon is None or quote is None or quote[1] - quote[0] < 6 or view.end - quote[1] > 1:
        return None
    source = _label(view, colon) or _last(view, colon) or _subject(view, colon)
    return Draft(view, (quote,), None, source, signed.plain(view), "labelled", quote=True) if source is not None else None


def _label(view: View, colon: int) -> Words | None:
    """Return the name that is all that stands before the colon."""
    first = look.skip_openers(view, view.first)
    dash = next((i + 1 for i in range(colon - 1, first, -1) if view.lower(i) in ("-", "–", "—")), first)
    if not 0 < colon - dash <= LABEL_WORDS or any(look.verb_at(view, i) or view.quoted[i] >= 0 for i in range(dash, colon)):
        return None
    named = view.capital(colon - 1) or view.lower(colon - 1) == ")" or look.titled(view, (dash, colon))
    return (dash, colon) if named and view.capital(dash) else None


def _last(view: View, colon: int) -> Words | None:
    """Return the name that the words before the colon end with: `The rise does not surprise pollster Dara Shay: "C"`."""
    first = colon
    while first > view.first and view.quoted[first - 1] < 0 and view.capital(first - 1):
        first -= 1
    if colon - first < 2 or first <= view.first:
        return None
    while first > view.first and look.holder_word(view, first - 1):
        first -= 1
    placed = view.lower(first - 1) in view.language.grammar.adjuncts or view.lower(first) in view.language.grammar.times
    return None if placed else (first, colon)


def _subject(view: View, colon: int) -> Words | None:
    """Return the subject of the sentence, where it is somebody: `The board was plain in its findings: "C"`."""
    source = nouns.subject(view, view.first)
    if source is None or source[1] >= colon or view.lower(source[0]) in view.language.settling.thing_pronouns:
        return None
    if view.lower(source[0]) in view.language.grammar.pronouns or look.titled(view, source) or look.verb_at(view, source[1]):
        return source
    return source if any(view.capital(i) for i in range(max(source[0], view.first + 1), source[1])) else None
