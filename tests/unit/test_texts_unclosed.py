"""A quotation whose closing mark was lost holds no sentences together."""

from __future__ import annotations

from katanya.records import Quotation, Span
from katanya.texts import sentences

LOST = "“The port was shut. " + "Then the council met again and heard the miners of the north. " * 12


def test_a_quotation_that_is_never_closed_ends_with_its_sentence_where_it_would_go_on_for_long() -> None:
    whole = Span(0, len(LOST))
    cut = sentences.cut(LOST, (whole,), (Quotation(whole, Span(1, len(LOST)), closed=False),), "en")
    assert len(cut) == 13


def test_a_short_one_still_holds_together() -> None:
    body = "“The port was shut. Then the council met."
    cut = sentences.cut(body, (Span(0, len(body)),), (Quotation(Span(0, len(body)), Span(1, len(body)), closed=False),), "en")
    assert len(cut) == 1
