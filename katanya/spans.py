"""Small arithmetic over spans."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from katanya.frozen import dataclass
from katanya.records import Span


@dataclass(frozen=True, slots=True)
class Taken:
    """Stretches of a text that are taken: where each starts, in order, and the furthest that it and those before it reach.

    >>> taken([Span(4, 6), Span(0, 9)]).free(Span(6, 7)), taken([Span(4, 6)]).free(Span(6, 7))
    (False, True)
    """

    starts: tuple[int, ...]
    stops: tuple[int, ...]

    def free(self, span: Span) -> bool:
        """Say whether a span shares no character with what is taken."""
        before = bisect_left(self.starts, span.stop)
        return not before or self.stops[before - 1] <= span.start

    def holds(self, start: int, stop: int) -> bool:
        """Say whether one stretch that is taken holds all characters from a place up to another.

        >>> taken([Span(4, 6)]).holds(4, 6), taken([Span(4, 6), Span(6, 9)]).holds(4, 9)
        (True, False)
        """
        before = bisect_right(self.starts, start)
        return before > 0 and self.stops[before - 1] >= stop


def taken(spans: Iterable[Span]) -> Taken:
    """Return what some spans take."""
    ordered = sorted(spans)
    stops = [stop for _, stop in ordered]
    # Mostly none overlaps another, and each reaches furthest itself.
    return Taken(tuple([start for start, _ in ordered]), tuple(stops if stops == sorted(stops) else accumulate(stops, max)))


def holding(spans: Sequence[Span], at: int) -> int:
    """Return which of some spans, in order and none overlapping another, holds a place, or -1 where none does.

    >>> holding((Span(0, 4), Span(5, 9)), 5), holding((Span(0, 4), Span(5, 9)), 4)
    (1, -1)
    """
    nearest = bisect_right(spans, Span(at, sys.maxsize)) - 1
    return nearest if nearest >= 0 and at < spans[nearest].stop else -1


def surface(body: str, spans: Iterable[Span]) -> str:
    """Return the characters of the spans, joined by ` … ` where they are interrupted.

    >>> surface("a bc d", [Span(0, 1), Span(2, 4)])
    'a … bc'
    """
    return " … ".join([body[start:stop] for start, stop in spans])


def trim(body: str, span: Span, edges: str = " \t\r\n\u00a0") -> Span:
    """Return the span without the given characters at its two ends.

    >>> trim(" so, ", Span(0, 5), " ,")
    Span(start=1, stop=3)
    """
    start, stop = span
    while start < stop and body[start] in edges:
        start += 1
    while stop > start and body[stop - 1] in edges:
        stop -= 1
    return Span(start, stop) if (start, stop) != span else span


def overlaps(left: Span, right: Span) -> bool:
    """Say whether two spans share a character.

    >>> overlaps(Span(0, 2), Span(2, 3))
    False
    """
    return left.start < right.stop and right.start < left.stop


def covers(outer: Span, inner: Span) -> bool:
    """Say whether the inner span lies wholly in the outer one.

    >>> covers(Span(0, 5), Span(1, 5))
    True
    """
    return outer.start <= inner.start and inner.stop <= outer.stop
