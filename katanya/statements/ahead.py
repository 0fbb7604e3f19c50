"""What is said to come in English, by others than the speaker: a body's promise, a forecast.

It is inactive where a language lists no bodies or changes for it.
"""

from __future__ import annotations

from katanya.records import Basis, Stance
from katanya.statements import look, modality
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# A subject takes no more words than this before its modal.
SUBJECT = 10


def promises(draft: Draft, basis: Basis) -> tuple[Stance, Words] | None:
    """`the firm would repay C`: what a body will do is promised by whoever speaks for it."""
    view, language, acts = draft.view, draft.view.language, draft.view.language.acts
    if basis is not Basis.OFFICIAL or not acts.own_bodies:
        return None
    place = _modal(draft, language.settling.promising_modals)
    if place is None:
        return None
    body = look.strip_adverbs(view, place) - 1
    verb = _verb(view, place)
    own = view.padded[body] in acts.own_bodies and body <= draft.content[0][0] + 1
    owner = view.padded[body - 1]
    owned = owner in language.grammar.articles_and_possessives and owner not in language.statements.indefinite_articles
    idle = view.padded[verb] in acts.stative or view.padded[verb] in acts.changes
    return (Stance.PLEDGE, (body, verb + 1)) if own and owned and not idle else None


def forecasts(draft: Draft, basis: Basis) -> tuple[Stance, Words] | None:
    """`food stocks would run out`: how something will change is judged; by how much it will, an official has decided."""
    view, acts, words = draft.view, draft.view.language.acts, draft.view.language.settling
    place = _modal(draft, words.forecasting_modals) if acts.own else None
    if place is None:
        return None
    verb = _verb(view, place)
    set_down = basis is Basis.OFFICIAL and view.padded[verb + 1] in words.by_how_much
    return (Stance.ASSESS, (place, verb + 1)) if view.padded[verb] in acts.changes and not set_down else None


def own_deed(draft: Draft) -> Words | None:
    """`I read the book to them`, `we are drawing on the wells`: return the words of what the speaker did or is doing."""
    view, acts, words = draft.view, draft.view.language.acts, draft.view.language.settling
    first = next((i for i in range(*draft.content[0]) if view.words[i][0].isalnum()), draft.content[0][0])
    subject = view.padded[first].replace("’", "'")
    whole = all(view.quoted[i] >= 0 for i in (first, draft.content[-1][1] - 1))
    if subject.split("'")[0] not in acts.own or not whole:
        return None
    verb = _verb(view, first)
    word = view.padded[verb]
    regular = word.endswith(draft.view.language.statements.past_endings) and word not in acts.stative
    done = word in acts.past or regular or word in words.have_forms
    doing = subject.endswith(words.progressive_endings) or word in words.progressive_be
    verb += word in words.progressive_be
    word = view.padded[verb]
    doing = doing and word.endswith(draft.view.language.statements.gerund_endings) and word not in words.going_to
    return (first, verb + 1) if done or doing or subject.endswith(words.perfect_endings) else None


def _modal(draft: Draft, modals: frozenset[str]) -> int | None:
    """Return the first modal of a content's main clause, outside of quotations."""
    view, (first, last) = draft.view, draft.content[0]
    place = next((i for i in range(first, min(first + SUBJECT, last)) if view.padded[i] in modals and not view.capital(i)), None)
    return None if place is None or view.quoted[place] >= 0 or modality.subordinate(view, first, place) else place


def _verb(view: View, modal: int) -> int:
    """Return the place of the verb behind a modal, after `not` and adverbs."""
    grammar, endings, place = view.language.grammar, view.language.statements.adverb_endings, modal + 1
    while (word := view.padded[place]) in grammar.negations or word in grammar.beside_cue or word.endswith(endings):
        place += 1
    return place
