"""Where the content of a statement begins and ends around its cue."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.statements import adjuncts, colons, fronted, look, trailing
from katanya.statements.draft import Words
from katanya.statements.view import View


def after(view: View, cue: Words, *, far: bool = True) -> Words | None:
    """Return the words that follow a cue and give what is said, up to the end of the sentence; `None` where none do.

    Where it is not `far`, a complementizer opens the content only right after the cue.
    """
    start = _opening(view, cue, far)
    start = _skip_dropped(view, start)
    last = end(view, cue, start)
    if start >= last or (
        only_adjunct(view, start, last) and not _opens_clause(view, cue, (start, last)) and not _after_that(view, start)
    ):
        return None
    return trailing.before_predicate(view, (start, last))


def end(view: View, cue: Words, start: int) -> int:
    """Return where a content that begins there ends: before the dates at the end, or the main clause that follows its own."""
    return fronted.before_main_clause(view, cue, start, before_tail(view, start, view.end))


def complemented(view: View, start: int) -> bool:
    """Say whether a complementizer opens a content, an adjunct behind a comma or none between: `said that, in May, C`."""
    that = view.language.statements.complementizers
    return view.padded[start - 1] in that or (view.padded[start - 1] == "," and view.padded[start - 2] in that)


def _after_that(view: View, start: int) -> bool:
    return view.language.traits.infinitive and complemented(view, start)


# The place and the time of a saying are told in fewer words than this; a longer stretch says something.
ADJUNCT_WORDS = 7


def _opens_clause(view: View, cue: Words, content: Words) -> bool:
    """Say whether an adjunct opens a clause: `X mengatakan, pada Jumat siang, air naik`, `X menyebut dengan kurs itu maka C`."""
    first, last = content
    if not view.language.grammar.predicate_prefixes or view.padded[first] not in view.language.grammar.adjuncts:
        return False
    if view.padded[cue[1]] == "," and last - first > ADJUNCT_WORDS:
        return True
    return not view.language.statements.then.isdisjoint(view.lowers[first:last])


def before(view: View, stop: int) -> Words | None:
    """Return the words from the start of the sentence up to a cue, connectors left out; `None` where none are left."""
    parted = ";" in view.words
    semicolon = next((i for i in range(stop - 1, view.first, -1) if _parts(view, i, stop)), None) if parted else None
    first = look.skip_openers(view, view.first if semicolon is None else semicolon + 1)
    last = stop
    while last > first and view.breaks(last - 1):
        last -= 1
    return (first, last) if last > first else None


def _parts(view: View, index: int, stop: int) -> bool:
    """Say whether a semicolon parts two clauses there, and is none of a list that `; and` closes before a cue."""
    if view.padded[index] != ";" or view.quoted[index] >= 0:
        return False
    joins = view.language.grammar.joins
    return not any(view.padded[i] == ";" and view.padded[i + 1] in joins for i in range(index, stop))


def rest(view: View, start: int) -> Words | None:
    """Return the words that go on with a content after an interruption; `None` where only an adjunct follows."""
    if not view.breaks(start):
        return None
    first = start + 1
    last = before_tail(view, first, view.end)
    if last - first > 2 and view.padded[first] in view.language.statements.conditions:
        return first, last
    return (first, last) if last - first > 1 and not only_adjunct(view, first, last) else None


def before_tail(view: View, start: int, stop: int) -> int:
    """Return where the dates and bracketed notes at the end of a sentence begin, so that they stay out of a content."""
    last = trailing.before_aftermath(view, start, _before_attribution(view, start, stop))
    while last > start and view.padded[last - 1] in look.CLOSING and view.quoted[last - 1] < 0:
        opening = next((i for i in range(last - 1, start, -1) if view.padded[i] in look.OPENING), None)
        if opening is None or not any(char.isdigit() for i in range(opening, last) for char in view.words[i]):
            return last
        shorter = look.strip_adverbs(view, last)
        if shorter == last:
            return last
        last = shorter
        while last > start and view.breaks(last - 1):
            last -= 1
    return last


def _before_attribution(view: View, start: int, stop: int) -> int:
    """Return where `, according to X` begins, or the end: the attribution is no part of what is said."""
    attributions = view.language.statements.attributions
    if not attributions or attributions.isdisjoint(view.lowers):
        return stop
    for index in range(start + 1, stop - 1):
        if view.breaks(index) and view.padded[index + 1] in attributions and view.quoted[index + 1] < 0:
            return index
    return stop


def _opening(view: View, cue: Words, far: bool) -> int:
    """Return where the content opens: after a complementizer nearby, a comma or colon, else right after the cue."""
    start, known = cue[1], view.language.statements
    limit = min(start + adjuncts.REACH, view.end)
    if view.padded[start] == ";":
        return view.end
    if view.padded[start] == "," and view.padded[start + 1] in view.language.chain.citing:
        closing = adjuncts.cited(view, (start + 1, start + 2))
        start = start if closing is None else closing
    if far and view.language.traits.tagging_verbs and (aside := adjuncts.past_dashes(view, start, limit)) is not None:
        return aside
    for index in range(start, limit):
        word = view.padded[index]
        if view.quoted[index] >= 0:
            that = _past_title(view, start, index) if far else None
            if that is not None:
                return that
            parted = view.breaks(index - 1) and not colons.explained(view, start, index - 1)
            return index if index == start or parted else adjuncts.past(view, start)
        if index == start and word in view.language.grammar.dropped and word not in known.in_order_to:
            return index
        if far and word in known.complementizers and _reaches(view, cue, start) and not _of_noun(view, index, start):
            return index
        if word == ":" and not colons.explained(view, start, index):
            return index + 1
        if _says_more(view, index, start):
            break
    return adjuncts.past(view, start)


def _past_title(view: View, start: int, index: int) -> int | None:
    """Return the complementizer of `said on "The Morning Show" that C`: what is quoted before it is a name."""
    quote = view.quotation_after(index)
    marks = view.language.statements.owner_endings
    owned = view.padded[start - 1].endswith(marks) or view.padded[index - 1].endswith(marks)
    opens = owned or view.padded[start] in view.language.grammar.adjuncts
    if quote is None or not opens or not view.capital(quote[0] + 1):
        return None
    return quote[1] if view.padded[quote[1]] in view.language.statements.complementizers else None


def _says_more(view: View, index: int, start: int) -> bool:
    """Say whether a word shows that the content has begun without a complementizer."""
    word = view.padded[index]
    if word != "," and view.breaks(index):
        return True
    verb = view.language.traits.inflected_verbs and look.verb_at(view, index)
    return index > start and (verb or word in view.language.grammar.pronouns)


def _of_noun(view: View, index: int, start: int) -> bool:
    """Say whether a complementizer belongs to a noun of saying: `repeated her claim that C`, not `said in a note that C`."""
    if view.padded[index - 1] in view.language.grammar.prepositions:
        return True  # `hinted at that on Monday`
    entries = view.language.lexicon.by_first.get(view.padded[index - 1], ())
    if view.padded[start] in view.language.grammar.adjuncts and index - start < NOTED:
        return False
    return view.language.traits.infinitive and any(entry.frame is Frame.NOUN for _, entry in entries)


# `in a written statement late on Monday that`: what somebody says something in takes fewer words than this.
NOTED = 9


def _tells(view: View, cue: Words) -> bool:
    """Say whether a cue is told to somebody; one that is not opens its content right away, where entries say what they take."""
    entries = view.language.lexicon.by_first.get(view.padded[cue[0]], ())
    return not view.language.traits.infinitive or any(entry.takes & {"told", "question"} for _, entry in entries)


def _reaches(view: View, cue: Words, start: int) -> bool:
    """Say whether an adjunct, a time or the one who is told stands between a cue and its complementizer."""
    grammar, known, word = view.language.grammar, view.language.statements, view.padded[start]
    if word in known.hearer_marks:
        return view.padded[start + 1] in grammar.addressees or view.capital(start + 1)
    if word == "," and grammar.predicate_prefixes:  # `X mengatakan, Y sampai pada kesimpulan bahwa C`: the clause opens there
        return view.padded[start + 1] in grammar.adjuncts | grammar.times | grammar.dropped
    told = word in grammar.addressees or word in view.language.titles.every or view.capital(start)
    beside = word in grammar.adjuncts or word in known.beside_places or word in grammar.times or word == ","
    if word in grammar.beside_cue and view.padded[start + 1] in known.complementizers:
        return view.padded[start + 2] not in grammar.prepositions  # `Dilaporkan pula bahwa C`
    return beside or (told and _tells(view, cue))


def _skip_dropped(view: View, start: int) -> int:
    grammar, known, index = view.language.grammar, view.language.statements, start
    while index < view.end and (view.padded[index] in grammar.dropped or view.breaks(index)) and view.quoted[index] < 0:
        if view.padded[index] in known.that_pronouns and view.padded[index + 1] in grammar.copulas:
            return index  # `said that was a mistake`: the pronoun is its subject
        if view.padded[index] in known.in_order_to and view.padded[index - 1] == ",":
            return index  # `X mengatakan, untuk itu C`: the aim is part of what is said
        index += 1
    return index


def only_adjunct(view: View, start: int, stop: int) -> bool:
    """Say whether nothing but the place, the time or the hearer of the saying stands there."""
    grammar, marks, word = view.language.grammar, view.language.statements.hearer_marks, view.padded[start]
    if view.quoted[start] >= 0 or (look.verb_at(view, start) and view.padded[start - 1] in view.language.speech_verbs):
        return False
    if word in look.OPENING:
        return True
    if word in marks and view.padded[start + 1] not in grammar.addressees and not view.capital(start + 1):
        return False
    if word in grammar.times and (view.capital(start) or stop - start <= 3):
        return True
    adjunct = word in grammar.adjuncts and not view.capital(start)
    return adjunct and not any(look.verb_at(view, index) for index in range(start + 1, min(stop, start + 12)))
