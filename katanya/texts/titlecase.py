"""Lines that are written like English headlines: nearly all longer words begin with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from katanya.records import Span

SHARE = 0.8
# A line of more words is a list of names, or a sentence of a report.
LONGEST = 20
LINE = re.compile(r"[^\n]+")


def title_case(words: Sequence[str], share: float = SHARE) -> bool:
    """Say whether nearly all longer words, or a `share` of them, begin with a capital.

    >>> title_case("Officials Say The Bridge Will Stay Closed".split())
    True
    """
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) >= share * len(longer)


def lines(body: str) -> Iterator[Span]:
    """Yield the lines of a body all of whose longer words begin with a capital: headlines, of the report and of others."""
    for match in LINE.finditer(body):
        if match.end() - match.start() > 160:
            continue
        words = match.group().split()
        if 4 < len(words) <= LONGEST and title_case(words, 1.0) and match.group()[:1] not in '"“':
            yield Span(match.start(), match.end())
