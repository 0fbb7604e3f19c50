"""Where on the calendar an expression lies: its frame (a year, a week, today), and what it names inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from katanya.mentions.dates import Expression, Shape
from katanya.records import Anchor, TimexType, When
from katanya.resolve import anchors, echoes, inside, periods, tense, zones
from katanya.resolve.anchors import Scene
from katanya.resolve.periods import Period
from katanya.resolve.tense import Tense

Placed = tuple[Period, Anchor]
HOURS = {"TH": 3600, "TM": 60, "TS": 1}
# How many times nearer a date must be in the direction that its clause does not speak of: strongly where a verb tells the
# tense, and more weakly towards the future where none does, since news tells of what has been.
_AGAINST, _AHEAD = 12, 3


def place(says: Expression, scene: Scene) -> Placed | None:
    """Return where an expression lies and what that was counted from, or `None` where nothing anchors it."""
    for rule in _RULES:
        found = rule(says, scene)
        if found is not None:
            inner = inside.finer(says, found[0])
            return (inner, found[1]) if inner else None
    return None


def span_of(says: Expression, until: Expression, scene: Scene) -> tuple[Placed | None, Placed | None]:
    """Return the two ends of a range; without a year they lie in that of the end, or where that runs backwards, around it."""
    if until.clock:
        return hour_of(says, scene), hour_of(until, scene)
    if says.year is not None:
        return place(says, scene), place(until, scene)
    last = place(until, scene)
    if last is None:
        return None, None
    first = _latest(says, last[0].start)
    return ((first, last[1]) if first else None), last


def hour_of(says: Expression, scene: Scene) -> Placed | None:
    """Return the day that an hour is of: its own, that of the same moment in UTC, the one after it, or the nearest before."""
    if says.shape not in (Shape.CLOCK, Shape.DAY_PART):
        return place(says, scene)
    again = zones.told_again(scene)
    if again is not None and _has_day(again.timex.says):
        return _moved(hour_of(again.timex.says, again), says, again.timex.says, zones.local_day)
    local = zones.told_before(scene)
    if local is not None:
        return _moved(hour_of(local, scene._replace(at=scene.at - 1)), local, says, zones.utc_day)
    following = anchors.following(again or scene)
    if following is not None and anchors.is_day(following.timex.says):
        found = place(following.timex.says, following)
        return (found[0], Anchor.TEXT) if found else None
    return anchors.day_of_hour(scene)


def _has_day(says: Expression) -> bool:
    """Say whether an hour comes with its own day: `2210 GMT Thursday`."""
    return says.day is not None or says.weekday is not None


def _moved(placed: Placed | None, local: Expression, utc: Expression, moved: Callable[[str, str, date], date]) -> Placed | None:
    """Return the day of one of two hours that tell the same moment, from where the other lies."""
    if placed is None or placed[0].granularity != "day" or local.clock is None or utc.clock is None:
        return None
    return periods.day(moved(local.clock, utc.clock, placed[0].start)), Anchor.TEXT


def _latest(says: Expression, limit: date) -> Period | None:
    found = [period for period in inside.candidates(says, limit) if period.start <= limit]
    return max(found, key=lambda period: period.start, default=None)


def _absolute(says: Expression, scene: Scene) -> Placed | None:
    """`27 July 2023`, `the 1980s`: whole by itself."""
    if says.century is not None and says.decade is None:
        return _checked(lambda: periods.century(says.century or 0))
    if says.decade is not None:
        return _checked(lambda: periods.decade(says.decade or 0))
    found = inside.within_year(says, says.year) if says.year is not None else None
    return (found, Anchor.NONE) if found else None


def _checked(make: Callable[[], Period]) -> Placed | None:
    try:
        return make(), Anchor.NONE
    except ValueError:
        return None


def _stepped(says: Expression, scene: Scene) -> Placed | None:
    """`last month`, `three days ago`, `Maret tahun lalu`, `two weeks later`."""
    if says.step is None or says.unit is None or says.same not in (None, echoes.ANY):
        return None
    base, anchor = _base(says, scene)
    frame = periods.moved(base, says.unit, says.step) if base else None
    found = inside.inside(says, frame) if frame else None
    return (found, anchor) if found else None


def _base(says: Expression, scene: Scene) -> tuple[date | None, Anchor]:
    """Return the day that a step is counted from.

    `the previous year` and `a year earlier` compare with what the report is about: without a date before them they count
    from its publication.
    """
    if says.base == "published":
        return scene.published, Anchor.PUBLISHED
    found = anchors.counted_from(scene, says.unit or "")
    if found is None and says.step == -1 and says.unit in ("W", "M", "Q", "Y"):
        return scene.published, Anchor.PUBLISHED
    return found, Anchor.TEXT


def _day_of_text(says: Expression, scene: Scene) -> Placed | None:
    """`the 15th`, `5 dan 6 Desember`: a day alone is of the month of the day that is joined to it, or that stands before it."""
    if says.day is None or says.month is not None or says.step is not None or says.way is not None:
        return None
    joined = _first_of_pair(says, scene)
    month = anchors.month_of_text(scene) if joined is None else None
    found = inside.inside(says, periods.month(month.year, month.month)) if month else None
    fits = found and says.weekday in (None, found.start.isoweekday())
    return (found, Anchor.TEXT) if found and fits else joined


def _first_of_pair(says: Expression, scene: Scene) -> Placed | None:
    following = anchors.following(scene)
    if following is None or following.timex.says.day is None or following.timex.says.month is None:
        return None
    last = place(following.timex.says, following)
    found = inside.inside(says, periods.month(last[0].start.year, last[0].start.month)) if last else None
    return (found, last[1]) if last and found else None


def _of_the_text(says: Expression, scene: Scene) -> Placed | None:
    """A partial date in a text that speaks of another year: `On 25 June 1950 … On 28 June`."""
    if not _partial(says) or says.way is not None:
        return None
    beside = anchors.year_beside(scene) or _step_beside(says, scene)
    if beside:
        found = _latest(says, beside)
        return (found, Anchor.TEXT) if found else None
    start = anchors.year_of_text(scene)
    found = _nearest(inside.candidates(says, start), start, Tense.NONE, even=True) if start else None
    return (found, Anchor.TEXT) if found else None


def _step_beside(says: Expression, scene: Scene) -> date | None:
    """Return a day of what a partial date is joined to where that counts years: `kuartal pertama dan kedua tahun depan`."""
    other = anchors.joined(scene)
    if other is None or other.timex.says.unit != "Y" or not _partial(other.timex.says):
        return None
    found = place(other.timex.says, other)
    return found[0].start if found else None


def _by_publication(says: Expression, scene: Scene) -> Placed | None:
    """A partial date: the nearest one in the direction that its clause speaks of."""
    if not _partial(says) or scene.published is None:
        return None
    candidates = inside.candidates(says, scene.published)
    if says.way is not None:
        found = _by_way(candidates, scene.published, says.way)
    else:
        found = _nearest(candidates, scene.published, tense.of(scene.text, scene.timex.span, scene.code))
    return (found, Anchor.PUBLISHED) if found else None


def _partial(says: Expression) -> bool:
    named = says.month is not None or says.day is not None or says.quarter is not None
    return named or says.half is not None or says.season is not None or says.easter is not None


def _by_way(candidates: Iterable[Period], day: date, way: int) -> Period | None:
    """Return the last one, the next one, or the one of this year."""
    if way < 0:
        return max((each for each in candidates if each.stop <= day), key=lambda each: each.start, default=None)
    if way > 0:
        return min((each for each in candidates if each.start > day), key=lambda each: each.start, default=None)
    nearest = sorted(candidates, key=lambda each: (not each.start <= day < each.stop, each.start.year != day.year))
    return next(iter(nearest), None)


def _nearest(candidates: Iterable[Period], day: date, direction: Tense, *, even: bool = False) -> Period | None:
    """Return the nearest period, where one against the direction of the clause counts as farther."""
    ahead = 1 if even or direction is Tense.FUTURE else _AHEAD if direction is Tense.NONE else _AGAINST
    back = _AGAINST if direction is Tense.FUTURE else 1

    def distance(period: Period) -> int:
        return max((period.start - day).days * ahead, (day - period.stop).days * back + back, 0)

    return min(candidates, key=distance, default=None)


def _weekday(says: Expression, scene: Scene) -> Placed | None:
    """A weekday alone: the last one up to the day of publication, or the next one where that is meant."""
    day = scene.published
    if says.weekday is None or day is None or says.step is not None or says.nth is not None:
        return None
    back = (day.isoweekday() - says.weekday) % 7
    way = says.way if says.way is not None else _leaning(scene)
    if says.way == 0:
        found = day + timedelta(days=says.weekday - day.isoweekday())
    elif way > 0:
        found = day + timedelta(days=-back % 7 or (7 if says.way else 0))
    else:
        found = day - timedelta(days=back or (7 if says.way else 0))
    return periods.day(found), Anchor.PUBLISHED


def _leaning(scene: Scene) -> int:
    return 1 if tense.of(scene.text, scene.timex.span, scene.code) is Tense.FUTURE else -1


def _weekend(says: Expression, scene: Scene) -> Placed | None:
    """`akhir pekan` alone: the last or the next one, as its clause speaks."""
    if says.unit != "WE" or says.step is not None or scene.published is None:
        return None
    ahead = _leaning(scene) > 0 or scene.published.isoweekday() > 5
    found = periods.shifted(scene.published, "WE", 0 if ahead else -1)
    return (found, Anchor.PUBLISHED) if found else None


_RULES: tuple[Callable[[Expression, Scene], Placed | None], ...] = (
    _absolute,
    echoes.place,
    _stepped,
    _day_of_text,
    _of_the_text,
    _by_publication,
    _weekday,
    _weekend,
)


def hours(says: Expression, scene: Scene) -> When | None:
    """Return the hour that is some hours or minutes from the time of publication, or `None` where that gives no time."""
    try:
        now = datetime.fromisoformat(scene.published_at or "")
        if says.base != "published" or len(scene.published_at or "") <= len("2023-08-06"):
            return None
        then = now + timedelta(seconds=HOURS[says.unit or "TH"] * (says.step or 0))
    except (ValueError, OverflowError):
        return None
    day, value = periods.day(then.date()), f"{then:%Y-%m-%dT%H:%M}"
    start, stop = day.start.isoformat(), day.stop.isoformat()
    return When(TimexType.TIME, value, Anchor.PUBLISHED, "time", f"{value}:00", start, stop, says.mod)


def partial(says: Expression) -> str | None:
    """Return what an expression gives by itself, with X for what it leaves open, or `None` where it gives no part.

    >>> partial(Expression(month=7, day=27)), partial(Expression(clock="10:00"))
    ('XXXX-07-27', 'XXXX-XX-XXT10:00')
    """
    hour = f"T{says.clock or says.part}{says.zone}" if says.clock or says.part else ""
    base = _partial_day(says)
    return f"{base or 'XXXX-XX-XX'}{hour}" if base or (hour and says.step is None) else None


def _partial_day(says: Expression) -> str | None:
    if says.step is not None:
        return None
    if says.month is not None:
        return f"XXXX-{says.month:02d}" + (f"-{says.day:02d}" if says.day is not None else "")
    if says.day is not None:
        return f"XXXX-XX-{says.day:02d}"
    names = ((says.quarter, "Q"), (says.half, "H"), (says.season, ""))
    found = next((f"XXXX-{letter}{value}" for value, letter in names if value is not None), None)
    return found or (f"XXXX-WXX-{says.weekday}" if says.weekday is not None else None)
