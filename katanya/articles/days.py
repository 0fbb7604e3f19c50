"""Days as reports write them in full, in every language that is read: `6 August 2023`, `Minggu (6/8/2023)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from katanya.articles import values
from katanya.languages import files

# What may stand before the day on a line of its own: `Janus Defence, 5 June 2026`.
_BEFORE = r"(?:[^\d\n]{1,40}[,|·–—-]\s*)?"


class Calendar(NamedTuple):
    """The months by their names, patterns of days, and of what tells of what kind they are.

    A day stands in figures, behind a weekday, named, and alone on a line; `day_first` is found where days in figures are
    written before the month, `elsewhen` right before a day of something else than the report.
    """

    months: Mapping[str, int]
    numeric: re.Pattern[str]
    after_weekday: re.Pattern[str]
    named: re.Pattern[str]
    alone: re.Pattern[str]
    day_first: re.Pattern[str]
    elsewhen: re.Pattern[str]


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
    tables = [files.load(f"{code}/dates.toml") for code in files.READ]
    months = {name: number for table in tables for name, number in table["months"].items()}
    weekdays, ordinals, day_first, elsewhen, nouns = (_any_of(tables, name) for name in LISTS)
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    named = (
        rf"\b(?:(?P<day>\d{{1,2}})(?:{ordinals})? (?P<month>{month})\.?,?"
        rf"|(?P<month_first>{month})\.? (?P<day_second>\d{{1,2}})(?:{ordinals})?,?) (?P<year>\d{{4}})\b"
    )
    numeric = rf"(?:\b(?:{weekdays})\b[^\d\n]{{0,16}}|\()(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}})\b"
    after = rf"\b(?:{weekdays})\b,? \(?{_ungrouped(named)}"
    day = rf"(?:{_ungrouped(named)}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}|\d{{4}}-\d\d-\d\d)"
    line = rf"{_BEFORE}(?:(?:{weekdays}),?\s+)?{day}{_behind(tables)}"
    kinds = (rf"\b(?:{day_first})\b", rf"\b(?:{elsewhen})(?: (?:{nouns}))? $")
    return Calendar(months, *(re.compile(pattern, re.IGNORECASE) for pattern in (numeric, after, named, line, *kinds)))


LISTS = ("weekdays", "ordinals", "day_first", "elsewhen", "day_nouns")


def _any_of(tables: Iterable[Mapping[str, Any]], name: str) -> str:
    return "|".join(re.escape(word) for table in tables for word in table[name])


def _behind(tables: Iterable[Mapping[str, Any]]) -> str:
    """Return what may stand behind the day on a line of its own: `Rabu, 14 Januari 2026 | 08:15 WIB`.

    Each piece is parted from the one before, and is of one kind only: else a long line could be cut in more ways than can
    be tried.
    """
    halves = [word for table in tables for word in table["halves"]]
    dotted, plain = ("|".join(re.escape(word) for word in halves if ("." in word) is stop) for stop in (True, False))
    return rf"(?:[\s,|·–—-]+(?:\d{{1,2}}[.:]\d\d(?::\d\d)?(?:{plain})?|[A-Z]{{1,4}}\.?|(?:{dotted})\.?)(?!\w)){{0,6}}"


def _ungrouped(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
