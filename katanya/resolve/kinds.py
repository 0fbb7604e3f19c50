"""What a source is that nothing names: one person, whoever holds an office, a body that is known to be one."""

from __future__ import annotations

from katanya.knowledge import bodies, countries
from katanya.languages.records import Language
from katanya.records import Basis
from katanya.resolve.holder import Who

# Who one unnamed person may be; documents, images and media are none.
HUMAN = (Basis.OFFICIAL, Basis.EXPERT, Basis.WITNESS)
# What one person holds, in whom many are not meant.
OFFICES = (Basis.OFFICIAL, Basis.EXPERT)


def one_unnamed(surface: str, language: Language) -> bool:
    """Say whether a source is one person without a name: `a Treasury official`, `seorang pejabat`."""
    words = surface.lower().split()
    titles = language.titles
    if words[0] not in language.grammar.indefinites or any(word[0].isupper() for word in surface.split()[2:4]):
        return False
    human = (word for word in words[1:4] if any(word in titles.of(basis).words for basis in HUMAN))
    return any(word not in titles.bodies and word not in titles.organisation_words for word in human)


def in_office(surface: str, language: Language) -> bool:
    """Say whether a source is whoever holds an office, where no article tells it: `Mensos`, `juru bicara istana`."""
    words = surface.lower().split()
    roles = (language.titles.of(basis) for basis in OFFICES)
    heads = any(role.length_at(tuple(words), 0) for role in roles)
    return not language.traits.articles and heads and words[0] not in language.titles.bodies | language.titles.organisation_words


def is_known_body(who: Who, language: Language) -> bool:
    """Say whether a body is known to be one: by a role word, or as a country."""
    return bool(who.titles & language.titles.every) or any(_is_body(name, language) for name in who.names)


def _is_body(name: str, language: Language) -> bool:
    """Say whether a name is that of a country, or of a listed body where no pronoun would mean that."""
    return countries.is_country(name) or (not language.resolve.neuter and bodies.is_listed(name))
