"""Small closed lists of words, and patterns of them, by which what was found is cut, told apart and settled."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class SettlingWords:
    """The lists of one language, in lower case; `settling.toml` says what each is."""

    infinitive_be: frozenset[str]
    deed_openers: frozenset[str]
    before_times: frozenset[str]
    before_years: frozenset[str]
    spell_openers: frozenset[str]
    spell_counts: frozenset[str]
    uncounted_spells: frozenset[str]
    spell_units: frozenset[str]
    other_than_times: frozenset[str]
    promising_modals: frozenset[str]
    forecasting_modals: frozenset[str]
    linking_verbs: frozenset[str]
    have_forms: frozenset[str]
    perfect_endings: tuple[str, ...]
    progressive_endings: tuple[str, ...]
    progressive_be: frozenset[str]
    going_to: frozenset[str]
    by_how_much: frozenset[str]
    aside_occasions: frozenset[str]
    aside_openers: frozenset[str]
    head_closers: frozenset[str]
    from_house: frozenset[str]
    appositive_relatives: frozenset[str]
    closing_before: frozenset[str]
    as_much_as: tuple[str, ...]
    not_as_much_as: frozenset[str]
    measured: frozenset[str]
    abilities: frozenset[str]
    negations_behind: frozenset[str]
    negative_determiners: frozenset[str]
    glues: tuple[str, ...]
    hop_openers: frozenset[str]
    definite_articles: frozenset[str]
    asking_nouns: frozenset[str]
    pointing_ahead: frozenset[str]
    arguing_on: frozenset[str]
    complete_cues: frozenset[str]
    hoping_cues: frozenset[str]
    before_places: frozenset[str]
    dateline_words: frozenset[str]
    plain_cues: frozenset[str]
    thing_pronouns: frozenset[str]
    than: frozenset[str]
    must_or_can: frozenset[str]
    guesses: frozenset[str]
    idle_conditions: frozenset[str]
    merely: frozenset[str]
    habits: frozenset[str]
    before_then: frozenset[str]
    told_only: frozenset[str]
    emphatic: frozenset[str]
    able_to: frozenset[str]
    would_like: frozenset[str]
    like_words: frozenset[str]
    shared_subjects: frozenset[str]
    negative_endings: tuple[str, ...]
    contrasts: frozenset[str]
    still_declining: frozenset[str]
    nested_acts: frozenset[str]
    irregular_tellings: frozenset[str]
    followed_by: frozenset[str]
    beside: frozenset[str]
    compared: frozenset[str]
    office_ties: frozenset[str]
    sent_to: frozenset[str]
    office_fields: frozenset[str]
    list_joints: frozenset[str]
    office_also: frozenset[str]
    wanting: frozenset[str]
    purposes: frozenset[str]
    focus_endings: tuple[str, ...]
    people_pointed: frozenset[str]
    about_so_many: frozenset[str]
    approximate_thans: frozenset[str]
    occasion_joints: frozenset[str]
    knowing: frozenset[str]
    adverbs_after_names: frozenset[str]
    contracted_auxiliaries: frozenset[str]
    adjective_endings: tuple[str, ...]
    qualifying_times: frozenset[str]
    early_or_late: frozenset[str]
    person_relatives: frozenset[str]
    document_ties: frozenset[str]
    participle_ties: frozenset[str]
    describing_endings: tuple[str, ...]
    identities: frozenset[str]
    read_from: frozenset[str]
    personal_possessives: frozenset[str]
    told_endings: tuple[str, ...]
    active_prefixes: tuple[str, ...]
    plain_presents: frozenset[str]
    nothing_open: re.Pattern[str]


@cache
def settling_words(code: str) -> SettlingWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> "can" in settling_words("en").abilities
    True
    """
    return filled(SettlingWords, f"{code}/settling.toml")
