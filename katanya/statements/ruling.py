"""What a court rules: who dismisses charges against others or turns down a motion rejects it and denies nothing."""

from __future__ import annotations

from katanya.records import DENYING, Basis, Decision, Stance
from katanya.statements.draft import Draft

# How many words of a content the matter before a court may stand behind.
NEAR = 6


def court_rules(draft: Draft, basis: Basis) -> Decision | None:
    """`The court dismissed the charges`: a court that turns a matter down rejects it."""
    if draft.entry is None or draft.entry.act not in DENYING or draft.source is None or draft.cue is None:
        return None
    view, acts = draft.view, draft.view.language.acts
    if acts.courts.isdisjoint(draft.place.lowers[slice(*draft.source)]):
        return None
    matters = (view.lowers[first : min(last, first + NEAR)] for first, last in draft.content)
    if all(acts.ruled_upon.isdisjoint(words) for words in matters):
        return None
    return Decision("stance", Stance.REJECT, "court_rules", (draft.place.span(*draft.cue),))
