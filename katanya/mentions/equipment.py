"""Finds arms in a text: families (`rudal jelajah`) and named systems (`Hwasong-17`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

from katanya import ids
from katanya.knowledge import equipment
from katanya.knowledge.equipment import PIECE, Index, Name
from katanya.records import Kind, Mention, Span, Text
from katanya.spans import taken as taken_of
from katanya.texts import tokens as cutter
from katanya.texts.tokens import Words

# How many words away a word of arms may stand from a name that is also an everyday word.
NEAR = 4
# How far back those words are looked for, in characters.
BACK = 200
JOINS = re.compile(r"[ \u00a0-]{0,2}\n?")
# What a word goes on after, so that none begins there.
GOES_ON = re.compile(r"\w[’'./&+]")


def find(text: Text, language_code: str, taken: tuple[Span, ...] = (), tokens: Words | None = None) -> tuple[Mention, ...]:
    """Return the arms that a text names, in its order, outside of the spans that are taken; `tokens` are those of the text.

    >>> from katanya.texts import segment
    >>> from katanya import articles
    >>> article = articles.from_text("Korea Utara menguji rudal balistik antarbenua Hwasong-17.")
    >>> [mention.surface for mention in find(segment(article, language="id"), "id")]
    ['rudal balistik antarbenua', 'Hwasong-17']
    """
    body, before = text.body, taken_of(taken)
    found: list[Mention] = []
    reached = 0
    for start in _starts(body, tokens or cutter.of_text(text), equipment.index(language_code)):
        if start < reached:
            continue
        named = _name_at(body, start, language_code)
        if named is not None and before.free(named[1]):
            reached = named[1].stop
            found.append(_mention(text, named[1], named[0]))
    return tuple(found)


def _starts(body: str, tokens: Words, known: Index) -> Iterator[int]:
    """Yield where a word stands that names begin with: a token, or a part of one such as `Hwasong-17`."""
    firsts = known.by_first
    for index in sorted({*tokens.among(firsts.keys()), *tokens.mixed}):
        if tokens.lowers[index] in firsts:
            yield tokens.starts[index]
        else:
            parts = PIECE.finditer(body, tokens.starts[index], tokens.stops[index])
            yield from (part.start() for part in parts if part[0].lower() in firsts)


def _name_at(body: str, start: int, code: str) -> tuple[Name, Span] | None:
    """Return the longest name that stands there and its characters, or `None`."""
    names = _begun(body, start, code)
    if not names or GOES_ON.match(body, max(0, start - 2), start):
        return None
    places = list(islice(PIECE.finditer(body, start), len(names[0].words)))
    lowers = tuple([place[0].lower() for place in places])
    for name in names:
        count = len(name.words)
        if lowers[:count] != name.words or not _joined(body, places[:count]):
            continue
        if name.written is not None and not _as_written(places, name.written):
            continue
        span = Span(start, places[count - 1].end())
        if _means_it(body, span, name, equipment.index(code).arms):
            return name, span
    return None


def _begun(body: str, start: int, code: str) -> tuple[Name, ...]:
    """Return the names whose first two words stand there, the longest first."""
    first = PIECE.match(body, start)
    if first is None:
        return ()
    parted = _by_second(code, first[0].lower())
    second = PIECE.search(body, first.end()) if parted else None
    return parted.get(second[0].lower() if second else "") or parted.get("", ())


@lru_cache(maxsize=4096)
def _by_second(code: str, first: str) -> dict[str, tuple[Name, ...]]:
    """Return the names that begin with a word by their second one, with those of that word alone, which "" has by themselves."""
    names = equipment.index(code).by_first.get(first, ())
    seconds = {name.words[1] if len(name.words) > 1 else "" for name in names}
    return {word: tuple(name for name in names if name.words[1:2] in ((), (word,))) for word in seconds}


def _as_written(places: list[re.Match[str]], written: tuple[str, ...]) -> bool:
    return all(place[0] in (word, word.upper()) for place, word in zip(places, written, strict=False))


def _joined(body: str, places: list[re.Match[str]]) -> bool:
    """Say whether nothing but a space or a hyphen parts the words."""
    return all(JOINS.fullmatch(body, left.end(), right.start()) for left, right in pairwise(places))


def _means_it(body: str, span: Span, name: Name, arms: frozenset[str]) -> bool:
    """Say whether the words beside a name leave it its meaning."""
    if not (name.near or name.not_after or name.not_before):
        return True
    before = [word.lower() for word in PIECE.findall(body, max(0, span.start - BACK), span.start)[-NEAR:]]
    after = [place[0].lower() for place in islice(PIECE.finditer(body, span.stop), NEAR)]
    if not name.not_after.isdisjoint(before[-1:]) or not name.not_before.isdisjoint(after[:1]):
        return False
    return not name.near or not arms.isdisjoint(before + after)


def _mention(text: Text, span: Span, name: Name) -> Mention:
    rule = "equipment_system" if name.written is not None else "equipment_family"
    return Mention(ids.mention_id(text.article, span), Kind.EQUIPMENT, span, text.body[span.start : span.stop], rule)
