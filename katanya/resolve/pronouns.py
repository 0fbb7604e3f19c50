"""Whom `dia`, `he`, `her` means outside of quotations: the one person named before it, else nobody is guessed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import cache

from katanya import ids, spans
from katanya.knowledge.standing import standing
from katanya.records import Kind, Mention, Resolution, Span, Text
from katanya.texts import tokens as cutter
from katanya.texts.tokens import Words

# A pronoun means somebody of its own sentence, or of this many before it.
REACH = 2


def resolve(
    text: Text,
    code: str,
    persons: Sequence[tuple[Mention, Resolution]],
    taken: Set[Span],
    tokens: Words | None = None,
) -> Iterator[tuple[Mention, Resolution]]:
    """Yield each personal pronoun with whom it means; `taken` are those that hold a statement, which are decided there.

    The nearest sentence that names a person decides. Where it names two, the pronoun stays open (`two_candidates`).
    """
    if not persons:
        return
    starts = [sentence.start for sentence in text.sentences]
    quoted = [quotation.span for quotation in text.quotations]
    by_sentence: dict[int, list[tuple[Mention, Resolution]]] = {}
    for pair in persons:
        by_sentence.setdefault(bisect_right(starts, pair[0].span.start) - 1, []).append(pair)
    for span in _places(tokens or cutter.of_text(text), text.body, code):
        if span not in taken and spans.holding(quoted, span.start) < 0:
            yield _tied(text, span, bisect_right(starts, span.start) - 1, by_sentence)


def _places(tokens: Words, body: str, code: str) -> list[Span]:
    """Return where a pronoun stands: a token, or a part of one such as `he's`."""
    whole = tokens.among(standing(code).pronouns)
    spans = [Span(tokens.starts[index], tokens.stops[index]) for index in whole]
    for index in tokens.mixed:
        for match in _pattern(code).finditer(body, tokens.starts[index], tokens.stops[index]):
            spans.append(Span(*match.span()))
    return sorted(spans)


def _tied(
    text: Text, span: Span, sentence: int, by_sentence: dict[int, list[tuple[Mention, Resolution]]]
) -> tuple[Mention, Resolution]:
    surface = text.body[span.start : span.stop]
    identity = ids.mention_id(text.article, span)
    for distance in range(REACH + 1):
        before = [pair for pair in by_sentence.get(sentence - distance, ()) if pair[0].span.start < span.start]
        called = {pair[0].called for pair in before}
        if len(called) > 1:
            break
        if called:
            named, tied = before[-1]
            method = "pronoun_same_sentence" if distance == 0 else "pronoun_sentence_before"
            mention = Mention(identity, Kind.PERSON, span, surface, "pronoun", named.called)
            return mention, Resolution(identity, tied.target, method, tied.reason, spans=(named.span,))
    else:
        return Mention(identity, Kind.PERSON, span, surface, "pronoun"), Resolution(identity, None, "pronoun", "no_antecedent")
    return Mention(identity, Kind.PERSON, span, surface, "pronoun"), Resolution(identity, None, "pronoun", "two_candidates")


@cache
def _pattern(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(standing(code).pronouns, key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
