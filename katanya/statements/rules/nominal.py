"""Nouns of saying with their owner: `permintaan X agar C`, `pernyataan X bahwa C`, `rencana X V`, `kritik X terhadap C`."""

from __future__ import annotations

from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View


def owned(view: View, cue: Cue) -> Draft | None:
    """The owner follows the noun, and what is said follows the owner, opened by a word that the noun takes."""
    start = cue.words[1]
    while view.lower(start) in view.language.grammar.noun_qualities:
        start += 1
    if view.lower(start) in view.language.grammar.owned_by:
        start += 1
    source = nouns.after(view, start)
    if source is None:
        return None
    content = _content(view, cue, source[1])
    return Draft(view, (content,), (cue.words[0], cue.words[1]), source, cue.entry, "noun_owned") if content else None


def unowned(view: View, cue: Cue) -> Draft | None:
    """`muncul dugaan bahwa C`, `di tengah ekspektasi bahwa C`: nobody's in particular."""
    if view.lower(cue.words[1]) not in extents.FAR or view.lower(cue.words[0] - 1) not in view.language.grammar.arises:
        return None
    content = _clause(view, cue.words[1] + 1)
    return Draft(view, (content,), cue.words, None, cue.entry, "noun_unowned") if content else None


def _content(view: View, cue: Cue, start: int) -> Words | None:
    grammar, word, takes = view.language.grammar, view.lower(start), cue.entry.takes
    if word in extents.FAR or (word in grammar.dropped and "aim" in takes):
        return _clause(view, start + 1)
    if word in grammar.topic_words and "about" in takes:
        return _thing(view, start + 1)
    if word == "," and "comma" in takes and cue.words[0] == look.skip_openers(view, view.first):
        return _clause(view, start + 1)
    if "verb" in takes and look.verb_at(view, start) and word not in grammar.copulas:
        return _clause(view, start)
    return None


def _clause(view: View, start: int) -> Words | None:
    last = extents.before_tail(view, start, view.end)
    return (start, last) if last - start > 1 and view.quoted[start] < 0 else None


def _thing(view: View, start: int) -> Words | None:
    """Return the noun phrase that an attitude is about, up to the next mark or verb."""
    last = start
    while last < view.end and not view.breaks(last) and not (look.verb_at(view, last) and view.lower(last - 1) != "yang"):
        last += 1
    return (start, last) if last > start else None
