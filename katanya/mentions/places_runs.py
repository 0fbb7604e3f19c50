"""Names of the gazetteer in a text: runs of words in capitals, looked up at every word, the longest name first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from katanya.knowledge import places, places_words
from katanya.knowledge.places import Candidate
from katanya.records import Span

UPPER = "A-ZÀ-ÖØ-ÞĀČĐĒĞİĪŁŃŌŐŘŚŞŠŪŻŽ"
WORD = rf"(?:W\.Va\.|(?:[{UPPER}]\.){{2,}}|(?:St|Ste|Mt|Ft)\.(?= [{UPPER}])|[{UPPER}][\w’'-]*\w|[{UPPER}](?![\w.]))"
RUN = re.compile(rf"(?<![\w@#]){WORD}(?:[ \u00a0]{WORD})*")
# What may go on with a name after its run: `Rio de Janeiro`, `Gulf of Aden`, `Trinidad and Tobago`.
PARTICLE = r"(?:of|de|da|do|du|del|la|las|los|el|al|and|dan|the|upon|sur|am|kwa)(?:[ ](?:la|las|los|the))?"
ON = re.compile(rf"[ \u00a0]{PARTICLE}[ \u00a0]{WORD}(?:[ \u00a0]{WORD})?")
POSSESSIVE = re.compile(r"['’]s?$")
HYPHENED = re.compile(r"-(?:based|led|backed|born|wide|made|style|controlled|held|occupied|area)$")
# Words right before and after a run.
BEFORE = re.compile(r"((?:[\w’'.-]+ )?[\w’'.-]+)[ \u00a0]$")
AFTER = re.compile(r"[ \u00a0]([a-z]+)")
OPENS = re.compile(r"(?:^|[.!?:\n“”\"‘(—–]|--)\s*$")
SPACED = re.compile(r"[^ \u00a0]+")
LONGEST = 4


@dataclass(frozen=True)
class Run:
    """A run of words in capitals, where it stands and the body that it stands in."""

    body: str
    start: int
    stop: int
    words: tuple[str, ...]
    starts: tuple[int, ...]

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The words in lower case, without possessives."""
        return tuple(POSSESSIVE.sub("", word.lower()) for word in self.words)

    @cached_property
    def before(self) -> str:
        """The one or two words right before the run, as written."""
        found = BEFORE.search(self.body, max(0, self.start - 40), self.start)
        return found.group(1) if found else ""

    @cached_property
    def after(self) -> str:
        """The word in lower case right after the run."""
        found = AFTER.match(self.body, self.stop)
        return found.group(1) if found else ""

    @cached_property
    def opens(self) -> bool:
        """Whether it opens a sentence."""
        return OPENS.search(self.body, max(0, self.start - 4), self.start) is not None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the gazetteer: words `first` up to `last` of a run, with the words for its kind that stand in capitals."""

    run: Run
    first: int
    last: int
    name: str
    key: str
    candidates: tuple[Candidate, ...]
    span: Span
    kind_word: bool = False

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


def names(body: str) -> Iterator[Name]:
    """Yield the names of the gazetteer in a text, none inside another."""
    reached = 0
    for match in RUN.finditer(body):
        start, stop = match.span()
        if start < reached:
            continue
        words = list(SPACED.finditer(match.group()))
        run = Run(body, start, stop, tuple(word.group() for word in words), tuple(start + word.start() for word in words))
        for name in _in_run(run):
            reached = max(reached, name.span.stop)
            yield name


def _in_run(run: Run) -> Iterator[Name]:
    first = 0
    while first < len(run.words):
        found = _at(run, first)
        if found is not None:
            yield found
        first = found.last if found is not None else first + 1


def _at(run: Run, first: int) -> Name | None:
    """Return the longest name that begins at a word, or `None`."""
    if going_on := _going_on(run, first):
        return going_on
    for last in range(min(len(run.words), first + LONGEST), first, -1):
        start = run.starts[first]
        stop = run.starts[last - 1] + len(run.words[last - 1])
        name = run.body[start:stop]
        edge = POSSESSIVE.search(name) or HYPHENED.search(name)
        name = name[: edge.start()] if edge else name
        if candidates := places.lookup(name):
            return _with_kind(run, first, last, name, candidates)
    return None


def _going_on(run: Run, first: int) -> Name | None:
    """Return a name that goes on behind the run with a particle: `Port of Spain`."""
    if len(run.words) - first > 3 or not (match := ON.match(run.body, run.stop)):
        return None
    start = run.starts[first]
    for stop in (match.end(), run.body.rfind(" ", 0, match.end())):
        name = POSSESSIVE.sub("", run.body[start:stop])
        if stop > run.stop and (candidates := places.lookup(name)):
            return Name(run, first, len(run.words), name, places.key(name), candidates, Span(start, start + len(name)))
    return None


def _with_kind(run: Run, first: int, last: int, name: str, candidates: tuple[Candidate, ...]) -> Name:
    """Return the name with the word for its kind that stands before or after it in capitals: `Nyanza Province`, `Kota Bogor`."""
    start, stop = run.starts[first], run.starts[first] + len(name)
    key = places.key(name)
    if name in places_words.abbreviations() and run.body[stop : stop + 1] == ".":
        return Name(run, first, last, f"{name}.", key, candidates, Span(start, stop + 1))
    if _says_kind(name):
        return Name(run, first, last, name, key, candidates, Span(start, stop), kind_word=True)
    if key not in places_words.common():
        behind = run.lowers[last] if last < len(run.words) and stop == run.starts[last] - 1 else ""
        if behind in places_words.after() and behind not in places_words.evidence().bodies:
            last, stop = last + 1, run.starts[last] + len(behind)
        elif first and run.lowers[first - 1] in places_words.before():
            first, start = first - 1, run.starts[first - 1]
    said = stop - start > len(name)
    return Name(run, first, last, run.body[start:stop], key, candidates, Span(start, stop), kind_word=said)


def _says_kind(name: str) -> bool:
    """Say whether a name begins or ends with a word for its kind: `Fulton County`, `Kabupaten Bogor`."""
    words = name.lower().split()
    return len(words) > 1 and (words[0] in places_words.before() or words[-1] in places_words.after())
