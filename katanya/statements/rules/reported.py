"""What a document or a rumour says in passing: `seiring laporan yang menunjukkan bahwa C`."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.statements import extents, look
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft
from katanya.statements.view import View


def report(view: View, cue: Cue) -> Draft | None:
    """`seiring laporan yang menunjukkan bahwa C`, `isu yang menyebutkan C`: what a document or a rumour says, in passing."""
    place = look.verb_group(view, cue.words[0]) - 1
    if view.language.code != "id" or cue.entry.act is not Stance.SAY or not look.reports(view, place):
        return None
    content = extents.after(view, cue.words)
    if content is None or (cue.entry.frame is Frame.FINDING and view.lower(content[0] - 1) != "bahwa"):
        return None
    return Draft(view, (content,), cue.words, (place - 1, place), cue.entry, "report")
