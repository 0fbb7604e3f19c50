"""Small closed lists of words, and patterns of them, that the rules of claims and disputes ask for."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import dataclass
from katanya.languages import files
from katanya.languages.filled import filled_together, of_tables, with_grammar
from katanya.languages.segments import READ
from katanya.languages.traits import Traits, traits


@dataclass(frozen=True, slots=True)
class WeighingWords:
    """The lists and patterns of all languages together, in lower case; `weighing.toml` says what each is."""

    aboard: frozenset[str]
    carried: frozenset[str]
    above: frozenset[str]
    vessels: frozenset[str]
    be: frozenset[str]
    finite_be: frozenset[str]
    infinitive_marks: frozenset[str]
    called_as: frozenset[str]
    future: frozenset[str]
    time_clauses: frozenset[str]
    instead: frozenset[str]
    numbered: frozenset[str]
    time_pointers: frozenset[str]
    time_units: frozenset[str]
    months_too: frozenset[str]
    number_joins: frozenset[str]
    list_joints: frozenset[str]
    agent: frozenset[str]
    before_deed: frozenset[str]
    opens_object: frozenset[str]
    owner_endings: tuple[str, ...]
    nobody: frozenset[str]
    negative_determiners: frozenset[str]
    none_behind: frozenset[str]
    more: frozenset[str]
    than: frozenset[str]
    may: frozenset[str]
    cannot: frozenset[str]
    clause_openers: frozenset[str]
    relative_pronouns: frozenset[str]
    beside: frozenset[str]
    open_behind: frozenset[str]
    without: frozenset[str]
    untrue: frozenset[str]
    called_untrue: frozenset[str]
    plain_no: frozenset[str]
    opens_predicate: frozenset[str]
    attributes: frozenset[str]
    office_words: frozenset[str]
    in_names: frozenset[str]
    in_titles: frozenset[str]
    naming: frozenset[str]
    before_kinds: frozenset[str]
    not_first_person: frozenset[str]
    loans: tuple[str, ...]
    loan_ends: frozenset[str]
    told_past: re.Pattern[str]
    spoken_of: re.Pattern[str]
    leaves_open: re.Pattern[str]
    contrast: re.Pattern[str]
    every: re.Pattern[str]
    still: re.Pattern[str]
    absent: re.Pattern[str]
    pointing: re.Pattern[str]
    owned: re.Pattern[str]
    said_before: re.Pattern[str]
    no_such: re.Pattern[str]
    asked_for: re.Pattern[str]
    none_there: re.Pattern[str]
    at_most: re.Pattern[str]
    no_part: re.Pattern[str]
    bare_part: re.Pattern[str]
    of_itself: re.Pattern[str]
    of_himself: re.Pattern[str]
    first_person: re.Pattern[str]
    both_sides: re.Pattern[str]
    kinds_of_source: re.Pattern[str]
    placed: re.Pattern[str]
    opens_source: re.Pattern[str]
    described: re.Pattern[str]
    obtained: re.Pattern[str]
    state_medium: re.Pattern[str]
    as_country: re.Pattern[str]
    titled: re.Pattern[str]
    credited: re.Pattern[str]
    closing_credit: re.Pattern[str]
    owner: re.Pattern[str]
    soft: re.Pattern[str]
    demonym: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class WordForms:
    """How the words of one language are made, and what tells who does what; `weighing.toml` says what each is."""

    list_joints: tuple[str, ...]
    passive_prefixes: tuple[str, ...]
    transitive_prefixes: tuple[str, ...]
    deed_endings: tuple[str, ...]
    deed_forms: frozenset[str]
    behind_kinds: frozenset[str]
    stem: tuple[str, ...]
    other_forms: tuple[str, ...]
    enclitic: re.Pattern[str]
    plural: re.Pattern[str]


@cache
def lists() -> WeighingWords:
    """Return the lists of all languages in one, since claims are compared across them; raise `DataError` as `filled` does.

    >>> "aboard" in lists().aboard and "menumpang" in lists().aboard
    True
    """
    return filled_together(WeighingWords, [f"{code}/weighing.toml" for code in READ])


@cache
def word_forms(code: str) -> WordForms:
    """Return the forms of the words of one language; raise `DataError` where the file is missing or malformed.

    >>> word_forms("id").passive_prefixes, word_forms("en").passive_prefixes
    (('di',), ())
    """
    name = f"{code}/weighing.toml"
    data = files.load(name)
    return of_tables(WordForms, name, with_grammar(WordForms, name, data.get("forms", {})), data.get("form_patterns", {}))


@cache
def passive_prefixes() -> tuple[str, ...]:
    """Return how verbs of any language begin whose doer stands behind them."""
    return tuple(prefix for code in READ for prefix in word_forms(code).passive_prefixes)


def compared_as(language: str | None) -> str:
    """Return the language by whose rules the words of a report are compared: its own, the first one where that is not read.

    >>> compared_as("id"), compared_as("fr"), compared_as(None)
    ('id', 'en', 'en')
    """
    return language if language in READ else READ[0]


def traits_of(language: str | None) -> Traits:
    """Return how the language builds by whose rules the words of a report are compared."""
    return traits(compared_as(language))
