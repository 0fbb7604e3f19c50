"""Reads off the first lines of a plain text what stands above a report: its headline, and lines such as `Date: 2026-05-05`.

The text itself stays as it is. A line is taken for the headline only where what follows it shows that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from katanya.articles import days, values
from katanya.articles.page import Page
from katanya.knowledge import outlets
from katanya.languages import files
from katanya.records import Found

# So many characters, and lines with something in them, may stand above a report; most files have one to four such lines.
REACH, _LINES = 2_500, 12
# The longest headline of 5,000 Indonesian and English ones in the development corpora has 27 words; one word is a rubric.
_WORDS, _FEWEST = 28, 2
# A longer line is no line of a text that was wrapped for mail or a terminal: there each line is a paragraph.
_WRAP_WIDTH = 100
# What a report's own sentences and the lines before a list end in; headlines also ask, call out and quote.
_ENDS = re.compile(r"[.:;,…][\"”’')\]]*$")
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
_FIELD = re.compile(r"([^\W\d_][\w ]{1,24}?)\s*:\s+(\S.*)")
# What stands behind it is another field: `Penulis: Rima Landara | Editor: Tavi Arlen`.
_BAR = re.compile(r"\s+\|\s")
# `JAKARTA, KOMPAS - Ledakan …`, `SEOUL, March 3 (AP) — …`, `Jakarta (ANTARA) - …`: a line that begins so is the report.
_DATELINE = re.compile(r"[A-Z][\w.,/() ’'-]{1,80}?\s[-–—]{1,2}\s")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_PLACE = re.compile(r"[A-Z]{3,}|\(")
# `https://…`, `@name`, `[1]`, `* …`: no headline begins with these.
_NO_WORDS = re.compile(r"\w+://|www\.|[^\w\"“‘'(¿¡]")
_NAME = re.compile(r"[A-Z]")
# A byte order mark too, and the no-break spaces of pages.
_AROUND = " \t\u00a0\ufeff"
_DIGIT = re.compile(r"\d")
_CLEAN: dict[str, Callable[[str], str | None]] = {
    "title": values.text,
    "outlet": values.name,
    "author": values.name,
    "url": values.address,
}


class _Line(NamedTuple):
    """A line with something in it, and whether an empty one follows."""

    words: str
    alone: bool


class _Heads(NamedTuple):
    fields: dict[str, str]
    byline: re.Pattern[str]


def read(body: str) -> Page:
    """Return what stands above the report in a plain text; nothing where its first line is the report's own.

    >>> read("Talks on the Treaty Resume\\n\\nSTAVIN - The talks resumed, Orlin said.").title
    'Talks on the Treaty Resume'
    >>> read("Talks on the treaty resumed, Orlin said.\\n\\nThey will last a week.").title is None
    True
    """
    lines = _lines(body)
    given = dict(_given(lines))
    found = tuple(Found(field, "header line") for field in given)
    title = None if "title" in given else _headline(lines, body)
    if title:
        given["title"], found = title, (*found, Found("title", "first line"))
    outlet = None if "outlet" in given else next(filter(None, (_of_dateline(line.words) for line in lines)), None)
    if outlet:
        given["outlet"], found = outlet, (*found, Found("outlet", "dateline"))
    return Page(**given, found=found)


def field(line: str) -> tuple[str, str] | None:
    """Return which field a line above a report gives, and as what, or `None` where it gives none.

    >>> field("Tanggal: 5 Mei 2026"), field("Bakamla: Ada 60 Kotak")
    (('published', '5 Mei 2026'), None)
    """
    match = _FIELD.fullmatch(line)
    name = _heads().fields.get(match[1].lower()) if match else None
    return (name, _BAR.split(match[2])[0]) if match and name else None


def parted(line: str, after: str) -> bool:
    """Say whether a line that another one follows directly stands above a report, and is none of the lines of a paragraph.

    >>> parted("By Karen Oduya", "Foreign Minister Jorun Pell said"), parted("Foreign Minister Jorun", "Pell said")
    (True, False)
    """
    return field(line) is not None or field(after) is not None or _is_aside(line) or _is_aside(after) or _opens(after)


def _given(lines: list[_Line]) -> Iterator[tuple[str, str]]:
    """Yield the fields that the lines above a report give, the first of each."""
    seen = set()
    for line in takewhile(lambda each: not _is_report(each.words), lines):
        found = field(line.words)
        value = _CLEAN[found[0]](found[1]) if found and found[0] in _CLEAN and found[0] not in seen else None
        if found and value:
            seen.add(found[0])
            yield found[0], value


def _of_dateline(line: str) -> str | None:
    """Return the outlet that a dateline names beside the town, as Indonesian papers do: `JAKARTA, KOMPAS.com - …`.

    An agency that it names carried the report and need not print it.
    """
    match = _DATELINE.match(line)
    parts = re.split(r"[,/]", _IN_BRACKETS.sub(" ", match[0].strip(" -–—"))) if match else []
    known = {each.name for each in map(outlets.named, parts) if each is not None and each.kind == "outlet"}
    return known.pop() if len(known) == 1 else None


def _headline(lines: list[_Line], body: str) -> str | None:
    """Return the headline: the first lines that are no header, date or byline, where a report follows them."""
    rest = lines
    while rest and (field(rest[0].words) or _is_aside(rest[0].words)):
        rest = rest[1:]
    for size in range(1, min(3, len(rest) - 1) + 1):
        if _parted(rest, size, body):
            title = " ".join(line.words for line in rest[:size])
            return title if _could_be(title) and _follows(rest[size:]) else None
    return None


def _parted(lines: list[_Line], size: int, body: str) -> bool:
    """Say whether what comes after so many lines is parted from them: by an empty line, or as every line of the text is."""
    before, after = lines[size - 1], lines[size].words
    if before.alone:
        return True
    return size == 1 and (parted(before.words, after) or _longest(body) > _WRAP_WIDTH)


def _could_be(title: str) -> bool:
    if _NO_WORDS.match(title) or _ENDS.search(title) or _is_report(title):
        return False
    return _FEWEST <= len(title.split()) <= _WORDS


def _follows(lines: list[_Line]) -> bool:
    """Say whether a report follows: lines that do not go on with the one before, and one that ends as a sentence does."""
    return not lines[0].words[0].islower() and any(map(_tells, lines))


def _tells(line: _Line) -> bool:
    return _SENTENCE.search(line.words) is not None or _is_report(line.words)


def _is_report(line: str) -> bool:
    return _opens(line) or len(line.split()) > _WORDS


def _opens(line: str) -> bool:
    """Say whether a line begins with a dateline."""
    match = _DATELINE.match(line)
    return match is not None and _PLACE.search(match[0]) is not None


def _is_aside(line: str) -> bool:
    """Say whether a line is a byline, or a day and no more than an hour and a rubric beside it."""
    heads = _heads()
    byline = heads.byline.match(line)
    if byline is not None:
        return _NAME.match(line, byline.end()) is not None and not _ENDS.search(line)
    return _DIGIT.search(line) is not None and days.alone(line)


def _longest(body: str) -> int:
    return max(map(len, body.splitlines()), default=0)


def _lines(body: str) -> list[_Line]:
    """Return the first lines with something in them; a text that ends sooner than it begins has none."""
    head = body[:REACH].splitlines()
    if len(body) > REACH:
        head.pop()
    held = [(number, line.strip(_AROUND)) for number, line in enumerate(head)]
    found = [(number, words) for number, words in held if words][:_LINES]
    empty = {number for number, words in held if not words}
    return [_Line(words, number + 1 in empty) for number, words in found]


@cache
def _heads() -> _Heads:
    tables = [files.load(f"{code}/heads.toml") for code in files.READ]
    fields = {word: name for table in tables for name, words in table["fields"].items() for word in words}
    openers = "|".join(re.escape(word) for table in tables for word in table["byline"]["openers"])
    return _Heads(fields, re.compile(rf"(?:{openers}):? ", re.IGNORECASE))
