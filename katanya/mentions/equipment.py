"""Finds arms in a text: families (`rudal jelajah`) and named systems (`Hwasong-17`)."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right

from katanya import ids
from katanya.knowledge import equipment
from katanya.knowledge.equipment import Index, Name
from katanya.records import Kind, Mention, Span, Text

# How many words away a word of arms may stand from a name that is also an everyday word.
NEAR = 4
JOINS = re.compile(r"[ \u00a0-]{0,2}$")


def find(text: Text, language_code: str, taken: tuple[Span, ...] = ()) -> tuple[Mention, ...]:
    """Return the arms that a text names, in its order, outside of the spans that are taken.

    >>> from katanya.texts import segment
    >>> from katanya import articles
    >>> article = articles.from_text("Korea Utara menguji rudal balistik antarbenua Hwasong-17.")
    >>> [mention.surface for mention in find(segment(article, language="id"), "id")]
    ['rudal balistik antarbenua', 'Hwasong-17']
    """
    known = equipment.index(language_code)
    places = list(equipment.PIECE.finditer(text.body))
    lowers = [place.group().lower() for place in places]
    blocked = sorted(taken)
    found: list[Mention] = []
    index = 0
    for index in _starts(lowers, known):
        if found and places[index].start() < found[-1].span.stop:
            continue
        name = _name_at(text.body, places, lowers, index, known)
        if name is None:
            continue
        span = Span(places[index].start(), places[index + len(name.words) - 1].end())
        if not _taken(span, blocked):
            found.append(_mention(text, span, name))
    return tuple(found)


def _starts(lowers: list[str], known: Index) -> list[int]:
    by_first = known.by_first
    return [index for index, word in enumerate(lowers) if word in by_first]


def _name_at(body: str, places: list[re.Match[str]], lowers: list[str], index: int, known: Index) -> Name | None:
    """Return the longest name that stands there, or `None`."""
    for name in known.by_first[lowers[index]]:
        stop = index + len(name.words)
        if tuple(lowers[index:stop]) != name.words or not _joined(body, places[index:stop]):
            continue
        if name.written is not None and not _as_written(places[index:stop], name.written):
            continue
        if _means_it(lowers, index, stop, name, known):
            return name
    return None


def _as_written(places: list[re.Match[str]], written: tuple[str, ...]) -> bool:
    return all(place.group() in (word, word.upper()) for place, word in zip(places, written, strict=True))


def _joined(body: str, places: list[re.Match[str]]) -> bool:
    """Say whether nothing but a space or a hyphen parts the words."""
    return all(JOINS.match(body[left.end() : right.start()]) for left, right in itertools.pairwise(places))


def _means_it(lowers: list[str], start: int, stop: int, name: Name, known: Index) -> bool:
    """Say whether the words beside a name leave it its meaning."""
    before = lowers[start - 1] if start else ""
    after = lowers[stop] if stop < len(lowers) else ""
    if before in name.not_after or after in name.not_before:
        return False
    if not name.near:
        return True
    around = (*lowers[max(start - NEAR, 0) : start], *lowers[stop : stop + NEAR])
    return not known.arms.isdisjoint(around)


def _taken(span: Span, blocked: list[Span]) -> bool:
    nearest = bisect_right(blocked, span)
    return any(other.start < span.stop and span.start < other.stop for other in blocked[max(nearest - 1, 0) : nearest + 1])


def _mention(text: Text, span: Span, name: Name) -> Mention:
    rule = "equipment_system" if name.written is not None else "equipment_family"
    return Mention(ids.mention_id(text.article, span), Kind.EQUIPMENT, span, text.body[span.start : span.stop], rule)
