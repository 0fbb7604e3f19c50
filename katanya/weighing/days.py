"""The days that reports tell of and on which they came out, compared."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from katanya.weighing import times


def of(days: Iterable[tuple[str, int]]) -> Mapping[str, float]:
    """Return the days that a report tells of as a vector of length one."""
    counts = dict(days)
    length = math.sqrt(sum(count * count for count in counts.values()))
    return {day: count / length for day, count in counts.items()}


def ordinals(published: str | None) -> frozenset[int]:
    """Return the day of a time of publication by its number, none where it is not known."""
    day = times.day(published)
    return frozenset() if day is None else frozenset((day.toordinal(),))


def gap(left: frozenset[int], right: frozenset[int]) -> int:
    """Return how many days lie between the two nearest reports of two groups, 0 where that is not known.

    >>> gap(frozenset([3, 5]), frozenset([8])), gap(frozenset(), frozenset([8]))
    (3, 0)
    """
    if not left.isdisjoint(right):
        return 0
    return min((abs(one - other) for one in left for other in right), default=0)


def alike(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the cosine of the days of two groups."""
    both = sum(weight * right[day] for day, weight in left.items() if day in right)
    lengths = (math.sqrt(sum(weight * weight for weight in days.values())) for days in (left, right))
    return both / math.prod(lengths)
