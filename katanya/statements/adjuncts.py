"""The place, the time and the hearers of a saying, which stand between its cue and what is said."""

from __future__ import annotations

from katanya.statements import look, trims
from katanya.statements.view import View

# `said in a statement on Friday that`: a complementizer this far from its cue still opens the content.
REACH = 15


def past(view: View, start: int) -> int:
    """Step over `, `, `kepada wartawan, `, `on Tuesday`, and over a bracketed date."""
    language, index = view.language, start
    grammar = language.grammar
    if language.traits.head_first and view.padded[index + 1] == "," and view.padded[index] in grammar.beside_cue:
        index += 1  # `Disebutkan juga, C`
    behind = timed(view, index)
    if behind > index:
        index = behind
    elif view.padded[index] in grammar.adjuncts and not (language.traits.infinitive and _to_do(view, index)):
        comma = next((i for i in range(index, min(index + REACH, view.end)) if view.padded[i] == ","), None)
        index = comma if comma is not None and _is_short_adjunct(view, index, comma) else _to_subject(view, index)
    while index < view.end and view.quoted[index] < 0 and (view.breaks(index) or _loose_time(view, index)):
        index += 1
        closing = look.closing(view, index) if view.padded[index] in look.OPENING else None
        index = closing if closing is not None and look.dated(view, index, closing) else index
    return index


def _to_do(view: View, index: int) -> bool:
    return view.padded[index] in view.language.settling.deed_openers


def timed(view: View, start: int) -> int:
    """Step over `on March 13`, `pada Selasa (7/7/2025)`, `Tuesday`, if a time word opens or follows a preposition."""
    grammar, words, index = view.language.grammar, view.language.settling, start
    spell = _past_spell(view, start)
    if spell > start:
        return spell
    if view.padded[index] in words.before_times:
        index += 1
        if view.padded[start] in words.before_years and _is_year(view, index):
            return index + 1
    if view.padded[index] not in grammar.times or not view.capital(index):
        return start
    while index < view.end and (
        view.padded[index] in grammar.times or view.words[index].isdigit() or view.padded[index] in look.OPENING
    ):
        closing = next((i for i in range(index, min(index + 8, view.size)) if view.padded[i] in look.CLOSING), None)
        index = closing + 1 if view.padded[index] in look.OPENING and closing else index + 1
    return index


# Figures of a year.
YEAR = 4


def _is_year(view: View, index: int) -> bool:
    """Say whether a year stands there, and nothing that parts clauses behind it."""
    figure = view.padded[index]
    return figure.isdigit() and len(figure) == YEAR and not view.breaks(index + 1)


# `in a statement posted on its website`: words of an adjunct before the subject of what is said.
SUBJECT = 11


def _to_subject(view: View, start: int) -> int:
    """Step over an adjunct up to a subject that nothing parts from it: `said in a statement Thursday night | they had C`."""
    grammar = view.language.grammar
    occasion = view.padded[start] in view.language.statements.settings
    if not occasion or view.padded[start + 1] in grammar.source_bounds:
        return start
    for index in range(start + 2, min(start + SUBJECT, view.end)):
        word, before = view.padded[index], view.padded[index - 1]
        verb = look.verb_at(view, index) and not trims.reduced(view, index)
        if view.breaks(index) or view.quoted[index] >= 0 or word in grammar.dropped or verb:
            return start
        named = view.capital(index) and before in grammar.times and word not in grammar.times
        subject = word in grammar.nominatives and word not in grammar.relative_pronouns
        if subject or named or (word in grammar.articles_and_possessives and _ends_noun(view, index - 1)):
            near = range(index + 1, min(index + SUBJECT, view.end))
            return index if any(look.verb_at(view, i) for i in near) else start
    return start


def _ends_noun(view: View, index: int) -> bool:
    """Say whether a noun or a day stands there, and no word that leads on to one."""
    word, grammar = view.padded[index], view.language.grammar
    leads = word in grammar.prepositions or word in grammar.articles_and_possessives or word in grammar.conjunctions
    leads = leads or word.endswith(view.language.statements.past_endings)
    return word.isalpha() and not leads and word not in grammar.adjuncts


def _past_spell(view: View, start: int) -> int:
    """Step over `for weeks`, `in recent days`, `earlier this month`, `two years ago`."""
    words = view.language.settling
    lone = view.padded[start] in words.spell_openers
    led = lone or view.padded[start] in words.spell_counts or view.padded[start].isdigit()
    if not led or view.quoted[start : start + 1] != (-1,):
        return start
    near, units = range(start, min(start + SPELL, view.end)), words.spell_units
    place = next((i for i in near if view.padded[i] in words.uncounted_spells or view.padded[i] in units), None)
    if place is None or any(view.breaks(i) or view.quoted[i] >= 0 for i in range(start, place)):
        return start
    closed = view.padded[place + 1] in view.language.statements.ago
    between = all(view.padded[i] in words.spell_counts or view.padded[i].isdigit() for i in range(start + lone, place))
    return place + 1 + closed if between and (closed or lone) else start


# `for the past several weeks`: words of a spell.
SPELL = 5


def _is_short_adjunct(view: View, start: int, stop: int) -> bool:
    return not any(look.verb_at(view, index) for index in range(start + 1, stop))


def _loose_time(view: View, index: int) -> bool:
    word, language = view.padded[index], view.language
    return word in language.grammar.times and view.capital(index) and word not in language.settling.other_than_times


# `, citing two officials,`: words of such an aside.
CITED = 12


def cited(view: View, cue: tuple[int, int]) -> int | None:
    """Return the comma that closes `, citing Y,`, where nothing but who is cited stands in it; `None` where it runs on."""
    first, last = cue
    if view.padded[first] not in view.language.chain.citing or not view.breaks(first - 1):
        return None
    closing = next((i for i in range(last, min(last + CITED, view.end - 1)) if view.breaks(i)), None)
    if (
        closing is None
        or view.padded[closing] != ","
        or any(view.quoted[i] >= 0 or look.verb_at(view, i) for i in range(last, closing))
    ):
        return None
    return closing if closing > last else None


# `said in May - falsely, as it turned out - that C`: words before such an aside, and words of it.
ASIDE = 8


def past_dashes(view: View, start: int, limit: int) -> int | None:
    """Return the complementizer behind an aside in dashes that tells how or when something was said."""
    if DASHES.isdisjoint(view.lowers[start:limit]):
        return None
    opens = next(i for i in range(start, limit) if view.padded[i] in DASHES)
    closes = next((i for i in range(opens + 1, min(opens + ASIDE, view.end)) if view.padded[i] in DASHES), None)
    if closes is None or any(view.quoted[i] >= 0 or look.verb_at(view, i) for i in range(start, opens)):
        return None
    return closes + 1 if view.padded[closes + 1] in view.language.statements.complementizers else None


DASHES = frozenset("—–-")
