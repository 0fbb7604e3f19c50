"""Who says nothing at all: `X declined to comment.`."""

from __future__ import annotations

from katanya.records import Stance
from katanya.statements import nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft
from katanya.statements.view import View


def silent(view: View, cue: Cue) -> Draft | None:
    """`X declined to comment.`, `X, who refused to comment, left`: no topic follows, so that the comment is what is declined."""
    first, last = cue.words
    if cue.entry.act is not Stance.DECLINE or view.lower(last - 1) != "comment" or view.lower(last - 2) != "to":
        return None
    follows = view.lower(last)
    ends = (
        last >= view.end
        or view.breaks(last)
        or follows in ("for", "when", "as", "through")
        or follows in view.language.grammar.times
    )
    source = nouns.before(view, first) if ends else None
    return Draft(view, ((last - 1, last),), (first, last - 2), source, cue.entry, "silent") if source else None
