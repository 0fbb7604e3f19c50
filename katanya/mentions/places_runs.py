"""Runs of words in capitals in a text, and the names of the gazetteer in them that nothing else has taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from katanya.knowledge import places_words
from katanya.knowledge.places import Candidate
from katanya.mentions.places_cuts import Cut, cut
from katanya.records import Kind, Span
from katanya.spans import taken as taken_of

UPPER = "A-ZÀ-ÖØ-ÞĀČĐĒĞİĪŁŃŌŐŘŚŞŠŪŻŽ"
# The rest of a word after its first letter; a pattern that opens with the letter finds its places in half the time.
REST = rf"(?:(?<=W)\.Va\.|\.(?:[{UPPER}]\.)+|(?:(?<=[SMF])t|(?<=S)te)\.(?= [{UPPER}])|[\w’'-]*\w|(?![\w.]))"
WORD = rf"[{UPPER}]{REST}"
# How far before a run its words are looked for, in characters.
REACH = 40
LAST = re.compile(r"[\w’'.-]+\Z")
AFTER = re.compile(r"[ \u00a0]([a-z]+)")
OPENS = re.compile(r"(?:^|[.!?:\n“”\"‘(—–]|--)\s*$")


class Run(NamedTuple):
    """A run of words in capitals, the body that it stands in and where; the same words in lower case, without possessives.

    `before` is the one or two words right before it, as written.
    """

    body: str
    start: int
    stop: int
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    before: str

    @property
    def after(self) -> str:
        """The word in lower case right after the run."""
        found = AFTER.match(self.body, self.stop)
        return found.group(1) if found else ""

    @property
    def opens(self) -> bool:
        """Whether it opens a sentence."""
        return OPENS.search(self.body, max(0, self.start - 4), self.start) is not None


class Name(NamedTuple):
    """A name of the gazetteer where it stands: words `first` up to `last` of a run; see `places_cuts.Cut` for the rest."""

    run: Run
    span: Span
    first: int
    last: int
    name: str
    key: str
    candidates: tuple[Candidate, ...]
    kind_word: bool
    kinds: frozenset[str]
    kind: Kind
    well_known: bool

    @property
    def rest(self) -> tuple[str, ...]:
        """The other words of the run, in lower case."""
        return self.run.lowers[: self.first] + self.run.lowers[self.last :]

    @property
    def word_before(self) -> str:
        """The word right before it, in lower case."""
        if self.first:
            return self.run.lowers[self.first - 1]
        return self.run.before.rpartition(" ")[2].lower()


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of a run; its group is what may go on with it: `Rio | de Janeiro`, `Trinidad | and Tobago`."""
    words = places_words.evidence()
    particle = f"(?:{'|'.join(sorted(words.particles))})(?:[ ](?:{'|'.join(sorted(words.particle_articles))}))?"
    on = rf"[ \u00a0]{particle}[ \u00a0]{WORD}(?:[ \u00a0]{WORD})?"
    return re.compile(rf"[{UPPER}](?<![\w@#].){REST}(?:[ \u00a0]{WORD})*(?=({on}|\.?))")


def names(body: str, taken: Iterable[Span] = ()) -> Iterator[Name]:
    """Yield the names of the gazetteer in a text, none inside another, none that overlaps what is taken."""
    reached, before = 0, taken_of(taken)
    for match in pattern().finditer(body):
        start, stop = match.span()
        end = match.end(1)
        if start < reached or (end - stop < 2 and before.holds(start, stop)):
            continue
        found = cut(body[start:end], stop - start)
        if not found.cuts:
            continue
        reached = start + found.cuts[-1].stop
        free = [each for each in found.cuts if before.free(Span(start + each.start, start + each.stop))]
        if free:
            run = Run(body, start, stop, found.words, found.lowers, _before(body, start))
            yield from (_name(run, each) for each in free)


def _name(run: Run, found: Cut) -> Name:
    return Name(
        run,
        Span(run.start + found.start, run.start + found.stop),
        found.first,
        found.last,
        found.name,
        found.key,
        found.candidates,
        found.kind_word,
        found.kinds,
        found.kind,
        found.well_known,
    )


def _before(body: str, start: int) -> str:
    """Return the one or two words right before a place, as written; "" where a mark stands there."""
    window = body[max(0, start - REACH) : start].removesuffix("\n")
    if window[-1:] not in (" ", "\u00a0"):
        return ""
    head, space, word = window[:-1].rpartition(" ")
    last = LAST.search(word)
    if last is None or last.start() or not space:
        return last.group() if last else ""
    first = LAST.search(head, head.rfind(" ") + 1)
    return f"{first.group()} {word}" if first else word
