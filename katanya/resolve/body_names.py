"""The rules that tell which body, company or country a mention names."""

from __future__ import annotations

import re

from katanya.knowledge import bodies, countries
from katanya.languages.records import Language
from katanya.mentions import names_cuts
from katanya.mentions.names import Roster
from katanya.records import Basis, Span
from katanya.resolve import forms
from katanya.resolve.holder import Who

BRACKETS = re.compile(r"\s*\([^()]*\)")
# Brackets that are part of how an article describes whom it does not name: `sejumlah pejabat Amerika Serikat (AS)`.
ACRONYM = re.compile(r"\([A-Z]{2,}\)\s*$")


def apposed(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`produsen minyak terbesar, Arab Saudi`, `pabrikan itu, Pertamina`: the country or listed body that a description names."""
    described, _, name = BRACKETS.sub("", surface).strip().partition(", ")
    if not language.traits.head_first or not name or not described:
        return None
    named = all(word.islower() for word in described.split()[1:]) and (countries.is_country(name) or bodies.is_listed(name))
    return Who((name,), "apposed", titles=frozenset(described.lower().split())) if named else None


def company(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """`Chevron`: the company that the article calls `PT Chevron Indonesia Company`."""
    full = roster.company(BRACKETS.sub("", surface).strip()) if language.names.companies else None
    return Who((full,), "company", titles=frozenset(full.lower().split()[:1])) if full else None


def body(surface: str, span: Span, focus: Who | None, roster: Roster, language: Language) -> Who | None:
    """A body, a country, a group: its own words, an acronym of the article spelled out."""
    plain = forms.without_article(BRACKETS.sub("", surface), language).strip(" ,")
    if not plain:
        return None
    if ACRONYM.search(surface) and (plain[0].islower() or plain.split()[0].lower() in language.titles.plural):
        plain = forms.without_article(surface, language).strip(" ,")
    lowers = frozenset(word.strip(",.").lower() for word in plain.split())
    run = names_cuts.RUN.match(plain)
    rest = plain[run.end() :].split() if run is not None else []
    echoed = bool(rest) and all(word in lowers and word in run.group().lower().split() for word in rest) if run else False
    if run is not None and echoed and countries.is_country(run.group()):
        return Who((run.group(),), "country", titles=lowers)
    plain = _named_alone(_without_what(plain, language), language)
    short = roster.expand(_acronym(plain, language) or plain)
    named = _fuller_body(short, roster, language) or short
    return Who((forms.head(named, language),), "body", titles=lowers)


def _named_alone(plain: str, language: Language) -> str:
    """Return the name of a body without where it is based, and what it is said to be: `Arvada Watch, a charity`."""
    if "-" in plain:
        plain = language.resolve.based.sub("", plain)
    return language.resolve.explained.sub("", plain) if ", " in plain and plain[0].isupper() else plain


def _without_what(plain: str, language: Language) -> str:
    """Return the name of a body without what it is said to be behind it; fields stay: `Badan Iklim, Cuaca, dan Gempa`."""
    if lists_fields(plain, language):
        return plain
    words = language.resolve
    related = words.named_who.match(plain) or words.housed.match(plain)
    first = plain.split()[0].lower()
    ordinary = first in language.titles.known or first in language.common or first in language.titles.plural
    return related.group(1) if related is not None and not ordinary else words.as_what.sub("", plain)


def _fuller_body(short: str, roster: Roster, language: Language) -> str | None:
    """Return the body known by more words that an acronym opens: `SKK` for `SKK Migas`."""
    if not short.isupper() or " " in short:
        return None
    roles = language.titles.of(Basis.OFFICIAL)
    forms_of = [" ".join(form) for form in roles.longer.get(short.lower(), ())]
    return next((name.full for name in roster.names if name.full.lower() in forms_of), None)


def _acronym(plain: str, language: Language) -> str | None:
    """Return the acronym that the description of a body ends with: `organisasi pengekspor minyak OPEC`."""
    words = plain.split()
    described = len(words) > 2 and words[-2].islower() and words[0].lower() in language.titles.bodies
    return words[-1] if described and words[-1].isupper() and len(words[-1]) > 2 else None


def lists_fields(plain: str, language: Language) -> bool:
    """Say whether a mention is a body whose name lists what it is for: `Badan Iklim, Cuaca, dan Gempa`."""
    return language.resolve.fields.match(plain) is not None and plain.split()[0].lower() in language.titles.bodies
