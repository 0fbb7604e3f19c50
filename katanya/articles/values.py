"""Brings values of metadata into one form, or says that they are of no use.

Each function takes a value as it was found and returns it cleaned, or `None`.
"""

from __future__ import annotations

import re
from datetime import date, datetime

# A full date, then perhaps a time and its zone; pages write a space where ISO 8601 has a T or nothing.
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d(?::?\d\d){1,2}(?:[.,]\d+)?) ?(Z|z|[+-]\d\d(?::?\d\d)?)?)?")
# A time as mails and feeds have it (RFC 2822), in whose months no language has a say: `Tue, 5 May 2026 10:00:00 +0700`.
_MAIL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), ?)?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})"
    r"(?: (\d\d:\d\d(?::\d\d)?)(?: (GMT|UTC?|Z|[+-]\d{4}))?(?: ?\([A-Z]+\))?)?"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# Content systems print 0001-01-01 or 9999-12-31 for "not set"; newspapers' archives go back to about 1800.
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
# `in` is the code that Indonesian had until 1989; Blogger and older Java servers still print it.
_RENAMED = {"in": "id", "iw": "he", "ji": "yi"}


def text(value: str) -> str | None:
    """Return a title or a name on one line.

    >>> text(" Kata \\n dia &amp; mereka ")
    'Kata dia & mereka'
    """
    # Imported here since only pages need it and its table of entities takes a while to load.
    from html import unescape

    return " ".join(unescape(value).split()) or None


def name(value: str) -> str | None:
    """Return the name of a person or an outlet; an address in its place is of no use.

    >>> name("https://facebook.com/ritmee") is None
    True
    """
    cleaned = text(value)
    return None if cleaned and _ADDRESS.fullmatch(cleaned) else cleaned


def address(value: str) -> str | None:
    """Return an absolute http or https address without the spaces around it."""
    stripped = value.strip()
    return stripped if _ADDRESS.fullmatch(stripped) else None


def language(value: str) -> str | None:
    """Return the ISO 639 code at the beginning of a language tag.

    >>> language("id-ID"), language("in"), language("Indonesian")
    ('id', 'id', None)
    """
    match = _LANGUAGE.fullmatch(value.strip())
    code = match[1].lower() if match else None
    return _RENAMED.get(code, code) if code else None


def published(value: str) -> str | None:
    """Return an ISO 8601 date, or time with its zone as given; what has no full date or cannot be is of no use.

    >>> published("2023-08-06 10:05:00 +0700")
    '2023-08-06T10:05:00+0700'
    >>> published("Tue, 5 May 2026 10:00:00 GMT")
    '2026-05-05T10:00:00Z'
    >>> published("0001-01-01T00:00:00") is None
    True
    """
    return _iso(value.strip()) or _of_mail(value.strip())


def _iso(value: str) -> str | None:
    match = _TIME.fullmatch(value)
    if not match:
        return None
    written, time, zone = match.groups()
    iso = f"{written}T{time}{zone or ''}" if time else written
    return iso if _can_be(iso) else None


def _of_mail(value: str) -> str | None:
    match = _MAIL.fullmatch(value)
    if not match:
        return None
    number, month, year, time, zone = match.groups()
    written = day(int(year), _MONTHS.index(month) + 1, int(number))
    if written is None or time is None:
        return written
    iso = f"{written}T{time}{'Z' if zone and zone.isalpha() else zone or ''}"
    return iso if _can_be(iso) else None


def is_partial_date(value: str) -> bool:
    """Say whether a value is an ISO 8601 date or time, or only its year, or year and month.

    >>> is_partial_date("2023-08"), is_partial_date("6/8/2023")
    (True, False)
    """
    return bool(_PARTIAL.fullmatch(value)) or _iso(value.strip()) is not None


def day(year: int, month: int, number: int) -> str | None:
    """Return the ISO 8601 date of three numbers, or `None` where there is no such day.

    >>> day(2023, 8, 6), day(2023, 2, 30)
    ('2023-08-06', None)
    """
    try:
        return date(year, month, number).isoformat() if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _can_be(iso: str) -> bool:
    try:
        return _FIRST_YEAR <= datetime.fromisoformat(iso).year <= _LAST_YEAR
    except ValueError:
        return False
