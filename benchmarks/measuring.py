"""What the benchmarks share: where things lie, how a series of times is summed up, how a limit is checked."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "katanya" / "examples"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class Series:
    """The same figure measured several times.

    >>> Series((3.0, 1.0, 2.0)).median
    2.0
    """

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one of the values."""
        return statistics.median(self.values)

    def over(self, other: Series) -> Series:
        """Return the ratios to another series, round by round, so that a slow minute of the machine falls on both.

        >>> Series((4.0, 9.0)).over(Series((2.0, 3.0)))
        Series(values=(2.0, 3.0))
        """
        return Series(tuple(mine / theirs for mine, theirs in zip(self.values, other.values, strict=True)))

    def show(self, digits: int = 1) -> str:
        """Return the median with the least and the greatest value.

        >>> Series((3.0, 1.0, 2.0)).show()
        '2.0 (1.0 to 3.0)'
        """
        return f"{self.median:,.{digits}f} ({min(self.values):,.{digits}f} to {max(self.values):,.{digits}f})"


@dataclass(frozen=True, slots=True)
class Limit:
    """A figure and the bound that the project promises for it; `least` says that it is a lower bound."""

    name: str
    value: float
    bound: float
    least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the figure is within its bound."""
        return self.value >= self.bound if self.least else self.value <= self.bound

    def __str__(self) -> str:
        """Return the figure, its bound and whether it is kept."""
        side = "at least" if self.least else "at most"
        return f"{self.name}: {self.value:.1f}, {side} {self.bound:g}: {'kept' if self.kept else 'NOT KEPT'}"


def checked(limits: Sequence[Limit], *, check: bool) -> int:
    """Print the limits and return the exit status: 1 where one is not kept and `check` asks for it, else 0."""
    for limit in limits:
        print(limit)
    return 1 if check and not all(limit.kept for limit in limits) else 0


def command() -> tuple[str, ...]:
    """Return the command `katanya` of this interpreter: its script where it is installed, else the module."""
    script = Path(sys.executable).parent / "katanya"
    return (str(script),) if script.exists() else (sys.executable, "-m", "katanya")
