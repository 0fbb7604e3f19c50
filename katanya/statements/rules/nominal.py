"""Nouns of saying with their owner: `permintaan X agar C`, `pernyataan X bahwa C`, `rencana X V`, `kritik X terhadap C`."""

from __future__ import annotations

from katanya.records import Stance
from katanya.statements import extents, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.view import View


def owned(view: View, cue: Cue) -> Draft | None:
    """The owner follows the noun, and what is said follows the owner, opened by a word that the noun takes.

    A noun that opens the sentence is the subject of something else: `Keputusan X menutup pasar menuai kritik`.
    """
    if not view.language.traits.head_first or _not_given(view, cue):
        return None
    start = cue.words[1]
    while view.padded[start] in view.language.grammar.noun_qualities:
        start += 1
    if view.padded[start] in view.language.grammar.owned_by:
        start += 1
    source = nouns.after(view, start)
    source = _bare(view, source) if source else None
    if source is None or look.has_verb(view, source) or not (view.capital(source[0]) or look.holder_word(view, source[0])):
        return None
    content = _content(view, cue, source[1])
    return Draft(view, (content,), (cue.words[0], cue.words[1]), source, cue.entry, "noun_owned") if content else None


def _not_given(view: View, cue: Cue) -> bool:
    """Say whether a noun tells of what is not there, or is sought: `tak ada larangan X`, `menggalang dukungan X`."""
    before, grammar, known = view.padded[cue.words[0] - 1], view.language.grammar, view.language.statements
    none = before in known.exists and view.padded[cue.words[0] - 2] in grammar.negations
    return none or before in known.without or (cue.entry.act is Stance.SUPPORT and before in grammar.seeks)


def _bare(view: View, source: Words) -> Words | None:
    """Leave out a preposition at the end of the owner: `komitmen pemerintah untuk …`."""
    first, last = source
    while last > first and view.padded[last - 1] in view.language.grammar.adjuncts:
        last -= 1
    return (first, last) if last > first else None


def unowned(view: View, cue: Cue) -> Draft | None:
    """`muncul dugaan bahwa C`, `di tengah ekspektasi bahwa C`: nobody's in particular."""
    that = _that(view, cue.words[1])
    if that is None or not _arises(view, cue.words[0]):
        return None
    content = _clause(view, that + 1)
    return Draft(view, (content,), cue.words, None, cue.entry, "noun_unowned") if content else None


# `beredar kabar di kalangan keluarga bahwa C`: words of a place between a noun, what lets it arise, and its clause.
BETWEEN = 6


def _that(view: View, start: int) -> int | None:
    """Return where the clause of a noun of saying is opened: right behind it, or behind where it is told."""
    complementizers = view.language.statements.complementizers
    if view.padded[start] in complementizers:
        return start
    placed = view.padded[start] in view.language.statements.told_in
    near = range(start + 1, min(start + BETWEEN, view.end))
    return next((i for i in near if view.padded[i] in complementizers), None) if placed else None


def _arises(view: View, noun: int) -> bool:
    """Say whether a noun of saying arises from nobody: `muncul kabar`, `beredar di media sosial kabar`."""
    if view.padded[noun - 1] in view.language.grammar.arises:
        return True
    known = view.language.statements
    if not known.arising:
        return False
    near = range(noun - 1, max(view.first - 1, noun - BETWEEN), -1)
    start = next((i for i in near if view.padded[i] in known.arising), None)
    placed = start is not None and view.padded[start + 1] in known.places
    return placed and start is not None and not any(view.breaks(i) for i in range(start, noun))


def _content(view: View, cue: Cue, start: int) -> Words | None:
    grammar, word, takes = view.language.grammar, view.padded[start], cue.entry.takes
    if cue.words[0] == look.skip_openers(view, view.first) and word != ",":
        return None
    if word in view.language.statements.complementizers or (word in grammar.dropped and "aim" in takes):
        return _clause(view, start + 1)
    if word in grammar.topic_words and "about" in takes:
        return _thing(view, start + 1)
    if word == "," and "comma" in takes and cue.words[0] == look.skip_openers(view, view.first):
        last = extents.before_tail(view, start + 1, view.end)
        return (start + 1, last) if last - start > 2 else None
    if "verb" in takes and _deed(view, start):
        return _clause(view, start)
    return None


def _deed(view: View, index: int) -> bool:
    """Say whether the verb there is what the owner will do: active, and not of the noun itself (`rencana TNI itu berjalan`)."""
    closed = view.padded[index - 1] in view.language.grammar.determiners
    return (
        view.padded[index].startswith(view.language.statements.transitive_prefixes) and look.verb_at(view, index) and not closed
    )


def _clause(view: View, start: int) -> Words | None:
    last = next((index for index in range(start, view.end) if view.breaks(index)), view.end)
    last = extents.before_tail(view, start, last)
    return (start, last) if last - start > 1 and view.quoted[start] < 0 else None


def _thing(view: View, start: int) -> Words | None:
    """Return the noun phrase that an attitude is about, up to the next mark or verb."""
    last, relative = start, view.language.grammar.relative_pronouns
    while last < view.end and not view.breaks(last):
        if look.verb_at(view, last) and view.padded[last - 1] not in relative:
            break
        last += 1
    return (start, last) if last > start else None
