"""Whose name is that of a relative: `first lady Sora Orlin` is not who `Orlin` means where that stands before her."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from katanya.languages.records import Language
from katanya.records import Span


def relatives(body: str, names: Iterable[tuple[str, Span]], language: Language) -> frozenset[str]:
    """Return the full names of those who are called somebody's kin, and whose surname somebody bore before them."""
    first: dict[str, int] = {}
    later = []
    for full, at in sorted(names, key=lambda name: name[1].start):
        if " " in full and full.split()[-1] in first:
            later.append(full)
        first.setdefault(full.split()[-1], at.start)
    return frozenset(full for full in later if any(_calls(body, full, language)))


def _calls(body: str, full: str, language: Language) -> Iterator[bool]:
    """Yield for each place of a name whether a word for kin stands beside it: `his wife Sora Orlin`, `Sora Orlin, istrinya`."""
    words = language.names
    before, after = _beside(language.titles.kin, words.clitics, words.kin_owner)
    for start, stop in _places(body, full) if language.titles.kin else ():
        yield bool(before.search(body[max(0, start - 40) : start]) or after.match(body[stop : stop + 60]))


def _places(body: str, full: str) -> Iterator[Span]:
    """Yield where a name stands that is no part of a longer word."""
    start = body.find(full)
    while start >= 0:
        stop = start + len(full)
        if _parted(body[start - 1 : start], full[0]) and _parted(full[-1], body[stop : stop + 1]):
            yield Span(start, stop)
            start = stop - 1
        start = body.find(full, start + 1)


def _parted(left: str, right: str) -> bool:
    """Say whether a word begins or ends between two characters."""
    return (left.isalnum() or left == "_") != (right.isalnum() or right == "_")


@cache
def _beside(words: frozenset[str], endings: tuple[str, ...], owner: re.Pattern[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a word for kin, with the ending of what is somebody's, right before a name and behind it."""
    kin = f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?:{'|'.join(endings)})?"
    before = rf"\b{kin},?\s+$"
    after = rf"^,?\s+(?:{owner.pattern}\s+)?(?:\w+\s+)?{kin}\b"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)
