"""Mentions that say whose somebody is: `the minister's spokesman`, `the former head of Norlock`."""

from __future__ import annotations

import re

from katanya.frozen import replace
from katanya.knowledge import countries
from katanya.languages.name_words import name_words
from katanya.languages.records import Language
from katanya.mentions.names import Name, Roster
from katanya.records import Basis, Span
from katanya.resolve import forms
from katanya.resolve.holder import Who

OWNER = re.compile(r".*(?:\w['’]s|\ws['’])\s+(?=\S)")
# `the former chief executive of | Norlock`: what is named there is what he led, and not he.
OF = re.compile(r"^(?:the|a|an|his|her|its|their)\s(?:[a-z-]+\s){1,4}(?:of|at)\s(?:the\s)?$", re.IGNORECASE)
CAPITAL = re.compile(r"\b[A-Z]")


# What follows a name in a mention that is of its bearer: `Mark Harst from Arvada Research`, `Mark Harst, a research fellow`.
BEARER = re.compile(r"(?P<name>(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]*)(?:,\s|\s(?:of|from|at|with|who)\s)")


def of_person(surface: str, roster: Roster) -> bool:
    """Say whether a mention opens with the full name of a person: what documents it goes on with are what he works with."""
    match = BEARER.match(surface)
    called = match["name"] if match else surface
    return " " in called and any(name.person and name.full == called for name in roster.names)  # `Bill Harst`


def serves(plain: str, language: Language) -> bool:
    """Say whether somebody is called by what he is to another: `the minister's spokesman`, `the spokesman`, `her lawyer`."""
    last = OWNER.sub("", plain).split()[-1:]
    return bool(last) and last[0].lower() in language.titles.serving


def of_named(surface: str) -> bool:
    """Say whether somebody is called by what he is of something named: `the president of Norlock Sand`."""
    name = next((match.start() for match in CAPITAL.finditer(surface, 1)), 0)
    state = countries.is_country(surface[name:]) or "minister" in surface[:name].split()  # `the foreign minister of Veldora`
    return name > 0 and not state and OF.match(surface[:name]) is not None


def by_role(plain: str, roster: Roster, language: Language) -> list[Name]:
    """Return the persons whom the article gives the role behind an owner: `the minister's lawyer` is lawyer Sora Lindt."""
    words = {word.lower().strip(",.") for word in OWNER.sub("", plain).split()}
    roles = words & language.titles.every - language.titles.courtesy
    if words & language.titles.kin:
        return []
    return [name for name in roster.names if name.person and roles and roles <= name.titles]


def may_be(words: list[str], focus: Who | None, language: Language) -> bool:
    """Say whether a description can be of the person spoken of last: its head is a person, and no layman of an official."""
    head = next((i for i, word in enumerate(words) if i and word in forms.NOT_HEAD), len(words)) - 1
    titles = language.titles
    if head < 0 or words[head] not in titles.persons:
        return False
    if focus is not None and focus.human and not focus.person and words[head] not in focus.titles:
        return False
    lay = words[head] in titles.of(Basis.WITNESS).words or words[head] in name_words(language.code).lay
    return not (lay and focus is not None and not focus.titles.isdisjoint(titles.of(Basis.OFFICIAL).words))


def again(plain: str, span: Span, focus: Who | None) -> Who | None:
    """`His lawyer, Sora Lindt, said C. The lawyer added C`: the one who was called so when spoken of last."""
    words = plain.lower().split()
    if len(words) != 2 or words[0] != "the" or focus is None or not focus.person or words[1] not in focus.titles:
        return None
    return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))


def formerly(surface: str, span: Span, focus: Who | None, language: Language) -> Who | None:
    """`The former head of Norlock added C`: the person spoken of last, by what he was."""
    words = surface.lower().split()
    past = len(words) > 3 and words[0] == "the" and words[1] in language.titles.past
    if not past or "of" not in words or words[words.index("of") - 1] in language.titles.bodies:
        return None
    if focus is None or not focus.person:
        return None
    return replace(focus, rule="description_of_last", spans=(span, *focus.spans[-1:]))
