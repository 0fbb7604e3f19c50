"""Whether the words before a name in capitals make it a part of a body's."""

from __future__ import annotations

from katanya.languages.records import Language
from katanya.mentions.names import Roster


def of_body(before: str, language: Language) -> bool:
    """Say whether the words before a name make it a part of a body's: `The 6th Circuit Court of | Appeals`."""
    words = before.split()
    joined = 1 + next((i for i, word in enumerate(reversed(words)) if word in LINKS), len(words))
    words = words[: len(words) - joined + 1] if words and words[-1] == "and" else words
    body = (
        len(words) > 1
        and words[-2][:1].isupper()
        and (words[-2].lower() in language.titles.bodies or words[-2].lower() in language.titles.organisation_words)
    )
    return body and words[-1] in LINKS


LINKS = ("of", "for", "on")


def of_military(before: str, run: str, roster: Roster, language: Language) -> bool:
    """Say whether a body in lower case stands before one word in capitals: `juru bicara militer | Kestovia`."""
    last = before.split()[-1:]
    if " " in run or not last or last[0] not in language.titles.bodies:
        return False
    fuller = roster.fullest(run)
    return fuller is None or " " not in fuller.full
