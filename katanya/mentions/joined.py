"""Bodies whose names small words join: `Norland Board of Elections`, `Immigration and Customs Enforcement`."""

from __future__ import annotations

import itertools
from functools import cache

from katanya.languages.name_words import name_words
from katanya.languages.records import Language
from katanya.languages.segments import READ

# What follows `of` has so many words: a longer run holds the name of somebody at that body.
LONGEST = 3


def joined(body: str, runs: list[tuple[int, str]], language: Language) -> list[tuple[int, str]]:
    """Return the runs of capitals with those made one that are the name of one body."""
    if not language.titles.of_heads:
        return runs
    gaps = _gaps(language.names.joins_of, language.names.joins_and)
    if not any(second[0] - first[0] - len(first[1]) in gaps for first, second in itertools.pairwise(runs)):
        return runs
    found: list[tuple[int, str]] = []
    for start, run in runs:
        near = bool(found) and start - found[-1][0] - len(found[-1][1]) in gaps
        if near and _one(body, found[-1], (start, run), language):
            found[-1] = (found[-1][0], body[found[-1][0] : start + len(run)])
        else:
            found.append((start, run))
    return found


@cache
def _gaps(*joins: tuple[str, ...]) -> frozenset[int]:
    """Return how many characters stand between two runs that some words join."""
    return frozenset(len(join) for each in joins for join in each)


def _one(body: str, first: tuple[int, str], second: tuple[int, str], language: Language) -> bool:
    """Say whether two runs are one body: its head and what it is of, or what it is for and its head."""
    start, run = first
    titles, words = language.titles, second[1].lower().split()
    last = run[run.rfind(" ") + 1 :].lower()
    if last in titles.of_heads:
        return (
            body[start + len(run) : second[0]] in language.names.joins_of and len(words) <= LONGEST and not _held(words, language)
        )
    if last not in titles.fields or not words or words[-1] not in titles.field_heads:
        return False
    return body[start + len(run) : second[0]] in language.names.joins_and


def _held(words: list[str], language: Language) -> bool:
    """Say whether a word in a run is a person's title: `House of Deputies Speaker Orlin`."""
    titles = language.titles
    return any(word in titles.every and word not in titles.bodies | titles.organisation_words for word in words)


def is_joined(name: str) -> bool:
    """Say whether a name of the roster is one that small words of some language join.

    >>> is_joined("Norland Board of Elections"), is_joined("Dana Orlin")
    (True, False)
    """
    return any(join in name for join in _joins())


@cache
def _joins() -> tuple[str, ...]:
    words = [name_words(code) for code in READ]
    return tuple(join for each in words for join in (*each.joins_of, *each.joins_and))
