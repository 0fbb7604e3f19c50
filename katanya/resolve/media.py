"""The rules that tell which medium a mention names: one that is listed, or one that the report calls a medium."""

from __future__ import annotations

import re

from katanya.knowledge import outlets
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import Basis, Span
from katanya.resolve import forms
from katanya.resolve.holder import Who

# The name of a medium that is not listed: up to three words, each with a capital.
LONGEST_NAME = 3


def listed(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`kantor berita AFP`: the medium's name without the words that say what it is."""
    if forms.word_of(surface, language, Basis.DOCUMENT, Basis.IMAGE):
        return None
    words = tuple(outlets.WORD.findall(surface))
    for index, word in enumerate(words):
        found = outlets.at(words, index)
        if found is not None and index + found[0] == len(words):
            return (
                Who((" ".join(words[index:]),), "medium", titles=frozenset(("media",)))
                if forms.generic(words[:index], language)
                else None
            )
        if found is not None and index == 0 and words[found[0] : found[0] + 1] == ("(",):
            return Who((" ".join(words[: found[0]]),), "medium", titles=frozenset(("media",)))
        if word[0].isupper() and word.lower() not in language.chain.before_name:
            break
    return None


def called(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`the state news agency of Kestovia, KTA`, `KTA, kantor berita negara Kestovia`: the name beside what it is called."""
    parts = [part.strip() for part in surface.split(",") if part.strip()]
    if len(parts) == 1:
        parts = list(_parted(surface, language))
    if len(parts) != 2:
        return None
    names = [part for part in parts if _is_name(part) and not _tells_kind(part, language)]
    kinds = [part for part in parts if _tells_kind(part, language)]
    return Who((names[0],), "called_medium", titles=frozenset(("media",))) if len(names) == 1 and len(kinds) == 1 else None


def _parted(surface: str, language: Language) -> tuple[str, ...]:
    """Part `the state news agency KTA` into what it is and its name, where nothing stands between the two."""
    words = surface.split()
    last = next((place for place in range(len(words) - 1, -1, -1) if words[place] in language.chain.kinds), None)
    owned = last is not None and not forms.generic(tuple(words[:last]), language)
    return (surface,) if last is None or owned else (" ".join(words[: last + 1]), " ".join(words[last + 1 :]))


def _tells_kind(part: str, language: Language) -> bool:
    """Say whether a phrase is headed by a kind of medium: `kantor berita negara`, `the newspaper of the town`, not its editor."""
    lowers = part.lower().split()
    stop = next((place for place, word in enumerate(lowers) if word in language.names.medium_ends), len(lowers))
    head = lowers[:2] if language.traits.head_first else lowers[:stop][-1:]
    of_news = language.resolve.agencies.isdisjoint(head) or not language.names.news.isdisjoint(lowers)
    return of_news and not language.chain.kinds.isdisjoint(head) and any(word.islower() for word in part.split())


def _is_name(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= LONGEST_NAME and all(re.match(r"[A-Z][\w.-]*$", word) for word in words)
