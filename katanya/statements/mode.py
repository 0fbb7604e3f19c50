"""How the words of a content are given: wholly, partly or not at all in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile
from operator import attrgetter

from katanya.records import Mode, Span
from katanya.statements.draft import Draft

ALNUM = re.compile(r"[^\W_]")
_STOP = attrgetter("span.stop")


def decide(draft: Draft, spans: tuple[Span, ...]) -> Mode:
    """Return the mode of a content: by its letters and figures, of which all, some or none stand in quotation marks."""
    if draft.rule == "inside_quotation":
        return Mode.INDIRECT
    if draft.rule in ("signed", "turn"):
        return Mode.DIRECT
    body = draft.view.text.body
    quotations = draft.view.text.quotations
    # Quotations follow each other: those before the content are stepped over together.
    near = quotations[bisect_right(quotations, spans[0].start, key=_STOP) :] if quotations else ()
    last = max(span.stop for span in spans)
    quoted = [each.span for each in takewhile(lambda each: each.span.start < last, near) if _touches(each.span, spans)]
    if not quoted:
        return Mode.INDIRECT
    loose = any(_loose(body, span, quoted) for span in spans)
    return Mode.MIXED if loose else Mode.DIRECT


def _loose(body: str, span: Span, quoted: list[Span]) -> bool:
    """Say whether a letter or figure of a span stands outside of the quotations, which follow each other in the text."""
    start = span.start
    for quotation in quoted:
        if quotation.start > start and ALNUM.search(body, start, min(quotation.start, span.stop)):
            return True
        start = max(start, quotation.stop)
    return start < span.stop and ALNUM.search(body, start, span.stop) is not None


def _touches(quotation: Span, spans: tuple[Span, ...]) -> bool:
    return bool([span for span in spans if quotation.start < span.stop and span.start < quotation.stop])
