"""One sentence as the rules see it: its words, what is quoted in it, and where its own words begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field

from katanya.frozen import dataclass
from katanya.languages.records import Language
from katanya.records import Quotation, Span, Text
from katanya.statements import furniture
from katanya.texts import tokens as cutter
from katanya.texts.tokens import Tokens, Words

BREAKS = frozenset(",;:—–-")
ENDS = frozenset(".!?…")
# How far outside of a sentence a rule may look; the widest look is `adjuncts.REACH` words past a cue.
PADDING = 48
NO_WORDS = ("",) * PADDING
# A name with its article in lower case: `al-Bakr`, `el-Sisi`, `d'Arcy`.
ARTICLED = re.compile(r"(?:[ae][a-z]-|[dl]['’])[A-Z]")
# A sentence in brackets has more words than this.
BRACKETED = 5
NO_CAPITALS = (False,) * PADDING
# Only the first paragraphs, up to this one, have a dateline.
DATELINES = 2


@dataclass(frozen=True, slots=True)
class View:
    """A sentence of a text; `quoted[i]` is the number of the quotation that word `i` stands in, or -1.

    `first` is the first word after a dateline, `end` the place after the last word that is no final mark, `capitals[i]`
    whether word `i` begins with a capital letter; `paragraph` and `index` count from 0. What the rules ask for most is
    kept in fields: they ask some hundred times a sentence. `padded` and `capitals` go on past the end with nothing, so
    that a place a little outside of the sentence, on either side, needs no check. `sources` remembers the noun phrases
    found before and after a cue, which several rules ask for.
    """

    text: Text
    language: Language
    index: int
    paragraph: int
    sentence: Span
    tokens: Tokens
    quoted: tuple[int, ...]
    first: int
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    padded: tuple[str, ...]
    capitals: tuple[bool, ...]
    size: int
    end: int
    sources: dict[tuple[str, int], tuple[int, int] | None] = field(default_factory=dict, repr=False, compare=False)

    def lower(self, index: int) -> str:
        """Return the word at that place in lower case, or "" outside of the sentence."""
        return self.padded[index]

    def capital(self, index: int) -> bool:
        """Say whether the word at that place begins with a capital letter."""
        return self.capitals[index]

    def breaks(self, index: int) -> bool:
        """Say whether a mark that parts clauses stands at that place, outside of quotations."""
        return self.padded[index] in BREAKS and self.quoted[index] < 0

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the words `first` up to, not including, `last`."""
        return Span(self.tokens.starts[first], self.tokens.stops[last - 1])

    def within(self, first: int, last: int) -> Span:
        """Return the characters of words that a text may break off before the last of: `The army will`."""
        return self.span(first, min(last, self.size))

    def surface(self, first: int, last: int) -> str:
        """Return the words `first` up to, not including, `last` as they stand in the text."""
        start, stop = self.span(first, last)
        return self.text.body[start:stop]

    def quotation(self, index: int) -> Quotation | None:
        """Return the quotation that the word at that place stands in, or `None`."""
        number = self.quoted[index] if 0 <= index < self.size else -1
        return self.text.quotations[number] if number >= 0 else None

    def quotation_before(self, index: int) -> tuple[int, int] | None:
        """Return the words (first, last) of the quotation that ends right before that place, a comma between allowed."""
        last = index - 1
        while last > self.first and self.lower(last) in BREAKS and self.quoted[last] < 0:
            last -= 1
        return self._quotation_words(last) if last >= 0 and self.quoted[last] >= 0 else None

    def quotation_after(self, index: int) -> tuple[int, int] | None:
        """Return the words (first, last) of the quotation that starts at that place."""
        return self._quotation_words(index) if index < self.size and self.quoted[index] >= 0 else None

    def _quotation_words(self, index: int) -> tuple[int, int]:
        number, first, last = self.quoted[index], index, index + 1
        while first > 0 and self.quoted[first - 1] == number:
            first -= 1
        while last < self.size and self.quoted[last] == number:
            last += 1
        return first, last


def tokens(text: Text, known: Iterable[View]) -> Words:
    """Return the tokens of a whole text: those of its views, and of the sentences that have none."""
    cut = {view.index: view.tokens for view in known}
    return cutter.joined(
        [cut[index] if index in cut else cutter.cut(text.body, sentence) for index, sentence in enumerate(text.sentences)]
    )


def views(text: Text, language: Language) -> Iterator[View]:
    """Yield a view of each sentence that is part of the report itself: no headline, caption or line of the page."""
    starts = [quotation.span.start for quotation in text.quotations]
    edges = [paragraph.start for paragraph in text.paragraphs]
    skipped = furniture.paragraphs(text)
    for index, sentence in enumerate(text.sentences):
        paragraph = bisect_right(edges, sentence.start) - 1
        if paragraph in skipped:
            continue
        words = cutter.cut(text.body, sentence)
        quoted = _quoted(text.quotations, starts, words)
        opens = paragraph <= DATELINES and (sentence == text.sentences[0] or sentence.start == edges[paragraph])
        first = furniture.dateline_words(words, language.settling.dateline_words) if opens else 0
        yield _view(text, language, (index, paragraph, first), sentence, words, quoted)


def _view(
    text: Text, language: Language, places: tuple[int, int, int], sentence: Span, words: Tokens, quoted: tuple[int, ...]
) -> View:
    index, paragraph, first = places
    pairs = zip(words.words, words.lowers, strict=True)
    capitals = (*[word[0].isupper() or (word != low and ARTICLED.match(word) is not None) for word, low in pairs], *NO_CAPITALS)
    padded = (*words.lowers, *NO_WORDS)
    size = len(words)
    end = size
    while end > first and words.words[end - 1] in ENDS and quoted[end - 1] < 0:
        end -= 1
    if end - first > BRACKETED and words.words[first] == "(" and ")" not in words.words[first + 1 : end - 1]:
        first, end = _unbracketed(words.words, first, end)
    return View(
        text, language, index, paragraph, sentence, words, quoted, first, words.words, words.lowers, padded, capitals, size, end
    )


def _unbracketed(words: tuple[str, ...], first: int, end: int) -> tuple[int, int]:
    """Return the places of a sentence within the brackets around it."""
    if words[end - 1] == ")":
        end -= 1
        while words[end - 1] in ENDS:
            end -= 1
    return first + 1, end


def _quoted(quotations: tuple[Quotation, ...], starts: list[int], words: Tokens) -> tuple[int, ...]:
    """Return for each word the number of the last quotation that begins before it, -1 where that does not reach it."""
    if not words.starts or not starts:
        return (-1,) * len(words)
    quoted = [-1] * len(words)
    last = bisect_right(starts, words.starts[-1])
    for number in range(max(bisect_right(starts, words.starts[0]) - 1, 0), last):
        stop = quotations[number].span.stop
        following = min(stop, starts[number + 1]) if number + 1 < len(starts) else stop
        held = range(bisect_left(words.starts, starts[number]), bisect_left(words.starts, following))
        quoted[held.start : held.stop] = [number] * len(held)
    return tuple(quoted)
