"""Countries by the names that Indonesian and English news gives them, and what else stands for them.

`forms` holds names and capitals only, as the statements floor reads them; `written` holds every form: adjectives, peoples,
nicknames, capitals and the seats of governments, each with its sort. No form is ever matched loosely.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from katanya import shipped
from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import name_parts, tables

SORTS = ("name", "adjective", "people", "nickname", "capital", "seat")


@dataclass(frozen=True, slots=True)
class Form:
    """One written form: what it stands for (`country:KP`, or a body for some seats), its sort, its language or ""."""

    text: str
    target: str
    sort: str
    language: str = ""


@cache
def forms() -> dict[str, str]:
    """Return the country code of every name of a country and of every capital, in lower case.

    >>> forms()["korea utara"], forms()["pyongyang"]
    ('KP', 'KP')
    """
    found: dict[str, str] = {}
    for row in _rows():
        for name in (*row.capitals, *row.names):
            found[name.casefold()] = row.code
    return found


def is_country(name: str) -> bool:
    """Say whether a name is one of a country, or of a capital that can stand for it.

    >>> is_country("Amerika Serikat"), is_country("Budi")
    (True, False)
    """
    return name.casefold() in _names()


@cache
def _names() -> frozenset[str]:
    """Return the names of countries and capitals in lower case, with an article before each and without."""
    return frozenset(f"{article}{form}" for form in forms() for article in ("", *name_parts.ARTICLES))


@cache
def written() -> tuple[Form, ...]:
    """Return every form of every country; raise `DataError` where a row is malformed."""
    found = [form for row in _rows() for form in _forms_of(row)]
    for number, (sort, target, words, language, evidence) in tables.rows("country_words.tsv", 5):
        if sort not in SORTS or language not in ("", *_words()["languages"]) or not evidence:
            raise DataError(f"knowledge/data/country_words.tsv line {number}: sort, language or evidence is wrong; mend the row")
        found += [Form(text, target, sort, language) for text in tables.parted(words)]
    return tuple(found)


@lru_cache(maxsize=4096)
def named(name: str, language: str = "") -> Form | None:
    """Return the form that a name is; short ones count only in their own letter case.

    >>> named("negeri Paman Sam").target, named("Kremlin").sort, named("as")
    ('country:US', 'seat', None)
    """
    plain = name_parts.bare(name.strip())
    found = _exact().get(plain) or (_folded().get(plain.casefold()) if len(plain) > 3 else None)
    fits = found is not None and (not found.language or not language or found.language == language)
    return found if fits else None


def called(code: str) -> str | None:
    """Return the English name of a country by its code: of the names that are kept, the one likest to its adjective.

    >>> called("KR"), called("RU"), called("MM"), called("US"), called("XX")
    ('South Korea', 'Russia', 'Myanmar', 'United States', None)
    """
    row = next((row for row in _rows() if row.code == code), None)
    fitting = [name for name in row.names if not name.isupper() and "." not in name] if row else []
    if row is None or not fitting:
        return None
    adjective, english = row.adjectives[0] if row.adjectives else "-", frozenset(_words()["english"])

    def likeness(name: str) -> tuple[bool, bool, int, int, str]:
        shared = next((place for place, pair in enumerate(zip(name, adjective, strict=False)) if pair[0] != pair[1]), len(name))
        return "(" in name, not english.isdisjoint(name.split()), shared, len(name), name

    return max(fitting, key=likeness).split(" (")[0]


def wikidata(code: str) -> str | None:
    """Return the Wikidata id of a country by its code, as rigour's table of territories gives it.

    >>> wikidata("KP")
    'Q423'
    """
    return next((row.wikidata or None for row in _rows() if row.code == code), None)


@dataclass(frozen=True, slots=True)
class _Row:
    code: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    wikidata: str


@cache
def _rows() -> tuple[_Row, ...]:
    rows = (row for _, row in tables.rows("countries.tsv", 5))
    parted = tables.parted
    return tuple(_Row(code, parted(names), parted(capitals), parted(words), key) for code, names, capitals, words, key in rows)


def _forms_of(row: _Row) -> list[Form]:
    target, words = f"country:{row.code}", _words()
    named = [Form(name, target, "name", words["names_of"].get(name, "")) for name in row.names]
    capitals = [Form(name.strip(), target, "capital") for name in row.capitals]
    return [*named, *capitals, *(Form(word, target, "adjective", words["adjectives_of"]) for word in row.adjectives)]


@cache
def _words() -> dict[str, Any]:
    return shipped.toml("knowledge/data/countries.toml")


@cache
def _exact() -> dict[str, Form]:
    """Return the forms by their words; where two share them, a name comes before a seat, a seat before a capital."""
    order = ("name", "adjective", "people", "nickname", "seat", "capital")
    return {form.text: form for form in sorted(written(), key=lambda form: -order.index(form.sort))}


@cache
def _folded() -> dict[str, Form]:
    return {text.casefold(): form for text, form in _exact().items()}
