"""Whether a content speaks of its own speaker: `we sold no parts`."""

from __future__ import annotations

from katanya.languages.weighing_words import lists


def first_person(text: str, language: str | None) -> bool:
    """Say whether a content speaks of its own speaker.

    >>> first_person("We sold no parts", "en"), first_person("US troops left", "en")
    (True, False)
    """
    known = lists()
    return bool(language) and any(match.group() not in known.not_first_person for match in known.first_person.finditer(text))
