"""How much each feature of two statements weighs (`data/weights.tsv`), and what score their sum makes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from katanya.errors import DataError
from katanya.weighing import words
from katanya.weighing.records import Feature

# The row of what is added where no feature speaks.
START = "start"


def of(name: str) -> float:
    """Return the weight of a feature.

    >>> of("words") > 0
    True
    """
    return known()[name]


def score(features: Iterable[Feature]) -> float:
    """Return how likely features make it, 0 to 1, that two statements are one: the sum of value times weight as a probability."""
    total = of(START) + sum(feature.value * feature.weight for feature in features)
    return round(1 / (1 + math.exp(-total)), 3)


@cache
def known() -> dict[str, float]:
    """Return every weight by the name of its feature; raise `DataError` where a row is malformed."""
    found: dict[str, float] = {}
    for name, weight, _ in words.rows("weights.tsv", 3):
        try:
            found[name] = float(weight)
        except ValueError as cause:
            raise DataError(f"weighing/data/weights.tsv: the weight of {name} is {weight!r}, no number; mend the row") from cause
    return found
