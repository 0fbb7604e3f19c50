"""Whether a word that may be a noun or a participle is the verb of a cue here."""

from __future__ import annotations

from katanya.statements import look, trims
from katanya.statements.draft import Words
from katanya.statements.view import View


def describes(view: View, cue: Words) -> bool:
    """Say whether a participle describes what follows or is named: `a hotly contested race`, `a firm called Norlock`."""
    start, after = cue
    word = view.padded[start]
    if not word.endswith("ed"):
        return False
    if after == start + 1 and word == "called" and (view.capital(after) or view.quoted[after : after + 1] not in ((), (-1,))):
        return _named(view, start)
    if start == view.first or not view.padded[start - 1].endswith("ly"):
        return False
    before = view.lower(look.strip_adverbs(view, start) - 1)
    return before in ("a", "an", "the") or before.endswith(("'s", "’s"))


def _named(view: View, index: int) -> bool:
    """Say whether a thing with an indefinite article stands right before a word: `a program called Safe Roads`."""
    noun, last = index - 1, index + 1
    while view.capital(last):
        last += 1
    judged = view.padded[last] in view.language.grammar.possessors or (last < view.size and view.quoted[last] >= 0)
    if view.capital(noun) or not view.padded[noun].isalpha() or (look.holder_word(view, noun) and judged):
        return False
    return not {"a", "an"}.isdisjoint(view.lowers[max(view.first, noun - 3) : noun])


def has_subject(view: View, cue: Words, takes: frozenset[str]) -> bool:
    """Say whether a word that could be a noun has a subject right before it: `experts say`, `the court rules that`."""
    last = look.verb_group(view, cue[0]) - 1
    before = view.padded[last]
    if view.padded[cue[1]] == "to" and "infinitive" in takes and before.isalpha():
        return _plans(view, last)
    if last < view.first or before in view.language.grammar.adjuncts or before in view.language.grammar.coordinators:
        return False
    following = view.padded[cue[1]]
    if following == "state" and view.padded[cue[1] + 1] == "that":
        return False  # `police reports state that C`
    if (look.verb_at(view, cue[1]) and following not in view.language.grammar.copulas) or (
        following in view.language.grammar.present_verbs and view.padded[cue[0]].endswith("s")
    ):
        return False
    if view.padded[cue[0]].endswith("s"):
        listed = view.capital(last) and not view.breaks(last - 1) and following != ":" and _set_off(view, cue[1])
        sent = view.padded[cue[0]] in SENT and (following == "that" or following.endswith("ing"))
        if listed or sent:
            return False
        return (
            view.capital(last)
            or before in view.language.grammar.pronouns
            or before in view.language.titles.every
            or before == "who"
        )
    plural = before.endswith("s") or before in ("who", "people", "they", "we", "i", "police", "many", "some", "others")
    counted = view.padded[cue[0]] in view.language.grammar.speaks and _counted(view, last)
    return plural or counted or _described_plural(view, last) or _headed_by_plural(view, last)


# A plural and what it is of take no more words.
HEADED = 10


def _headed_by_plural(view: View, last: int) -> bool:
    """`Records from the 2008 cycle show C`, `Polls in Norland show C`: the subject is a plural with what it is of, and opens."""
    grammar, first = view.language.grammar, look.skip_openers(view, view.first)
    if not 0 < last - first < HEADED or view.padded[last] in grammar.prepositions:
        return False
    place = next((i for i in range(first + 1, last) if view.padded[i] in OF), None)
    if (
        place is None
        or place - first > QUALITIES
        or not view.padded[place - 1].endswith("s")
        or look.has_verb(view, (first, last))
    ):
        return False
    return not any(view.breaks(i) or view.quoted[i] >= 0 for i in range(first, last + 1))


OF = frozenset(("of", "from", "in", "by", "at", "on", "for"))
# A plural takes so many words with its qualities.
QUALITIES = 4


def _counted(view: View, last: int) -> bool:
    """`One in five say C`, `those over 60 say C`, `nearly a third say C`: a share of many is the subject."""
    word, grammar = view.padded[last], view.language.grammar
    return word in grammar.shares or (word.isdigit() and view.padded[last - 1] in ("over", "under", "above", "in"))


def _plans(view: View, last: int) -> bool:
    """Say whether what stands before `plan to C` is its subject: not in `map out plans to C`, `making plans to C`."""
    grammar, before = view.language.grammar, view.padded[last]
    verb = look.verb_at(view, last) and not view.capital(last)
    object_of = before.endswith("ing") or before in grammar.prepositions or verb
    return before not in grammar.noun_determiners and (not object_of or before in grammar.pronouns)


def _set_off(view: View, index: int) -> bool:
    """Say whether a mark stands there with no quotation behind it."""
    return view.breaks(index) and view.quoted[index + 1 : index + 2] in ((), (-1,))


# What is sent, before what describes it: `the Orlin emails that nobody had read`.
SENT = frozenset(("emails", "texts"))


def _described_plural(view: View, last: int) -> bool:
    """`Images taken by Orvane show C`, `Farmers hit by the flood demand C`: the subject is the plural before a participle."""
    index = last
    while index > view.first and not view.breaks(index) and view.quoted[index] < 0:
        if trims.reduced(view, index):
            return view.padded[index - 1].endswith("s") and not view.capital(index)
        index -= 1
    return False
