"""Persons whom a report's first sentences leave unnamed and its next ones name: `A lawmaker said C. Senator Dana Orlin …`."""

from __future__ import annotations

from collections.abc import Sequence

from katanya.frozen import replace
from katanya.languages.records import Language
from katanya.mentions.names import Name, Roster
from katanya.records import Basis
from katanya.resolve.holder import Who
from katanya.statements.draft import Draft

# The first paragraphs, and how far behind the mention the name stands at most, in characters.
PARAGRAPHS, REACH = 2, 1200


def named(drafts: Sequence[Draft], found: Sequence[Who], roster: Roster, language: Language) -> tuple[Who, ...]:
    """Return the holders with those of the first paragraphs by the name that the next ones give them."""
    if not drafts or not language.traits.articles:
        return tuple(found)
    opens = drafts[0].place.paragraph
    if opens > PARAGRAPHS or not _unnamed(drafts, found, opens + PARAGRAPHS):
        return tuple(found)
    spoken = tuple(zip(drafts, found, strict=True))
    return tuple(
        _later(draft, who, (roster, spoken[place + 1 :]), language)
        if who.human and not who.person and draft.place.paragraph < opens + PARAGRAPHS
        else who
        for place, (draft, who) in enumerate(spoken)
    )


def _unnamed(drafts: Sequence[Draft], found: Sequence[Who], stop: int) -> bool:
    """Say whether one of those who speak before a paragraph has no name."""
    for draft, who in zip(drafts, found, strict=True):
        if draft.place.paragraph >= stop:
            return False
        if who.human and not who.person:
            return True
    return False


Spoken = Sequence[tuple[Draft, Who]]


def _later(draft: Draft, who: Who, behind: tuple[Roster, Spoken], language: Language) -> Who:
    words = who.surface.lower().split()
    if not words or words[0] not in language.grammar.indefinites or draft.source is None or _hides(draft, language):
        return who
    stop = draft.place.span(*draft.source).stop
    near = [name for name in behind[0].names if name.person and " " in name.full and stop < name.at.start < stop + REACH]
    fitting = [name for name in near if _holds(frozenset(words), name, language)]
    name = fitting[0] if len(fitting) == 1 else None if fitting else _unexplained(draft, near, behind[1])
    if name is None:
        return who
    return replace(
        who, names=(name.full,), rule="named_later", spans=(*who.spans, name.at), titles=who.titles | name.titles, person=True
    )


# Words that hide a name, such as `condition of anonymity`; shorter ones (`sources`) may be of something else.
HIDING = 2


def _hides(draft: Draft, language: Language) -> bool:
    """Say whether a sentence tells that whoever speaks there is not to be named."""
    place = language.titles.of(Basis.ANONYMOUS).first_in(draft.place.lowers, draft.place.first, draft.place.end)
    return place is not None and place[1] - place[0] > HIDING


def _unexplained(draft: Draft, near: list[Name], behind: Spoken) -> Name | None:
    """Return the one who speaks next by his full name for the first time, where nothing tells who he is."""
    for other, who in behind:
        if other.place.paragraph > draft.place.paragraph + 1:
            return None
        if other.source is not None and who.person and other.place.index > draft.place.index:
            span = other.place.span(*other.source)
            return next((name for name in near if name.at == span and not name.titles and who.names == (name.full,)), None)
    return None


def _holds(words: frozenset[str], name: Name, language: Language) -> bool:
    """Say whether somebody holds what an unnamed one is called, or an office of that kind: a senator is a lawmaker."""
    roles = words & (language.titles.every | language.titles.nouns) - language.titles.courtesy - language.titles.bodies
    kinds = language.names.kinds
    return bool(roles & name.titles) or any(f"{role} {title}" in kinds for role in roles for title in name.titles)
