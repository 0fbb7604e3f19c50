"""What a time is counted from where its own words do not say: a date before it in the text, or a full one beside it."""

from __future__ import annotations

from datetime import date

from katanya.frozen import dataclass, replace
from katanya.languages.calendar import calendar
from katanya.languages.segments import READ
from katanya.mentions.dates import Expression, Shape, Timex
from katanya.records import Anchor, Span, Text, When
from katanya.resolve import periods
from katanya.resolve.periods import Period

_DAYS = frozenset({"day", "part_of_day", "time"})
# How fine a date must be for a unit to be counted from it.
_FINE: dict[str, frozenset[str]] = {"D": _DAYS, "W": _DAYS | {"week", "weekend"}, "M": _DAYS | {"week", "weekend", "month"}}
_MONTHS = _FINE["M"] | {"quarter", "half", "season"}
_YEARS = _MONTHS | {"year"}
# How far back the word for a birth may stand before its date, in characters.
_ORIGIN_REACH = 40
# A year gives itself to a partial date that stands right beside it: "In 1998, on 12 May".
_BESIDE = 6
# How far an hour may stand before its day, in characters: "pukul 10.00 WIB pada hari Senin".
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression and what it means; `reason` says why it lies nowhere on the calendar."""

    timex: Timex
    when: When
    reason: str | None = None

    @property
    def target(self) -> str | None:
        """The id of what it means, `date:2023-07`, or `None` where it lies nowhere."""
        return f"date:{self.when.value}" if self.reason is None else None


@dataclass(frozen=True, slots=True)
class Scene:
    """One expression, the text and the day of publication, and what the expressions before it mean."""

    text: Text
    published: date | None
    published_at: str | None
    timexes: tuple[Timex, ...]
    index: int
    before: tuple[Dated, ...]

    @property
    def timex(self) -> Timex:
        """The expression itself."""
        return self.timexes[self.index]

    @property
    def code(self) -> str:
        """The language whose words are looked at."""
        return self.text.language if self.text.language in READ else "en"


def counted_from(scene: Scene, unit: str) -> date | None:
    """Return the first day of the nearest date before an expression that is fine enough to count a unit from."""
    fine = _FINE.get(unit, _MONTHS if unit == "Q" else _YEARS)
    found = (dated for dated in reversed(scene.before) if dated.when.granularity in fine and not _dateline(dated, scene.text))
    return next((date.fromisoformat(dated.when.start) for dated in found if dated.when.start), None)


def month_of_text(scene: Scene) -> date | None:
    """Return a day of the month that the sentence, or the one before it in the paragraph, named last before an expression."""
    last = next((dated for dated in reversed(scene.before) if dated.timex.says.month and dated.when.start), None)
    if last is None or last.when.start is None or _paragraph(scene, scene.timex.span) != _paragraph(scene, last.timex.span):
        return None
    near = _sentence(scene, scene.timex.span) - _sentence(scene, last.timex.span) <= 1
    return date.fromisoformat(last.when.start) if near else None


def spoken_of(scene: Scene, granularities: frozenset[str]) -> When | None:
    """Return the nearest date before an expression that is of one of these granularities and no range."""
    found = (dated for dated in reversed(scene.before) if dated.when.granularity in granularities)
    near = next((dated for dated in found if dated.timex.says.until is None and not _dateline(dated, scene.text)), None)
    return near.when if near else None


def day_of_hour(scene: Scene) -> tuple[Period, Anchor] | None:
    """Return the nearest day before an hour."""
    before = counted_from(scene, "D")
    return (periods.day(before), Anchor.TEXT) if before else None


def following(scene: Scene) -> Scene | None:
    """Return the scene of the expression right after one, where only a comma, a bracket or a preposition stands between."""
    if scene.index + 1 >= len(scene.timexes):
        return None
    following = replace(scene, index=scene.index + 1)
    between = scene.text.body[scene.timex.span.stop : following.timex.span.start]
    return following if len(between) <= _NEAR and "." not in between and "\n" not in between else None


def is_day(says: Expression) -> bool:
    """Say whether an expression gives one day."""
    named = says.day is not None or says.weekday is not None or (says.unit == "D" and says.step is not None)
    return named and says.until is None and says.shape is Shape.CALENDAR


def year_of_text(scene: Scene) -> date | None:
    """Return a day of the time that the text speaks of where a partial date stands, or `None` where that is open.

    It is the nearest date with its own year, in the same sentence, or in the one before it where that tells of an
    earlier year; the day of a birth or a founding does not count.
    """
    last = next((dated for dated in reversed(scene.before) if dated.when.start), None)
    if last is None or last.when.start is None or not _own_year(last) or _of_origin(last, scene):
        return None
    start = date.fromisoformat(last.when.start)
    here, there = _sentence(scene, scene.timex.span), _sentence(scene, last.timex.span)
    if here == there and not _dateline(last, scene.text):
        beside = scene.timex.span.start - last.timex.span.stop <= _BESIDE
        return start if beside or last.when.granularity != "year" else None
    earlier = scene.published is not None and start.year < scene.published.year
    near = there == here - 1 and _paragraph(scene, scene.timex.span) == _paragraph(scene, last.timex.span)
    return start if near and earlier and last.when.granularity in _FINE["M"] else None


def joined(scene: Scene) -> Scene | None:
    """Return the scene of the expression after one where a word such as `and` joins the two."""
    other = replace(scene, index=scene.index + 1)
    if other.index >= len(scene.timexes):
        return None
    between = scene.text.body[scene.timex.span.stop : other.timex.span.start].strip().lower()
    return other if between in calendar(scene.code).lists["joiners"] else None


def year_beside(scene: Scene) -> date | None:
    """Return a day of the full date that a partial one is joined to: `from March to May 2014`."""
    other = joined(scene)
    if other is None or other.timex.says.year is None:
        return None
    end = other.timex.says.until or other.timex.says
    return date(other.timex.says.year, end.month or 12, min(end.day or 28, 28))


def _own_year(dated: Dated) -> bool:
    return dated.timex.says.year is not None or dated.when.anchor is Anchor.TEXT


def _of_origin(dated: Dated, scene: Scene) -> bool:
    start = dated.timex.span.start
    words = scene.text.body[max(0, start - _ORIGIN_REACH) : start].lower().split()
    return not calendar(scene.code).lists["origins"].isdisjoint(words)


def _dateline(dated: Dated, text: Text) -> bool:
    """Say whether a date is a line of its own: the day of the report and of nothing in it."""
    span = dated.timex.span
    before, after = text.body[: span.start].rpartition("\n")[2], text.body[span.stop :].partition("\n")[0]
    return not before.strip() and not after.strip(" .")


def _sentence(scene: Scene, span: Span) -> int:
    return _which(scene.text.sentences, span)


def _paragraph(scene: Scene, span: Span) -> int:
    return _which(scene.text.paragraphs, span)


def _which(spans: tuple[Span, ...], span: Span) -> int:
    return next((index for index, each in enumerate(spans) if each.start <= span.start < each.stop), -1)
