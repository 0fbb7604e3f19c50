"""Clauses that what is said has left a gap in: `a letter that X said was forged`, `which X called C`."""

from __future__ import annotations

from katanya.records import Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View

# The thing that a relative clause tells of takes no more words than this.
HEAD = 8


def predicate(view: View, cue: Cue) -> Draft | None:
    """`a letter that X said was forged`, `towns he said had paid`: the subject of what is said stands before the source."""
    after = view.padded[cue.words[1]]
    if not (after in view.language.grammar.copulas or look.verb_at(view, cue.words[1])) or not opens(view, cue):
        return None
    source = nouns.before(view, cue.words[0])
    if source is None:
        return None
    last = extents.before_tail(view, cue.words[1], view.end)
    last = next((i for i in range(cue.words[1] + 2, last) if view.padded[i] == "," and view.quoted[i] < 0), last)
    content = (cue.words[1], last)
    head = _head(view, source[0])
    parts = (head, content) if head is not None else (content,)
    return Draft(view, parts, cue.words, source, cue.entry, "gapped_predicate") if last - cue.words[1] > 1 else None


def named(view: View, cue: Cue) -> Draft | None:
    """`an act that X described as C`, `whom X called C`, `what X called C`: what something is called, the thing with it."""
    known = view.language.statements
    if cue.entry.act is not Stance.ASSESS or not known.gaps or not {"object"} <= cue.entry.takes <= {"object", "as"}:
        return None
    source = nouns.before(view, cue.words[0])
    if source is None:
        return None
    relative = view.padded[source[0] - 1]
    start = cue.words[1] + (view.padded[cue.words[1]] in known.as_words)
    opened = start > cue.words[1] or view.quoted[start : start + 1] != (-1,) or view.padded[start] in known.articles
    if relative not in known.gaps or not opened:
        return None
    last = extents.before_tail(view, start, view.end)
    last = next((i for i in range(start + 1, last) if view.breaks(i)), last)
    head = _head(view, source[0])
    parts = (head, (start, last)) if head is not None else ((start, last),)
    return Draft(view, parts, cue.words, source, cue.entry, "gapped_name") if last > start else None


def opens(view: View, cue: Cue) -> bool:
    """Say whether a cue that takes nothing but clauses has a relative pronoun, or a thing, right before its source."""
    takes, known = cue.entry.takes, view.language.statements
    if not known.gaps or "clause" not in takes or takes & {"object", "strict"} or cue.entry.act is Stance.ACCUSE:
        return False
    source = nouns.before(view, cue.words[0])
    if source is None or source[0] <= view.first or view.padded[cue.words[0]].endswith(known.gerund_endings):
        return False
    before = view.padded[source[0] - 1]
    if before in known.free_relatives:
        return view.padded[source[0] - 2] in view.language.grammar.prepositions
    pronoun = view.padded[source[0]] in view.language.grammar.nominatives and source[1] - source[0] == 1
    plural = pronoun and before.endswith(known.plural_endings) and before.isalpha()
    return before in known.gaps or (plural and not look.verb_at(view, source[0] - 1))


def _head(view: View, source: int) -> Words | None:
    """Return the noun phrase that a relative clause with that source tells of."""
    grammar, known = view.language.grammar, view.language.statements
    if view.padded[source - 1] in known.free_relatives:
        return None
    last = source - (view.padded[source - 1] in known.gaps)
    last -= view.breaks(last - 1)
    first = last
    while first > view.first and last - first < HEAD and not view.breaks(first - 1) and view.quoted[first - 1] < 0:
        if look.verb_at(view, first - 1) or view.padded[first - 1] in grammar.source_bounds | grammar.conjunctions:
            break
        first -= 1
        if view.padded[first] in grammar.articles_and_possessives and view.padded[first - 1] not in known.genitives:
            break
    while first < last and view.padded[first] in grammar.prepositions:
        first += 1
    return (first, last) if first < last else None
