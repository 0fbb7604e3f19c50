"""The person that an article named last before a place, for a pronoun that nobody who spoke or acted fits."""

from __future__ import annotations

from katanya.languages.records import Language
from katanya.mentions.names import Name, Roster
from katanya.records import Span
from katanya.resolve.genders import Genders
from katanya.resolve.holder import NOBODY, Who

# A pronoun means somebody named within so many characters before it: three or four sentences.
REACH = 700


def person(words: frozenset[str], span: Span, body: str, roster: Roster, genders: Genders, language: Language) -> Who:
    """`Orlin met Susan Holm. She said C`: the last one named whom `she` or `the businesswoman` fits, known women first."""
    he, she = not language.grammar.masculine.isdisjoint(words), not language.grammar.feminine.isdisjoint(words)
    if he == she:
        return NOBODY
    known, other = (genders.men, genders.women) if he else (genders.women, genders.men)
    persons = [name for name in roster.names if name.person and len(name.parts) > 1 and name.full not in other]
    places = [(name.full in known, place, name) for name in persons if (place := _last(name, span, body)) >= 0]
    if not places:
        return NOBODY
    sure, place, name = max(places, key=lambda found: found[:2])
    if not sure and len(places) > 1:
        return NOBODY
    return Who((name.full,), "pronoun_nearest", (span, name.at), name.titles, person=True)


def _last(name: Name, span: Span, body: str) -> int:
    """Return where a name, in full or by its last word, stands last before a place, or -1."""
    return body.rfind(name.full.split()[-1], max(0, span.start - REACH), span.start)
