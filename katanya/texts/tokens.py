"""Cuts a sentence or a text into words and marks, each with its place in the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import chain, compress, filterfalse

from katanya.frozen import dataclass
from katanya.records import Span, Text

# Abbreviations with full stops, words with inner hyphens, apostrophes, slashes or full stops (Oktober/November, 6.500,
# U.S.), figures with an inner comma (2,880), then any other single character that is no space. Nothing is tried twice; the
# group itself is not possessive, since Python before 3.11.5, Debian 12's among them, then cuts the last letter of a word off.
TOKEN = re.compile(r"[A-Z]\.(?:[A-Z]\.)+|\w++(?:(?:[-’'./:&]|(?<=\d),(?=\d))\w++)*|\S")
_WORD, _START, _STOP = re.Match.group, re.Match.start, re.Match.end
# Marks that are tokens of their own whatever stands beside them.
MARKS = frozenset(",.;:!?()[]-–—“”\"'…%$&/")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a sentence, as parallel tuples: as written, in lower case, where each starts and stops."""

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
    found = list(TOKEN.finditer(body, sentence.start, sentence.stop))
    words = tuple(map(_WORD, found))
    return Tokens(words, tuple(map(str.lower, words)), tuple(map(_START, found)), tuple(map(_STOP, found)))


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a whole text, and each word once in `distinct`.

    `mixed` are the places of those that are neither of letters alone nor one of `MARKS`.
    """

    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    mixed: tuple[int, ...]
    distinct: frozenset[str]

    def among(self, known: Set[str]) -> list[int]:
        """Return the places of the tokens that are known words.

        >>> joined([cut("dia dan ia", Span(0, 10))]).among({"dia", "ia"})
        [0, 2]
        """
        found = self.distinct & known
        return list(compress(range(len(self.lowers)), map(found.__contains__, self.lowers))) if found else []


def of_text(text: Text) -> Words:
    """Return the tokens of a text.

    >>> of_text(Text("a", "en", "Yes. No.", (Span(0, 8),), (Span(0, 4), Span(5, 8)), ())).lowers
    ('yes', '.', 'no', '.')
    """
    return joined([cut(text.body, sentence) for sentence in text.sentences])


def joined(parts: Iterable[Tokens]) -> Words:
    """Return the tokens of the sentences of a text, in their order, as those of the text."""
    rows = [(part.lowers, part.starts, part.stops) for part in parts]
    lowers, starts, stops = (tuple(chain.from_iterable(column)) for column in zip(*rows, strict=True)) if rows else ((), (), ())
    distinct = frozenset(lowers)
    mixed = set(filterfalse(str.isalpha, distinct)) - MARKS
    places = compress(range(len(lowers)), map(mixed.__contains__, lowers))
    return Words(lowers, starts, stops, tuple(places), distinct)
