"""The noun phrase that ends a piece: a name, a name behind a preposition, a phrase that a determiner opens."""

from __future__ import annotations

from katanya.statements import look
from katanya.statements.draft import Words
from katanya.statements.view import View


def named(view: View, piece: Words) -> Words | None:
    """Return the name that a relative clause tells of behind other words; `None` where the whole piece is who is told of."""
    if view.language.traits.head_first:
        return named_last(view, piece) if view.padded[piece[1]] == "," else None
    beside = view.padded[piece[0]] in view.language.grammar.adjuncts and not view.breaks(piece[0] - 1)
    return last_name(view, piece) if beside or look.has_verb(view, piece) else None


def last_name(view: View, piece: Words) -> Words:
    """Return the last noun phrase of a piece that begins in capitals: `a condition U.S. diplomats have said …`."""
    first, last = piece
    start = last
    while start > first and not (view.capital(start - 1) and not _in_name(view, start - 2)):
        start -= 1
    return (start - 1, last) if start > first else piece


def _in_name(view: View, index: int) -> bool:
    """Say whether a word goes on with a name to the left: one in capitals, or `of` after one (`Board of | Elections`)."""
    return view.capital(index) or (view.padded[index] in view.language.statements.genitives and view.capital(index - 1))


def named_last(view: View, piece: Words) -> Words | None:
    """Return the name behind a preposition that ends a clause: `Data itu dari | Basarnas, yang menyebut C`."""
    start = piece[1]
    while start > piece[0] and view.capital(start - 1):
        start -= 1
    clause = view.padded[start - 1] in view.language.grammar.adjuncts and look.has_verb(view, (piece[0], start - 1))
    return (start, piece[1]) if clause else None


def last_phrase(view: View, piece: Words) -> Words:
    """Return the last phrase of a piece, from its determiner or its verb: `it was from a young child, who said C`."""
    first, last = piece
    opens = view.language.grammar.articles_and_possessives
    lead = next((i for i in range(last - 2, first - 1, -1) if _leads(view, i)), first - 1)
    start = next((i for i in range(last - 2, max(first, lead), -1) if view.padded[i] in opens), lead + 1)
    return _of_whom(view, (start, last))


def _leads(view: View, index: int) -> bool:
    """Say whether a verb, a preposition or a participle stands before the last phrase of a piece: not `four in 10`."""
    word, grammar, known = view.padded[index], view.language.grammar, view.language.statements
    if look.verb_at(view, index) or word in known.leading:
        return True
    counted = view.padded[index - 1] in grammar.shares and view.words[index + 1][:1].isdigit()
    return word in grammar.prepositions and word not in known.genitives and not view.capital(index) and not counted


def _of_whom(view: View, phrase: Words) -> Words:
    """Return the people that a phrase ends with, where what it opens with are none: `the ire of | lawmakers`."""
    first, last = phrase
    known = view.language.statements
    if view.padded[last - 2] not in known.genitives or last - first < 3 or not look.holder_word(view, last - 1):
        return phrase
    people = look.holder_word(view, last - 3) or view.padded[last - 3] in view.language.titles.plural
    counts = people or view.padded[last - 3] in view.language.grammar.quantifiers | view.language.grammar.shares
    return phrase if counts or view.padded[last - 3].endswith(known.plural_endings) else (last - 1, last)


def bearer(view: View, piece: Words) -> Words | None:
    """Return an apposition with the name before its comma: `the work of Emil Harst, | an economist who said C`."""
    if view.padded[piece[0]] not in view.language.statements.articles or view.padded[piece[0] - 1] != ",":
        return None
    start = last = piece[0] - 1
    while start > view.first and view.capital(start - 1) and view.quoted[start - 1] < 0:
        start -= 1
    plain = view.language.grammar.relative_pronouns.isdisjoint(view.lowers[piece[0] : piece[1]])
    named = plain and last - start > 1 and view.padded[start] not in view.language.grammar.times
    return (start, piece[1]) if named and not view.language.titles.every.isdisjoint(view.lowers[piece[0] : piece[1]]) else None


def joined(view: View, piece: Words) -> Words | None:
    """Return the name behind a coordinator, which an aside parts from its cue: `…, but | Orlin, who runs the clinic, said C`."""
    first, last = piece[0] + 1, piece[1]
    opens, grammar = view.padded[piece[0]], view.language.grammar
    if opens not in grammar.conjunctions or opens not in grammar.opens_adjunct or view.padded[last] != ",":
        return None
    aside = view.padded[last + 1] in grammar.relative_pronouns
    named = first < last and all(view.capital(i) and view.padded[i] not in grammar.times for i in range(first, last))
    return (first, last) if aside and named else None
