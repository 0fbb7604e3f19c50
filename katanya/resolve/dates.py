"""When a time expression is: by itself, by the day of publication, or by a date before it in the text; else open.

The rules are an ordered list; the first that answers decides. The day of publication anchors what counts from today and
never dates anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from katanya.mentions.dates import Expression, Shape, Timex
from katanya.records import Anchor, Text, TimexType, When
from katanya.resolve import frames, lengths
from katanya.resolve.anchors import Dated, Scene
from katanya.resolve.periods import Period

__all__ = ["NOT_A_DATE", "NO_ANCHOR", "Dated", "resolve"]

# No report was published in other years; near the ends of the calendar there is nothing to count to.
_YEARS = 1500, 2500
NO_ANCHOR, NOT_A_DATE = "no_anchor", "not_a_date"


def resolve(timexes: Sequence[Timex], text: Text, published: str | None) -> tuple[Dated, ...]:
    """Return what each expression means, in their order; `published` is an ISO 8601 date or time, or `None`.

    >>> from katanya.articles import from_text
    >>> from katanya.mentions.dates import find
    >>> from katanya.texts import segment
    >>> text = segment(from_text("Rapat digelar bulan lalu di Bandung."), language="id")
    >>> [dated.when.value for dated in resolve(find(text, "id"), text, "2023-08-06")]
    ['2023-07']
    """
    day = _day(published)
    known: list[Dated] = []
    for index in range(len(timexes)):
        known.append(_dated(Scene(text, day, published, tuple(timexes), index, tuple(known))))
    return tuple(known)


def _day(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if _YEARS[0] <= day.year < _YEARS[1] else None


def _dated(scene: Scene) -> Dated:
    timex = scene.timex
    when = _meant(timex.says, scene)
    placed = when.start is not None
    reason = None if placed else NOT_A_DATE if timex.says.shape in _NO_DATES else NO_ANCHOR
    return Dated(timex, when, reason)


def _meant(says: Expression, scene: Scene) -> When:
    for rule in _RULES:
        when = rule(says, scene)
        if when is not None:
            return when
    return _open(says, scene)


_NO_DATES = (Shape.VAGUE, Shape.DURATION, Shape.SET)


def _vague(says: Expression, scene: Scene) -> When | None:
    """`now`, `baru-baru ini`: a time that no calendar holds."""
    return When(TimexType.DATE, says.ref, Anchor.NONE, mod=says.mod) if says.shape is Shape.VAGUE else None


def _length(says: Expression, scene: Scene) -> When | None:
    """`three months`, `setiap hari`."""
    if says.shape not in (Shape.DURATION, Shape.SET):
        return None
    timex = TimexType.SET if says.shape is Shape.SET else TimexType.DURATION
    return When(timex, lengths.value(says), Anchor.NONE, mod=says.mod)


def _range(says: Expression, scene: Scene) -> When | None:
    """`24-27 July`: from the first to the second."""
    if says.until is None:
        return None
    first, last = frames.span_of(says, says.until, scene)
    if first is None or last is None:
        return When(_type(says), f"{frames.partial(says)}/{frames.partial(says.until)}", Anchor.NONE)
    start, end = _when(says, *first), _when(says.until, *last)
    return When(
        start.timex,
        f"{start.value}/{end.value}",
        start.anchor,
        granularity=start.granularity,
        edtf=f"{start.edtf}/{end.edtf}" if start.edtf and end.edtf and "/" not in start.edtf else None,
        start=start.start,
        stop=end.stop,
        mod=says.mod,
    )


def _hours_from_now(says: Expression, scene: Scene) -> When | None:
    """`two hours ago`: counted from the time of publication where it is known."""
    if says.step is None or says.unit not in frames.HOURS:
        return None
    return frames.hours(says, scene) or When(TimexType.TIME, None, Anchor.NONE)


def _placed(says: Expression, scene: Scene) -> When | None:
    """All that lies on a day, a month, a year …, with its hour."""
    found = frames.hour_of(says, scene)
    return _when(says, *found) if found else None


def _open(says: Expression, scene: Scene) -> When:
    """What nothing anchors keeps the parts that it gives: `XXXX-07-27`."""
    return When(_type(says), frames.partial(says), Anchor.NONE, mod=says.mod)


_RULES: tuple[Callable[[Expression, Scene], When | None], ...] = (_vague, _length, _range, _hours_from_now, _placed)


def _type(says: Expression) -> TimexType:
    return TimexType.TIME if says.clock or says.part else TimexType.DATE


def _when(says: Expression, period: Period, anchor: Anchor) -> When:
    hour = says.clock or says.part
    return When(
        _type(says),
        f"{period.value}T{hour}{says.zone}" if hour else period.value,
        anchor,
        granularity="time" if says.clock else "part_of_day" if says.part else period.granularity,
        edtf=_edtf(says, period),
        start=period.start.isoformat(),
        stop=period.stop.isoformat(),
        mod=says.mod,
    )


def _edtf(says: Expression, period: Period) -> str | None:
    """Return the EDTF of a period; it has hours but no parts of a day."""
    if says.clock:
        return f"{period.edtf}T{says.clock}:00{says.zone}" if period.granularity == "day" else None
    return None if says.part else period.edtf
