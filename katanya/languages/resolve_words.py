"""Small closed lists of words, and patterns of them, by which is told whom a mention names and what answers what."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class ResolveWords:
    """The lists and patterns of one language; `resolve.toml` says what each is."""

    from_where: re.Pattern[str]


@cache
def resolve_words(code: str) -> ResolveWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> resolve_words("id").from_where.search("anggota kartel dari ") is not None
    True
    """
    return filled(ResolveWords, f"{code}/resolve.toml")
