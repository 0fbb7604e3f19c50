"""Makes one expression of two that touch: a day and its hour, a day and its part."""

from __future__ import annotations

from collections.abc import Collection

from katanya.frozen import replace
from katanya.mentions.dates.expression import Expression, Shape, Timex
from katanya.records import Span

_HOURS = (Shape.CLOCK, Shape.DAY_PART)


def join(found: list[Timex], body: str, joiners: Collection[str]) -> tuple[Timex, ...]:
    """Return the expressions of a text with those joined that are one: `besok pukul 10.00 WIB`, `8 p.m. Friday`.

    `joiners` are the words and marks that may stand between a day and its hour.
    """
    joined: list[Timex] = []
    for timex in found:
        both = _joined(joined[-1], timex, body, joiners) if joined else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(timex)
    return tuple(joined)


def _joined(left: Timex, right: Timex, body: str, joiners: Collection[str]) -> Timex | None:
    between = body[left.span.stop : right.span.start]
    if between.strip(" \u00a0").lower() not in joiners:
        return None
    says = _hour_of_day(left.says, right.says) or _hour_of_day(right.says, left.says)
    return Timex(Span(left.span.start, right.span.stop), f"{left.rule}+{right.rule}", says) if says else None


def _hour_of_day(day: Expression, hour: Expression) -> Expression | None:
    """Return a day at an hour, or `None` where the one is no day or the other no hour."""
    if hour.shape not in _HOURS or day.shape is not Shape.CALENDAR or day.clock or day.until or not _is_day(day):
        return None
    first = replace(day, clock=hour.clock, zone=hour.zone, part=hour.part or day.part, mod=day.mod or hour.mod)
    return replace(first, until=replace(first, clock=hour.until.clock)) if hour.until else first


def _is_day(says: Expression) -> bool:
    return says.day is not None or says.weekday is not None or (says.unit == "D" and says.step is not None)
