"""Mentions that say whose somebody is: `the minister's spokesman`, `the former head of Norlock`."""

from __future__ import annotations

import re

from katanya.frozen import replace
from katanya.knowledge import countries
from katanya.languages.records import Language
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Span
from katanya.resolve import forms
from katanya.resolve.holder import Who

CAPITAL = re.compile(r"\b[A-Z]")


def of_person(surface: str, roster: Roster, language: Language) -> bool:
    """Say whether a mention opens with the full name of a person: what documents it goes on with are what he works with.

    Where a noun stands before what describes it the word for a document opens its mention.
    """
    if language.traits.head_first:
        return False
    match = language.resolve.bearer.match(surface)
    called = match["name"] if match else surface
    return " " in called and any(name.person and name.full == called for name in roster.names)  # `Bill Harst`


def serves(plain: str, language: Language) -> bool:
    """Say whether somebody is called by what he is to another: `the minister's spokesman`, `the spokesman`, `her lawyer`."""
    last = language.resolve.up_to_owner.sub("", plain).split()[-1:]
    return bool(last) and last[0].lower() in language.titles.serving


def of_named(surface: str, language: Language) -> bool:
    """Say whether somebody is called by what he is of something named: `the president of Norlock Sand`."""
    name = next((match.start() for match in CAPITAL.finditer(surface, 1)), 0)
    if name == 0 or language.resolve.of_named.match(surface[:name]) is None:
        return False
    of_state = not language.resolve.of_states.isdisjoint(surface[:name].split())  # `the foreign minister of Veldora`
    return not of_state and not countries.is_country(surface[name:])


def by_role(plain: str, roster: Roster, language: Language) -> list[Name]:
    """Return the persons whom the article gives the role behind an owner: `the minister's lawyer` is lawyer Sora Lindt."""
    words = {word.lower().strip(",.") for word in language.resolve.up_to_owner.sub("", plain).split()}
    roles = words & language.titles.every - language.titles.courtesy
    if words & language.titles.kin:
        return []
    return [name for name in roster.names if name.person and roles and roles <= name.titles]


def may_be(words: list[str], focus: Who | None, language: Language) -> bool:
    """Say whether a description can be of the person spoken of last: its head is a person, and no layman of an official."""
    head = forms.head_at(words, language)
    titles = language.titles
    if head < 0 or words[head] not in titles.persons:
        return False
    if focus is not None and focus.human and not focus.person and words[head] not in focus.titles:
        return False
    lay = words[head] in titles.of(Basis.WITNESS).words or words[head] in language.names.lay
    return not (lay and focus is not None and not focus.titles.isdisjoint(titles.of(Basis.OFFICIAL).words))


def again(plain: str, span: Span, focus: Who | None, language: Language) -> Who | None:
    """`His lawyer, Sora Lindt, said C. The lawyer added C`: the one who was called so when spoken of last."""
    words = plain.lower().split()
    if (
        len(words) != 2
        or words[0] not in language.names.definite_articles
        or focus is None
        or not focus.person
        or words[1] not in focus.titles
    ):
        return None
    return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))


def formerly(surface: str, span: Span, focus: Who | None, language: Language) -> Who | None:
    """`The former head of Norlock added C`: the person spoken of last, by what he was."""
    words = surface.lower().split()
    past = len(words) > 3 and words[0] in language.names.definite_articles and words[1] in language.titles.past
    tie = next((place for place, word in enumerate(words) if word in language.names.genitives), None) if past else None
    if tie is None or words[tie - 1] in language.titles.bodies:
        return None
    if focus is None or not focus.person:
        return None
    return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))
