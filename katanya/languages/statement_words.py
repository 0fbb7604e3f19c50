"""Small closed lists of words, and patterns of them, that the rules of statements ask for."""

from __future__ import annotations

from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled


@dataclass(frozen=True, slots=True)
class StatementWords:
    """The lists of one language, in lower case; `statements.toml` says what each is."""

    be: frozenset[str]
    auxiliaries: frozenset[str]


@cache
def statement_words(code: str) -> StatementWords:
    """Return the lists of a language; raise `DataError` where the file is missing or malformed.

    >>> "was" in statement_words("en").be
    True
    """
    return filled(StatementWords, f"{code}/statements.toml")
