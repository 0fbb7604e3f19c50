"""Small closed lists of words, and patterns of them, that the rules of claims and disputes ask for."""

from __future__ import annotations

from functools import cache

from katanya.frozen import dataclass
from katanya.languages.filled import filled
from katanya.languages.segments import READ


@dataclass(frozen=True, slots=True)
class WeighingWords:
    """The lists of one language or of all, in lower case; `weighing.toml` says what each is."""

    aboard: frozenset[str]


@cache
def lists() -> WeighingWords:
    """Return the lists of all languages in one, since claims are compared across them; raise `DataError` as `filled` does.

    >>> "aboard" in lists().aboard and "menumpang" in lists().aboard
    True
    """
    each = [filled(WeighingWords, f"{code}/weighing.toml") for code in sorted(READ)]
    return WeighingWords(**{name: frozenset().union(*(getattr(one, name) for one in each)) for name in WeighingWords.__slots__})
