"""Reads the date of publication off the dateline or the first paragraphs, where nothing else gives it.

The rules are an ordered list; the first that answers decides. A date without its year answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from katanya import shipped
from katanya.articles import values

# The lead is the first two lines of at least 60 characters (shorter ones are titles, bylines and datelines).
_LONG, _LEAD = 60, 2
_LIMIT = 1500
# How far before a dash a dateline may reach: "SEOUL, South Korea, 6 August 2023 (Reuters) —" is 43 characters.
_DATELINE = 90
# Only where the text is Indonesian is 6/8/2023 the sixth of August; in American English it is the eighth of June.
_INDONESIAN = re.compile(r"\b(?:yang|dan|pada|dari|untuk|dengan)\b", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]{1,2}\s")
# What follows these is the day of something else: "since February 24, 2022", "the attacks of September 11, 2001".
_ELSEWHEN = re.compile(
    r"\b(?:since|until|till|by|before|after|from|of|to|the|born|sejak|hingga|sampai|sebelum|setelah|dari|lahir|tragedi|peristiwa)"
    r"(?: tanggal)? $",
    re.IGNORECASE,
)


class _Calendar(NamedTuple):
    months: Mapping[str, int]
    numeric: re.Pattern[str]
    after_weekday: re.Pattern[str]
    named: re.Pattern[str]


def read(body: str) -> str | None:
    """Return the ISO 8601 date that the dateline or the first two paragraphs give in full, or `None`.

    >>> read("JAKARTA - Presiden tiba pada Minggu (6/8/2023) dan bertemu dengan menteri.")
    '2023-08-06'
    >>> read("The minister spoke on Sunday.") is None
    True
    """
    head = _head(body)
    return next((day for rule in _RULES if (day := rule(head))), None)


def _numeric(head: str) -> str | None:
    """`Minggu (6/8/2023)`, day first."""
    if not _INDONESIAN.search(head):
        return None
    days = (values.day(int(year), int(month), int(day)) for day, month, year in _calendar().numeric.findall(head))
    return next(filter(None, days), None)


def _before_dash(head: str) -> str | None:
    """`SEOUL, 6 August 2023 (Reuters) — …`, at the beginning of a line."""
    starts = (line[: dash.start()] for line in head.splitlines() if (dash := _DASH.search(line[:_DATELINE])))
    return next((days[0] for start in starts if (days := _named_days(start))), None)


def _after_weekday(head: str) -> str | None:
    """`Sunday, August 6, 2023`."""
    match = _calendar().after_weekday.search(head)
    return next(iter(_named_days(match[0])), None) if match else None


def _only_date(head: str) -> str | None:
    """One full date and no other; of two, either could be the day of something else."""
    days = set(_named_days(head))
    return days.pop() if len(days) == 1 and not _elsewhen(head) else None


def _elsewhen(head: str) -> bool:
    return any(_ELSEWHEN.search(head, 0, match.start()) for match in _calendar().named.finditer(head))


_RULES: tuple[Callable[[str], str | None], ...] = (_numeric, _before_dash, _after_weekday, _only_date)


def _named_days(text: str) -> list[str]:
    calendar = _calendar()
    days = (_named_day(match, calendar.months) for match in calendar.named.finditer(text))
    return [day for day in days if day]


def _named_day(match: re.Match[str], months: Mapping[str, int]) -> str | None:
    month = (match["month"] or match["month_first"]).lower()
    return values.day(int(match["year"]), months[month], int(match["day"] or match["day_second"]))


def _head(body: str) -> str:
    taken: list[str] = []
    for line in body[:_LIMIT].splitlines():
        taken.append(line)
        if sum(len(each) >= _LONG for each in taken) == _LEAD:
            break
    return "\n".join(taken)


@cache
def _calendar() -> _Calendar:
    tables = [shipped.toml(f"languages/data/{code}/dates.toml") for code in ("id", "en")]
    months = {name: number for table in tables for name, number in table["months"].items()}
    weekdays = "|".join(re.escape(name) for table in tables for name in table["weekdays"])
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    named = (
        rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{month})\.?,?"
        rf"|(?P<month_first>{month})\.? (?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,?) (?P<year>\d{{4}})\b"
    )
    numeric = rf"(?:\b(?:{weekdays})\b[^\d\n]{{0,16}}|\()(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}})\b"
    after = rf"\b(?:{weekdays})\b,? \(?{_ungrouped(named)}"
    return _Calendar(months, *(re.compile(pattern, re.IGNORECASE) for pattern in (numeric, after, named)))


def _ungrouped(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
