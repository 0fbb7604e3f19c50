"""What an expression names inside a frame: a month of a year, a weekday of a week, the last day of a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from katanya.frozen import replace
from katanya.mentions.dates import Expression
from katanya.resolve import periods
from katanya.resolve.periods import Period

_THURSDAY = 4
# No frame has more parts than a leap year has days.
_MOST = 366


def finer(says: Expression, frame: Period) -> Period | None:
    """Return `the first Monday of March`, `the last day of 2016`, `the week of 10 April` inside their frame."""
    if says.nth is not None:
        return _nth(_weekdays(says.weekday, frame) if says.weekday else _units(says.inner or "W", frame), says.nth)
    return periods.week(frame.start) if says.unit == "W" and says.step is None and says.day is not None else frame


def _nth(found: Sequence[Period], nth: int) -> Period | None:
    place = nth - 1 if nth > 0 else len(found) + nth
    return found[place] if 0 <= place < len(found) else None


def _weekdays(weekday: int, frame: Period) -> list[Period]:
    first = frame.start + timedelta(days=(weekday - frame.start.isoweekday()) % 7)
    return [periods.day(day) for week in range(54) if (day := first + timedelta(days=7 * week)) < frame.stop]


def _units(unit: str, frame: Period) -> list[Period]:
    """Return the days, weeks, months or quarters of a frame.

    A week is counted to the month or year that most of its days are in, as ISO 8601 counts weeks.
    """
    if unit == "W":
        return [periods.week(each.start) for each in _weekdays(_THURSDAY, frame)]
    found: list[Period] = []
    start = frame.start
    while start < frame.stop and len(found) < _MOST and (period := periods.shifted(start, unit, 0)):
        found.append(period)
        start = period.stop
    return found


def inside(says: Expression, frame: Period) -> Period | None:
    """Return what an expression names inside its frame, the frame itself where it names nothing."""
    if frame.granularity == "week" and says.weekday is not None:
        return periods.day(frame.start + timedelta(days=says.weekday - 1))
    if frame.granularity == "year":
        return within_year(says, frame.start.year)
    if frame.granularity == "month" and says.day is not None:
        return within_year(replace(says, month=frame.start.month), frame.start.year)
    return frame


def within_year(says: Expression, year: int) -> Period | None:
    """Return what an expression names inside a year, or `None` where that year has no such day."""
    try:
        if says.easter is not None:
            return periods.day(periods.easter(year) + timedelta(days=says.easter))
        if says.quarter is not None:
            return periods.quarter(year, says.quarter) if 1 <= says.quarter <= 4 else None
        if says.half is not None:
            return periods.half(year, says.half) if 1 <= says.half <= 2 else None
        if says.season is not None:
            return periods.season(year, says.season)
        if says.month is None:
            return periods.year(year)
        return periods.month(year, says.month) if says.day is None else periods.day(date(year, says.month, says.day))
    except ValueError:
        return None


def candidates(says: Expression, near: date) -> list[Period]:
    """Return what a partial date names around a day: in its year and those beside it; a weekday chooses among them."""
    if says.day is not None and says.month is None:
        return _of_months(says, near)
    years = (year for year in (near.year - 1, near.year, near.year + 1) if 1 <= year < 9999)
    found = [period for year in years if (period := within_year(says, year))]
    fitting = [period for period in found if says.day is not None and period.start.isoweekday() == says.weekday]
    return fitting or found


def _of_months(says: Expression, near: date) -> list[Period]:
    """Return the days of that number in the month of a day and those beside it; with a weekday, in a year around it."""
    reach = 6 if says.weekday else 1
    frames = [frame for step in range(-reach, reach + 1) if (frame := periods.shifted(near, "M", step))]
    found = [period for frame in frames if (period := inside(says, frame))]
    return [period for period in found if says.weekday in (None, period.start.isoweekday())]
