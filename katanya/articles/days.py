"""Days as reports write them in full, in every language that is read: `6 August 2023`, `Minggu (6/8/2023)`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from katanya import shipped
from katanya.articles import values

# What may stand beside the day on a line of its own: `Janus Defence, 5 June 2026`, `Rabu, 14 Januari 2026 | 08:15 WIB`.
_BEFORE = r"(?:[^\d\n]{1,40}[,|·–—-]\s*)?"
# Each piece is parted from the one before, and is of one kind only: else a long line could be cut in more ways than can be tried.
_BEHIND = r"(?:[\s,|·–—-]+(?:\d{1,2}[.:]\d\d(?::\d\d)?(?:[ap]m)?|[A-Z]{1,4}\.?|[ap]\.m\.?)(?!\w)){0,6}"


class Calendar(NamedTuple):
    """The months by their names, and patterns of days: in figures, behind a weekday, named, and alone on a line."""

    months: Mapping[str, int]
    numeric: re.Pattern[str]
    after_weekday: re.Pattern[str]
    named: re.Pattern[str]
    alone: re.Pattern[str]


def named(text: str) -> list[str]:
    """Return the named days of a text as ISO 8601 dates.

    >>> named("on 6 August 2023, since May 1st, 2023")
    ['2023-08-06', '2023-05-01']
    """
    known = calendar()
    found = (_day(match, known.months) for match in known.named.finditer(text))
    return [each for each in found if each]


def alone(line: str) -> bool:
    """Say whether a line is a day, with no more than an hour and a short name beside it.

    >>> alone("Rabu, 14 Januari 2026 | 08:15 WIB"), alone("May 5, 2026, 10:30 a.m. ET"), alone("Talks of 5 May 2026 Remembered")
    (True, True, False)
    """
    return calendar().alone.fullmatch(line) is not None


def _day(match: re.Match[str], months: Mapping[str, int]) -> str | None:
    month = (match["month"] or match["month_first"]).lower()
    return values.day(int(match["year"]), months[month], int(match["day"] or match["day_second"]))


@cache
def calendar() -> Calendar:
    """Return the names of months and the patterns of days of every language that is read."""
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
    day = rf"(?:{_ungrouped(named)}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}|\d{{4}}-\d\d-\d\d)"
    line = rf"{_BEFORE}(?:(?:{weekdays}),?\s+)?{day}{_BEHIND}"
    return Calendar(months, *(re.compile(pattern, re.IGNORECASE) for pattern in (numeric, after, named, line)))


def _ungrouped(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
