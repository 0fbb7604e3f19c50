"""Which agencies and outlets a report as a whole is credited to: byline, dateline, first and last lines, "quoted from"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from katanya.knowledge import outlets
from katanya.languages.weighing_words import lists
from katanya.records import Article, Reading

# "SEOUL (Reuters) -", "(Antara)", "JAKARTA, KOMPAS.com -": who stands in brackets within the first or last characters.
HEAD, FOOT = 220, 160
_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)|/([A-Z][\w ]{1,30})\b")
# "OSMERE, March 9 (Meridian) -" and "(Meridian)" or "Source: Meridian" at the end credit an agency that we do not know, too.
_DATELINE = re.compile(r"\s*[A-Z][A-Z .'-]+(?:,[^()\n]{0,40})?\(([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})\)\s*[-–—]")
# A hop that this share of a report's statements came through carried the report.
MOST = 0.6


def of(reading: Reading) -> tuple[str, ...]:
    """Return whom a report credits as a whole, without its own outlet; each name once, the surest sign first."""
    article = reading.article
    found = (name for name in (*_byline(article), *_edges(reading.text.body), *_carried(reading)))
    kept: list[str] = []
    for name in found:
        if not outlets.same(name, article.outlet) and not any(outlets.same(name, other) for other in kept):
            kept.append(name)
    return tuple(kept)


def _byline(article: Article) -> Iterator[str]:
    for part in _parts().split(article.author or ""):
        outlet = outlets.named(part.strip())
        if outlet:
            yield outlet.name


def _edges(body: str) -> Iterator[str]:
    foot = body[max(HEAD, len(body) - FOOT) :]
    dateline = _DATELINE.match(body)
    if dateline:
        yield dateline.group(1)
    closing = _closing().search(body)
    if closing:
        yield closing.group(1) or closing.group(2)
    for edge in (body[:HEAD], foot):
        for match in _BRACKETS.finditer(edge):
            yield from _listed(match.group(1) or match.group(2))
    for match in _from().finditer(foot):
        yield from _listed(match.group(1))


@cache
def _parts() -> re.Pattern[str]:
    """Return what parts the names of a byline."""
    return re.compile(rf"[,/|;()]| - | (?:{'|'.join(sorted(lists().list_joints))}) ")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"\n\s*(?:\(([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})\)"
        rf"|(?:(?:{lists().closing_credit.pattern})[: ]\s*)?([A-Z][\w.]*(?: [A-Z][\w.]*)?))\s*$",
        re.IGNORECASE,
    )


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"(?:{lists().credited.pattern})([A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,4}})", re.IGNORECASE)


def _listed(words: str) -> Iterator[str]:
    for part in re.split(r"[/,;]", words):
        outlet = outlets.named(part.strip(" ."))
        if outlet:
            yield outlet.name


def _carried(reading: Reading) -> Iterator[str]:
    """The last hop of most statements: a dateline's agency, or one that the report quotes throughout."""
    last = Counter(statement.via[-1] for statement in reading.statements if statement.via)
    for name, count in last.most_common(1):
        if count >= 2 and count >= MOST * len(reading.statements):
            yield name
