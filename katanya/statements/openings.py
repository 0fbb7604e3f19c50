"""What stands beside the subject of a sentence, or right behind a cue, and is nobody: adverbs, places, times, asides."""

from __future__ import annotations

import re

from katanya.knowledge import places_words
from katanya.knowledge.standing import standing
from katanya.records import Basis
from katanya.statements import look
from katanya.statements.view import View


def remarks(view: View, index: int) -> bool:
    """Say whether an adverb, a place or a spell stands before the comma of a subject: `Essentially, …`, `A few days later, …`."""
    known, word = view.language.statements, view.padded[index]
    if not view.language.traits.inflected_verbs or view.quoted[index] >= 0:
        return False
    if index == view.first and word in known.questioned:
        return True
    if index == view.first and word.endswith(known.past_endings) and view.padded[index + 1] in view.language.grammar.prepositions:
        return True  # `Informed of the vote, Orlin …`
    comma = next((i for i in range(index + 1, min(index + REMARK, view.size)) if view.breaks(i)), None)
    if comma is None or view.padded[comma] != ",":
        return False
    alone = comma == index + 1 and word.endswith(known.adverb_endings)
    return alone or word in known.beside_places or view.padded[comma - 1] in known.ago


# So many words of what stands before the comma of a subject.
REMARK = 12


def timed(view: View, start: int) -> bool:
    """Say whether a time stands right after a cue, and what it says behind it: `said Wednesday he agrees`."""
    return view.capital(start) and not view.capital(start + 1) and not view.breaks(start + 1) and start + 1 < view.end


def ends(view: View, index: int) -> bool:
    """Say whether a time ends a noun phrase there: not `estimasi akhir yang …`, not `a Monday`."""
    grammar, known = view.language.grammar, view.language.statements
    described = view.padded[index + 1] in grammar.relative_pronouns and view.language.traits.head_first
    if look.named_month(view, index):
        return False
    if view.padded[index] in known.name_times and view.capital(index) and view.capital(index + 1):
        return view.padded[index + 1] in grammar.times
    return view.padded[index] in grammar.times and view.padded[index - 1] not in known.articles and not described


# The longest name of a show, a book or a paper in quotation marks.
TITLE_WORDS = 9


def shown(view: View, quote: tuple[int, int]) -> int | None:
    """Return where the phrase ends that the name of a show or a book in quotation marks belongs to: `the host of | “Today,”`.

    A name has capitals, and `of`, an owner or a word in capitals before it; nothing in it or before it is a predicate.
    """
    first, last = quote
    before = view.padded[first - 1]
    known = view.language.statements
    owned = before.endswith(known.owner_endings)
    if first <= view.first or last - first > 2 * TITLE_WORDS or not (owned or before in known.hosts):
        return None
    words = [i for i in range(first, last) if view.words[i].isalpha() or view.capital(i)]
    if not 0 < len(words) <= TITLE_WORDS or not view.capital(words[0]):
        return None
    if not all(view.capital(i) or len(view.words[i]) < SMALL for i in words):
        return None
    grammar = view.language.grammar
    opens = next((i for i in range(first - 1, view.first, -1) if view.padded[i] in grammar.fronts), view.first)
    spoken = any(look.verb_at(view, i) and view.padded[i - 1] not in grammar.prepositions for i in range(opens, first))
    return None if spoken else first


# Small words of a title that have no capital.
SMALL = 5
DASHES = frozenset("—–-")


def dashed(view: View, stop: int) -> int | None:
    """Return where an aside between dashes begins that ends right there: `Orlin — named by the Herald — said C`."""
    if view.padded[stop - 1] not in DASHES or not view.language.traits.tagging_verbs:
        return None
    opens = (i for i in range(stop - 3, view.first, -1) if view.padded[i] in DASHES or view.quoted[i] >= 0)
    opening = next(opens, None)
    if opening is None or view.quoted[opening] >= 0:
        return None
    named = view.capital(opening + 1) and not look.has_verb(view, (opening + 1, stop - 1))
    return None if named else opening  # `A third senator — Dana Orlin of Norland — said C`


