"""Groups that an article calls by whose they are: `the Orlin campaign`, `Orlin's team`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from katanya.languages.records import Language
from katanya.records import Span

OWNER = re.compile(r"(?!(?:The|A|An)\s)\b([A-Z][\w-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w-]+){0,2})(['’]s?)?\s$")
# The longest name of an owner, in characters.
REACH = 60


@dataclass(frozen=True, slots=True)
class Group:
    """Whose a group is, by the name that stands before its noun, that noun, and where both stand; `marked` with a genitive."""

    owner: str
    noun: str
    at: Span
    marked: bool


def groups(body: str, language: Language) -> Iterator[Group]:
    """Yield the groups of a body in order."""
    nouns = language.titles.owned_groups
    if not nouns:
        return
    for noun in _pattern(nouns).finditer(body):
        start = max(0, noun.start() - REACH)
        owner = OWNER.search(body[start : noun.start()])
        if owner is not None:
            yield Group(owner.group(1), noun.group(), Span(start + owner.start(), noun.end()), owner.group(2) is not None)


@cache
def _pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(nouns)) + r")\b")
