"""Acronyms of an article and the words that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from katanya.languages.records import Language

ACRONYM = re.compile(r" \(([A-Z][A-Za-z-]{1,11})\)")
# How far back the words of an acronym are looked for, in characters.
SPELLED = 90


def expansions(body: str, language: Language) -> Iterable[tuple[str, str]]:
    """Yield (acronym, words) of every `Bank Indonesia (BI)`, if the letters fit."""
    for match in ACRONYM.finditer(body):
        short = match.group(1)
        before = re.split(r"[.,;:!?()\n\"“”]", body[max(0, match.start() - SPELLED) : match.start()])[-1]
        words = re.findall(r"[\w’'-]+", before)
        for start in range(len(words) - 1, max(-1, len(words) - 11), -1):
            phrase = words[start:]
            if _initials(phrase).lower() == short.lower() or (phrase[0][0] == short[0] and _fits(phrase, short)):
                yield short, _whole(words, phrase, short, language)
                break
        else:
            yield from _foreign(words, short, language)


def _whole(words: list[str], phrase: list[str], short: str, language: Language) -> str:
    """Return the words of an acronym, or the body that ends with them, where they only hold its letters.

    `Badan Energi Internasional (IEA)` is no `Internasional`.
    """
    foreign = _foreign(words, short, language) if _initials(phrase).lower() != short.lower() else ()
    return next((spelled for _, spelled in foreign), " ".join(phrase))


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Return the first letters of the words of a name that begin with a capital."""
    return _initials(name.split())


def _fits(words: list[str], acronym: str) -> bool:
    """Say whether the letters of an acronym stand in the words in that order."""
    letters = iter("".join(words).lower())
    return words[0][0].isupper() and all(letter in letters for letter in acronym.lower() if letter.isalpha())


def _foreign(words: list[str], short: str, language: Language) -> Iterable[tuple[str, str]]:
    """Yield the body before an acronym of another language's words: `Bank Pembangunan Asia (ADB)`."""
    start = len(words)
    while start and words[start - 1][0].isupper():
        start -= 1
    run = words[start:]
    if not language.traits.head_first or not short.isupper() or len(run) < 2:
        return
    headed = " ".join(run[:2]).lower() in language.names.heading  # `Kepala Staf Gabungan (JCS)`: a body, by its head
    if headed or run[0].lower() in language.titles.bodies:
        yield short, " ".join(run)
