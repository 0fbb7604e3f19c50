"""What a word in small letters leads to before a name and is no part of it: a country, the last field of an office."""

from __future__ import annotations

from katanya.knowledge import bodies, countries, given_names
from katanya.languages.records import Language
from katanya.mentions import names_cuts


def behind(name: str, lead: str, before: str, language: Language) -> str:
    """Return a name without the country, or the last field of an office, that a word in small letters leads to.

    `untuk | Iran Arlen`, `dan | Kawasan Arlen`; `before` is the text before the name.
    """
    if lead in language.names.sent_to:
        return after_country(name)
    if lead not in language.names.field_joins:
        return name
    field, words = before.split()[-2:-1], name.split()
    listed = field and field[0][0].isupper() and _of_field(field[0], language) and len(words) > names_cuts.INITIALS - 1
    return " ".join(words[1:]) if listed and _of_field(words[0], language) else name


def _of_field(word: str, language: Language) -> bool:
    """Say whether a word tells of a field of an office: `Kesehatan`, `Kawasan`."""
    lower = word.lower()
    known = lower in language.common or lower in language.titles.organisation_words
    return (known or language.names.abstract.fullmatch(lower) is not None) and not given_names.is_given(word)


def after_country(name: str) -> str:
    """Return the name of an envoy without the country that he is sent to: `Duta Besar Kestovia untuk | Iran Tavi Arlen`."""
    words = name.split()
    reach = range(len(words) - 1, 0, -1)
    sent = next((i for i in reach if countries.is_country(" ".join(words[:i])) or bodies.is_listed(" ".join(words[:i]))), 0)
    holder = len(words) - sent > 1 or given_names.is_given(words[sent])
    return " ".join(words[sent:]) if holder else name
