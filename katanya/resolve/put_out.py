"""Who put out a document that a mention points back to: `Orlin filed a lawsuit. The lawsuit says C`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions.names_cuts import RUN
from katanya.records import Basis, Span

# How far back it was put out, in characters.
REACH = 2500
# A noun with its article and at most two words between: `the ad`, `the 90-second ad`.
WORDS = 4
# How far around its noun somebody is told of who put a document out.
AROUND = 90
# Where a sentence or a clause begins.
START = re.compile(r"(?:[.!?][”\"’']*\s|\n|;\s|,\s(?:and|but|while|as|after|when)\s)")
# What stands before a name that does nothing in its clause.
BESIDE = re.compile(
    r"\b(?:in|at|on|of|from|for|with|by|to|against|over|about|under|near)\s(?:the\s)?(?:[A-Z][\w-]*,\s)?$", re.IGNORECASE
)
# What may stand between a name and what its bearer does: an aside, a day, adverbs.
BETWEEN = re.compile(
    r"(?:,[^,.]{3,90},)?(?:\s(?:on|late|last|[A-Z][a-z]+day|[a-z]+ly|has|have|had|is|are|was|also|later|then|week))*\s"
)
OWN = ("its ", "his ", "her ", "their ")
SUITS = frozenset(("lawsuit", "suit", "complaint", "petition"))
SUED = re.compile(r"\b(?:sued|suing|sues)\b")


def owner(surface: str, span: Span, body: str, language: Language) -> tuple[Span, ...]:
    """Return where the names stand of whoever put out a document, by what the text tells of it before; none where it does not."""
    words = surface.split()
    noun = words[-1].lower()
    bare = (
        1 < len(words) <= WORDS
        and words[0].lower() == "the"
        and all(word[0].islower() or word[0].isdigit() for word in words[1:])
    )
    if not bare or noun.endswith("s") or noun not in language.titles.of(Basis.DOCUMENT).words:
        return ()
    start = max(0, span.start - REACH)
    at = body.rfind(f" {noun}", start, span.start)
    while at >= 0:
        near = Span(max(0, at - AROUND), min(at + AROUND, span.start))
        told = list(_told(noun, language.code).finditer(body, *near)) if _may_tell(body[near.start : near.stop], language) else []
        if told:
            return tuple(_names(told[-1], body, language))
        at = body.rfind(f" {noun}", start, at)
    sued = list(SUED.finditer(body, start, span.start))[-1:] if noun in SUITS else ()
    return tuple(_names(sued[0], body, language)) if sued else ()


def _may_tell(words: str, language: Language) -> bool:
    """Say whether a word stands there by which somebody is told to have put something out."""
    near = words.split()
    return (
        not (language.grammar.issues.isdisjoint(near) and FILED.isdisjoint(near) and LINKS.isdisjoint(near))
        or "’s " in words
        or "'s " in words
    )


LINKS = frozenset(("its", "his", "her", "their", "by"))


@cache
def _told(noun: str, code: str) -> re.Pattern[str]:
    """Return what tells of a document that somebody put it out: `filed a lawsuit`, `its letter`, `ad by Orlin`."""
    verbs = "|".join(sorted(load_language(code).grammar.issues | FILED))
    words = r"(?:[\w’'“”\"-]+\s){0,6}?"
    name = rf"(?:the\s)?(?:{RUN.pattern})"
    return re.compile(
        rf"\b(?:{verbs})\s{words}{noun}s?\b|\b(?:its|his|her|their)\s(?:[\w’-]+\s){{0,3}}?{noun}\b"
        rf"|(?P<owned>{RUN.pattern})['’]s?\s(?:[\w-]+\s){{0,3}}?{noun}\b"
        rf"|\b{noun}\s(?:(?:was|were|is|been)\s)?(?:[a-z]+\s){{0,4}}?by\s(?P<by>{name})"
    )


FILED = frozenset(
    ("drafted", "brought", "authored", "adopted", "passed", "circulating", "launching", "sponsoring", "tabled", "lodged")
)


def _names(match: re.Match[str], body: str, language: Language) -> Iterator[Span]:
    """Yield the names in what tells of a document, or of whoever does it in its clause."""
    for group in match.re.groupindex:
        if match[group]:
            if match[group].lower().split()[0] not in language.grammar.times:
                yield Span(*match.span(group))
            return
    starts = [found.end() for found in START.finditer(body, max(0, match.start() - 300), match.start())]
    first = max(starts, default=max(0, match.start() - 300))
    runs = [run for run in RUN.finditer(body, first, match.start()) if _does(run, body, first, language)]
    own = body.startswith(OWN, match.start())
    if not runs or not (own or any(BETWEEN.fullmatch(body, run.end(), match.start()) for run in runs[:2])):
        return
    for run in runs[:2]:
        if run is runs[0] or re.fullmatch(r"(?:,.*)?\sand\s(?:the\s)?", body[runs[0].end() : run.start()]):
            yield Span(*run.span())


def _does(run: re.Match[str], body: str, first: int, language: Language) -> bool:
    """Say whether a name may be who does something in its clause: no time, and behind no preposition."""
    word = run.group().split()[0].lower()
    plain = word in language.grammar.times or word in language.grammar.opens_adjunct or word in language.grammar.pronouns
    opens = run.start() == first and " " not in run.group() and word in language.grammar.noun_determiners
    owns = body.startswith(("'s", "’s"), run.end()) or run.group().endswith(("'s", "’s"))
    return not plain and not opens and not owns and BESIDE.search(body, first, run.start()) is None
