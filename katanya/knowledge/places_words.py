"""Words that say what kind of place a name is of, and that tell a place from a body or a person (`data/places.words.toml`)."""

from __future__ import annotations

from functools import cache

from katanya import shipped
from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import places

Kinds = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words around a name, in lower case: `nouns` and `prepositions` before it, `after` it, and those of its own run."""

    prepositions: frozenset[str]
    nouns: frozenset[str]
    after: frozenset[str]
    bodies: frozenset[str]
    local: frozenset[str]
    foreign: frozenset[str]
    titles: frozenset[str]
    never: frozenset[str]


@cache
def before() -> Kinds:
    """Return the words before a name that say its kind, the longest first, each with the kinds that it allows."""
    return _kinds("before")


@cache
def parts() -> Kinds:
    """Return the words before a name that say a part of the place, each with the kinds that it allows."""
    return _kinds("parts")


@cache
def after() -> Kinds:
    """Return the words after a name that say its kind, the longest first, each with the kinds that it allows."""
    return _kinds("after")


@cache
def evidence() -> Evidence:
    """Return the words that tell whether a name is of a place."""
    data = _data()["evidence"]
    return Evidence(**{name: frozenset(data[name]) for name in Evidence.__slots__})


@cache
def abbreviations() -> frozenset[str]:
    """Return the short forms of divisions that end with a full stop, without it: `Calif`, `W.Va`."""
    rows = [line.split("\t") for line in shipped.lines("knowledge/data/places.abbreviations.tsv")]
    return frozenset(form[:-1] for _, forms in rows for form in forms.split("|") if form.endswith("."))


@cache
def common() -> frozenset[str]:
    """Return English words that places are called like, in lower case.

    >>> "reading" in common(), "london" in common()
    (True, False)
    """
    return frozenset(shipped.lines("knowledge/data/places.common.txt"))


def _kinds(side: str) -> Kinds:
    data = _data()[side]
    for word, kinds in data.items():
        if unknown := set(kinds) - set(places.KINDS):
            raise DataError(f"places.words.toml: {word}: no kinds of places: {', '.join(sorted(unknown))}")
    return {word: tuple(kinds) for word, kinds in sorted(data.items(), key=lambda entry: -len(entry[0]))}


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return shipped.toml("knowledge/data/places.words.toml")
