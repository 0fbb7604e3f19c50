"""Cases of two assistants' date parsers, Microsoft's Recognizers and Duckling, as far as news could hold them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from katanya.articles import from_text
from katanya.mentions.dates import find
from katanya.resolve.dates import Dated, resolve
from katanya.texts import segment

DUCKLING_DAY = "2013-02-12"
# What an assistant takes to be a date, by our reading of TIMEX3: days, periods, lengths and rhythms.
_RUN = ("date", "daterange", "duration", "set")
# What an assistant is told and no report says, or what TIMEX3 reads otherwise; the first that fits is the reason.
_UNLIKE_NEWS = (
    (
        "holidays that move",
        r"black friday|earth day|\beid\b|ramadan|juneteenth|mlk",
    ),
    ("holidays that move", r"luther|mother|father|independence|workers|president|weekend of|day weekend|halloween weekend|ides"),
    (
        "typed forms",
        r"\d[/.~-]?[a-z]{3,}[/.~-]|[a-z]{3,}[/-]\d|\d/[a-z]|~|\d{8}|tmrw|\botd\b|\d[dwyh]$|\d\.\d|\d{4}[ -]?[qh]\d|\d\d[qh]\d",
    ),
    (
        "typed forms",
        r"\d{1,2}-\d{1,2}\b|\d{4}/|^\d{1,2}/\d{1,2}|\d/\d{1,2}$|\d{4}[- ]\d{1,2}$|\d/\d{4}$",
    ),
    ("typed forms", r"\bq[1-4]|[a-z]\d|\bh[12]\b|\d s$|\bqtr|\byr"),
    (
        "typed forms",
        r"^(?:mon|tues?|wed|thu|fri|sat|sun)\.?$|\b(?:bom|boy)\b|\w+s back|upcoming (?:two|\d) \w+[^s]$|(?:two|\d) upcoming",
    ),
    ("weeks, months and years ago, which are days for Duckling", r"(?:week|month|year)s? (?:ago|hence|from now|back)"),
    ("years in words", r"nineteen|two thousand|seventeen hundred|of \d\d$|april 15$"),
    (
        "ranges in words, two expressions for us",
        r"\b(?:between|from|since|after|before)\b|\d (?:to|till?|until|through) | (?:to|till?|until|through) (?:the )?\w+",
    ),
    (
        "lengths, which we do not count out in days",
        r"\b(?:next|last|past|previous|following|coming|first|in|for|within)\b.*(?:day|week|month|year|quarter|decade|fortnight)s\b",
    ),
    (
        "lengths, which we do not count out in days",
        r"\b(?:\d+|[a-z]+) (?:upcoming|next|past|previous|last) \w+s$|^in a|\bago on\b|in \w+ (?:day|week|month|year)s?$",
    ),
    (
        "the rest of a period",
        r"\b(?:later|earlier|rest|remaining|remainder|early|to date|eo[mwyd]|end of|middle of|beginning of|all)\b",
    ),
    ("vague lengths given a number", r"\b(?:few|couple|some|several)\b"),
    ("days of the month without `the`", r"^(?:on )?\d{1,2}(?:st|nd|rd|th)?$|^week \d"),
    ("days of the month without `the`", r"^(?:mon|tues?|wed|thu\w*|fri|sat|sun)\w* \d\d?(?:st|nd|rd|th)?$"),
    ("bare units", r"^(?:on |in )?(?:the |all |another |any )?(?:day|week|month|year|hour|weekends?|fortnight|quarter)s?$"),
)
_NAMES = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|[a-z]*)\b")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_STAMP = re.compile(r"\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)")
_GRAINS = {"Day": "day", "Week": "week", "Month": "month", "Quarter": "quarter", "Year": "year"}


@dataclass(frozen=True, slots=True)
class Case:
    """Words, the day on which they are said, and each right reading: a value, or the first day and the day after."""

    sentence: str
    words: str
    said: str
    wanted: tuple[str, ...]
    unlike_news: str | None = None

    def passes(self) -> bool:
        """Say whether one expression is found in the words, and it is one of those wanted."""
        return any(each in self.wanted for each in self.found())

    def found(self) -> list[str]:
        """Return the readings of what is found in the words: its value, and its days."""
        # Typed without capitals, as no report has them.
        text = segment(from_text(_NAMES.sub(lambda name: name[0].capitalize(), self.sentence)), language="en")
        start = self.sentence.lower().find(self.words.lower())
        inside = (
            each
            for each in resolve(find(text, "en"), text, self.said)
            if each.timex.span.start < start + len(self.words) and start < each.timex.span.stop
        )
        found = list(inside)
        return list(_readings(found[0])) if len(found) == 1 else [f"{len(found)} expressions"]


def _readings(dated: Dated) -> Iterator[str]:
    yield str(dated.when.value)
    if dated.when.start:
        yield f"{dated.when.start}/{dated.when.stop}"


def recognizers(path: Path) -> tuple[list[Case], Counter[str]]:
    """Return the cases of one date, period, length or rhythm, and what was left out, counted by reason."""
    run: list[Case] = []
    left_out: Counter[str] = Counter()
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        reason = _why_not(row)
        if reason:
            left_out[reason] += 1
            continue
        result = row["Results"][0]
        wanted = tuple(each for value in result["Resolution"]["values"] for each in _wanted(value))
        run.append(
            Case(row["Input"], result["Text"], row["Context"]["ReferenceDateTime"], wanted, _unlike_news(result["Text"].lower()))
        )
    return run, left_out


def _why_not(row: dict[str, object]) -> str | None:
    results: list[dict[str, object]] = row["Results"]  # type: ignore[assignment]
    if len(results) != 1:
        return "without exactly one result"
    kind = str(results[0].get("TypeName", "")).removeprefix("datetimeV2.")
    if kind not in _RUN:
        return "times of day and calendar appointments"
    values = (results[0].get("Resolution") or {}).get("values")  # type: ignore[attr-defined]
    if not values or not row.get("Context"):
        return "without a value"
    if kind == "set" and any(re.search(r"T\d", value["timex"]) for value in values):
        return "rhythms with an hour"
    if any("Mod" in value for value in values) or any(len({"start", "end"} & set(value)) == 1 for value in values):
        return "open to one side (before, after, since)"
    return None


def _unlike_news(words: str) -> str | None:
    return next((reason for reason, pattern in _UNLIKE_NEWS if re.search(pattern, words)), None)


def _wanted(value: dict[str, str]) -> Iterator[str]:
    if value["type"] in ("duration", "set"):
        yield value["timex"]
    elif "start" in value:
        yield f"{value['start']}/{value['end']}"
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", value.get("value", "")):
        day = date.fromisoformat(value["value"])
        yield f"{day}/{day + timedelta(days=1)}"
    else:
        yield value["timex"]


def duckling(path: Path) -> tuple[list[Case], Counter[str]]:
    """Return the cases of days, weeks, months, quarters and years, each told of what will be, and what was left out."""
    run: list[Case] = []
    left_out: Counter[str] = Counter()
    # The corpora before these test other settings: bare numbers, other places.
    source = path.read_text(encoding="utf-8").partition("allExamples = concat")[2]
    for match in re.finditer(r"examples \((datetime\w*)(.*?)\[(.*?)\]", source, re.DOTALL):
        kind, head, words = match[1], match[2], _STRING.findall(match[3])
        wanted, reason = _days(kind, head)
        if reason:
            left_out[reason] += len(words)
        else:
            run += [Case(f"It will happen {word} .", word, DUCKLING_DAY, (wanted,), _unlike_news(word.lower())) for word in words]
    return run, left_out


def _days(kind: str, head: str) -> tuple[str, str | None]:
    stamps = [tuple(map(int, stamp)) for stamp in _STAMP.findall(head)]
    if "Holiday" in kind:
        return "", "holidays that move"
    if "Open" in kind:
        return "", "open to one side (before, after, since)"
    grain = next((name for name in _GRAINS if re.search(rf"\b{name}\b", head)), None)
    if grain is None or not stamps or any(stamp[0] < 1000 or any(stamp[3:]) for stamp in stamps):
        return "", "hours, minutes and eras"
    first = date(*stamps[0][:3])
    stop = date(*stamps[1][:3]) if len(stamps) > 1 else _after(first, grain)
    return f"{first}/{stop}", None


def _after(first: date, grain: str) -> date:
    if grain in ("Day", "Week"):
        return first + timedelta(days=7 if grain == "Week" else 1)
    months = {"Month": 1, "Quarter": 3, "Year": 12}[grain]
    last = first.year * 12 + first.month - 1 + months
    return date(last // 12, last % 12 + 1, first.day)
