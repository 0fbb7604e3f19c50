"""One moment told by two clocks: `7:10 a.m. (2210 GMT Thursday)`, where the day of the one gives that of the other."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from katanya.languages.resolve_words import resolve_words
from katanya.mentions.dates import Expression, Shape
from katanya.resolve.anchors import Scene

_UTC = "Z"
_DAY = timedelta(hours=24)
# Clocks are up to 13 hours ahead of UTC and 10 behind it, but for a few islands.
_BEHIND = timedelta(hours=14)


def told_again(scene: Scene) -> Scene | None:
    """Return the scene of the hour in UTC that stands in brackets after an hour, or `None`."""
    if scene.at + 1 >= len(scene.timexes):
        return None
    other = scene._replace(at=scene.at + 1)
    between = scene.text.body[scene.timex.span.stop : other.timex.span.start].strip()
    aside = between.endswith("(") and between[:-1].strip() in ("", *resolve_words(scene.code).local_time)
    return other if aside and _is_utc(other.timex.says) and _is_local(scene.timex.says) else None


def told_before(scene: Scene) -> Expression | None:
    """Return the hour that the one in brackets tells again, or `None`."""
    before = scene._replace(at=scene.at - 1) if scene.at else None
    return before.timex.says if before is not None and told_again(before) is not None else None


def local_day(local: str, utc: str, day: date) -> date:
    """Return the day of a local hour, of which the same moment in UTC is known with its day; hours are `HH:MM`.

    >>> local_day("07:10", "22:10", date(2026, 11, 19)), local_day("22:00", "03:00", date(2026, 11, 20))
    (datetime.date(2026, 11, 20), datetime.date(2026, 11, 19))
    """
    return (datetime.combine(day, time.fromisoformat(utc)) + _ahead(local, utc)).date()


def utc_day(local: str, utc: str, day: date) -> date:
    """Return the day in UTC of a moment, of which the local day and hour are known.

    >>> utc_day("07:10", "22:10", date(2026, 11, 20))
    datetime.date(2026, 11, 19)
    """
    return (datetime.combine(day, time.fromisoformat(local)) - _ahead(local, utc)).date()


def _ahead(local: str, utc: str) -> timedelta:
    """Return how far the local clock is ahead of UTC."""
    ahead = (_since_midnight(local) - _since_midnight(utc)) % _DAY
    return ahead if ahead < _BEHIND else ahead - _DAY


def _since_midnight(hour: str) -> timedelta:
    at = time.fromisoformat(hour)
    return timedelta(hours=at.hour, minutes=at.minute)


def _is_utc(says: Expression) -> bool:
    return says.clock is not None and says.zone == _UTC and says.until is None


def _is_local(says: Expression) -> bool:
    return says.shape is Shape.CLOCK and says.clock is not None and not says.zone and says.until is None
