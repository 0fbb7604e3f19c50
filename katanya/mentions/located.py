"""Whether a name of one word is a place where it stands: after `in`, `near`, `di`, `ke`, and known to the gazetteer."""

from __future__ import annotations

import re

from katanya.knowledge import places
from katanya.knowledge.standing import standing
from katanya.languages.records import Language
from katanya.records import Span

WORDS = re.compile(r"([\w’'-]+)?[ \u00a0]?\b(\w+)[ \u00a0]$")
# A smaller place shares its name with too many persons; this is where GeoNames' lists of cities begin that news speaks of.
PEOPLE = 15_000
NEAR = 40


def is_place(body: str, span: Span, language: Language) -> bool:
    """Say whether a name is that of a town or division where it stands: `told reporters in Bergen`, `terbang ke Bergen`."""
    before = WORDS.search(body, max(0, span.start - NEAR), span.start)
    if before is None or body.startswith(("'s", "’s"), span.stop):
        return False
    words, ahead, last = standing(language.code), (before.group(1) or "").lower(), before.group(2).lower()
    located = last in words.located and ahead not in words.trusted
    moved = last in words.motion_joins and ahead in words.motion
    return (located or moved) and is_known(body[span.start : span.stop])


def is_known(name: str) -> bool:
    """Say whether a name is a town's or division's own, of one that news speaks of.

    >>> is_known("Bergen"), is_known("Orlin")
    (True, False)
    """
    found = (candidate for candidate in places.lookup(name) if not candidate.alternate)
    return any(candidate.place.population >= PEOPLE for candidate in found)
