"""What repeats a time that the text speaks of: `the same quarter last year`, `by that time`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from katanya.mentions.dates import Expression
from katanya.records import Anchor
from katanya.resolve import periods
from katanya.resolve.anchors import Scene, spoken_of
from katanya.resolve.periods import Period

ANY = "P"
# What a report compares with the same of another year: no single days.
_COMPARED = frozenset({"week", "month", "quarter", "half", "season"})
_NAMES = {"D": "day", "W": "week", "M": "month", "Q": "quarter"}


def place(says: Expression, scene: Scene) -> tuple[Period, Anchor] | None:
    """Return the time that an expression repeats, or `None` where the text speaks of none before it."""
    if says.same is None:
        return None
    if says.step is None:
        found = _itself(scene)
        return (found, Anchor.TEXT) if found else None
    model = spoken_of(scene, _COMPARED if says.same == ANY else frozenset(_up_to(_NAMES[says.same])))
    if model is None or model.start is None:
        return None
    there = date.fromisoformat(model.start)
    base = scene.published if says.base == "published" else there
    granularity = _NAMES.get(says.same) or model.granularity or "month"
    found = _in_year(base.year + int(says.step), there, granularity) if base else None
    return (found, Anchor.TEXT) if found else None


def _up_to(granularity: str) -> list[str]:
    """Return the granularities that are no coarser than this one."""
    names = list(_NAMES.values())
    return names[: names.index(granularity) + 1]


def _itself(scene: Scene) -> Period | None:
    when = spoken_of(scene, _COMPARED | {"day", "year"})
    if when is None or when.start is None or when.stop is None or when.value is None:
        return None
    start, stop = date.fromisoformat(when.start), date.fromisoformat(when.stop)
    return Period(when.granularity or "day", when.value, when.edtf or f"{start}/{stop - timedelta(days=1)}", start, stop)


def _in_year(year: int, there: date, granularity: str) -> Period | None:
    try:
        return _SAME[granularity](year, there)
    except ValueError:
        return None


def _week(year: int, there: date) -> Period:
    return periods.week(date.fromisocalendar(year, there.isocalendar().week, 4))


_SAME: dict[str, Callable[[int, date], Period]] = {
    "day": lambda year, there: periods.day(there.replace(year=year)),
    "week": _week,
    "month": lambda year, there: periods.month(year, there.month),
    "quarter": lambda year, there: periods.quarter(year, (there.month + 2) // 3),
    "half": lambda year, there: periods.half(year, (there.month + 5) // 6),
    "season": lambda year, there: periods.season(year, periods.season_of(there.month)),
}
