"""Names that run into the house or office of their bearer: `pengamat dari Universitas Ranu Bayu Kartiko`."""

from __future__ import annotations

import re

from katanya.knowledge import bodies, cities, countries
from katanya.languages.records import Language
from katanya.mentions import fronts, located
from katanya.mentions.names_cuts import ACRONYM, personal
from katanya.records import Basis

CLAUSE_MARK = re.compile(r"[.,;:!?\n\"“”()]")
ROMAN = re.compile(r"[IVX]+")
NEAR = 60
# A name has this many words, and one of a place.
NAME, LONGEST = 2, 4
# The kind of a house in capitals: `PT`, `PDAM`.
KIND = 2


def bearer(before: str, name: str, language: Language) -> int:
    """Return where in the words of a name its bearer's begins, after his role and house, or his office; else 0.

    `before` is the text before the name, its titles included.
    """
    words = name.split()
    if not language.traits.head_first:
        return fronts.holder(before, words, language)
    if len(words) <= NAME:
        return 0
    known = _traded(words, language) or int(bodies.is_listed(words[0]))
    if not (known or (len(words) > NAME + 1 and _house(words[0], language))) or not _led(before[-NEAR:], language):
        return 0
    first = known or _after_house(words, language)
    return first if NAME <= len(words) - first <= LONGEST else 0


def elsewhere(before: str, name: str, runs: frozenset[str]) -> int:
    """Return where its bearer's name begins behind a house of the article: `PDAM Tirta Ranu | Hendro Arlen`; 0 where none is.

    `before` is the text before the name, which ends in the kind of the house; `runs` are the words in capitals of the article.
    """
    words, kind = name.split(), before.split()[-1:]
    if not kind or not kind[0].isupper() or len(kind[0]) < KIND:
        return 0
    firsts = range(len(words) - NAME, 0, -1)
    return next((first for first in firsts if " ".join([*kind, *words[:first]]) in runs and len(words) - first <= LONGEST), 0)


def _traded(words: list[str], language: Language) -> int:
    """Return the place after the last word of a house that trades: `Koru Futures Group | Ratri Arga`; 0 where none is."""
    houses = language.titles.houses
    return next((index + 1 for index in range(len(words) - NAME - 1, 0, -1) if words[index].lower() in houses), 0)


def _house(word: str, language: Language) -> bool:
    return word.lower() in language.titles.bodies or word.lower() in language.titles.organisation_words


def _led(before: str, language: Language) -> bool:
    """Say whether the role of a person leads to a house, with nothing but fields and other houses between."""
    words = CLAUSE_MARK.split(before)[-1].split()
    for index in range(len(words) - 1, -1, -1):
        lower = words[index].lower()
        if personal(lower, language) or _role(words[index : index + 2], language):
            return True
        known = lower in language.titles.known or lower in language.names.house_joins or words[index][0].isupper()
        if not known and not (lower in language.common and not lower.startswith(language.grammar.predicate_prefixes)):
            return False
    return False


def _role(words: list[str], language: Language) -> bool:
    """Say whether two words are a role: `juru bicara`, `general manager`."""
    pair = tuple(word.lower() for word in words)
    roles = (language.titles.of(basis) for basis in (Basis.OFFICIAL, Basis.EXPERT, Basis.OTHER))
    return len(pair) > 1 and pair[0] not in language.titles.bodies and any(role.length_at(pair, 0) > 1 for role in roles)


def _after_house(words: list[str], language: Language) -> int:
    """Return the place after the words of a house: its kind, field and place, or what a name of two words leaves of it."""
    first = next((i for i, word in enumerate(words) if i and not _of_house(words[: i + 1], word, language)), len(words))
    return first if first > 1 else max(1, len(words) - NAME)


def _of_house(head: list[str], word: str, language: Language) -> bool:
    lower = word.lower()
    known = lower in language.titles.known or lower in language.common or language.names.abstract.fullmatch(lower) is not None
    acronym = word.isupper() and (len(word) >= ACRONYM or ROMAN.fullmatch(word) is not None)
    place = located.is_known(word) or cities.is_city(word) or countries.is_country(word)
    return known or acronym or place or bodies.named(" ".join(head)) is not None
