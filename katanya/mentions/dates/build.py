"""Reads the words that a rule matched into what the expression says."""

from __future__ import annotations

import calendar as gregorian
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from katanya.languages.calendar import Calendar, Value, calendar
from katanya.mentions.dates.expression import Expression, Shape
from katanya.mentions.dates.grammar import Compiled
from katanya.mentions.dates.place import Group, Place

# Two digits at the end of a date, or of a decade, are of this century below these, else of the last one.
_LAST_CENTURY, _LAST_DECADES = 70, 30
# A decade and a century are lengths too; a fortnight is two weeks.
_MULTIPLES = {"2W": (2, "W"), "10Y": (10, "Y"), "100Y": (100, "Y")}
_FIELDS = frozenset(
    [
        *("century", "decade", "half", "quarter", "season", "year", "month", "day", "weekday", "part"),
        *("unit", "step", "way", "mod", "nth", "inner", "same", "zone"),
    ]
)
_NUMBERS_IN = re.compile(r"\d+")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


class Phrase:
    """What a rule matched, wherever it stands: its words, and those of each group that took part."""

    __slots__ = ("_groups", "calendar", "rule", "whole")

    def __init__(self, calendar: Calendar, rule: Compiled, whole: tuple[str, ...], groups: tuple[Group, ...]) -> None:
        self.calendar, self.rule, self.whole = calendar, rule, whole
        self._groups = {name: (kind, whole[first:last]) for name, kind, first, last in groups}

    def names(self) -> Iterable[str]:
        """Return the names of the groups that took part."""
        return self._groups

    def has(self, name: str) -> bool:
        """Say whether a group took part."""
        return name in self._groups

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a group, none where it did not take part."""
        return self._groups[name][1] if name in self._groups else ()

    def value(self, name: str) -> Value | None:
        """Return the value of a group, or `None` where it did not take part or is vague."""
        if name not in self._groups:
            return None
        kind, words = self._groups[name]
        known = _values(self.calendar.code, kind).get(words[0]) if len(words) == 1 or name == "part" else None
        return known if known is not None else number(words, self.calendar)


@cache
def _values(code: str, kind: str) -> Mapping[str, Value]:
    """Return the values of the words of a class, or of those that a macro names."""
    known = calendar(code)
    words = {word for row in known.words.values() for word in row}
    return {word: value for word in words if (value := known.value(kind, word)) is not None}


Step = Callable[[Expression, Phrase], Expression | None]


def build(place: Place) -> Expression | None:
    """Return what the words of a match say, or `None` where they say no time: `31/31/2020`."""
    return _said(place.calendar.code, place.rule, place.lexed.words[slice(*place.match.span())], place.groups)


@lru_cache(maxsize=8192)
def _said(code: str, rule: Compiled, whole: tuple[str, ...], groups: tuple[Group, ...]) -> Expression | None:
    """Reports say the same times again and again: what words say is read once."""
    phrase, says = Phrase(calendar(code), rule, whole, groups), rule.says
    for step in _steps(rule.names, says.unit is not None):
        following = step(says, phrase)
        if following is None:
            return None
        says = following
    return says


@cache
def _steps(names: frozenset[str], counts: bool) -> tuple[Step, ...]:
    """Return the steps, in their order, for a rule with groups of these names; `counts` where the rule itself says a unit."""
    return tuple(step for step, groups in _STEPS if not groups or names & groups or (counts and "unit" in groups))


def _fields(says: Expression, phrase: Phrase) -> Expression:
    """The parts that stand in groups of their own; `the third last` counts from the end."""
    values = {name: value for name in phrase.names() if name in _FIELDS and (value := phrase.value(name)) is not None}
    if not values:
        return says
    if phrase.has("back"):
        values["nth"] = -int(phrase.value("back") or 1)
    if "century" in values:
        values["century"] = int(values["century"]) - 1
    if "decade" in values:
        values["decade"] = _decade(int(values["decade"]))
    return says._replace(**values)  # type: ignore[arg-type]


def _decade(year: int) -> int:
    """Return a decade as TIMEX3 writes it: 198 for 1980 and for 80."""
    if year >= 100:
        return year // 10
    return (2000 if year < _LAST_DECADES else 1900) // 10 + year // 10


def _numeric(says: Expression, phrase: Phrase) -> Expression | None:
    """`6/8/2023`, day or month first as the language has it; the other way round only where it must be."""
    if not phrase.has("numeric"):
        return says
    first, second, *years = [int(part) for word in phrase.words("numeric") for part in _NUMBERS_IN.findall(word)]
    day_first = (phrase.calendar.day_first or first > 12) and second <= 12
    day, month = (first, second) if day_first else (second, first)
    return says._replace(month=month, day=day, year=_century(years[0]) if years else None)


def _century(year: int) -> int:
    return year if year >= 100 else year + (1900 if year >= _LAST_CENTURY else 2000)


def _iso(says: Expression, phrase: Phrase) -> Expression:
    """`2023-07-27`, `2023-07-27T10:00`."""
    words = phrase.words("iso")
    if not words:
        return says
    year, month, day, *clock = _NUMBERS_IN.findall(words[0])
    time = f"{clock[0]}:{clock[1]}" if clock else None
    return says._replace(year=int(year), month=int(month), day=int(day), clock=time)


def _clock(says: Expression, phrase: Phrase) -> Expression | None:
    """`10.30`, `8 p.m.`, `5:30pm`, `pukul 10.00-12.00`."""
    words = phrase.words("clock") or phrase.words("hour")
    if not words:
        return says
    until = phrase.words("clock2")
    clock, end = _hour(words, phrase), _hour(until, phrase) if until else None
    return says._replace(clock=clock, part=None, until=says._replace(clock=end, part=None) if end else None) if clock else None


def _hour(words: tuple[str, ...], phrase: Phrase) -> str | None:
    parts = [int(part) for part in re.findall(r"\d\d(?=\d\d$)|\d\d?", words[0])] or [int(number(words, phrase.calendar) or 0)]
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    half = _half(phrase) or _half_of_part(phrase.value("part"), hour)
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def _half_of_part(part: Value | None, hour: int) -> str | None:
    """`jam 7 malam`, `jam 2 siang`, `jam 12 malam`: the half of the day that a part of it means for an hour up to 12."""
    if part is None or hour > 12 or (hour == 12 and part == "MI"):
        return None
    if hour == 12:
        return "a"
    return "p" if part in ("AF", "EV") or (part == "NI" and hour > 4) or (part == "MI" and hour < 7) else "a"


def _half(phrase: Phrase) -> str | None:
    """Return `a` or `p` where an hour is of the first or the second half of the day."""
    words = phrase.whole
    marks = (word for word in words if word in ("a", "p", "am", "pm") or (word[0].isdigit() and word.endswith(("am", "pm"))))
    return next((mark.lstrip("0123456789.:")[0] for mark in marks), None)


def _counted(says: Expression, phrase: Phrase) -> Expression:
    """`three months`, `three months ago`: a number of units is a length, or with a sign a step."""
    fixed = phrase.rule.rule.fixed
    if says.unit is None:
        return says
    sign, group = fixed.get("sign"), phrase.has("n")
    count = fixed.get("n", phrase.value("n"))
    factor, unit = _MULTIPLES.get(says.unit or "", (1, says.unit))
    if not group and says.shape not in _LENGTHS and says.unit in _PERIODS:
        return says
    amount = (float(count) + float(phrase.value("more") or 0)) * factor if count is not None and count != 0 else None
    if sign is None:
        most = phrase.value("n2")
        step = says.step * factor if says.step is not None else None
        return says._replace(least=amount, unit=unit, step=step, most=float(most) * factor if most is not None else None)
    if amount is None:
        return says._replace(shape=Shape.VAGUE, ref="PAST_REF" if int(sign) < 0 else "FUTURE_REF")
    origin = phrase.value("origin")
    if origin is not None and unit == "W":
        amount, unit = amount * 7, "D"
    return says._replace(step=amount * int(sign) + float(origin or 0), unit=unit)


# The decade and the century are periods of the calendar too: `last decade`.
_PERIODS = ("10Y", "100Y")
_LENGTHS = (Shape.DURATION, Shape.SET)


def _until(says: Expression, phrase: Phrase) -> Expression:
    """The end of a range: `24-27 July`, `2013-14`, `March-May 2022`."""
    start = phrase.value("day")
    if phrase.has("numeric") and start is not None:
        return says._replace(day=int(start), weekday=None, until=says._replace(weekday=None))
    values = {name: value for name in ("day", "month", "year") if (value := phrase.value(f"{name}2")) is not None}
    short = phrase.words("yy")
    if short and says.year is not None:
        values["year"] = says.year // 100 * 100 + int(short[0])
    if not values:
        return says
    end = says._replace(mod=None, **values)  # type: ignore[arg-type]
    return says._replace(until=end)


def _valid(says: Expression, phrase: Phrase) -> Expression | None:
    """Return the expression unless it gives a month or a day that no calendar has, or a range that runs backwards."""
    if not 1 <= (says.month or 1) <= 12 or not 1 <= (says.day or 1) <= _days(says):
        return None
    end = says.until
    backwards = end is not None and not end.clock and _order(end) <= _order(says)
    if end is not None and (_valid(end, phrase) is None or (backwards and says.year is not None)):
        return None
    return says


def _days(says: Expression) -> int:
    return gregorian.monthrange(says.year or 2000, says.month)[1] if says.month else 31


def _order(says: Expression) -> tuple[int, int, int]:
    return says.year or 0, says.month or 0, says.day or 0


# The steps in their order, each with the groups that it reads; () for all.
_STEPS: tuple[tuple[Step, frozenset[str]], ...] = (
    (_fields, _FIELDS),
    (_numeric, frozenset(["numeric"])),
    (_iso, frozenset(["iso"])),
    (_clock, frozenset(["clock", "hour"])),
    (_counted, frozenset(["unit"])),
    (_until, frozenset(["numeric", "day2", "month2", "year2", "yy"])),
    (_valid, frozenset()),
)


def number(words: Iterable[str], known: Calendar) -> float | None:
    """Return the number that some words give, or `None` where they are vague.

    >>> from katanya.languages.calendar import calendar
    >>> number(("dua", "puluh", "lima"), calendar("id"))
    25
    """
    total, current, seen = 0.0, 0.0, False
    for word in words:
        value: Value | None = _digits(word)
        if value is None:
            value = next((known.words[kind][word] for kind in _NUMBERS if word in known.words.get(kind, ())), None)
        if value is not None:
            current, seen = current + float(value), True
        elif (factor := known.words["multiplier"].get(word)) is not None:
            total, current, seen = *_multiplied(total, current, float(factor)), True
        elif word in known.words["vague"]:
            return None
    found = total + current
    return (int(found) if found == int(found) else found) if seen else None


_NUMBERS = ("number", "article", "ordinal", "roman")


def _multiplied(total: float, current: float, factor: float) -> tuple[float, float]:
    """Return (total, current) after a multiplier; one below 100 goes on counting, one of 0.1 adds ten (`belas`)."""
    if factor < 1:
        return total, current + 10
    return (total, max(current, 1) * factor) if factor < 100 else (total + max(current, 1) * factor, 0)


def _digits(word: str) -> float | None:
    match = _DIGITS.match(word) if word[0].isdigit() else None
    return float(match[0].replace(",", ".")) if match else None
