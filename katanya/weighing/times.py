"""Times of publication compared: only what both give tells which came first."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache


@lru_cache(maxsize=16_384)
def before(left: str | None, right: str | None) -> bool | None:
    """Say whether the left time is before the right one; `None` where that cannot be told.

    >>> before("2023-08-06", "2023-08-07"), before("2023-08-06", "2023-08-06T10:00:00+07:00")
    (True, None)
    """
    first, second = _moment(left), _moment(right)
    if first is None or second is None:
        return None
    if first.tzinfo and second.tzinfo and len(left or "") > 10 and len(right or "") > 10:
        return None if first == second else first < second
    return None if first.date() == second.date() else first.date() < second.date()


@lru_cache(maxsize=16_384)
def days_between(left: str | None, right: str | None) -> int | None:
    """Return how many days lie between two times, `None` where one is not known.

    >>> days_between("2023-08-06", "2023-08-04T09:00:00Z")
    2
    """
    first, second = day(left), day(right)
    return abs((first - second).days) if first and second else None


@lru_cache(maxsize=4096)
def key(published: str | None) -> str:
    """Return what sorts times in order: the unknown last, a day before its hours."""
    moment = _moment(published)
    if moment is None:
        return "~"
    return moment.astimezone(UTC).isoformat() if moment.tzinfo and len(published or "") > 10 else moment.isoformat()[:10]


def day(published: str | None) -> date | None:
    """Return the day of a time, `None` where there is none."""
    moment = _moment(published)
    return moment.date() if moment else None


@lru_cache(maxsize=4096)
def _moment(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
