"""Whom a report calls by one word: there his name begins, and what stands before it is his house's."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.knowledge import given_names
from katanya.languages.records import Language
from katanya.mentions import shortened
from katanya.mentions.names import Name, Roster
from katanya.records import Span
from katanya.statements.extract import Extraction

# Words of a house, a given name and a surname.
SHORTEST = 3


def begun(roster: Roster, found: Extraction, language: Language) -> Roster:
    """Return a roster whose names begin where the report calls their bearers: `Direktur Jala Ranu Bayu Arga`, `kata Bayu`."""
    if language.traits.surnames or not any(len(name.parts) >= SHORTEST for name in roster.names):
        return roster
    called = frozenset(_words(found))
    if not called:
        return roster
    names = tuple([_begun(name, called, language) if len(name.parts) >= SHORTEST else name for name in roster.names])
    return roster if names == roster.names else replace(roster, names=names, edges={})


def _words(found: Extraction) -> list[str]:
    """Return the single words in capitals that statements have as their sources."""
    lone = [draft for draft in found.drafts if draft.source is not None and draft.source[1] - draft.source[0] == 1]
    words = [draft.place.words[draft.source[0]] for draft in lone if draft.source is not None]
    return [word for word in words if word.istitle() and given_names.is_given(word)]


def _begun(name: Name, called: frozenset[str], language: Language) -> Name:
    words, titles = name.full.split(" "), language.titles
    offices = name.titles & titles.every
    if not name.person or offices <= titles.bodies | titles.courtesy or words[0] in called:
        return name
    first = next((i for i in range(1, len(words) - 1) if words[i] in called), 0)
    while first > 0 and len(words[first - 1].rstrip(".")) == 1:
        first -= 1  # `M Isa Arga`, of whom the report says `kata Isa`
    if first == 0 or any(given_names.is_given(word) for word in words[:first]):
        return name
    full = " ".join(words[first:])
    return replace(name, full=full, at=Span(name.at.stop - len(full), name.at.stop), parts=shortened.parts(full))
