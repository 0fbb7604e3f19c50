"""The words by which a capital or a palace stands for its government, or is only a place (`data/standing.toml`)."""

from __future__ import annotations

from functools import cache

from katanya import shipped
from katanya.errors import DataError
from katanya.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """The word lists of one language, in lower case; `data/standing.toml` says what each is."""

    place_before: frozenset[str]
    government_before: frozenset[str]
    partner: frozenset[str]
    partner_joins: frozenset[str]
    place_nouns: frozenset[str]
    leading: frozenset[str]
    copulas: frozenset[str]
    after_copula: frozenset[str]
    acts: frozenset[str]
    between: frozenset[str]
    bodies: frozenset[str]
    sought_before: frozenset[str]
    sought_after: frozenset[str]
    ranks: frozenset[str]
    sports: frozenset[str]
    team_before: frozenset[str]
    personal: frozenset[str]
    leads: frozenset[str]
    counted: frozenset[str]
    counted_of: frozenset[str]
    things: frozenset[str]
    no_subject: frozenset[str]
    pressing: frozenset[str]
    pressing_joins: frozenset[str]
    given: frozenset[str]
    given_joins: frozenset[str]
    located: frozenset[str]
    trusted: frozenset[str]
    motion: frozenset[str]
    motion_joins: frozenset[str]
    pronouns: frozenset[str]
    headed_of: frozenset[str]
    fielded_of: frozenset[str]
    field_ends: frozenset[str]
    pointing: frozenset[str]
    offices: frozenset[str]
    before_office: frozenset[str]
    not_office: frozenset[str]
    pointers: frozenset[str]
    modals: frozenset[str]
    no_deed: frozenset[str]


@cache
def standing(language: str) -> Standing:
    """Return the word lists of a language; raise `DataError` where the file is malformed.

    >>> "di" in standing("id").place_before
    True
    """
    try:
        lists = shipped.toml("knowledge/data/standing.toml")[language]
        return Standing(*(frozenset(lists[name]) for name in Standing.__slots__))
    except KeyError as cause:
        raise DataError(f"knowledge/data/standing.toml cannot be read: {cause}; reinstall katanya or mend the file") from cause
