"""What a mention of an organisation or a country is: the body, outlet or country that its words name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from katanya.knowledge import bodies, countries, outlets, userlist
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.mentions.bodies import COUNTED, TEAM
from katanya.mentions.names import Roster
from katanya.records import Mention, Resolution, Text
from katanya.resolve.people import Found

# A shorter acronym that the article spells out in words that we do not know is another's.
LONG = 4
# What is no country where it stands, whatever its words name elsewhere.
OPEN = {TEAM: Found(None, "not_in_knowledge", TEAM), COUNTED: Found(None, "unnamed", COUNTED)}


def resolve(mentions: Sequence[Mention], text: Text, roster: Roster) -> tuple[Resolution, ...]:
    """Return what each mention of an organisation or a country was tied to."""
    language = load_language(text.language or "en")
    own = userlist.current()
    found = {surface: of_name(surface, language, roster, own) for surface in {mention.surface for mention in mentions}}
    return tuple([_resolution(mention, OPEN.get(mention.rule, found[mention.surface])) for mention in mentions])


def of_name(name: str, language: Language, roster: Roster, own: userlist.Userlist | None = None) -> Found:
    """Return the country, outlet or body that a name is; an acronym of the article by the words that it stands for.

    `own` is the user's list where it was asked for already.
    """
    full = roster.in_full(name) or roster.expand(name)
    spelled = of_words(full, language, own) if full != name else None
    if spelled is None and full != name and len(name) < LONG:
        return Found(None, "not_in_knowledge", "spelled_otherwise")
    return spelled or of_words(name, language, own) or Found(None, "not_in_knowledge", "open")


def of_words(name: str, language: Language, own: userlist.Userlist | None = None) -> Found | None:
    """Return what a name is by the first table that has it: the user's list, outlets, countries, bodies."""
    return _of_words(name, language.code, own or userlist.current())


@lru_cache(maxsize=4096)
def _of_words(name: str, code: str, own: userlist.Userlist) -> Found | None:
    row = own.named(name)
    if row is not None and row.kind != "person":
        return Found(row.id, None, "user_list")
    outlet = outlets.named(name)
    if outlet is not None and (name in outlet.forms or len(name) > 4):
        return Found(outlet.id, None, "outlet")
    form = countries.named(name, code)
    if form is not None:
        return Found(form.target, None, f"country_{form.sort}")
    body = bodies.named(name, code)
    return Found(body, None, "body") if body is not None else None


def _resolution(mention: Mention, found: Found) -> Resolution:
    return Resolution(mention.id, found.target, found.method, found.reason)
