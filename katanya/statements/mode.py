"""How the words of a content are given: wholly, partly or not at all in quotation marks."""

from __future__ import annotations

from katanya.records import Mode, Span
from katanya.statements.draft import Draft


def decide(draft: Draft, spans: tuple[Span, ...]) -> Mode:
    """Return the mode of a content: by its letters and figures, of which all, some or none stand in quotation marks."""
    body = draft.view.text.body
    quoted = [quotation.span for quotation in draft.view.text.quotations if _touches(quotation.span, spans)]
    if not quoted:
        return Mode.INDIRECT
    loose = any(body[at].isalnum() and not any(q.start <= at < q.stop for q in quoted) for span in spans for at in range(*span))
    return Mode.MIXED if loose else Mode.DIRECT


def _touches(quotation: Span, spans: tuple[Span, ...]) -> bool:
    return any(quotation.start < span.stop and span.start < quotation.stop for span in spans)