# Words of a place that goes with the town before it.
PLACE = 3


def placed(view: View, piece: tuple[int, int]) -> bool:
    """Say whether a piece ends a place in a clause about the source: `Holm, who lives in Arvada, Colorado, said C`."""
    first, last = piece
    last -= view.padded[last - 1] == "." and last - 1 > first
    joins = view.language.grammar.joins
    named = all(view.capital(i) or (view.padded[i] in joins and i > first) for i in range(first, last))
    if last - first > PLACE or not named:
        return False
    if view.padded[first - 1] != "," or not view.capital(first - 2):
        return False
    if view.surface(first, last).rstrip(".") in places_words.abbreviations():
        return True
    if view.capital(first - 3):
        return False
    opens = next((i for i in range(first - 2, view.first, -1) if view.breaks(i) or view.quoted[i] >= 0), None)
    return opens is not None and view.padded[opens + 1] in view.language.statements.relatives


# Words of such a clause up to its verb.
SUBJECT = 9


def subordinate(view: View, piece: tuple[int, int]) -> bool:
    """Say whether a piece opens a clause and ends with its subject: `because farmers | hope C`, `who police | said C`."""
    first, last = piece
    if not 1 < last - first < SUBJECT or view.padded[first] not in view.language.statements.clause_openers:
        return False
    word, grammar = view.padded[first + 1], view.language.grammar
    alone = word in grammar.nominatives and last - first == 2
    named = (
        view.capital(first + 1)
        or look.holder_word(view, first + 1)
        or word in grammar.articles_and_possessives | grammar.quantifiers
    )
    return (alone or named) and word not in grammar.adjuncts and not look.has_verb(view, piece)


def stands_for(view: View, index: int) -> bool:
    """`an editorial that accuses X`, `the firm, which says C`: the relative pronoun stands for what is before it."""
    word, known = view.padded[index], view.language.statements
    if word in known.standing_for:
        return view.padded[index - 1] == ","
    return word in known.complementizers and view.padded[index - 1] in view.language.titles.of(Basis.DOCUMENT).words


def beside(view: View, piece: tuple[int, int]) -> bool:
    """`the poll, conducted jointly with C,`, `Orlin, along with Holm,`, `Orlin, 29, of Arvada,`: beside a source."""
    word, after, known = view.padded[piece[0]], view.padded[piece[0] + 1], view.language.statements
    if view.capital(piece[0]):
        return False
    if word in known.genitives:
        return view.capital(piece[0] + 1)
    if word in known.made:
        return after.endswith(known.adverb_endings) or after in view.language.grammar.prepositions
    return word in known.along and after in known.along_with


def called_within(view: View, index: int) -> bool:
    """Say whether the report calls somebody by a word that opens a sentence: `kata Aman`, `Aman mengatakan C`."""
    leads = "|".join(sorted(standing(view.language.code).leads))
    return re.search(rf"\b(?i:{leads}) {re.escape(view.words[index])}\b", view.text.body) is not None


# Words of the name of a body at the most, and of what it is.
BODY_NAME, BODY_KIND = 4, 6


def explains_body(view: View, index: int) -> bool:
    """Say whether what a body is stands between commas behind its name at the start: `Petrona, perusahaan minyak,`."""
    first, last = view.first, index - 1
    if view.padded[last] != "," or not 0 < last - first <= BODY_NAME or view.capital(index):
        return False
    grammar = view.language.grammar
    barred = grammar.opens_adjunct | grammar.openers | view.language.titles.every | view.language.common
    named = all(view.capital(i) and view.padded[i] not in barred for i in range(first, last))
    edge = next((i for i in range(index, min(index + BODY_KIND, view.end)) if view.breaks(i)), None)
    return named and edge is not None and view.padded[edge] == "," and not look.has_verb(view, (index, edge))
