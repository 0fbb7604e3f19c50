"""How the words of a content are given: wholly, partly or not at all in quotation marks."""

from __future__ import annotations

from katanya.records import Mode, Quotation, Span
from katanya.statements.draft import Draft

# A content is wholly quoted where no more than this share of its characters stands outside of quotation marks.
LOOSE = 0.1


def decide(draft: Draft, spans: tuple[Span, ...]) -> Mode:
    """Return the mode of a content."""
    quotations = draft.view.text.quotations
    length = sum(span.stop - span.start for span in spans)
    quoted = sum(_quoted(span, quotation) for span in spans for quotation in quotations)
    if not quoted or not length:
        return Mode.INDIRECT
    return Mode.DIRECT if length - quoted <= LOOSE * length else Mode.MIXED


def _quoted(span: Span, quotation: Quotation) -> int:
    return max(0, min(span.stop, quotation.span.stop) - max(span.start, quotation.span.start))
