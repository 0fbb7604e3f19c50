"""Words that have their capital from the sentence that they open."""

from __future__ import annotations

from katanya.knowledge import bodies, countries, outlets
from katanya.languages.records import Language
from katanya.mentions.names import Roster


def opens_only(word: str, roster: Roster, language: Language) -> bool:
    """Say whether a word has its capital from the sentence that it opens, and names nobody: `Exit polls`, `Public records`.

    Where a noun stands before what describes it, what opens a sentence is the noun.
    """
    known = word.isupper() or countries.named(word, language.code) is not None or outlets.named(word) is not None
    return not language.traits.head_first and not known and not bodies.is_listed(word) and roster.fullest(word) is None
