"""Who the holders and hops of a statement are, by the words that `who` and `via` have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from katanya.frozen import dataclass
from katanya.languages.records import Language
from katanya.mentions.names import Roster
from katanya.records import Kind, Mention, Resolution
from katanya.resolve import bodies, forms, people
from katanya.resolve.people import Clues, Found

BRACKETS = re.compile(r"\s*\([A-Z]{2,}\)$")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the article: its roster, language and day, the countries it speaks of, and who its persons are."""

    roster: Roster
    language: Language
    day: str | None = None
    countries: frozenset[str] = frozenset()
    persons: Mapping[str, Found] = field(default_factory=dict)


Rule = Callable[[str, Context], Found | None]


def context(
    roster: Roster,
    language: Language,
    published: str | None,
    mentions: Sequence[Mention] = (),
    resolutions: Sequence[Resolution] = (),
) -> Context:
    """Return the context of an article from the mentions and resolutions that are known of it."""
    by_id = {resolution.mention: resolution for resolution in resolutions}
    pairs = [(mention, by_id[mention.id]) for mention in mentions if mention.id in by_id]
    countries = frozenset([found.target for _, found in pairs if found.target and found.target.startswith("country:")])
    persons = {
        mention.called: Found(found.target, found.reason, found.method) for mention, found in pairs if mention.kind is Kind.PERSON
    }
    return Context(roster, language, people.day(published), countries, persons)


def resolve(names: Sequence[str], context: Context) -> tuple[Found, ...]:
    """Return who each name is: a target, or `None` with the reason, and the rule that decided."""
    return tuple(one(name, context) for name in names)


def one(name: str, context: Context) -> Found:
    """Return who one name is."""
    plain = " ".join(BRACKETS.sub("", name).split())
    for rule in RULES:
        found = rule(plain, context)
        if found is not None:
            return found
    return people.NOT_KNOWN


def of_article(name: str, context: Context) -> Found | None:
    """A person that was already tied to somebody at the mentions of the name."""
    found = context.persons.get(name)
    return found if found is not None and (found.target or found.reason == "two_candidates") else None


def of_words(name: str, context: Context) -> Found | None:
    """A country, a capital that speaks for it, an outlet, a body, an acronym of the article."""
    found = bodies.of_name(name, context.language, context.roster)
    if found.method in ("country_adjective", "country_people"):
        return Found(None, "unnamed", found.method)
    return found if found.target else None


def of_country_echoed(name: str, context: Context) -> Found | None:
    """`Amerika Serikat serikat`: a country and words that only repeat part of its name."""
    words = name.split()
    for cut in range(len(words) - 1, 0, -1):
        found = bodies.of_words(" ".join(words[:cut]), context.language)
        if found and found.target and all(word.lower() in name[: name.index(words[cut])].lower().split() for word in words[cut:]):
            return found
    return None


def spokesman(name: str, context: Context) -> Found | None:
    """`juru bicara Pentagon`: who is not named speaks for the office, and is tied to it."""
    match = context.language.resolve.spokesman.match(name)
    if match is None:
        return None
    found = bodies.of_name(match[match.lastgroup or 0], context.language, context.roster)
    return Found(found.target, found.reason, "spokesman_of") if found.target else Found(None, "unnamed", "spokesman_of")


def person(name: str, context: Context) -> Found | None:
    """A person by name, with the titles that the roster has seen beside it."""
    if not name[:1].isupper():
        return None
    found = people.identify(name, Clues(None, context.day, context.countries, context.language))
    return found if found.target or found.reason == "two_candidates" else None


def office(name: str, context: Context) -> Found | None:
    """`Menteri Pertahanan Indonesia`: who held the office on the day of the article."""
    return people.by_office(name, context.language, context.day)


def unnamed(name: str, context: Context) -> Found | None:
    """`officials`, `seorang pejabat`, `beberapa sekutu Israel`, `U.S. diplomats`: nobody is named."""
    titles = context.language.titles
    words = forms.without_first(name, context.language.resolve.opens_unnamed).split()
    last = (words[-1].lower() if len(words) == 1 else words[-1]) if words else ""
    described = not context.language.traits.head_first and (last in titles.every or last in titles.nouns)
    counted = name.split()[0].lower() in titles.plural if name else False
    lower = bool(words) and not any(word[0].isupper() for word in words)
    return Found(None, "unnamed", "unnamed") if lower or described or counted else None


RULES: tuple[Rule, ...] = (of_article, of_words, of_country_echoed, spokesman, person, office, unnamed)
