"""What kind of arms a mention is of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from katanya.knowledge import equipment
from katanya.records import Kind, Mention, Resolution


def resolve(mentions: Iterable[Mention], language_code: str) -> tuple[Resolution, ...]:
    """Return the resolution of each mention of arms; other mentions are left out.

    >>> from katanya.records import Span
    >>> resolve([Mention("m", Kind.EQUIPMENT, Span(0, 7), "missile")], "en")[0].target
    'equipment:missile'
    """
    return tuple(_of(mention, language_code) for mention in mentions if mention.kind is Kind.EQUIPMENT)


def _of(mention: Mention, code: str) -> Resolution:
    target = _targets(code).get(tuple(word.lower() for word in equipment.pieces(mention.surface)))
    reason = None if target else "not_in_knowledge"
    return Resolution(mention.id, target, mention.rule or "equipment_family", reason)


@cache
def _targets(code: str) -> dict[tuple[str, ...], str]:
    return {name.words: name.target for names in equipment.index(code).by_first.values() for name in reversed(names)}
