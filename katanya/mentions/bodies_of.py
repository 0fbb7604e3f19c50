"""Bodies whose name goes on behind `of`: `Norland Department of Public Safety`, `Bureau of Mines, Water and Energy`."""

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

# How far before `of` a name of a body may begin, in characters.
LEFT = 60
WORD = r"[A-Z][\w’'&-]*"
BEFORE = re.compile(rf"(?:{WORD} )*{WORD}\Z")


def find(body: str, language: Language) -> tuple[Span, ...]:
    """Return where such bodies stand, in the order of the text."""
    heads = _heads(standing(language.code).headed_of)
    return tuple(_find(body, heads, language)) if heads else ()


def _find(body: str, heads: frozenset[str], language: Language) -> Iterator[Span]:
    reached, behind = 0, language.names.behind_of
    for head, first in [place for place in known.capitals(body) if place[0] in heads]:
        at = first + len(head)
        name = behind.match(body, at) if at >= reached else None
        if name is None:
            continue
        start, stop = _start(body, at, language), _stop(body, Span(*name.span(1)), head.lower(), language)
        if start >= reached:
            reached = stop
            yield Span(start, stop)


@cache
def _heads(words: frozenset[str]) -> frozenset[str]:
    """Return the words for bodies as names have them."""
    return frozenset(head for word in words for head in (word.title(), word.upper()))


def _start(body: str, at: int, language: Language) -> int:
    """Return where the words in capitals before `of` begin: behind an owner, an article and what opens a sentence."""
    before = BEFORE.search(body, max(0, at - LEFT), at)
    words = before.group().split(" ") if before else []
    first = len(words) - 1
    while first > 0 and not _opens(words[first - 1], language):
        first -= 1
    return at - len(" ".join(words[first:]))


def _opens(word: str, language: Language) -> bool:
    """Say whether the name of a body begins behind a word: an owner, an article, or what opens a sentence."""
    lower = word.lower()
    return (
        word.endswith(language.names.possessive_endings) or lower in language.names.articles or lower in language.grammar.openers
    )


def _stop(body: str, behind: Span, head: str, language: Language) -> int:
    """Return where the words behind `of` end: before a title, and behind a list of what the body is for."""
    start, stop = behind
    words, owns = body[start:stop].split(" "), language.names.possessive_endings
    kept = next((n for n, word in enumerate(words) if n and (personal(word.lower(), language) or word.endswith(owns))), None)
    if kept is not None:
        owned = words[kept].endswith(owns)
        return start + len(" ".join(words[: kept + owned])) - 2 * owned
    if words[-1].endswith(owns):
        return stop - 2
    if head not in standing(language.code).fielded_of:
        return stop
    listed = language.names.listed_fields.match(body, stop)
    if listed is not None:
        return listed.end()
    joined = language.names.joined_field.match(body, stop)
    return joined.end() if joined is not None and _is_field(joined.group(1), language) else stop


def _is_field(name: str, language: Language) -> bool:
    """Say whether words behind `and` name a field and nobody else: `of Health and Human Services`, not `of Defence and Orlin`."""
    return not countries.is_country(name) and name.lower().endswith(tuple(standing(language.code).field_ends))
