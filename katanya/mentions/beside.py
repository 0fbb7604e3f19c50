"""What stands beside a name: the roles of its bearer, before it or in an apposition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from katanya.knowledge import given_names
from katanya.knowledge.standing import standing
from katanya.languages.records import Language

# A verb of saying before a name has no more characters.
LEAD = 12
CLAUSE_MARK = re.compile(r"[.,;:!?\n\"“”]")


def roles(body: str, start: int, stop: int, language: Language) -> frozenset[str]:
    """Return the role words within the few words before a name, and in the apposition after it."""
    before = _adjacent_before(body, start, language)
    if not before and body[stop : stop + 1] == ",":
        before = _apposed_before(body, start, language)
    after: list[str] = []
    if body[stop : stop + 2] == ", " and not _attributed(body, start, stop, language):
        after = _until_capital(CLAUSE_MARK.split(body[stop + 2 : stop + 90])[0].split()[:10])
        role = next(
            (i for i, word in enumerate(after[:4]) if word in language.titles.every or word in language.titles.nouns), None
        )
        if after and (
            role is None
            or after[0] in language.grammar.times
            or after[0] in language.grammar.relative_pronouns
            or after[0] in language.grammar.adjuncts
        ):
            after = []
    return frozenset([word for word in (*before, *after) if word in language.titles.every or word in language.titles.nouns])


def _adjacent_before(body: str, start: int, language: Language) -> list[str]:
    """Return the role words that stand right before a name with nothing else between."""
    if _plain(body, start, language):
        return []
    words = CLAUSE_MARK.split(body[max(0, start - 70) : start])[-1].split()
    titles: list[str] = []
    for at, word in reversed([*enumerate(words)]):
        plain = word.strip("()").lower()
        if is_verb(words, at, language) or not (
            plain in language.titles.every
            or plain in language.titles.nouns
            or word.strip("(")[:1].isupper()
            or plain in language.names.role_joins
            or plain == "&"
        ):
            break
        titles.append(plain)
    return titles


def _apposed_before(body: str, start: int, language: Language) -> list[str]:
    """Return the role that a name between commas explains: `The inspector general, Dana Orlin, said C`."""
    if not language.grammar.articles_and_possessives or body[max(0, start - 2) : start] != ", ":
        return []
    words = CLAUSE_MARK.split(body[max(0, start - 50) : start - 2])[-1].split()
    titles: list[str] = []
    for word in reversed(words):
        if word not in language.titles.every and word not in language.titles.nouns:
            return titles if word.lower() in language.grammar.articles_and_possessives else []
        titles.append(word)
    return []


def _plain(body: str, start: int, language: Language) -> bool:
    """Say whether the word right before a name is in lower case and no role: most names have such."""
    space = body.rfind(" ", max(0, start - LEAD), start - 1)
    word = body[space + 1 : start - 1] if space >= 0 and start and body[start - 1] == " " else ""
    titles, joins = language.titles, language.names.role_joins
    return word.isalpha() and word.islower() and not (word in titles.every or word in titles.nouns or word in joins)


def is_verb(words: Sequence[str], at: int, language: Language) -> bool:
    """Say whether a word that is a role and a form of saying is the latter: `Norda accused Arlen`, not `the accused Arlen`."""
    said = at > 0 and words[at].lower() in language.speech_verbs
    return said and words[at - 1].lower() not in language.grammar.noun_determiners


def _attributed(body: str, start: int, stop: int, language: Language) -> bool:
    """Say whether what follows a name is said: `Menurut Nila, korban luka sudah dirawat`; an apposition ends in a comma there."""
    if not body[max(0, start - LEAD) : start].lower().endswith(language.names.attributing):
        return False
    closing = CLAUSE_MARK.search(body, stop + 2)
    return closing is None or closing.group() != ","


def _until_capital(words: list[str]) -> list[str]:
    """Return the words of an apposition before the first name in it, in lower case: `now President Trump's nominee` has none."""
    capital = next((i for i, word in enumerate(words) if i and word[0].isupper()), len(words))
    return [word.lower() for word in words[:capital]]


def word_before(body: str, start: int) -> str:
    """Return the word before a place, with nothing but a space between, or "" where it is longer than those looked for."""
    space = body.rfind(" ", max(0, start - LEAD), start - 1)
    return body[space + 1 : start - 1] if space >= 0 and body.startswith(" ", start - 1) else ""


def called(body: str, runs: list[tuple[int, str]], language: Language) -> frozenset[str]:
    """Return the single words in capitals that follow a verb of saying: `kata Bayu`, not `kata Presiden`.

    They tell where a name begins that an office and its house run into, as they do where the head comes first.
    """
    if not language.traits.head_first:
        return frozenset()
    spoken = standing(language.code).leads
    alone = [run for start, run in runs if " " not in run and run.istitle() and word_before(body, start).lower() in spoken]
    return frozenset([run for run in alone if run.lower() not in language.titles.every or given_names.is_given(run)])
