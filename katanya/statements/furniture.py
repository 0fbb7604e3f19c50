"""What stands around a report and is no part of it: headlines, lines of the page, datelines."""

from __future__ import annotations

import re

from katanya.languages import segments
from katanya.records import Span, Text
from katanya.texts.titlecase import title_case
from katanya.texts.tokens import Tokens

FINAL = re.compile(r"[.!?…:;,][\"”’'»)\]*]*$|[\"”»]$")
# A headline is one line: the longest of 5,000 Indonesian and English ones in the development corpora has 27 words.
HEADLINE_WORDS = 28
# `JAKARTA, KOMPAS.com -`, `SEOUL (AP) —`, `Ritmee —`, `WASHINGTON, Aug. 6 (Reuters) -`: at most this many words.
DATELINE_WORDS = 12
DASHES = frozenset("-–—")


def paragraphs(text: Text) -> frozenset[int]:
    """Return the numbers of the paragraphs that are no part of the report."""
    lines = segments.boilerplate(text.language)
    found = {number for number, span in enumerate(text.paragraphs) if lines.fullmatch(text.body, span.start, span.stop)}
    return frozenset(found | _headlines(text))


def _headlines(text: Text) -> set[int]:
    """Return the paragraphs before the report's first sentence that end without a mark, where a report follows."""
    found: set[int] = set()
    for number, span in enumerate(text.paragraphs[:-1]):
        if _telegraphic(text, number):
            found.add(number)
            continue
        if FINAL.search(text.body, max(span.start, span.stop - 4), span.stop) or _words(text, span) > HEADLINE_WORDS:
            break
        found.add(number)
    return found


# Shorter texts are no whole reports: a notice of two lines has no headline.
REPORT_PARAGRAPHS = 4
# A headline that a page closes with a full stop is shorter than this, and than the paragraph after it.
TELEGRAM_WORDS = 18


def _telegraphic(text: Text, number: int) -> bool:
    """Say whether the first line, or the second right below it, reads like a headline that ends in a full stop.

    Headlines are short, and leave out the words that a sentence of the report would have, or write all words in capitals.
    """
    never = segments.never_in_headlines(text.language)
    if not never or number > 1 or len(text.paragraphs) < REPORT_PARAGRAPHS or (number and not _below_headline(text)):
        return False
    span, after = text.paragraphs[number], text.paragraphs[number + 1]
    line = text.body[span.start : span.stop]
    words = line.split()
    if len(words) > TELEGRAM_WORDS or _words(text, after) <= len(words) or line[0] in MARKS or DASH.search(line):
        return False
    return title_case(words) or never.isdisjoint(line.lower().split())


def _below_headline(text: Text) -> bool:
    """Say whether the second line is joined to the first by one line break, and parted from the third by an empty line."""
    gaps = [text.body[text.paragraphs[i].stop : text.paragraphs[i + 1].start].count("\n") for i in (0, 1)]
    return gaps[0] < gaps[1]


MARKS = '"“”'
DASH = re.compile(r"\s[–—-]+\s|\([A-Z]")


def _words(text: Text, span: Span) -> int:
    return len(text.body[span.start : span.stop].split())


def dateline_words(words: Tokens, small: frozenset[str]) -> int:
    """Return how many words at the start of a sentence are its dateline.

    A dateline ends in a dash that stands alone, and all before it is capitals, figures, marks and some `small` words.
    """
    for index, word in enumerate(words.words[:DATELINE_WORDS]):
        if word in DASHES and index:
            return index + 1 if _placelike(words, index, small) else 0
        if word[0].islower() and word not in small:
            return 0
    return 0


def _placelike(words: Tokens, dash: int, small: frozenset[str]) -> bool:
    """Say whether the words before a dash can be a dateline: the dash has room around it and no clause precedes it."""
    spaced = words.starts[dash] > words.stops[dash - 1]
    return spaced and all(not word[0].isalpha() or word[0].isupper() or word in small for word in words.words[:dash])
