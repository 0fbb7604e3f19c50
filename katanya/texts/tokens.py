"""Cuts a sentence into words and marks, each with its place in the body."""

from __future__ import annotations

import re

from katanya.frozen import dataclass
from katanya.records import Span

# Abbreviations with full stops, words with inner hyphens, apostrophes, slashes or full stops (Oktober/November, 6.500,
# U.S.), figures with an inner comma (2,880), then any other single character that is no space.
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:(?:[-’'./:&]|(?<=\d),(?=\d))\w+)*|\S")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of one sentence, as parallel tuples: as written, in lower case, and where each starts and stops."""

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
