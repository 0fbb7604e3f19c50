"""Copies seen beside each other: of two takers of one item, time does not tell which took it from the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from katanya import spans
from katanya.frozen import replace
from katanya.records import Span
from katanya.weighing import copies
from katanya.weighing.records import Copy, Direction

# As much of what two share as this stands in a third that both have it from.
MOST = 0.5


def settle(found: Iterable[Copy]) -> list[Copy]:
    """Return the copies among some reports; the source of two that both have from a third is left open, unless one credits it."""
    known = list(found)
    sources: dict[int, dict[int, Copy]] = defaultdict(dict)
    for copy in known:
        if copy.direction is not Direction.UNKNOWN:
            taker, source = _taker_and_source(copy)
            sources[taker][source] = copy
    return [_settled(copy, sources) for copy in known]


def _taker_and_source(copy: Copy) -> tuple[int, int]:
    return (copy.right, copy.left) if copy.direction is Direction.LEFT else (copy.left, copy.right)


def _settled(copy: Copy, sources: Mapping[int, Mapping[int, Copy]]) -> Copy:
    if copy.direction is Direction.UNKNOWN or not copies.by_time_alone(copy):
        return copy
    both = sources.get(copy.left, {}).keys() & sources.get(copy.right, {}).keys()
    third = next((each for each in sorted(both) if _from_third(copy, sources[copy.left][each])), None)
    if third is None:
        return copy
    return replace(copy, direction=Direction.UNKNOWN, reasons=(*copy.reasons, "both have it from a third report"))


def _from_third(copy: Copy, taken: Copy) -> bool:
    """Say whether most of what the left shares with the right is what it has from a third."""
    own = [passage.left for passage in copy.passages if not passage.quoted]
    third = [passage.left if taken.left == copy.left else passage.right for passage in taken.passages]
    inside = [span for span in own if any(_mostly(span, other) for other in third)]
    return bool(own) and sum(map(_length, inside)) >= MOST * sum(map(_length, own))


def _mostly(span: Span, other: Span) -> bool:
    shared = min(span.stop, other.stop) - max(span.start, other.start)
    return spans.overlaps(span, other) and shared >= MOST * _length(span)


def _length(span: Span) -> int:
    return span.stop - span.start
