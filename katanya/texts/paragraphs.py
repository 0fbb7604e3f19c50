"""Cuts a body into paragraphs: a line break ends one, except in hard-wrapped plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from katanya.articles import heads
from katanya.records import Form, Span
from katanya.spans import trim

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
WRITTEN = re.compile(r"[^\r\n]+")
BREAK = re.compile(r"[\r\n]")
FOLLOWED = re.compile(r"[^\s]\r?\n[^\r\n]*\S")

# Mail and wire software wraps at 60 to 80 columns. A text is taken as wrapped where most lines that another line
# follows directly reach near the longest line, and none is longer than this.
WRAP_WIDTH = 100
WRAP_SHARE, NEAR = 0.6, 0.7
# Half of them break off in their sentence. Of fewer lines than this, and beside lines that are longer, the lengths tell
# nothing: there half of the lines, of at least this length, break off so that the next one goes on in lower case.
WRAP_LINES, WRAP_LEAST, WRAP_GOING = 3, 40, 0.5
GOES_ON = re.compile(r"[ \t]*[a-z]")
ENDS = re.compile(r"[.!?:;…][\"”’')\]]*[ \t\r]*$")
# What shows that a line of a wrapped text begins a paragraph: it is indented, or one of a list.
INDENTED = re.compile(r"(?: {2,}|\t)\S")
LISTED = re.compile(r"[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]")
# A first word that would have had so much room on the line before was not brought down by the wrapping.
SLACK = 8


def cut(body: str, form: Form) -> tuple[Span, ...]:
    """Return the spans of the paragraphs, without white space at their ends; empty lines give none.

    >>> cut("One.\\n\\nTwo.", Form.JSONL)
    (Span(start=0, stop=4), Span(start=6, stop=10))
    """
    found = _of_blocks(body) if _may_be_wrapped(body, form) else (Span(*match.span()) for match in LINE.finditer(body))
    spans = (trim(body, span, " \t\r\n\u00a0\ufeff") for span in found)
    return tuple(span for span in spans if span.stop > span.start)


def flowing(body: str, form: Form) -> str:
    """Return the body with blanks for the line breaks that wrapped it: as long, so that every place is the same.

    >>> flowing("The foreign minister of Norland, Petra Vell, said that her\\ncountry would sign.", Form.PLAIN)[50:70]
    'that her country wou'
    """
    if not _may_be_wrapped(body, form):
        return body
    pieces, done = [], 0
    for span in cut(body, form):
        pieces += [body[done : span.start], BREAK.sub(" ", body[slice(*span)])]
        done = span.stop
    return "".join((*pieces, body[done:]))


def _may_be_wrapped(body: str, form: Form) -> bool:
    return form is Form.PLAIN and FOLLOWED.search(body) is not None


def _of_blocks(body: str) -> Iterator[Span]:
    """Yield what stands between empty lines: its lines, or where the text is wrapped the paragraphs that they make."""
    blocks = list(_blocks(body))
    widths = [max(map(_length, lines)) for lines in blocks]
    narrow = [lines for lines, width in zip(blocks, widths, strict=True) if width <= WRAP_WIDTH]
    wrapped = _wrapped(body, narrow, whole=len(narrow) == len(blocks))
    for lines, width in zip(blocks, widths, strict=True):
        if wrapped and width <= WRAP_WIDTH:
            yield from _joined(body, lines, width)
        else:
            yield from (Span(*line.span()) for line in LINE.finditer(body, lines[0].start, lines[-1].stop))


def _blocks(body: str) -> Iterator[list[Span]]:
    """Yield the lines that stand between empty lines."""
    block: list[Span] = []
    for line in WRITTEN.finditer(body):
        empty = not line[0].strip(" \t")
        if block and (empty or body.count("\n", block[-1].stop, line.start()) > 1):
            yield block
            block = []
        block += [] if empty else [Span(*line.span())]
    if block:
        yield block


def _length(span: Span) -> int:
    return span.stop - span.start


def _wrapped(body: str, blocks: list[list[Span]], *, whole: bool) -> bool:
    """Say whether the lines of blocks were wrapped; `whole` where these are all blocks of the text."""
    longest = max((_length(line) for lines in blocks for line in lines), default=0)
    pairs = [(left, right) for lines in blocks for left, right in pairwise(lines) if not _parted(body, left, right, longest)]
    if not pairs:
        return False
    if whole and len(pairs) >= WRAP_LINES:
        long = [left for left, _ in pairs if _length(left) > NEAR * longest]
        broken = [left for left in long if not _ends(body, left)]
        return len(long) >= WRAP_SHARE * len(pairs) and len(broken) >= WRAP_GOING * len(long)
    return sum(_goes_on(body, left, right) for left, right in pairs) >= WRAP_GOING * len(pairs)


def _goes_on(body: str, line: Span, after: Span) -> bool:
    """Say whether a line breaks off in its sentence, which the next one takes up in lower case."""
    return _length(line) >= WRAP_LEAST and not _ends(body, line) and GOES_ON.match(body, after.start) is not None


def _ends(body: str, line: Span) -> bool:
    return ENDS.search(body, max(line.start, line.stop - 8), line.stop) is not None


def _joined(body: str, lines: list[Span], longest: int) -> Iterator[Span]:
    """Yield the paragraphs that wrapped lines make."""
    start = lines[0].start
    for left, right in pairwise(lines):
        if _parted(body, left, right, longest):
            yield Span(start, left.stop)
            start = right.start
    yield Span(start, lines[-1].stop)


def _parted(body: str, line: Span, after: Span, longest: int) -> bool:
    return _above(body, line, after) or _begins(body, line, after, longest)


def _above(body: str, line: Span, after: Span) -> bool:
    """Say whether a line stands above a report and is none of its lines: `Date: …`, a byline, what a dateline follows."""
    return line.start < heads.REACH and heads.parted(body[slice(*line)].strip(), body[slice(*after)].strip())


def _begins(body: str, line: Span, after: Span, longest: int) -> bool:
    """Say whether a line begins a paragraph: indented, of a list, or its first word had room on the line before, which ends."""
    if LISTED.match(body, after.start, after.stop):
        return True
    if INDENTED.match(body, after.start, after.stop) and not INDENTED.match(body, line.start, line.stop):
        return True
    first = (body[slice(*after)].split(maxsplit=1) or [""])[0]
    return _ends(body, line) and _length(line) + len(first) + SLACK <= longest
