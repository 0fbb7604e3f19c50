"""The rules that tell whom a mention names; the first that answers decides."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.languages.records import Language
from katanya.mentions import joined
from katanya.mentions.names import Roster
from katanya.records import Span
from katanya.resolve import body_names, forms, joints, media, naming_documents, openers
from katanya.resolve.holder import NOBODY, Who
from katanya.resolve.naming_described import description
from katanya.resolve.naming_persons import person, surname


def joint(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Rusia dan Korea Utara`: each of the joint sources."""
    listed = joints.parts(surface, language)
    whole = forms.without_article(surface, language) if listed else ""
    if joined.is_joined(whole) and any(name.full == whole and not name.person for name in roster.names):
        return None
    each = [_name_or_body(part, span, focus, roster, language) for part in listed]
    titles = frozenset(title for who in each for title in who.titles)
    return Who(tuple(name for who in each for name in who.names), "joint", titles=titles) if each else None


def issuer(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`putusan MK`, `data Bloomberg`, `a report by the ministry`: who issued a document."""
    place = naming_documents.word(surface, roster, language)
    if place is None:
        return None
    titles, words = frozenset(surface.lower().split()), surface.split()
    named = naming_documents.issuer(surface, place, language)
    if focus is not None and naming_documents.of_last(named, surface, language):
        return replace(focus, rule="document_of_last", titles=titles, person=False)
    if named is None or naming_documents.by_itself(named, surface, language):
        return Who((forms.without_article(surface, language),), "document", titles=titles)
    if place[0] in (1, 2) and named == words[0] and openers.opens_only(named, roster, language):
        return Who((surface,), "document", titles=titles)
    who = _name_or_body(named, span, focus, roster, language)
    return Who(who.names, "issuer", titles=titles)


def _name_or_body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who:
    for rule in (person, description, surname, body_names.body):
        who = rule(surface, span, focus, roster, language)
        if who is not None:
            return who
    return NOBODY


RULES = (
    joint,
    issuer,
    media.listed,
    media.called,
    body_names.company,
    body_names.apposed,
    person,
    description,
    surname,
    body_names.body,
)
