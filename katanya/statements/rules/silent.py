"""Who says nothing at all: `X declined to comment.`."""

from __future__ import annotations

from katanya.records import Stance
from katanya.statements import nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import passive
from katanya.statements.view import View


def silent(view: View, cue: Cue) -> Draft | None:
    """`X declined to comment.`, `X, who refused to comment, left`: no topic follows, so that the comment is what is declined."""
    first, last = cue.words
    if cue.entry.act is not Stance.DECLINE:
        return None
    told = view.padded[last - 1] in TOLD and last - first > 2 and (last >= view.end or view.breaks(last))
    if view.padded[last - 1] != "comment" or view.padded[last - 2] != "to":
        question, source = _question(view, cue), nouns.before(view, first)
        if question and source:
            return Draft(view, (question,), cue.words, source, cue.entry, "silent")
        if not told:
            return None
    follows = view.padded[last]
    ends = (
        last >= view.end
        or view.breaks(last)
        or follows in ("for", "when", "as", "through")
        or follows in view.language.grammar.times
    )
    source = nouns.before(view, first) if ends else None
    edge = last - 1 - (view.padded[last - 2] == "to")
    return Draft(view, ((last - 1, last),), (first, edge), source, cue.entry, "silent") if source else None


# What is declined where nothing follows: `He did not elaborate.`, `The ministry had no comment.`
TOLD = frozenset(("comment", "elaborate", "respond", "response", "details", "answer", "reason", "explanation"))


def _question(view: View, cue: Cue) -> Words | None:
    """Return what was asked where nothing but the refusal to answer follows: `Asked whether C, X declined to answer`."""
    if cue.words[1] < view.end or "asked" not in view.lowers[view.first : cue.words[0]]:
        return None
    asked = view.lowers.index("asked", view.first)
    draft = passive.asked(view, Cue((asked, asked + 1), cue.entry))
    return draft.content[0] if draft is not None and draft.content[0][1] < cue.words[0] else None
