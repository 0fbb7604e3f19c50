"""Reads the date of publication off the dateline or the first paragraphs, where nothing else gives it.

The rules are an ordered list; the first that answers decides. A date without its year answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from katanya.articles import days, heads, values

# The lead is the first two lines of at least 60 characters (shorter ones are titles, bylines and datelines).
_LONG, _LEAD = 60, 2
_LIMIT = 1500
# How far before a dash a dateline may reach: "SEOUL, South Korea, 6 August 2023 (Reuters) —" is 43 characters.
_DATELINE = 90
_DASH = re.compile(r"\s[-–—]{1,2}\s")


class Dated(NamedTuple):
    """A day, or a time of it, and where it stands: `header line`, `dateline`, `first lines`."""

    day: str
    where: str


def read(body: str) -> str | None:
    """Return the ISO 8601 date that the dateline or the first two paragraphs give in full, or `None`.

    >>> read("JAKARTA - Presiden tiba pada Minggu (6/8/2023) dan bertemu dengan menteri.")
    '2023-08-06'
    >>> read("The minister spoke on Sunday.") is None
    True
    """
    found = dated(body)
    return found.day if found else None


def dated(body: str) -> Dated | None:
    """Return the date as `read` does, and where it stands."""
    head = _head(body)
    return next((Dated(day, where) for rule, where in _RULES if (day := rule(head))), None)


def _header(head: str) -> str | None:
    """`Date: Tue, 5 May 2026 10:00:00`, `Tanggal: 5 Mei 2026`, on a line of its own."""
    fields = filter(None, map(heads.field, head.splitlines()))
    found = (_of_header(value) for name, value in fields if name == "published")
    return next(filter(None, found), None)


def _of_header(value: str) -> str | None:
    return values.published(value) or next(iter(days.named(value)), None)


def _numeric(head: str) -> str | None:
    """`Minggu (6/8/2023)`, day first, where the words show a language that writes it so: 6/8/2023 may be the eighth of June."""
    calendar = days.calendar()
    if not calendar.day_first.search(head):
        return None
    found = (values.day(int(year), int(month), int(day)) for day, month, year in calendar.numeric.findall(head))
    return next(filter(None, found), None)


def _before_dash(head: str) -> str | None:
    """`SEOUL, 6 August 2023 (Reuters) — …`, at the beginning of a line."""
    starts = (line[: dash.start()] for line in head.splitlines() if (dash := _DASH.search(line[:_DATELINE])))
    return next((named[0] for start in starts if (named := days.named(start))), None)


def _after_weekday(head: str) -> str | None:
    """`Sunday, August 6, 2023`."""
    match = days.calendar().after_weekday.search(head)
    return next(iter(days.named(match[0])), None) if match else None


def _only_date(head: str) -> str | None:
    """One full date and no other; of two, either could be the day of something else."""
    named = set(days.named(head))
    return named.pop() if len(named) == 1 and not _elsewhen(head) else None


def _elsewhen(head: str) -> bool:
    calendar = days.calendar()
    return any(calendar.elsewhen.search(head, 0, match.start()) for match in calendar.named.finditer(head))


_FIRST = "first lines"
_RULES: tuple[tuple[Callable[[str], str | None], str], ...] = (
    (_header, "header line"),
    (_numeric, _FIRST),
    (_before_dash, "dateline"),
    (_after_weekday, _FIRST),
    (_only_date, _FIRST),
)


def _head(body: str) -> str:
    taken: list[str] = []
    for line in body[:_LIMIT].splitlines():
        taken.append(line)
        if sum(len(each) >= _LONG for each in taken) == _LEAD:
            break
    return "\n".join(taken)
