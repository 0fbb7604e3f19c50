"""Stretches of the calendar: first day, day after the last, and how TIMEX3 and EDTF write them."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

from katanya.frozen import dataclass

# The first month of each season of the north; winter ends in the next year. EDTF numbers them 21 to 24.
_SEASONS = {"SP": (3, "21"), "SU": (6, "22"), "FA": (9, "23"), "WI": (12, "24")}
_DAY = timedelta(days=1)
_LAST_YEAR = 9998
# What a broken step is counted in: (unit, how many of them one step has).
_PARTS = {"Y": ("M", 12), "Q": ("M", 3), "M": ("D", 30), "W": ("D", 7)}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, half-open, by one of the granularities of `When`."""

    granularity: str
    value: str
    edtf: str
    start: date
    stop: date


def year(number: int) -> Period:
    """Return a year.

    >>> year(2014).stop.isoformat()
    '2015-01-01'
    """
    return Period("year", f"{number:04d}", f"{number:04d}", date(number, 1, 1), date(number + 1, 1, 1))


def half(number: int, which: int) -> Period:
    """Return the first or the second half of a year."""
    start, stop = _months(number, which * 6 - 5, 6)
    return Period("half", f"{number:04d}-H{which}", f"{number:04d}-{39 + which}", start, stop)


def quarter(number: int, which: int) -> Period:
    """Return a quarter of a year, 1 to 4.

    >>> quarter(2014, 3).edtf
    '2014-35'
    """
    start, stop = _months(number, which * 3 - 2, 3)
    return Period("quarter", f"{number:04d}-Q{which}", f"{number:04d}-{32 + which}", start, stop)


def season_of(which: int) -> str:
    """Return the season that a month is in."""
    return next(name for name, (first, _) in _SEASONS.items() if (which - first) % 12 < 3)


def season(number: int, which: str) -> Period:
    """Return a season of the northern half of the earth, `SP` to `WI`."""
    first, code = _SEASONS[which]
    start, stop = _months(number, first, 3)
    return Period("season", f"{number:04d}-{which}", f"{number:04d}-{code}", start, stop)


def month(number: int, which: int) -> Period:
    """Return a month, 1 to 12."""
    start, stop = _months(number, which, 1)
    return Period("month", f"{start:%Y-%m}", f"{start:%Y-%m}", start, stop)


def day(when: date) -> Period:
    """Return one day."""
    return Period("day", when.isoformat(), when.isoformat(), when, when + _DAY)


def week(when: date) -> Period:
    """Return the week that holds a day, Monday first.

    >>> week(date(2014, 11, 20)).value
    '2014-W47'
    """
    start = when - timedelta(days=when.weekday())
    stop = start + 7 * _DAY
    return Period("week", _week(when), f"{start}/{stop - _DAY}", start, stop)


def weekend(when: date) -> Period:
    """Return the Saturday and Sunday of the week that holds a day."""
    stop = when - timedelta(days=when.weekday()) + 7 * _DAY
    start = stop - 2 * _DAY
    return Period("weekend", f"{_week(when)}-WE", f"{start}/{stop - _DAY}", start, stop)


def decade(tens: int) -> Period:
    """Return a decade: 198 is that of 1980."""
    return Period("decade", f"{tens:03d}", f"{tens:03d}X", date(tens * 10, 1, 1), date(tens * 10 + 10, 1, 1))


def century(hundreds: int) -> Period:
    """Return a century as TIMEX3 counts: 19 is that of 1900."""
    return Period(
        "century", f"{hundreds:02d}", f"{hundreds:02d}XX", date(max(1, hundreds * 100), 1, 1), date(hundreds * 100 + 100, 1, 1)
    )


def easter(number: int) -> date:
    """Return Easter Sunday of a year, by the rule of Butcher 1876 for the Gregorian calendar.

    >>> easter(2024).isoformat()
    '2024-03-31'
    """
    golden, century, rest = number % 19, number // 100, number % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    later = (golden + 11 * moon + 22 * week) // 451
    days = moon + week - 7 * later + 114
    return date(number, days // 31, days % 31 + 1)


def shifted(when: date, unit: str, step: int) -> Period | None:
    """Return the unit that lies a number of steps from the one that holds a day, or `None` where no calendar reaches.

    >>> shifted(date(2023, 8, 6), "M", -1).value
    '2023-07'
    """
    try:
        return _UNITS[unit](when, step)
    except (OverflowError, ValueError):
        return None


def moved(when: date, unit: str, step: float) -> Period | None:
    """Return the unit that lies a number of steps away, of which one may be broken.

    >>> moved(date(2023, 8, 6), "Y", -1.5).value
    '2022'
    """
    if step == int(step) or unit not in _PARTS:
        return shifted(when, unit, math.floor(step))
    part, count = _PARTS[unit]
    there = shifted(when, part, round(step * count))
    return shifted(there.start, unit, 0) if there else None


def _month_from(when: date, step: int) -> Period:
    months = when.year * 12 + when.month - 1 + step
    return month(months // 12, months % 12 + 1)


def _quarter_from(when: date, step: int) -> Period:
    quarters = when.year * 4 + (when.month - 1) // 3 + step
    return quarter(quarters // 4, quarters % 4 + 1)


_UNITS: dict[str, Callable[[date, int], Period]] = {
    "D": lambda when, step: day(when + step * _DAY),
    "W": lambda when, step: week(when + step * 7 * _DAY),
    "WE": lambda when, step: weekend(when + step * 7 * _DAY),
    "M": _month_from,
    "Q": _quarter_from,
    "Y": lambda when, step: year(when.year + step),
    "10Y": lambda when, step: decade(when.year // 10 + step),
    "100Y": lambda when, step: century(when.year // 100 + step),
}


def _week(when: date) -> str:
    number = when.isocalendar()
    return f"{number.year:04d}-W{number.week:02d}"


def _months(number: int, first: int, count: int) -> tuple[date, date]:
    last = number * 12 + first - 1 + count
    return date(number, first, 1), date(last // 12, last % 12 + 1, 1)
