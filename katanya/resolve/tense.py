"""Whether a clause speaks of what has been or of what is to come, by the verbs nearest to a place in it."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache

from katanya import spans
from katanya.languages.calendar import Calendar, calendar
from katanya.languages.resolve_words import resolve_words
from katanya.languages.traits import traits
from katanya.records import Span, Text

_CLAUSE = re.compile(r"[,;:\n“”\"()]|\s[-–—]\s|\.\s")
# How far a verb may stand from a date, in characters.
_REACH = 160
# Over how many commas a day that closes a clause looks back for its verb.
_COMMAS = 3


class Tense(IntEnum):
    """Where a clause looks."""

    PAST = -1
    NONE = 0
    FUTURE = 1


def of(text: Text, span: Span, code: str) -> Tense:
    """Return the tense of the clause that a span stands in: by the nearest sign before it, else by the first one after it."""
    number = spans.holding(text.sentences, span.start)
    sentence = text.sentences[number] if number >= 0 else Span(0, len(text.body))
    parts = _CLAUSE.split(text.body[max(sentence.start, span.start - _REACH) : span.start])
    before = parts[-1]
    known = _nearest(before, code)
    if known is Tense.NONE and (traits(code).inflected_verbs or not before.strip()):
        known = _main(parts, code)  # `akan mengirim tenda, selimut, dan obat ke Wanasari, Senin`
    if known is not Tense.NONE:
        return known
    if not calendar(code).lists["deadline"].isdisjoint(before.lower().split()[-1:]):
        return Tense.FUTURE
    after = text.body[span.stop : min(sentence.stop, span.stop + _REACH)].lstrip(" ,)")
    return _first(_CLAUSE.split(after)[0], code)


def _main(parts: list[str], code: str) -> Tense:
    """Return the tense of the clause that a day closes behind a comma: by the last sign within a few commas."""
    signs = (_nearest(part, code) for part in parts[-2 : -2 - _COMMAS : -1])
    return next((known for known in signs if known is not Tense.NONE), Tense.NONE)


def _nearest(words: str, code: str) -> Tense:
    """Return the tense of the last sign in some words; a participle leaves it to what stands before its passive."""
    lower, passive = words.lower(), _passive(code)
    for sign in reversed(list(_signs(code).finditer(lower))):
        if not passive.search(lower, 0, sign.start()):
            return _tense(sign, calendar(code))
    return Tense.NONE


def _first(words: str, code: str) -> Tense:
    sign = _signs(code).search(words.lower())
    return _tense(sign, calendar(code)) if sign else Tense.NONE


def _tense(sign: re.Match[str], known: Calendar) -> Tense:
    return Tense.FUTURE if sign.group() in known.lists["future"] else Tense.PAST


@cache
def _signs(code: str) -> re.Pattern[str]:
    known = calendar(code)
    words = sorted(known.lists["future"] | known.lists["past"], key=len, reverse=True)
    endings = "".join(rf"|\w{{2,}}{ending}" for ending in sorted(known.guards.past_endings))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))}{endings})(?!\w)")


@cache
def _passive(code: str) -> re.Pattern[str]:
    """Return the pattern of what makes a participle right after it a passive; it matches nothing where a language has no such."""
    words, adverbs = sorted(calendar(code).lists["passive"]), "|".join(resolve_words(code).adverb_endings)
    return re.compile(rf"\b(?:{'|'.join(words)})(?: \w+(?:{adverbs}))? $" if words else "(?!)")
