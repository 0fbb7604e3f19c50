"""Whether a name of one word is a place where it stands: after `in`, `near`, `di`, `ke`, and known to the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from katanya.knowledge import given_names, places
from katanya.knowledge.standing import standing
from katanya.languages.records import Language
from katanya.records import Span

WORDS = re.compile(r"([\w’'-]+)?[ \u00a0]?\b(\w+)[ \u00a0]$")
# A smaller place shares its name with too many persons; this is where GeoNames' lists of cities begin that news speaks of.
PEOPLE = 15_000
NEAR = 40
# From here on a first-order division is better known than those who bear its name.
DIVISION_PEOPLE = 500_000
SPACES = (" ", "\u00a0")


def is_place(body: str, span: Span, language: Language) -> bool:
    """Say whether a name is that of a town or division where it stands: `told reporters in Bergen`, `terbang ke Bergen`."""
    words, (ahead, last) = standing(language.code), _before(body, span)
    located = (last in words.located and ahead not in words.trusted) or _moved(ahead, last, language)
    return (
        located and not body.startswith(language.names.name_owner_endings, span.stop) and is_known(body[span.start : span.stop])
    )


def is_town(body: str, spans: Iterable[Span], language: Language) -> bool:
    """Say whether a name of one word is that of a town anywhere that it stands."""
    return any(" " not in body[span.start : span.stop] and is_place(body, span, language) for span in spans)


def moved_to(body: str, span: Span, language: Language) -> bool:
    """Say whether somebody went to what a name names, and a town has it: `flew to Bergen`."""
    return _moved(*_before(body, span), language) and is_known(body[span.start : span.stop])


def _moved(ahead: str, last: str, language: Language) -> bool:
    words = standing(language.code)
    return last in words.motion_joins and ahead in words.motion


def _before(body: str, span: Span) -> tuple[str, str]:
    """Return the last two words before a name, in lower case; "" for what is none."""
    start = span.start
    space = start - 1 - body.startswith("\n", start - 1)
    if body[space : space + 1] not in SPACES:
        return "", ""
    # No more than two spaces stand in the two words and behind them: a search from the third one on finds them at once.
    far = max(0, start - NEAR)
    near = body.rfind(" ", far, max(body.rfind(" ", far, space), 0))
    before = WORDS.search(body, max(far, near + 1), start)
    return ((before.group(1) or "").lower(), before.group(2).lower()) if before else ("", "")


@lru_cache(maxsize=8192)
def is_known(name: str) -> bool:
    """Say whether a name is a town's or division's own, of one that news speaks of.

    >>> is_known("Bergen"), is_known("Orlin")
    (True, False)
    """
    found = (candidate for candidate in places.lookup(name) if not candidate.alternate)
    return any(candidate.place.population >= PEOPLE for candidate in found)


@lru_cache(maxsize=8192)
def is_division(name: str) -> bool:
    """Say whether one word is the name of a large first-order division: `Maluku`, `Florida`.

    >>> is_division("Maluku"), is_division("Bergen")
    (True, False)
    """
    if " " in name or not name.istitle() or given_names.is_given(name):
        return False
    found = (candidate.place for candidate in places.lookup(name) if not candidate.alternate)
    return any(place.kind == "division" and place.population >= DIVISION_PEOPLE for place in found)
