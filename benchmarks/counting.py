"""Counts of what was right, by figure, as the benchmarks of events print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from katanya.records import Span


@dataclass(slots=True)
class Count:
    """What was counted over a set of texts: how many there were and how many of them were right, by figure; what went wrong.

    >>> count = Count()
    >>> count.add("kind", True), count.add("kind", False, "talks told visit")
    (True, False)
    >>> count.share("kind"), count.misses
    (50.0, ['kind: talks told visit'])
    """

    texts: int = 0
    of: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, figure: str, right: bool, miss: str = "") -> bool:
        """Count one and return whether it was right."""
        self.of[figure] += 1
        self.right[figure] += right
        if not right and miss:
            self.misses.append(f"{figure}: {miss}")
        return right

    def share(self, figure: str) -> float:
        """Return a figure in percent."""
        return 100 * self.right[figure] / self.of[figure] if self.of[figure] else 0.0


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Say whether a span shares a character with one of others."""
    return any(span.start < other.stop and other.start < span.stop for other in others)
