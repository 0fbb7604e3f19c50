"""What a language calls times: classes of words with their values, and the rules that put them together.

`data/<code>/timexes.toml` holds both; months and weekdays are those of `dates.toml`, which the dateline is read by too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages import files
from katanya.languages.date_words import DateWords, date_words
from katanya.languages.traits import Traits, traits

Value = str | int | float
LISTS = (
    "glue",
    "future",
    "deadline",
    "past",
    "passive",
    "origins",
    "joiners",
    "numbered",
    "counted",
    "doubtful_months",
    "month_after",
    "year_after",
    "named_before",
    "zones",
    "signs",
    "hour_joiners",
)
# What a rule may fix beside its pattern; all else in its row is about where it may stand.
FIXED = (
    "shape",
    "unit",
    "step",
    "sign",
    "way",
    "base",
    "ref",
    "mod",
    "part",
    "month",
    "day",
    "clock",
    "n",
    "century",
    "nth",
    "inner",
    "same",
    "easter",
    "weekday",
)
PLACED = ("after", "not_after", "not_before", "before")
OTHER = ("name", "pattern", "example", "needs")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time: its pattern, what it says whatever the words, and where it may stand.

    `before` is a pattern of what must follow; `example` is an expression and its value as the tests read it; `needs` names a
    check of the words around it.
    """

    name: str
    pattern: str
    fixed: Mapping[str, Value]
    after: tuple[str, ...]
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    before: str
    needs: str | None
    example: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words and rules of one language; `words` gives each class its words and their values."""

    code: str
    day_first: bool
    words: Mapping[str, Mapping[str, Value]]
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]
    lists: Mapping[str, frozenset[str]]
    guards: DateWords
    traits: Traits

    def value(self, kind: str, word: str) -> Value | None:
        """Return the value of a word in a class, or in those that a macro names; `None` where they do not hold it."""
        classes = re.findall(r"<(\w+)>", self.macros[kind]) if kind in self.macros else [kind]
        return next((self.words[each][word] for each in classes if word in self.words.get(each, ())), None)


@cache
def calendar(code: str) -> Calendar:
    """Return the time words and rules of a language; raise `DataError` where its file is missing or malformed.

    >>> calendar("id").value("month", "agustus")
    8
    """
    data = files.load(f"{code}/timexes.toml")
    try:
        return _calendar(code, data)
    except (KeyError, TypeError, ValueError) as cause:
        raise DataError(f"{code}/timexes.toml is malformed ({cause!r}); see docs/dates.md for its notation") from cause


def _calendar(code: str, data: dict[str, Any]) -> Calendar:
    names = files.load(f"{code}/dates.toml")
    words: dict[str, dict[str, Value]] = {**data["words"]}
    words["month"] = {**data["more_months"], **names["months"]}
    words["weekday"] = _weekdays(names["weekdays"], data["same_weekday"])
    return Calendar(
        code,
        data["day_first"],
        words,
        data["macros"],
        tuple(_rule(code, row) for row in data["rules"]),
        {name: frozenset(data[name]) for name in LISTS},
        date_words(code),
        traits(code),
    )


def _weekdays(names: list[str], same: dict[str, str]) -> dict[str, Value]:
    """Return the number of each weekday, Monday 1; `same` gives the second names of a day."""
    plain = [name for name in names if name not in same]
    if len(plain) != 7:
        raise ValueError(f"{len(plain)} weekdays, not 7")
    numbers: dict[str, Value] = {name: number for number, name in enumerate(plain, 1)}
    return numbers | {name: numbers[first] for name, first in same.items()}


def _rule(code: str, row: dict[str, Any]) -> Rule:
    unknown = set(row).difference(FIXED, PLACED, OTHER)
    if unknown or not re.fullmatch(r".+ = \S+", row["example"]):
        raise DataError(f"{code}/timexes.toml: the rule {row['name']} has {unknown or 'an example without its value'}")
    after, not_after, not_before = (tuple(row.get(name, ())) for name in PLACED[:-1])
    fixed = {name: row[name] for name in FIXED if name in row}
    return Rule(
        row["name"], row["pattern"], fixed, after, not_after, not_before, row.get("before", ""), row.get("needs"), row["example"]
    )


@dataclass(frozen=True, slots=True)
class Ranges:
    """The words that make one stretch of two dates: `antara A dan B`, `A hingga B`."""

    between: frozenset[str]
    joined: frozenset[str]
    until: frozenset[str]
    fillers: frozenset[str]
    moving: frozenset[str]


@cache
def ranges(code: str) -> Ranges:
    """Return the words of ranges in a language; raise `DataError` where one of the lists is missing."""
    rows = files.load(f"{code}/dates.toml").get("ranges", {})
    missing = [name for name in Ranges.__slots__ if not isinstance(rows.get(name), list)]
    if missing:
        raise DataError(f"{code}/dates.toml: [ranges] has no list {missing[0]!r}; add it, empty where there are none")
    return Ranges(**{name: frozenset(rows[name]) for name in Ranges.__slots__})
