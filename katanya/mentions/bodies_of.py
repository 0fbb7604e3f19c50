"""English bodies whose name goes on behind `of`: `Norland Department of Public Safety`, `Bureau of Mines, Water and Energy`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from katanya.knowledge import countries
from katanya.knowledge.standing import standing
from katanya.languages.records import Language
from katanya.mentions import known
from katanya.mentions.names_cuts import personal
from katanya.records import Span

OF = " of "
# How far before `of` a name of a body may begin, in characters.
LEFT = 60
WORD = r"[A-Z][\w’'&-]*"
BEFORE = re.compile(rf"(?:{WORD} )*{WORD}\Z")
BEHIND = re.compile(rf"(?:the )?{WORD}(?: {WORD})*")
LISTED = re.compile(rf"(?:, {WORD}(?: {WORD})*)+,? and {WORD}(?: {WORD})*")
JOINED = re.compile(rf" and ({WORD}(?: {WORD})*)")
OWNED = ("'s", "’s", "s'", "s’")


def find(body: str, language: Language) -> tuple[Span, ...]:
    """Return where such bodies stand, in the order of the text."""
    return tuple(_find(body, language)) if language.code == "en" else ()


def _find(body: str, language: Language) -> Iterator[Span]:
    heads, reached = _heads(), 0
    for head, first in [place for place in known.capitals(body) if place[0] in heads]:
        at = first + len(head)
        if at < reached or not body.startswith(OF, at):
            continue
        start, stop = _start(body, at, language), _stop(body, at + len(OF), head.lower(), language)
        if stop is not None and start >= reached:
            reached = stop
            yield Span(start, stop)


@cache
def _heads() -> frozenset[str]:
    """Return the words for bodies as names have them."""
    return frozenset(head for word in standing("en").headed_of for head in (word.title(), word.upper()))


def _start(body: str, at: int, language: Language) -> int:
    """Return where the words in capitals before `of` begin: behind an owner, an article and what opens a sentence."""
    before = BEFORE.search(body, max(0, at - LEFT), at)
    words = before.group().split(" ") if before else []
    first = len(words) - 1
    while (
        first > 0 and not words[first - 1].endswith(OWNED) and words[first - 1].lower() not in language.grammar.openers | {"the"}
    ):
        first -= 1
    return at - len(" ".join(words[first:]))


def _stop(body: str, start: int, head: str, language: Language) -> int | None:
    """Return where the words behind `of` end: before a title, and behind a list of what the body is for."""
    behind = BEHIND.match(body, start)
    if behind is None:
        return None
    words = behind.group().split(" ")
    kept = next((n for n, word in enumerate(words) if n and (personal(word.lower(), language) or word.endswith(OWNED))), None)
    if kept is not None:
        owned = words[kept].endswith(OWNED)
        return start + len(" ".join(words[: kept + owned])) - 2 * owned
    stop = behind.end()
    if words[-1].endswith(OWNED):
        return stop - 2
    if head not in standing("en").fielded_of:
        return stop
    listed = LISTED.match(body, stop)
    if listed is not None:
        return listed.end()
    joined = JOINED.match(body, stop)
    return joined.end() if joined is not None and _is_field(joined.group(1)) else stop


def _is_field(name: str) -> bool:
    """Say whether words behind `and` name a field and nobody else: `of Health and Human Services`, not `of Defence and Orlin`."""
    return not countries.is_country(name) and name.lower().endswith(tuple(standing("en").field_ends))
