"""Cuts a body into paragraphs: a line break ends one, except in hard-wrapped plain text."""

from __future__ import annotations

import re
from itertools import pairwise

from katanya.records import Form, Span
from katanya.spans import trim

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
BLOCK = re.compile(r"(?:[^\r\n]|\r?\n(?![ \t]*\r?\n))+")

# Mail and wire software wraps at 60 to 80 columns. A text is taken as wrapped where most lines that another line
# follows directly reach near the longest line, and none is longer than this.
WRAP_WIDTH = 100
WRAP_SHARE = 0.6
# Of fewer lines than this the lengths tell nothing; a line that goes on in lower case behind one of this length does.
WRAP_LINES, WRAP_LEAST = 3, 40
GOES_ON = re.compile(r"[ \t]*[a-z]")
ENDS = re.compile(r"[.!?:;…][\"”’')\]]*[ \t\r]*$")


def cut(body: str, form: Form) -> tuple[Span, ...]:
    """Return the spans of the paragraphs, without white space at their ends; empty lines give none.

    >>> cut("One.\\n\\nTwo.", Form.JSONL)
    (Span(start=0, stop=4), Span(start=6, stop=10))
    """
    pattern = BLOCK if form is Form.PLAIN and _hard_wrapped(body) else LINE
    spans = (trim(body, Span(*match.span()), " \t\r\n\u00a0\ufeff") for match in pattern.finditer(body))
    return tuple(span for span in spans if span.stop > span.start)


def _hard_wrapped(body: str) -> bool:
    runs = [block.splitlines() for block in re.split(r"\n[ \t]*\r?\n", body)]
    followed = [len(line) for run in runs for line in run[:-1]]
    longest = max((len(line) for run in runs for line in run), default=0)
    if not followed or longest > WRAP_WIDTH:
        return False
    if len(followed) < WRAP_LINES:
        return all(_goes_on(left, right) for run in runs for left, right in pairwise(run))
    return sum(length > 0.7 * longest for length in followed) >= WRAP_SHARE * len(followed)


def _goes_on(line: str, after: str) -> bool:
    """Say whether a line breaks off in its sentence, which the next one takes up in lower case."""
    return len(line) >= WRAP_LEAST and ENDS.search(line) is None and GOES_ON.match(after) is not None
