"""Whether a word that may be a noun or a participle is the verb of a cue here."""

from __future__ import annotations

from katanya.statements import look, trims
from katanya.statements.draft import Words
from katanya.statements.view import View


def describes(view: View, cue: Words) -> bool:
    """Say whether a participle describes what follows or is named: `a hotly contested race`, `a firm called Norlock`."""
    start, after = cue
    word, known = view.padded[start], view.language.statements
    if not word.endswith(known.past_endings):
        return False
    named = view.capital(after) or view.quoted[after : after + 1] not in ((), (-1,))
    if named and after == start + 1 and word in known.called_by:
        return _named(view, start)
    if start == view.first or not view.padded[start - 1].endswith(known.adverb_endings):
        return False
    before = view.lower(look.strip_adverbs(view, start) - 1)
    return before in known.articles or before.endswith(known.owner_endings)


def _named(view: View, index: int) -> bool:
    """Say whether a thing with an indefinite article stands right before a word: `a program called Safe Roads`."""
    noun, last = index - 1, index + 1
    while view.capital(last):
        last += 1
    judged = view.padded[last] in view.language.grammar.articles_and_possessives or (last < view.size and view.quoted[last] >= 0)
    if view.capital(noun) or not view.padded[noun].isalpha() or (look.holder_word(view, noun) and judged):
        return False
    return not view.language.statements.indefinite_articles.isdisjoint(view.lowers[max(view.first, noun - 3) : noun])


def has_subject(view: View, cue: Words, takes: frozenset[str]) -> bool:
    """Say whether a word that could be a noun has a subject right before it: `experts say`, `the court rules that`."""
    last = look.verb_group(view, cue[0]) - 1
    before, following, grammar, known = view.padded[last], view.padded[cue[1]], view.language.grammar, view.language.statements
    if following in known.infinitive_marks and "infinitive" in takes and before.isalpha():
        return _plans(view, last)
    if last < view.first or before in grammar.adjuncts or before in grammar.conjunctions:
        return False
    if following in known.stating and view.padded[cue[1] + 1] in known.complementizers:
        return False  # `police reports state that C`
    if look.verb_at(view, cue[1]) and following not in grammar.copulas:
        return False
    if view.padded[cue[0]].endswith(known.person_endings):
        return following not in grammar.present_verbs and _of_one(view, cue, last)
    plural = before.endswith(known.plural_endings) or before in known.plurals
    counted = view.padded[cue[0]] in grammar.speaks and _counted(view, last)
    return plural or counted or _described_plural(view, last) or _headed_by_plural(view, last)


def _of_one(view: View, cue: Words, last: int) -> bool:
    """Say whether one person or body stands right before a form in -s, which may be a noun of several: `the court rules`."""
    before, following, known = view.padded[last], view.padded[cue[1]], view.language.statements
    if view.capital(last) and not view.breaks(last - 1) and following != ":" and _set_off(view, cue[1]):
        return False
    opened = following in known.complementizers or following.endswith(known.gerund_endings)
    if opened and view.padded[cue[0]] in known.sent:
        return False
    if view.capital(last) or before in view.language.grammar.pronouns:
        return True
    return before in view.language.titles.every or before in known.who


# A plural and what it is of take no more words.
HEADED = 10


def _headed_by_plural(view: View, last: int) -> bool:
    """`Records from the 2008 cycle show C`, `Polls in Norland show C`: the subject is a plural with what it is of, and opens."""
    grammar, known, first = view.language.grammar, view.language.statements, look.skip_openers(view, view.first)
    if not 0 < last - first < HEADED or view.padded[last] in grammar.prepositions:
        return False
    place = next((i for i in range(first + 1, last) if view.padded[i] in known.subject_of), None)
    if (
        place is None
        or place - first > QUALITIES
        or not view.padded[place - 1].endswith(known.plural_endings)
        or look.has_verb(view, (first, last))
    ):
        return False
    return not any(view.breaks(i) or view.quoted[i] >= 0 for i in range(first, last + 1))


# A plural takes so many words with its qualities.
QUALITIES = 4


def _counted(view: View, last: int) -> bool:
    """`One in five say C`, `those over 60 say C`, `nearly a third say C`: a share of many is the subject."""
    word, grammar = view.padded[last], view.language.grammar
    return word in grammar.shares or (word.isdigit() and view.padded[last - 1] in view.language.statements.counted_over)


def _plans(view: View, last: int) -> bool:
    """Say whether what stands before `plan to C` is its subject: not in `map out plans to C`, `making plans to C`."""
    grammar, before = view.language.grammar, view.padded[last]
    verb = look.verb_at(view, last) and not view.capital(last)
    participle = before.endswith(view.language.statements.gerund_endings)
    object_of = participle or before in grammar.prepositions or verb
    return before not in grammar.noun_determiners and (not object_of or before in grammar.pronouns)


def _set_off(view: View, index: int) -> bool:
    """Say whether a mark stands there with no quotation behind it."""
    return view.breaks(index) and view.quoted[index + 1 : index + 2] in ((), (-1,))


def _described_plural(view: View, last: int) -> bool:
    """`Images taken by Orvane show C`, `Farmers hit by the flood demand C`: the subject is the plural before a participle."""
    index = last
    while index > view.first and not view.breaks(index) and view.quoted[index] < 0:
        if trims.reduced(view, index):
            return view.padded[index - 1].endswith(view.language.statements.plural_endings) and not view.capital(index)
        index -= 1
    return False
