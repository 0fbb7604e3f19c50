"""Whether a noun phrase can be a source: it names a holder of speech, or stands for people by what opens it."""

from __future__ import annotations

from katanya.languages.endings import without
from katanya.records import Basis
from katanya.statements import look, openings
from katanya.statements.draft import Words
from katanya.statements.view import View


def holds(view: View, piece: Words) -> bool:
    """Say whether a noun phrase can name a holder of speech: by a name, a pronoun, a role."""
    grammar, titles, words = view.language.grammar, view.language.titles, view.language.settling
    if view.padded[piece[0]] in grammar.matters:
        pointed = without(view.padded[piece[0] + 1], words.focus_endings) in grammar.determiners
        if pointed or view.padded[piece[1] - 1] in grammar.determiners:
            return False
    for index in range(*piece):
        word = view.padded[index]
        named = view.capital(index) and word not in grammar.times and word not in grammar.openers
        named = named and not (
            index == view.first and (word in grammar.noun_determiners or word.endswith(view.language.statements.clitics))
        )
        if named or word in titles.every or word in titles.nouns or word in grammar.pronouns or word in grammar.self_words:
            return True
    return False


# `the summary`, `47 percent`, `many friends of the family`: how long a noun phrase without a name or role can be.
PLAIN = 8


def plain(view: View, piece: Words) -> bool:
    """Say whether a short noun phrase stands there: a determiner, a figure or a quantifier opens it, or it is one plural."""
    first, last = piece
    grammar, words, word = view.language.grammar, view.language.settling, view.padded[first]
    told_of = 2 * (word in words.people_pointed)  # `those surveyed said C`
    if last - first > PLAIN or look.has_verb(view, (first + told_of, last)):
        return False
    if word in words.about_so_many and first + 1 < last:
        first += 1 + (view.padded[first + 1] in words.approximate_thans)
        word = view.padded[first]
    opens = word in grammar.noun_determiners or word in grammar.quantifiers or word in view.language.titles.plural
    if opens and word not in grammar.prepositions:
        return last - first > 1 or word in grammar.quantifiers or word in words.people_pointed
    figure = view.words[first][0].isdigit() and last - first > 1
    many = view.padded[last - 1].endswith(view.language.statements.plural_endings)
    many = many and view.words[last - 1].replace("-", "").isalpha()
    return figure or (last - first < 3 and many)


def common_head(view: View, first: int, last: int) -> bool:
    """Say whether a phrase is headed by a common noun that nobody is: `harga minyak`, `Rencana TNI`."""
    word, titles = view.padded[first], view.language.titles
    alone = first == look.skip_openers(view, view.first) and not (view.capital(first + 1) and first + 1 < last)
    opens = not view.capital(first) or (alone and not (first > view.first and view.breaks(first - 1)))
    known = view.language.statements
    if word in known.never_holders:
        return True
    if word in known.approximations and view.words[first + 1][:1].isdigit():
        return False  # `Sebanyak 58 persen responden mengaku C`
    if word in view.language.statements.one_thing and view.padded[first + 1] in titles.of(Basis.DOCUMENT).words:
        return False  # `Sebuah unggahan di Facebook mengklaim C`
    holder = word in titles.every or word in titles.nouns or word in titles.plural or word in titles.courtesy
    grammar = view.language.grammar
    if not opens or holder or word not in view.language.common or word in grammar.pronouns or word in grammar.self_words:
        return False
    return not (alone and last - first == 1 and view.capital(first) and openings.called_within(view, first))
