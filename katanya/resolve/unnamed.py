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


def _named_since(person: Who, between: str) -> bool:
    """Say whether whoever was spoken of last was named behind the one who was brought in."""
    return any(name.split()[-1] in between for name in person.names)


def pointed(body: str, surface: str, span: Span, person: Who | None, language: Language) -> Who | None:
    """Return the unnamed person whom `the organiser` points back to, where `an organiser` was spoken of right before."""
    words = surface.split()
    if (
        len(words) != 2
        or words[0].lower() not in language.names.definite_articles
        or not _may_be_unnamed(words[1], person, language)
    ):
        return None
    start, noun, known = max(0, span.start - REACH), words[1], language.resolve
    match = _last(noun, Span(start, span.start), body, language)
    if match is None or EXPLAINS.search(body, start, match.start()) or known.name_behind.match(body, match.end()):
        return None
    if known.describing.search(body, start, match.start()):
        return None
    if person is not None and _named_since(person, body[match.end() : span.start]):
        return None
    return Who((match["who"],), "introduced", (span, Span(*match.span("who"))), frozenset((noun,)), human=True)


def _may_be_unnamed(noun: str, person: Who | None, language: Language) -> bool:
    """Say whether a noun in lower case is of a person, and neither of the one spoken of last nor of somebody's kin."""
    titles = language.titles
    if not noun.islower() or not (noun in titles.persons or noun in titles.nouns):
        return False
    return noun not in titles.bodies and noun not in titles.kin and (person is None or noun not in person.titles)


def _last(noun: str, within: Span, body: str, language: Language) -> re.Match[str] | None:
    """Return where a person called by a noun was brought in last."""
    pattern = _brought_in(noun, language.grammar.indefinites | language.resolve.another)
    at = body.rfind(f" {noun}", *within)
    while at >= 0:
        near = max(within.start, at - QUALITIES), min(at + len(noun) + 2, within.stop)
        if found := list(pattern.finditer(body, *near)):
            return found[-1]
        at = body.rfind(f" {noun}", within.start, at)
    return None


@cache
def _brought_in(noun: str, opens: frozenset[str]) -> re.Pattern[str]:
    either = "|".join(sorted(word for each in opens for word in (each, each.capitalize())))
    return re.compile(rf"\b(?:{either})\s(?P<who>(?:[\w’-]+\s){{0,2}}?{re.escape(noun)})\b")
