"""Groups that an article calls by whose they are: `the Orlin campaign`, `Orlin's team`."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.languages.records import Language
from katanya.records import Span

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
    for at, noun in sorted((at, word) for word in nouns for at in _places(body, word)):
        start = max(0, at - REACH)
        owner = language.names.owner.search(body[start:at])
        if owner is not None:
            yield Group(owner.group(1), noun, Span(start + owner.start(), at + len(noun)), owner.group(2) is not None)


def _places(body: str, noun: str) -> Iterator[int]:
    """Yield where a noun stands as a whole word after a space."""
    at = body.find(" " + noun)
    while at >= 0:
        stop = at + 1 + len(noun)
        if not body[stop : stop + 1].isalnum():
            yield at + 1
        at = body.find(" " + noun, stop)
