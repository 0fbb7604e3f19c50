"""Cuts paragraphs into sentences: nupunkt with our abbreviations, mended where news differs from books."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from katanya.languages import segments
from katanya.records import Quotation, Span
from katanya.spans import trim

# A mark that may end a sentence, with room for another behind it.
MARKED = re.compile(r"[.!?](?=..)", re.DOTALL)
# A full stop that a page has glued to the next sentence: "… pertemuan itu.Ia mendesak", "… sebelumnya."Kita".
GLUED = re.compile(r"[.!?”\"](?:(?<=[a-z0-9)”\"’][.!?])(?=[“\"‘']?[A-Z][a-z]+[ ,])|(?<=[a-z][.!?][”\"])(?=[A-Z][a-z]+[ ,]))")
# A full stop after a word of three letters and more that is no abbreviation ends a sentence: `… his book. Her …`; so does one
# after a unit: `… 12.500 per kg. Menurut dia …`.
WORD_ENDS = re.compile(r"\b([a-z]{3,}|kg|km|cm|mm|ha|kw|mw|ml)[.!?]\s+(?=[A-Z])")
# Nothing but a lower-case word, a comma or a closing bracket goes on with the sentence before it.
GOES_ON = re.compile(r"[a-z,;)\]]")
# Marks of two quotations side by side.
PAIRS = ("” “", '" "', "'' ''")
MARKS = ('"', "“", "”", "''")
# The longest such piece: `President Emmanuel Macron said in Paris on Tuesday.`
TAG = 60
# A longer one tells it where the quotation asked something: `"Who knows?" Trump told the station in an interview …`.
ASKS = re.compile(r"[?!](?:[\"”]|'')$")
# Longer than any sentence of news, quotations of many sentences included; the rules read a sentence as a whole.
LONGEST = 8000
# A quotation that is never closed and goes on longer has lost its mark: what stands behind is no part of it.
UNCLOSED = 600
ENDS = re.compile(r"[.!?…][\"”’')\]]*$")


def cut(body: str, paragraphs: tuple[Span, ...], quotations: tuple[Quotation, ...], language: str | None) -> tuple[Span, ...]:
    """Return the spans of the sentences; one never ends inside a quotation that is still open.

    >>> cut('He said. "No. Never," he said.', (Span(0, 30),), (Quotation(Span(9, 21), Span(10, 20)),), "en")
    (Span(start=0, stop=8), Span(start=9, stop=30))
    """
    quotations = tuple([each for each in quotations if each.closed or each.span.stop - each.span.start <= UNCLOSED])
    starts = [quotation.span.start for quotation in quotations]
    splitter = _splitter(language)

    def quoted(at: int) -> bool:
        nearest = bisect_right(starts, at - 1) - 1
        return nearest >= 0 and at < quotations[nearest].span.stop

    found: list[Span] = []
    for paragraph in paragraphs:
        joined = _join(body, _pieces(body, paragraph, splitter), quoted)
        found += (span for sentence in joined for span in _shortened(body, sentence))
    return tuple(found)


def _pieces(body: str, paragraph: Span, splitter: Callable[[str], Iterable[tuple[int, int]]]) -> Iterator[Span]:
    base = paragraph.start
    for start, stop in splitter(body[base : paragraph.stop]):
        edges = [start, *(start + inner for inner in _ends(body[base + start : base + stop])), stop]
        for left, right in itertools.pairwise(edges):
            span = trim(body, Span(base + left, base + right))
            if span.stop > span.start:
                yield span


def _ends(piece: str) -> list[int]:
    """Return where sentences end inside a piece; mostly none does."""
    if not MARKED.search(piece):
        return []
    marked = {match.end() for pattern in (GLUED, *_inner()) for match in pattern.finditer(piece)}
    if any(pair in piece for pair in PAIRS):
        marked |= {match.end() for match in _closed().finditer(piece)}
    return sorted(marked | _after_words(piece))


@cache
def _closed() -> re.Pattern[str]:
    """Return what ends a sentence with a quotation before another one: `… on “This Week.” “We …`."""
    return re.compile(r"[.!?](?:[”\"]|'')\s+(?=(?:[“\"]|'')[A-Z])")


@cache
def _inner() -> tuple[re.Pattern[str], ...]:
    """Return what ends a sentence before a quotation (`… wrote last month. "Rather than …`) and behind an acronym."""
    short, openers = segments.any_of("short_last_words"), segments.any_of("openers_behind_acronyms")
    quote = r"(?:\s+(?=(?:[\"“]|'')[A-Z])|\s*(?=“\w))"
    return (
        re.compile(rf"[.!?](?:(?<=[a-z)]{{3}}.)|(?<=\s{short}.)){quote}"),
        re.compile(rf"\.(?<=[A-Z]{{3}}.)\s+(?={openers}\s)"),
    )


@cache
def _speaks() -> re.Pattern[str]:
    """Return what tells, behind a quotation that asks, who asked it."""
    said, more = segments.any_of("speaks_behind_questions"), segments.any_of("tells_more")
    return re.compile(rf"(?:[A-Z][\w.’'-]*,?\s){{1,6}}{said}(?:\s|, [a-z])(?!.*\b{more}\b)")


def _after_words(piece: str) -> set[int]:
    known = segments.abbreviations(None)
    return {match.end() for match in WORD_ENDS.finditer(piece) if match[1] not in known}


def _shortened(body: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, or pieces of what is too long to be one, cut after a space: rules read a sentence as a whole."""
    while span.stop - span.start > LONGEST:
        space = body.rfind(" ", span.start, span.start + LONGEST)
        edge = space if space > span.start else span.start + LONGEST
        yield trim(body, Span(span.start, edge))
        span = trim(body, Span(edge, span.stop))
    if span.stop > span.start:
        yield span


def _join(body: str, pieces: Iterable[Span], quoted: Callable[[int], bool]) -> list[Span]:
    joined: list[Span] = []
    for piece in pieces:
        if joined and (quoted(piece.start) or _goes_on(body, joined[-1], piece)):
            joined[-1] = Span(joined[-1].start, piece.stop)
        else:
            joined.append(piece)
    return joined


def _goes_on(body: str, before: Span, piece: Span) -> bool:
    """Say whether a piece goes on with the one before: it starts in lower case, or nothing there ended a sentence."""
    if _tags(body, before, piece):
        return True
    if piece.stop - piece.start < 3 and not body[piece.start].isalnum():
        return True
    return GOES_ON.match(body, piece.start) is not None or not ENDS.search(body, max(before.start, before.stop - 4), before.stop)


def _tags(body: str, before: Span, piece: Span) -> bool:
    """Say whether a short piece tells who spoke the quotation before it: `"They knew." Trump said.`."""
    quoted = body.startswith(MARKS, before.start) and body.endswith(MARKS, before.start, before.stop)
    if quoted and piece.stop - piece.start > TAG:
        return ASKS.search(body, before.start, before.stop) is not None and _speaks().match(body, piece.start) is not None
    return quoted and not any(mark in body[piece.start : piece.stop] for mark in MARKS)


@cache
def _splitter(language: str | None) -> Callable[[str], Iterable[tuple[int, int]]]:
    from nupunkt.models import load_default_model  # 80 ms, so only once there is a text

    tokenizer = load_default_model()
    tokenizer.add_abbreviations(list(segments.abbreviations(language)))
    return tokenizer.span_tokenize
