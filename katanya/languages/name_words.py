"""Small closed lists of words that the rules of names, of who is meant and of what answers what ask for."""

from __future__ import annotations

from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists of one language, in lower case; `names.toml` says what each is."""

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
    ages: tuple[str, ...]


@cache
def name_words(code: str) -> NameWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> "jawab" in name_words("id").replying
    True
    """
    return filled(NameWords, f"{code}/names.toml")
