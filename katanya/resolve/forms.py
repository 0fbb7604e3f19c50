"""How the mention of a source is built: plural, definite, pointing back, with which role words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from katanya.languages.records import Language
from katanya.records import Basis


def without_first(surface: str, words: Collection[str]) -> str:
    """Return a mention without its first word where it is one of these and others follow.

    >>> without_first("The harbour master", ("the", "a"))
    'harbour master'
    """
    parts = surface.split(None, 1)
    return parts[1] if len(parts) > 1 and parts[0].lower() in words else surface


def without_article(surface: str, language: Language) -> str:
    """Return a mention without the article that it opens with."""
    return without_first(surface, language.names.articles | language.resolve.foreign_articles)


def unowned(word: str, language: Language) -> str:
    """Return a word without the mark that says that it owns what follows: `Norland` of `Norland's`."""
    for mark in language.names.name_owner_endings:
        word = word.removesuffix(mark)
    return word


def head_at(words: Sequence[str], language: Language) -> int:
    """Return where the head of a noun phrase stands whose words, in lower case, may go on with whose or where it is.

    A language in which nothing ends a head so has it last.
    """
    after = language.resolve.after_head
    return next((i for i, word in enumerate(words) if i and word in after), len(words)) - 1


def headed(name: str, noun: str, language: Language) -> bool:
    """Say whether a noun heads a name of several words: `State Department`, `Department of Justice`, `Komisi Ranu`."""
    words = name.lower().split()
    if len(words) < 2:
        return False
    if language.traits.head_first:
        return words[0] == noun
    return words[-1] == noun or any(first == noun and second in language.names.genitives for first, second in pairwise(words))


def plural(surface: str, language: Language) -> bool:
    """Say whether a source opens with a word for several: `para ahli`, `two officials`."""
    words = surface.lower().split()
    if not words or words[0] in language.resolve.one_of:
        return False
    return words[0] in language.titles.plural or _plural_role(surface.split(), language)


def _plural_role(words: list[str], language: Language) -> bool:
    """Say whether roles in the plural head a source: `Attorneys for Harst`, `Senate aides`."""
    endings = language.resolve.plural_endings
    if not endings:
        return False
    head = words[head_at(words, language)]
    word = head.lower().strip(",")
    role = any(word.endswith(ending) and word.removesuffix(ending) in language.titles.every for ending in endings)
    return role and not head.endswith(language.names.name_owner_endings)


def definite(surface: str, language: Language) -> bool:
    """Say whether a mention points to one that is known: `the president`, `President`; without articles what is not counted."""
    if not language.traits.articles:
        return surface.split()[0].lower() not in language.titles.plural
    first = surface.lower().split()[0]
    return first in language.names.definite_articles if first in language.names.articles else surface[0].isupper()


def points_back(surface: str, language: Language) -> bool:
    """Say whether a mention points to somebody spoken of before: `menteri itu`, `the minister`."""
    words = surface.split()
    named = any(word[0].isupper() and not word.isupper() for word in words[1:])
    described = words[0].lower() in language.names.definite_articles and words[-1].islower() and not named
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


def one(surface: str, language: Language) -> bool:
    """Say whether a mention with `and` in it is of one holder: the word joins his roles, or stands in an apposition."""
    roles = language.resolve.joined_roles.match(surface)
    single = roles is not None and not any(word.endswith(language.resolve.plural_endings) for word in roles.groups())
    return single or language.resolve.apposed_join.match(surface) is not None


def head(surface: str, language: Language) -> str:
    """Return a description without its relative clause.

    >>> from katanya.languages.load import language
    >>> head("campaign official who was not allowed to speak", language("en"))
    'campaign official'
    """
    return language.resolve.relative_clause.sub("", surface) or surface


def pure_name(part: str, language: Language) -> bool:
    """Say whether a part of a source is a name and nothing else: no title, no office."""
    words = part.split()
    return bool(words) and words[0][0].isupper() and not any(word.lower().strip(".,") in language.titles.known for word in words)


def by_promise(parts: list[str], language: Language) -> list[str]:
    """Return the parts of a source, the one that is likeliest to hold the name first.

    Where a noun stands before what describes it, the name stands at the end of the office.
    """
    pure = [part for part in parts if pure_name(part, language)]
    if not language.traits.head_first:
        return [*pure, *parts]
    if parts[-1].partition(" ")[0] in language.grammar.joins and not pure_name(parts[0], language):
        return [parts[-1], *parts]  # `Menteri Desa, Daerah Jauh, dan Transmigrasi Arlen Tavi`
    return [*pure, *(part for part in parts[1:] if part[:1].isupper()), *parts]
