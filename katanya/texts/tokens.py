"""Cuts a sentence or a text into words and marks, each with its place in the body."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from katanya.records import Span, Text

# Abbreviations with full stops, words with inner hyphens, apostrophes, slashes or full stops (Oktober/November, 6.500,
# U.S.), then any other single character that is no space.
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-’'./:&]\w+)*|\S")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a sentence or a text, as parallel tuples: as written, in lower case, where each starts and stops."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `first` up to, not including, `last`."""
        return Span(self.starts[first], self.stops[last - 1])


def cut(body: str, sentence: Span) -> Tokens:
    """Return the tokens of one sentence.

    >>> cut("Kata dia, 6.500 orang.", Span(0, 22)).words
    ('Kata', 'dia', ',', '6.500', 'orang', '.')
    """
    spans = [match.span() for match in TOKEN.finditer(body, sentence.start, sentence.stop)]
    words = tuple([body[start:stop] for start, stop in spans])
    starts = tuple([start for start, _ in spans])
    return Tokens(words, tuple([word.lower() for word in words]), starts, tuple([stop for _, stop in spans]))


def of_text(text: Text) -> Tokens:
    """Return the tokens of a whole text.

    >>> of_text(Text("a", "en", "Yes. No.", (Span(0, 8),), (Span(0, 4), Span(5, 8)), ())).words
    ('Yes', '.', 'No', '.')
    """
    return joined([cut(text.body, sentence) for sentence in text.sentences])


def joined(parts: Iterable[Tokens]) -> Tokens:
    """Return the tokens of several sentences, in their order, as those of one text."""
    rows = [(part.words, part.lowers, part.starts, part.stops) for part in parts]
    words, lowers, starts, stops = zip(*rows, strict=True) if rows else ((), (), (), ())
    flat = chain.from_iterable
    return Tokens(tuple(flat(words)), tuple(flat(lowers)), tuple(flat(starts)), tuple(flat(stops)))
