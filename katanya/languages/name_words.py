"""Small closed lists and patterns of words that the rules of names, of who is meant and of what answers what ask for."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists and patterns of one language, in lower case; `names.toml` says what each is."""

    claiming: frozenset[str]
    responses: frozenset[str]
    doubting: frozenset[str]
    replying: frozenset[str]
    agreeing: frozenset[str]
    responding_to: frozenset[str]
    siding: frozenset[str]
    introduced: frozenset[str]
    news: frozenset[str]
    medium_ends: frozenset[str]
    own_words: frozenset[str]
    no_part: frozenset[str]
    posted: frozenset[str]
    speaking_papers: frozenset[str]
    lay: frozenset[str]
    printed_media: frozenset[str]
    different: frozenset[str]
    columns: frozenset[str]
    house_joins: frozenset[str]
    paper_heads: frozenset[str]
    paper_offices: frozenset[str]
    companies: frozenset[str]
    divisions: frozenset[str]
    kinds: frozenset[str]
    age_before: tuple[str, ...]
    articles: frozenset[str]
    definite_articles: frozenset[str]
    genitives: frozenset[str]
    joins_of: tuple[str, ...]
    joins_and: tuple[str, ...]
    role_joins: frozenset[str]
    surnames_too: frozenset[str]
    attended: frozenset[str]
    office_fields: frozenset[str]
    name_owner_endings: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    clitics: tuple[str, ...]
    attributing: tuple[str, ...]
    heading: frozenset[str]
    persons_only: frozenset[str]
    districts: frozenset[str]
    named_houses: frozenset[str]
    fielded: frozenset[str]
    fractions: frozenset[str]
    body_ends: frozenset[str]
    numbered_houses: frozenset[str]
    things_too: frozenset[str]
    sums: frozenset[str]
    sent_to: frozenset[str]
    field_joins: frozenset[str]
    firm_ends: frozenset[str]
    parties: frozenset[str]
    never_named: frozenset[str]
    place_behind: re.Pattern[str]
    district: re.Pattern[str]
    sits_for: re.Pattern[str]
    aged: re.Pattern[str]
    age: re.Pattern[str]
    explained: re.Pattern[str]
    speaker: re.Pattern[str]
    kin_owner: re.Pattern[str]
    abstract: re.Pattern[str]
    contracted: re.Pattern[str]
    owner: re.Pattern[str]
    deed: re.Pattern[str]
    name_follows: re.Pattern[str]
    saying_behind: re.Pattern[str]
    verb_behind: re.Pattern[str]
    behind_of: re.Pattern[str]
    listed_fields: re.Pattern[str]
    joined_field: re.Pattern[str]


@cache
def name_words(code: str) -> NameWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> "jawab" in name_words("id").replying
    True
    """
    return filled(NameWords, f"{code}/names.toml")
