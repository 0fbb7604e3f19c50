"""Whether a verb of saying in a stretch of words has said its own, so that another source begins behind it."""

from __future__ import annotations

from katanya.records import Basis
from katanya.statements import look
from katanya.statements.view import View


def tells(view: View, index: int) -> bool:
    """Say whether a verb of saying there has said its own: not in `who refused to be identified`."""
    before, words = view.padded[index - 1], view.language.settling
    if view.padded[index] not in view.language.speech_verbs or before in words.infinitive_be or look.hidden(view, index):
        return False
    grammar = view.language.grammar
    if _headed(view, index) or (before in grammar.prepositions and view.padded[index] in grammar.noun_like):
        return False  # `the executive in charge of the show`
    owned = before.endswith(view.language.statements.owner_endings)
    if view.padded[index].endswith(view.language.statements.gerund_endings) and (owned or _describes(view, index)):
        return False  # `a source familiar with Orlin's thinking said C`, `people seeking asylum say C`
    return before not in grammar.relative_pronouns


def _headed(view: View, index: int) -> bool:
    """Say whether a document that is a verb as well stands behind its article: `a recent report from Norland shows C`."""
    if view.padded[index] not in view.language.titles.of(Basis.DOCUMENT).words:
        return False
    return not view.language.grammar.articles_and_possessives.isdisjoint(view.padded[index - 2 : index])


def _describes(view: View, index: int) -> bool:
    """Say whether a participle that takes a thing describes the plural right before it."""
    before = view.padded[index - 1]
    plural = before.isalpha() and before.endswith(view.language.statements.plural_endings)
    if not plural or before in view.language.titles.of(Basis.DOCUMENT).words:
        return False
    entries = view.language.lexicon.by_first.get(view.padded[index], ())
    return all(entry.takes and entry.takes <= {"object", "infinitive"} for form, entry in entries if len(form) == 1)
