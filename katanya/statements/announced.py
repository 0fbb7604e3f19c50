"""Quotations that a sentence announces with a colon, and that stand in the paragraph after it: `Orlin said:¶"C"`."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.statements import cues, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# Acts that announce what is quoted next.
TELLS = frozenset((Stance.SAY, Stance.ASSESS, Stance.ACCUSE, Stance.DENY, Stance.CONFIRM, Stance.THREATEN, Stance.DEMAND))
# From the cue to the colon: whom, where and when somebody told it.
NEAR = 12


def quotation(view: View, before: View | None) -> list[Draft]:
    """Return the draft of a quotation that the sentence before it announces, or nothing."""
    if before is None or before.padded[before.size - 1] != ":" or view.size == 0 or min(view.quoted[view.first : view.end]) < 0:
        return []
    for cue in reversed([cue for places in cues.find(before) for cue in places[:1]]):
        source = _source(before, cue)
        if source is not None:
            whole = ((view.first, view.end),)
            return [Draft(view, whole, cue.words, source, cue.entry, "announced", quote=True, at=before)]
    return []


def _source(before: View, cue: Cue) -> Words | None:
    """Return who speaks in a sentence that a colon ends, if its cue has nothing of its own behind it."""
    first, last = cue.words
    if cue.entry.act not in TELLS or before.size - last > NEAR:
        return None
    opens = look.skip_openers(before, before.first) >= first
    if cue.entry.frame is Frame.TAG or (cue.entry.frame is Frame.CLAUSE and opens):
        source = nouns.after(before, last)
        return source if source is not None and source[1] >= before.size - 1 else None
    if cue.entry.frame is not Frame.CLAUSE or cue.entry.takes == {"object"} or cue.entry.takes & {"infinitive", "figure"}:
        return None
    told = any(look.verb_at(before, index) or before.quoted[index] >= 0 for index in range(last, before.size - 1))
    if told:
        return None
    participle = before.lower(first).endswith(before.language.statements.gerund_endings)
    return nouns.subject(before, before.first) if participle else nouns.before(before, first)
