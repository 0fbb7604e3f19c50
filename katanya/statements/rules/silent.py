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
    known = view.language.statements
    if cue.entry.act is not Stance.DECLINE:
        return None
    told = view.padded[last - 1] in known.untold and last - first > 2 and (last >= view.end or view.breaks(last))
    if view.padded[last - 1] not in known.comment or view.padded[last - 2] not in known.infinitive_marks:
        question, source = _question(view, cue), nouns.before(view, first)
        if question and source:
            return Draft(view, (question,), cue.words, source, cue.entry, "silent")
        if not told:
            return None
    follows = view.padded[last]
    ends = last >= view.end or view.breaks(last) or follows in known.declined_for or follows in view.language.grammar.times
    source = nouns.before(view, first) if ends else None
    edge = last - 1 - (view.padded[last - 2] in known.infinitive_marks)
    return Draft(view, ((last - 1, last),), (first, edge), source, cue.entry, "silent") if source else None


def _question(view: View, cue: Cue) -> Words | None:
    """Return what was asked where nothing but the refusal to answer follows: `Asked whether C, X declined to answer`."""
    if cue.words[1] < view.end:
        return None
    words = view.language.statements.asked
    asked = next((i for i in range(view.first, cue.words[0]) if view.padded[i] in words), None)
    if asked is None:
        return None
    draft = passive.asked(view, Cue((asked, asked + 1), cue.entry))
    return draft.content[0] if draft is not None and draft.content[0][1] < cue.words[0] else None
