"""What form a word has by its ending or by the lists of a language."""

from __future__ import annotations

from katanya.languages.events import Lists
from katanya.statements.view import View


def past(view: View, lists: Lists, word: str) -> bool:
    """Say whether a word is a past or a participle: `attacked`, `shot`."""
    return word.endswith(lists.past_endings) or word in view.language.grammar.irregular


def adverb(lists: Lists, word: str) -> bool:
    """Say whether a word is an adverb: `again`, `quickly`."""
    return word in lists.adverbs or word.endswith(lists.adverb_endings)
