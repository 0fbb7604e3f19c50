"""English bodies whose names small words join: `Norland Board of Elections`, `Immigration and Customs Enforcement`."""

from __future__ import annotations

import itertools

from katanya.languages.records import Language

OF = (" of ", " of the ")
AND = " and "
# So many characters stand between two runs that one of these joins.
GAPS = frozenset((len(AND), *map(len, OF)))
# What follows `of` has so many words: a longer run holds the name of somebody at that body.
LONGEST = 3


def joined(body: str, runs: list[tuple[int, str]], language: Language) -> list[tuple[int, str]]:
    """Return the runs of capitals with those made one that are the name of one body."""
    near = any(second[0] - first[0] - len(first[1]) in GAPS for first, second in itertools.pairwise(runs))
    if not near or not language.titles.of_heads:
        return runs
    found: list[tuple[int, str]] = []
    for start, run in runs:
        near = bool(found) and start - found[-1][0] - len(found[-1][1]) in GAPS
        if near and _one(body, found[-1], (start, run), language):
            found[-1] = (found[-1][0], body[found[-1][0] : start + len(run)])
        else:
            found.append((start, run))
    return found


def _one(body: str, first: tuple[int, str], second: tuple[int, str], language: Language) -> bool:
    """Say whether two runs are one body: its head and what it is of, or what it is for and its head."""
    start, run = first
    titles, words = language.titles, second[1].lower().split()
    last = run[run.rfind(" ") + 1 :].lower()
    if last in titles.of_heads:
        return body[start + len(run) : second[0]] in OF and len(words) <= LONGEST and not _held(words, language)
    if last not in titles.fields or not words or words[-1] not in titles.field_heads:
        return False
    return body[start + len(run) : second[0]] == AND


def _held(words: list[str], language: Language) -> bool:
    """Say whether a word in a run is a person's title: `House of Deputies Speaker Orlin`."""
    titles = language.titles
    return any(word in titles.every and word not in titles.bodies | titles.organisation_words for word in words)


def is_joined(name: str) -> bool:
    """Say whether a name of the roster is one that small words join.

    >>> is_joined("Norland Board of Elections"), is_joined("Dana Orlin")
    (True, False)
    """
    return " of " in name or AND in name
