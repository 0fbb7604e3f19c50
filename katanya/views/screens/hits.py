"""What was searched for, in the words of a result."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from katanya.frozen import dataclass
from katanya.ledger import terms
from katanya.views.visible import one_line


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters on one line, and whether they were searched for."""

    text: str
    hit: bool


# The same words are looked for in every result of a page.
_parts = lru_cache(maxsize=64)(terms.parts)


def hits(text: str, words: str) -> Iterator[Stretch]:
    """Yield a text on one line, cut where something begins or ends that the words find.

    >>> [each.text for each in hits("two missiles fell", "missile") if each.hit]
    ['missiles']
    """
    shown = one_line(text)
    last = 0
    for span in terms.places(shown, _parts(words)):
        if span.start < last:
            continue
        if span.start > last:
            yield Stretch(shown[last : span.start], False)
        yield Stretch(shown[span.start : span.stop], True)
        last = span.stop
    if last < len(shown):
        yield Stretch(shown[last:], False)
