"""Small closed lists of words, and patterns of them, by which is told whom a mention names and what answers what."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class ResolveWords:
    """The lists and patterns of one language; `resolve.toml` says what each is."""

    foreign_articles: frozenset[str]
    another: frozenset[str]
    neuter: frozenset[str]
    one_of: frozenset[str]
    both: frozenset[str]
    plural_endings: tuple[str, ...]
    clitics: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    whose_it_is: frozenset[str]
    after_head: frozenset[str]
    of_body: frozenset[str]
    in_names: frozenset[str]
    in_titles: frozenset[str]
    agent: frozenset[str]
    house_ties: tuple[str, ...]
    placing: frozenset[str]
    before_places: frozenset[str]
    lies_in: frozenset[str]
    local_time: frozenset[str]
    whose: frozenset[str]
    once: frozenset[str]
    not_in_office: frozenset[str]
    opens_apposition: frozenset[str]
    opens_unnamed: frozenset[str]
    says: frozenset[str]
    asks: frozenset[str]
    of_states: frozenset[str]
    also_roles: frozenset[str]
    before_rank: frozenset[str]
    joins_fields: frozenset[str]
    named_in_offices: frozenset[str]
    offices_of: frozenset[str]
    office_bodies: frozenset[str]
    foreign_bodies: frozenset[str]
    led_by: frozenset[str]
    laws: frozenset[str]
    looking_at: frozenset[str]
    named_after_papers: frozenset[str]
    in_papers: frozenset[str]
    paper_boards: frozenset[str]
    agencies: frozenset[str]
    hops_hold: frozenset[str]
    filed: frozenset[str]
    suits: frozenset[str]
    of_one_country: tuple[str, ...]
    also_behind: tuple[str, ...]
    from_where: re.Pattern[str]
    related: re.Pattern[str]
    bearer: re.Pattern[str]
    serves: re.Pattern[str]
    of_named: re.Pattern[str]
    up_to_owner: re.Pattern[str]
    owned: re.Pattern[str]
    owned_words: re.Pattern[str]
    apposed_join: re.Pattern[str]
    joined_roles: re.Pattern[str]
    many_of: re.Pattern[str]
    relative_clause: re.Pattern[str]
    named_who: re.Pattern[str]
    housed: re.Pattern[str]
    as_what: re.Pattern[str]
    based: re.Pattern[str]
    explained: re.Pattern[str]
    fields: re.Pattern[str]
    listed_commas: re.Pattern[str]
    spokesman: re.Pattern[str]
    at_body: re.Pattern[str]
    apposition_ends: re.Pattern[str]
    things_said: re.Pattern[str]
    reports: re.Pattern[str]
    claims: re.Pattern[str]
    remark: re.Pattern[str]
    credit: re.Pattern[str]
    interview: re.Pattern[str]
    put_out: re.Pattern[str]
    published: re.Pattern[str]
    issuer_named: re.Pattern[str]
    issuer_described: re.Pattern[str]
    issuer_ends: re.Pattern[str]
    placed: re.Pattern[str]
    dated: re.Pattern[str]
    about: re.Pattern[str]
    document_owner: re.Pattern[str]
    beside: re.Pattern[str]
    clause_start: re.Pattern[str]
    idle: re.Pattern[str]
    before_deed: re.Pattern[str]
    and_another: re.Pattern[str]
    suing: re.Pattern[str]
    describing: re.Pattern[str]
    name_behind: re.Pattern[str]
    to_container: re.Pattern[str]
    place_edges: re.Pattern[str]


@cache
def resolve_words(code: str) -> ResolveWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> resolve_words("id").from_where.search("anggota kartel dari ") is not None
    True
    """
    return filled(ResolveWords, f"{code}/resolve.toml")
