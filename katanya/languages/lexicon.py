"""The cues of one language, as frozen records: their forms, where each has its source and its content, its speech act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from katanya.choices import StrEnum
from katanya.frozen import dataclass
from katanya.records import Stance


class Frame(StrEnum):
    """Where a cue has its source and its content."""

    TAG = "tag"
    SUFFIXED = "suffixed"
    CLAUSE = "clause"
    FINDING = "finding"
    BARE = "bare"
    ACCORDING = "according"
    PASSIVE = "passive"
    ADVERB = "adverb"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Entry:
    """One cue of the lexicon: its forms (each a tuple of words in lower case), its frame and its speech act.

    The first form names it.
    """

    forms: tuple[tuple[str, ...], ...]
    frame: Frame
    act: Stance
    takes: frozenset[str]
    evidence: str
    name: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every cue of a language, found by its first word; longer forms come first."""

    entries: tuple[Entry, ...]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]] = field(repr=False)
    seconds: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def at(self, lowers: tuple[str, ...], index: int) -> Iterator[tuple[int, Entry]]:
        """Yield (length in words, entry) of every cue that stands at that word, the longest first."""
        for form, entry in self.by_first.get(lowers[index], ()):
            if lowers[index : index + len(form)] == form:
                yield len(form), entry
