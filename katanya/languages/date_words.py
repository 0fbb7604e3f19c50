"""Small closed lists of words, and patterns of them, by which what looks like a time is told to be none."""

from __future__ import annotations

import re
from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class DateWords:
    """The lists and patterns of one language, in lower case; `dates.toml` says what each is."""

    currencies: frozenset[str]
    law_joins: frozenset[str]
    genitives: frozenset[str]
    quarter_shares: frozenset[str]
    rated: frozenset[str]
    amounts: frozenset[str]
    past_endings: tuple[str, ...]
    plural: re.Pattern[str]


@cache
def date_words(code: str) -> DateWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> "tahun" in date_words("id").law_joins
    True
    """
    return filled(DateWords, f"{code}/dates.toml")
