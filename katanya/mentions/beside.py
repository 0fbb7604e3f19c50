"""What stands beside a name: an apposition, or what its bearer said."""

from __future__ import annotations

import re

CLAUSE_MARK = re.compile(r"[.,;:!?\n\"“”]")


def attributed(body: str, start: int, stop: int) -> bool:
    """Say whether what follows a name is said: `Menurut Nila, korban luka sudah dirawat`; an apposition ends in a comma there."""
    closing = CLAUSE_MARK.search(body, stop + 2)
    return body[max(0, start - 8) : start].lower() == "menurut " and (closing is None or closing.group() != ",")


def until_capital(words: list[str]) -> list[str]:
    """Return the words of an apposition before the first name in it, in lower case: `now President Trump's nominee` has none."""
    capital = next((i for i, word in enumerate(words) if i and word[0].isupper()), len(words))
    return [word.lower() for word in words[:capital]]
