"""What a time expression says by itself, before anybody asks what day it was written on."""

from __future__ import annotations

from typing import NamedTuple

from katanya.choices import StrEnum
from katanya.records import Span


class Shape(StrEnum):
    """What an expression is: a place on the calendar, an hour or part of some day, a word for now or then, a length, a rhythm."""

    CALENDAR = "calendar"
    CLOCK = "clock"
    DAY_PART = "day_part"
    VAGUE = "vague"
    DURATION = "duration"
    SET = "set"


class Expression(NamedTuple):
    """The parts of an expression as its words give them; what they leave open is `None`.

    `step` counts units from `base` (the day of publication, or a date before it in the text) and sets the frame in which
    `month`, `quarter`, `weekday` … lie: `Maret tahun lalu` is a step of -1 year and month 3. `way` is -1 for the last one,
    1 for the next one; `nth` counts weekdays, or the units of `inner`, inside the frame, -1 is the last. `same` is the unit that
    is the same as one the text speaks of, `P` for any: `the same quarter last year`. `easter` counts days from Easter. `zone` is
    `Z` for an hour of UTC. `least` is the number of units of a
    length, from which it may run to `most`; a length without one is vague. `until` ends a range.
    """

    shape: Shape = Shape.CALENDAR
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    clock: str | None = None
    unit: str | None = None
    step: float | None = None
    base: str = "published"
    nth: int | None = None
    inner: str | None = None
    same: str | None = None
    easter: int | None = None
    zone: str = ""
    way: int | None = None
    least: float | None = None
    most: float | None = None
    ref: str | None = None
    mod: str | None = None
    until: Expression | None = None


class Timex(NamedTuple):
    """A time expression in a text, the rule that found it, and what it says."""

    span: Span
    rule: str
    says: Expression
