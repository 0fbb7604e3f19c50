"""What is said to come in English, by others than the speaker: a body's promise, a forecast.

It is inactive where a language lists no bodies or changes for it.
"""

from __future__ import annotations

from katanya.records import Basis, Stance
from katanya.statements import look, modality
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

PROMISING = frozenset(("will", "would", "won't", "won’t", "wouldn't", "wouldn’t"))
FORECASTING = frozenset(("will", "would", "could", "may", "might", "won't", "won’t", "wouldn't", "wouldn’t"))
LINKING = frozenset(("is", "was", "are", "were", "be", "become", "became", "becomes"))
HAVING = frozenset(("have", "haven't", "haven’t"))
OWNED = frozenset(("the", "its", "their", "our", "his", "her"))
# A subject takes no more words than this before its modal.
SUBJECT = 10


def promises(draft: Draft, basis: Basis) -> tuple[Stance, Words] | None:
    """`the firm would repay C`: what a body will do is promised by whoever speaks for it."""
    view, acts = draft.view, draft.view.language.acts
    if basis is not Basis.OFFICIAL or not acts.own_bodies:
        return None
    place = _modal(draft, PROMISING)
    if place is None:
        return None
    body = look.strip_adverbs(view, place) - 1
    verb = _verb(view, place)
    idle = view.padded[verb] in acts.stative or view.padded[verb] in acts.changes
    if view.padded[body] not in acts.own_bodies or view.padded[body - 1] not in OWNED or body > draft.content[0][0] + 1 or idle:
        return None
    return Stance.PLEDGE, (body, verb + 1)


def forecasts(draft: Draft, basis: Basis) -> tuple[Stance, Words] | None:
    """`food stocks would run out`: how something will change is judged; by how much it will, an official has decided."""
    view, acts = draft.view, draft.view.language.acts
    place = _modal(draft, FORECASTING) if acts.own else None
    if place is None:
        return None
    verb = _verb(view, place)
    set_down = basis is Basis.OFFICIAL and view.padded[verb + 1] in ("by", "to")
    return (Stance.ASSESS, (place, verb + 1)) if view.padded[verb] in acts.changes and not set_down else None


def own_deed(draft: Draft) -> Words | None:
    """`I read the book to them`, `we are drawing on the wells`: return the words of what the speaker did or is doing."""
    view, acts = draft.view, draft.view.language.acts
    first = next((i for i in range(*draft.content[0]) if view.words[i][0].isalnum()), draft.content[0][0])
    subject = view.padded[first].replace("’", "'")
    whole = all(view.quoted[i] >= 0 for i in (first, draft.content[-1][1] - 1))
    if subject.split("'")[0] not in acts.own or not whole:
        return None
    verb = _verb(view, first)
    done = (
        view.padded[verb] in acts.past
        or (view.padded[verb].endswith("ed") and view.padded[verb] != "need")
        or view.padded[verb] in HAVING
    )
    doing = subject.endswith(("'re", "'m")) or view.padded[verb] in ("are", "am")
    verb += doing and view.padded[verb] in ("are", "am")
    doing = doing and view.padded[verb].endswith("ing") and view.padded[verb] != "going"
    return (first, verb + 1) if done or doing or subject.endswith("'ve") else None


def _modal(draft: Draft, modals: frozenset[str]) -> int | None:
    """Return the first modal of a content's main clause, outside of quotations."""
    view, (first, last) = draft.view, draft.content[0]
    place = next((i for i in range(first, min(first + SUBJECT, last)) if view.padded[i] in modals and not view.capital(i)), None)
    return None if place is None or view.quoted[place] >= 0 or modality.subordinate(view, first, place) else place


def _verb(view: View, modal: int) -> int:
    """Return the place of the verb behind a modal, after `not` and adverbs."""
    grammar, place = view.language.grammar, modal + 1
    while view.padded[place] in grammar.negations or view.padded[place] in grammar.adverbs or view.padded[place].endswith("ly"):
        place += 1
    return place
