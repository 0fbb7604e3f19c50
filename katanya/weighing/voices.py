"""Whether a content speaks of its own speaker: `we sold no parts`."""

from __future__ import annotations

import re

_FIRST = re.compile(r"\b(?:we|ours?|us|i|my|kami|kita|saya)\b", re.IGNORECASE)


def first_person(text: str, language: str | None) -> bool:
    """Say whether a content speaks of its own speaker.

    >>> first_person("We sold no parts", "en"), first_person("US troops left", "en")
    (True, False)
    """
    return any(match.group() != "US" and match.group() != "I" for match in _FIRST.finditer(text)) and bool(language)
