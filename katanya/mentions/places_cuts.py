"""Names of the gazetteer within a run of words in capitals, looked up at every word, the longest name first.

A run tells by its text alone which names it may hold, and reports repeat the same runs; so what was found is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from katanya.frozen import dataclass
from katanya.knowledge import places, places_words
from katanya.knowledge.places import Candidate, Place
from katanya.records import Kind

# Names of foreign owners keep their mark in any language.
POSSESSIVE = re.compile(r"['’]s?$")
SPACED = re.compile(r"[^ \u00a0]+")
LONGEST = 4
# How many runs are remembered.
REMEMBERED = 8_192
# A town of so many people, or one that has so many other names, is known without a sign that it is a place.
KNOWN_PEOPLE, KNOWN_NAMES = 200_000, 40


@dataclass(frozen=True, slots=True)
class Cut:
    """A name in the text of a run: characters `start` to `stop`, words `first` up to `last`, and what it may mean.

    `kind_word` says that it has a word for its kind; `kinds` are those of the places whose own name it is, `kind` what it is
    of before it is resolved; a name that is `well_known` needs no sign that it is a place.
    """

    start: int
    stop: int
    first: int
    last: int
    name: str
    key: str
    candidates: tuple[Candidate, ...]
    kind_word: bool
    kinds: frozenset[str]
    kind: Kind
    well_known: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a run, the same in lower case without possessives, and the names in them, none inside another."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    cuts: tuple[Cut, ...]


# Most runs hold no name and share this.
NOTHING = Words((), (), ())


@dataclass(frozen=True, slots=True)
class _Run:
    """The text of a run with what may go on behind it, where the run itself ends, its words and where they begin."""

    text: str
    stop: int
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]


@lru_cache(maxsize=REMEMBERED)
def cut(text: str, stop: int) -> Words:
    """Return the words and names of a run, which is a text up to `stop`; what follows may go on with its last name.

    >>> [(found.name, found.kind_word) for found in cut("Gubernur Jawa Barat", 19).cuts]
    [('Jawa Barat', False)]
    """
    words = tuple(SPACED.finditer(text, 0, stop))
    plain = tuple(word.group() for word in words)
    lowers = tuple(POSSESSIVE.sub("", word.lower()) for word in plain)
    cuts = tuple(_in_run(_Run(text, stop, plain, lowers, tuple(word.start() for word in words))))
    return Words(plain, lowers, cuts) if cuts else NOTHING


def _in_run(run: _Run) -> Iterator[Cut]:
    first = 0
    while first < len(run.words):
        found = _at(run, first)
        if found is not None:
            yield found
        first = found.last if found is not None else first + 1


def _at(run: _Run, first: int) -> Cut | None:
    """Return the longest name that begins at a word, or `None`."""
    if going_on := _going_on(run, first):
        return going_on
    start = run.starts[first]
    for last in range(min(len(run.words), first + LONGEST), first, -1):
        name = run.text[start : run.starts[last - 1] + len(run.words[last - 1])]
        edge = POSSESSIVE.search(name) or (_hyphened().search(name) if "-" in name else None)
        name = name[: edge.start()] if edge else name
        if candidates := places.lookup(name):
            return _with_kind(run, first, last, name, candidates)
    return None


@cache
def _hyphened() -> re.Pattern[str]:
    """Return the pattern of a word that a hyphen joins to the name of a place: `Merev-based`."""
    return re.compile(f"-(?:{'|'.join(sorted(places_words.evidence().hyphened))})$")


def _going_on(run: _Run, first: int) -> Cut | None:
    """Return a name that goes on behind the run with a particle: `Port of Spain`."""
    if len(run.words) - first > 3 or len(run.text) < run.stop + 2:
        return None
    start = run.starts[first]
    for stop in (len(run.text), run.text.rfind(" ")):
        name = POSSESSIVE.sub("", run.text[start:stop])
        if stop > run.stop and (candidates := places.lookup(name)):
            return _cut((start, start + len(name)), (first, len(run.words)), name, places.key(name), candidates)
    return None


def _with_kind(run: _Run, first: int, last: int, name: str, candidates: tuple[Candidate, ...]) -> Cut:
    """Return the name with the word for its kind that stands before or after it in capitals: `Nyanza Province`, `Kota Bogor`."""
    start, stop = run.starts[first], run.starts[first] + len(name)
    key = places.key(name)
    if name in places_words.abbreviations() and run.text[stop : stop + 1] == ".":
        return _cut((start, stop + 1), (first, last), f"{name}.", key, candidates)
    if _says_kind(name):
        return _cut((start, stop), (first, last), name, key, candidates, kind_word=True)
    if key not in places_words.common_anywhere():
        behind = run.lowers[last] if last < len(run.words) and stop == run.starts[last] - 1 else ""
        if behind in places_words.after() and behind not in places_words.evidence().bodies:
            last, stop = last + 1, run.starts[last] + len(behind)
        elif first and run.lowers[first - 1] in places_words.before():
            first, start = first - 1, run.starts[first - 1]
    said = stop - start > len(name)
    return _cut((start, stop), (first, last), run.text[start:stop], key, candidates, kind_word=said)


def _says_kind(name: str) -> bool:
    """Say whether a name begins or ends with a word for its kind: `Fulton County`, `Kabupaten Bogor`."""
    words = name.lower().split()
    return len(words) > 1 and (words[0] in places_words.before() or words[-1] in places_words.after())


def _cut(
    at: tuple[int, int],
    words: tuple[int, int],
    name: str,
    key: str,
    candidates: tuple[Candidate, ...],
    *,
    kind_word: bool = False,
) -> Cut:
    own = [candidate.place for candidate in candidates if not candidate.alternate]
    kinds = frozenset(place.kind for place in own)
    known = any(_famous(place, kind_word=kind_word) for place in own)
    return Cut(*at, *words, name, key, candidates, kind_word, kinds, _kind(own), known)


def _kind(own: list[Place]) -> Kind:
    """Return what a name is of before it is resolved: a country where no other place of note is called so."""
    kinds = {place.kind for place in own if place.population >= KNOWN_PEOPLE or place.kind == "facility"}
    return Kind.COUNTRY if kinds == {"country"} else Kind.FACILITY if kinds == {"facility"} else Kind.PLACE


def _famous(place: Place, *, kind_word: bool) -> bool:
    """Say whether a place is known without a sign: a country, a capital, a division or town of note."""
    if place.kind in ("country", "region") or place.capital:
        return True
    if place.kind == "settlement" and place.fame >= KNOWN_NAMES:
        return True
    return (place.kind != "facility" and place.population >= KNOWN_PEOPLE) or (place.kind == "division2" and kind_word)
