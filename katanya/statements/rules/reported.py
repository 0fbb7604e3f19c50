"""What a document or a rumour says in passing, and a medium behind what it tells: `C, demikian AFP melaporkan`."""

from __future__ import annotations

from katanya.languages.lexicon import Frame
from katanya.records import Stance
from katanya.statements import citing, extents, look, nouns, rumours
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View


def report(view: View, cue: Cue) -> Draft | None:
    """`seiring laporan yang menunjukkan bahwa C`, `isu yang menyebutkan C`: what a document or a rumour says, in passing."""
    place = look.verb_group(view, cue.words[0]) - 1
    noun = rumours.noun(view, place) if cue.entry.act is Stance.SAY else None
    content = extents.after(view, cue.words) if noun is not None else None
    if noun is None or content is None:
        return None
    content = rumours.before_verdict(view, content)
    opened = view.padded[content[0] - 1] in view.language.statements.complementizers
    if cue.entry.frame is Frame.FINDING and not opened:
        return None
    return Draft(view, (content,), cue.words, (noun, place), cue.entry, "report")


def closing(view: View, cue: Cue) -> Draft | None:
    """`C, demikian AFP melaporkan.`, `C, AFP melaporkan dengan mengutip X.`: a medium tells what stands before it."""
    known = view.language.statements
    if not known.so_or_as or view.padded[cue.words[0]] not in view.language.chain.reporting:
        return None
    source = nouns.before(view, cue.words[0])
    if source is None or source[1] != cue.words[0] or not citing.is_medium(view, source):
        return None
    mark = source[0] - 1 - (view.padded[source[0] - 1] in known.so_or_as)
    content = extents.before(view, mark) if mark > view.first and view.breaks(mark) else None
    if content is None or content[1] - content[0] < SHORTEST:
        return None
    if (cited := _cited(view, cue.words[1])) is not None:
        return Draft(view, (content,), cue.words, cited, cue.entry, "clause_source_cue", hops=(view.span(*source),))
    ends = cue.words[1] >= view.end or view.padded[cue.words[1]] in view.language.grammar.adjuncts | view.language.grammar.times
    return Draft(view, (content,), cue.words, source, cue.entry, "clause_source_cue") if ends else None


# What is told before its medium takes a subject and a verb.
SHORTEST = 3


def _cited(view: View, start: int) -> Words | None:
    """Return whom a medium cites at the end: `AFP melaporkan | dengan mengutip X`."""
    start += view.breaks(start)
    start += view.padded[start] in view.language.statements.accompanying
    source = nouns.after(view, start + 1) if view.padded[start] in view.language.chain.citing else None
    return source if source is not None and (source[1] >= view.end or view.breaks(source[1])) else None
