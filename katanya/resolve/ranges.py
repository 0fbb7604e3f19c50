"""Two dates that are one stretch of days: `antara 1 dan 4 Mei`, `from Monday to Wednesday`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from katanya.frozen import replace
from katanya.languages.calendar import Ranges, ranges
from katanya.records import Span
from katanya.resolve import periods
from katanya.resolve.anchors import Dated

RULE = "range_in_words"
WORD = re.compile(r"[\w./]+")
# How far before two dates what opens them, or says that they are no stretch, is looked for.
REACH = 60
# What may be the ends of a stretch; a week or a season is one by itself.
ENDS = frozenset(("day", "month", "year"))
WEEKDAY = "weekday"


def find(dated: Sequence[Dated], body: str, code: str) -> Iterator[Dated]:
    """Yield each stretch that two dates after another make, its span from the first to the last of them."""
    words = ranges(code)
    for first, last in pairwise(dated):
        if _may_end(first) and _may_end(last) and _joined(first.timex.span, last.timex.span, body, words):
            stretch = _stretch(first, _after(first, last))
            if stretch is not None:
                yield stretch


def _may_end(each: Dated) -> bool:
    return each.when.granularity in ENDS and each.when.start is not None and each.timex.says.until is None


def _joined(first: Span, last: Span, body: str, words: Ranges) -> bool:
    """Say whether nothing but words that make a stretch stands between two dates, and what opens it before them."""
    between = body[first.stop : last.start].lower()
    if len(between) > REACH or "\n" in between or "," in between:
        return False
    joint = [word.strip(".") for word in WORD.findall(between) if word.strip(".") not in words.fillers]
    before = [word.strip(".") for word in WORD.findall(body[max(0, first.start - REACH) : first.start].lower())]
    before = [word for word in before if word not in words.fillers]
    if len(joint) != 1 or not words.moving.isdisjoint(before):
        return False
    opened = bool(before) and before[-1] in words.between
    return joint[0] in words.joined if opened else joint[0] in words.until


def _after(first: Dated, last: Dated) -> Dated:
    """Return the second end of a stretch, a weekday as the next one after the first: `Monday to Wednesday`."""
    if last.timex.rule != WEEKDAY or first.when.granularity != "day" or not first.when.start or not last.when.start:
        return last
    start = date.fromisoformat(first.when.start)
    day = periods.day(start + timedelta(days=(date.fromisoformat(last.when.start) - start).days % 7))
    when = replace(last.when, value=day.value, edtf=day.edtf, start=day.start.isoformat(), stop=day.stop.isoformat())
    return last._replace(when=when)


def _stretch(first: Dated, last: Dated) -> Dated | None:
    """Return the stretch between two dates of one granularity, or `None` where the second is not after the first."""
    begun, ended = first.when, last.when
    ordered = begun.start is not None and ended.start is not None and begun.start < ended.start
    if not ordered or begun.granularity != ended.granularity:
        return None
    edtf = f"{begun.edtf}/{ended.edtf}" if begun.edtf and ended.edtf else None
    when = replace(begun, value=f"{begun.value}/{ended.value}", edtf=edtf, stop=ended.stop)
    timex = first.timex._replace(span=Span(first.timex.span.start, last.timex.span.stop), rule=RULE)
    return Dated(timex, when)
