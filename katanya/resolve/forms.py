"""How the mention of a source is built: plural, definite, pointing back, with which role words."""

from __future__ import annotations

import re

from katanya.languages.records import Language
from katanya.records import Basis

ARTICLES = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
# What ends the head of an English noun phrase: what follows says whose, where or with whom.
NOT_HEAD = frozenset(["of", "for", "from", "at", "in", "with", "to", "who", "on", "by", "close", "familiar", "near"])


def plural(surface: str, language: Language) -> bool:
    """Say whether a source opens with a word for several: `para ahli`, `two officials`."""
    words = surface.lower().split()
    if not words or words[0] in ("salah", "seorang"):
        return False
    return words[0] in language.titles.plural or (language.code == "en" and _plural_role(surface.split(), language))


def _plural_role(words: list[str], language: Language) -> bool:
    """Say whether roles in the plural head a source: `Attorneys for Harst`, `Senate aides`."""
    head = next((i for i, word in enumerate(words) if i and word in NOT_HEAD), len(words)) - 1
    word = words[head].lower().strip(",")
    return word.endswith("s") and word[:-1] in language.titles.every and not words[head].endswith(("'s", "’s"))


def definite(surface: str, language: Language) -> bool:
    """Say whether a mention points to one that is known: `the president`, `President`."""
    lower = surface.lower()
    if language.code == "en":
        return lower.startswith("the ") or (surface[0].isupper() and not lower.startswith(("a ", "an ")))
    return True


def points_back(surface: str, language: Language) -> bool:
    """Say whether a mention points to somebody spoken of before: `menteri itu`, `the minister`."""
    words = surface.split()
    named = any(word[0].isupper() and not word.isupper() for word in words[1:])
    described = words[0].lower() == "the" and words[-1].islower() and not named
    return words[-1].lower() in language.grammar.determiners or described


def lower_words(surface: str) -> frozenset[str]:
    """Return the words of a mention that are in lower case."""
    return frozenset(word for word in surface.split() if word.islower())


def word_of(surface: str, language: Language, *bases: Basis) -> bool:
    """Say whether a role word of one of these bases stands in a mention."""
    lowers = tuple(surface.lower().split())
    return any(language.titles.of(basis).first_in(lowers) is not None for basis in bases)


def generic(words: tuple[str, ...], language: Language) -> bool:
    """Say whether words only tell what kind of medium follows: `the news agency`."""
    return all(word.lower() in language.chain.before_name for word in words)


# `Dana Orlin, a former aide to mayors such as A and B`: a join inside of what explains the name before it.
APPOSED = re.compile(
    r"^(?:[A-Z][\w.’'-]*\s){1,3}?[A-Z][\w.’'-]*, (?:the|a|an|who|his|her|its|former|now|[a-z]+)\s[^,]*\sand\s[^,]*$"
)
# `Danish journalist and author Dana Orlin`: two roles of one.
ROLES = re.compile(r"^(?:[A-Z][\w’'-]+\s){0,4}(?:[a-z-]+\s)*([a-z-]+)\sand\s(?:[a-z-]+\s)*([a-z-]+)\s[A-Z]")
RELATIVE = re.compile(r",?\s(?:who|which|that)\s.*", re.DOTALL)


def one(surface: str, language: Language) -> bool:
    """Say whether an English mention with `and` in it is of one holder: the word joins his roles, or stands in an apposition."""
    if language.code != "en":
        return False
    roles = ROLES.match(surface)
    return APPOSED.match(surface) is not None or (roles is not None and not any(word.endswith("s") for word in roles.groups()))


def head(surface: str) -> str:
    """Return a description without its relative clause.

    >>> head("campaign official who was not allowed to speak")
    'campaign official'
    """
    return RELATIVE.sub("", surface) or surface


def pure_name(part: str, language: Language) -> bool:
    """Say whether a part of a source is a name and nothing else: no title, no office."""
    words = part.split()
    return bool(words) and words[0][0].isupper() and not any(word.lower().strip(".,") in language.titles.known for word in words)


def by_promise(parts: list[str], language: Language) -> list[str]:
    """Return the parts of a source, the one that is likeliest to hold the name first."""
    if parts[-1].startswith("dan ") and language.code == "id" and not pure_name(parts[0], language):
        return [parts[-1], *parts]  # `Menteri Desa, Daerah Jauh, dan Transmigrasi Arlen Tavi`
    pure = [part for part in parts if pure_name(part, language)]
    later = [part for part in parts[1:] if part[:1].isupper() and language.code == "id"]
    return [*pure, *later, *parts]
