"""What a quoted speaker says that another said: `"The mayor believes C," X said` holds two statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from katanya.frozen import replace
from katanya.languages.lexicon import Entry, Frame
from katanya.languages.load import language
from katanya.languages.traits import traits
from katanya.statements import cues, look
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import says
from katanya.statements.view import ENDS, View

# The shortest quotation that can hold a source, a cue and a clause.
SHORTEST = 6


def drafts(view: View) -> Iterator[Draft]:
    """Yield the drafts inside the quotations of a sentence: a named source and a clause of its own each."""
    if max(view.quoted, default=-1) < 0:
        return
    known = _cues(view.language.code)
    if known.isdisjoint(view.lowers):
        return
    if not view.language.traits.inflected_verbs and view.language.statements.complementizers.isdisjoint(view.lowers):
        return
    if max([view.quoted[index] for index, word in enumerate(view.lowers) if word in known]) < 0:
        return  # no cue stands in a quotation
    for first, last in _sentences(view):
        if last - first < SHORTEST or known.isdisjoint(view.lowers[first:last]):
            continue
        inner = replace(view, quoted=_unquoted(view, (first, last)), first=first, end=last, sources={})
        for places in cues.find(inner):
            if places[0].words[0] >= last:
                break
            found = next((draft for cue in places if (draft := _told(inner, cue)) is not None), None)
            if found is not None:
                yield replace(found, view=view, rule="inside_quotation", nested=True)


@cache
def _cues(code: str) -> frozenset[str]:
    """Return the first words of the cues that open a clause and mean nothing else."""
    told = (entry for entry in language(code).lexicon.entries if entry.frame is Frame.CLAUSE and _clausal(entry, code))
    return frozenset(form[0] for entry in told for form in entry.forms)


def _clausal(entry: Entry, code: str) -> bool:
    """Say whether a cue takes a clause and means nothing else; without infinitives entries say only what is not so."""
    return "clause" in entry.takes and "strict" not in entry.takes if traits(code).infinitive else not entry.takes


def _told(inner: View, cue: cues.Cue) -> Draft | None:
    if cue.entry.frame is not Frame.CLAUSE or cue.words[1] - cue.words[0] > 2:
        return None
    found = says.source_cue_clause(inner, cue)
    if found is None or found.source is None or not _clausal(cue.entry, inner.language.code) or not _opens(inner, found.source):
        return None
    known = inner.language
    opened = inner.lower(found.content[0][0] - 1) in known.statements.complementizers
    clause = opened or (known.traits.inflected_verbs and look.has_verb(inner, found.content[0]))
    return found if clause and found.content[0][1] <= inner.end and _named(inner, found.source) else None


def _opens(inner: View, source: Words) -> bool:
    """Say whether a source is the subject of its whole sentence: nothing but a connector or an adverb stands before it."""
    first = look.skip_openers(inner, inner.first)
    while inner.lower(first).endswith(inner.language.statements.adverb_endings) or inner.breaks(first):
        first += 1
    return source[0] == first


def _named(view: View, source: Words) -> bool:
    """Say whether a source in a quotation is somebody else by name or role, not the speaker, the hearer or anybody."""
    words = [re.split("['’]", word)[0] for word in view.lowers[slice(*source)]]
    grammar, known = view.language.grammar, view.language.statements
    if not (grammar.firsts | grammar.quantifiers | known.anybody).isdisjoint(words):
        return False
    if words[0].endswith(known.gerund_endings):
        return False
    first = source[0]
    if source[1] - first == 1 and view.padded[first] in view.language.grammar.pronouns:
        return view.padded[first] in known.quoted_speakers
    named = any(view.capital(i) for i in range(first + 1, source[1])) or look.titled(view, source)
    return named or (view.capital(first) and source[1] - first == 1 and words[0] not in grammar.noun_determiners)


def _sentences(view: View) -> Iterator[Words]:
    """Yield the words of each sentence inside quotations, marks left out."""
    start: int | None = None
    words, quoted, size = view.words, view.quoted, view.size
    for index in range(view.first, size + 1):
        ends = index == size or quoted[index] < 0 or words[index] in MARKS
        if not ends and words[index] not in ENDS:
            start = index if start is None else start
        elif start is not None and (ends or not _abbreviates(view, index)):
            yield start, index
            start = None


def _abbreviates(view: View, index: int) -> bool:
    """Say whether a full stop ends a short title: `Mr. Orlin`."""
    return view.words[index] == "." and view.capital(index - 1) and len(view.words[index - 1]) < 4 and view.capital(index + 1)


MARKS = frozenset(('"', "“", "”", "'", "‘", "``"))


def _unquoted(view: View, part: Words) -> tuple[int, ...]:
    return (*tuple(-1 if part[0] <= i < part[1] else 9999 for i in range(view.size)), -1)
