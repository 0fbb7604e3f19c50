"""Persons whom a report brings in without a name and points back to: `an organiser met them. “C,” the organiser said`."""

from __future__ import annotations

import re
from functools import cache

from katanya.languages.records import Language
from katanya.records import Span
from katanya.resolve.holder import Who

# How far before the mention the person was brought in, in characters.
REACH = 700
# How far before the noun its article stands, in characters.
QUALITIES = 40
# A name before an article tells that what follows explains it: `Dana Orlin, an organiser`; one behind the noun is its bearer's.
EXPLAINS = re.compile(r"[A-Z][\w.’'-]*(?:\s\([^)]*\))?,\s(?:\d+,\s)?$")
NAMED = re.compile(r"(?:,|\snamed|\scalled)?\s[A-Z]")


# What tells that somebody is what follows: `as a designer`, `she is an organiser`.
DESCRIBES = re.compile(r"\b(?:as|is|was|be|being|been|become|becoming|like|not)\s$")


def _named_since(person: Who, between: str) -> bool:
    """Say whether whoever was spoken of last was named behind the one who was brought in."""
    return any(name.split()[-1] in between for name in person.names)


def pointed(body: str, surface: str, span: Span, person: Who | None, language: Language) -> Who | None:
    """Return the unnamed person whom `the organiser` points back to, where `an organiser` was spoken of right before."""
    words = surface.lower().split()
    noun = words[-1]
    if (
        len(words) != 2
        or words[0] != "the"
        or not surface[4:].islower()
        or noun not in language.titles.persons | language.titles.nouns
    ):
        return None
    if noun in language.titles.bodies or noun in language.titles.kin or (person is not None and noun in person.titles):
        return None
    start = max(0, span.start - REACH)
    found: list[re.Match[str]] = []
    at = body.rfind(f" {noun}", start, span.start)
    while at >= 0 and not found:
        found = list(_brought_in(noun).finditer(body, max(start, at - QUALITIES), min(at + len(noun) + 2, span.start)))
        at = body.rfind(f" {noun}", start, at)
    if not found or EXPLAINS.search(body, start, found[-1].start()) or NAMED.match(body, found[-1].end()):
        return None
    match = found[-1]
    if DESCRIBES.search(body, start, match.start()) or (
        person is not None and _named_since(person, body[match.end() : span.start])
    ):
        return None
    return Who((match["who"],), "introduced", (span, Span(*match.span("who"))), frozenset((noun,)), human=True)


@cache
def _brought_in(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?P<who>(?:[\w’-]+\s){{0,2}}?{re.escape(noun)})\b")
