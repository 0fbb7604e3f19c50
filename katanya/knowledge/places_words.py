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
    """Words around a name, in lower case; `places.words.toml` says what each list is."""

    prepositions: frozenset[str]
    nouns: frozenset[str]
    after: frozenset[str]
    bodies: frozenset[str]
    local: frozenset[str]
    foreign: frozenset[str]
    titles: frozenset[str]
    never: frozenset[str]
    wide: frozenset[str]
    articled: frozenset[str]
    of: frozenset[str]
    of_body: frozenset[str]
    list_joins: frozenset[str]
    hyphened: frozenset[str]
    particles: frozenset[str]
    particle_articles: frozenset[str]


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
def common(language: str) -> frozenset[str]:
    """Return words of a language that places are called like, in lower case.

    >>> "reading" in common("en"), "london" in common("en"), "reading" in common("id")
    (True, False, False)
    """
    return frozenset(shipped.lines(f"knowledge/data/places.common.{language}.txt"))


@cache
def common_anywhere() -> frozenset[str]:
    """Return such words of every language."""
    found = sorted(shipped.place("knowledge/data").glob("places.common.*.txt"))
    return frozenset(word for path in found for word in shipped.lines(f"knowledge/data/{path.name}"))


def _kinds(side: str) -> Kinds:
    data = _data()[side]
    for word, kinds in data.items():
        if unknown := set(kinds) - set(places.KINDS):
            raise DataError(f"places.words.toml: {word}: no kinds of places: {', '.join(sorted(unknown))}")
    return {word: tuple(kinds) for word, kinds in sorted(data.items(), key=lambda entry: -len(entry[0]))}


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return shipped.toml("knowledge/data/places.words.toml")
