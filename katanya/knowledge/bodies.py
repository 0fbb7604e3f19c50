"""Armed forces, ministries, parliaments, parties, international bodies, think tanks (`data/bodies.tsv`, `data/fields.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import countries, name_parts, tables, tomls

GOVERNMENT = "government"
LONGEST = 7
# How many fields of `bodies.tsv` stand before the names, and what the last one is called, whose forms are of all languages.
PARTS, SHORT = 5, "short"
LAST_WORD = re.compile(r"[A-Za-z-]+\Z")
# How many names are remembered with what they name.
REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its id, kind, country code or "", parent or "", the field of state that it is of or "".

    `forms` are its names, each with its language, "" where it is one in all.
    """

    id: str
    kind: str
    country: str
    parent: str
    field: str
    forms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """An office of state that every country has, by the words beside a country, and forms that name the one at home.

    `words` are those of each language by its code.
    """

    id: str
    words: Mapping[str, tuple[str, ...]]
    bare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """How a language names a body of state by a field and a country.

    `joins` stand between the field and a country's name behind it; a field that holds one of `joined` does without. `behind`
    and `before` are the sorts of a country's forms that stand there (`countries.SORTS`), the latter with one of `ends` where
    they own the field; `words` are the fields by their words.
    """

    joins: tuple[str, ...]
    joined: tuple[str, ...]
    behind: frozenset[str]
    before: frozenset[str]
    ends: tuple[str, ...]
    words: Mapping[str, str]


@cache
def bodies() -> tuple[Body, ...]:
    """Return every body; raise `DataError` where the file is missing or malformed."""
    heads = tables.heads("bodies.tsv")
    codes = [code if code != SHORT else "" for code in heads[PARTS:]]
    found = []
    for number, (key, kind, country, parent, field, *names) in tables.rows("bodies.tsv", len(heads)):
        if not key or not kind:
            raise DataError(f"knowledge/data/bodies.tsv line {number}: key or kind is empty; mend the row")
        forms = [(form, code) for code, row in zip(codes, names, strict=True) for form in tables.parted(row)]
        found.append(Body(key, kind, country, parent, field, tuple(forms)))
    return tuple(found)


@cache
def fields() -> tuple[Field, ...]:
    """Return the offices of state; raise `DataError` where the file is missing or malformed."""
    codes = tuple(tomls.table("fields.toml")["beside"])
    rows = tomls.records("fields.toml", "fields", ("field", "bare", *codes))
    return tuple(Field(row["field"], {code: tuple(row[code]) for code in codes}, tuple(row["bare"])) for row in rows)


@cache
def _beside() -> tuple[Beside, ...]:
    """Return how each language names a body of state, in the order of the file."""
    return tuple(_way(code, row) for code, row in tomls.table("fields.toml")["beside"].items())


def _way(code: str, row: dict[str, list[str]]) -> Beside:
    before = frozenset(row["before"]), tuple(row["ends"])
    return Beside(tuple(row["joins"]), tuple(row["joined"]), frozenset(row["behind"]), *before, _words(code))


@cache
def _words(code: str) -> Mapping[str, str]:
    return {form: field.id for field in fields() for form in field.words[code]}


@lru_cache(maxsize=REMEMBERED)
def named(name: str, language: str = "") -> str | None:
    """Return the id of the body that a name is; acronyms count only in their own letter case.

    >>> named("Institut Sejong"), named("the Russian Foreign Ministry"), named("Kementerian Luar Negeri Rusia")
    ('organisation:sejong-institute', 'organisation:ru-foreign-ministry', 'organisation:ru-foreign-ministry')
    """
    whole = " ".join(name.replace("’", "'").split())
    plain = name_parts.bare(whole)
    return _listed(whole, language) or _listed(plain, language) or of_country(plain, language) or _bare().get(plain)


def is_listed(name: str) -> bool:
    """Say whether a name is one of a listed body, in its own letter case.

    >>> is_listed("Hamas"), is_listed("Budi")
    (True, False)
    """
    return name in _exact()


def of_country(name: str, language: str = "") -> str | None:
    """Return the body of state that a name of a field beside a name of a country is, or the country for its government.

    >>> of_country("pemerintah Rusia"), of_country("Ministry of Defence of Ukraine"), of_country("militer Iran")
    ('country:RU', 'organisation:ua-defence-ministry', 'organisation:ir-armed-forces')
    """
    words = name.split()
    if not _has_field(words):
        return None
    for cut in range(1, len(words)):
        left, right = " ".join(words[:cut]), " ".join(words[cut:])
        for way in _beside():
            if (found := _before(left, right, language, way) or _behind(left, right, language, way)) is not None:
                return found
    return None


def _before(left: str, right: str, language: str, way: Beside) -> str | None:
    """Return the body of a field behind a country: `Russian | Foreign Ministry`."""
    field = way.words.get(right.casefold()) if way.before else None
    owner = next((left.removesuffix(end) for end in way.ends if left.endswith(end)), left)
    form = countries.named(owner, language) if field else None
    return by_rule(form.target, field) if field and form and form.sort in way.before else None


def _behind(left: str, right: str, language: str, way: Beside) -> str | None:
    """Return the body of a field before a country: `militer | Rusia`, `Ministry of Defence of | Ukraine`."""
    lower = left.casefold()
    bare = "" if any(mark in lower for mark in way.joined) else None
    join = next((join for join in way.joins if lower.endswith(join)), bare)
    field = way.words.get(lower.removesuffix(join)) if join is not None else None
    form = countries.named(right, language) if field else None
    return by_rule(form.target, field) if field and form and form.sort in way.behind else None


def _has_field(words: list[str]) -> bool:
    """Say whether the name of a field may stand at either end of some words."""
    if len(words) < 2:
        return False
    last = LAST_WORD.search(words[-1])
    return words[0].casefold() in first_words() or (last is not None and last.group().casefold() in last_words())


def by_rule(country: str, field: str) -> str:
    """Return the id of a country's body of one field: a listed one, else the country's code and the field.

    >>> by_rule("country:US", "foreign-ministry"), by_rule("country:RU", "foreign-ministry"), by_rule("country:RU", "government")
    ('organisation:us-state-department', 'organisation:ru-foreign-ministry', 'country:RU')
    """
    if field == GOVERNMENT:
        return country
    code = country.removeprefix("country:")
    return _by_field().get((code, field)) or f"organisation:{code.lower()}-{field}"


def country_of(target: str) -> str | None:
    """Return the country of a body by its id, listed or made by rule.

    >>> country_of("organisation:us-cia"), country_of("organisation:ru-foreign-ministry"), country_of("organisation:nato")
    ('country:US', 'country:RU', None)
    """
    body = _by_id().get(target)
    if body is not None:
        return f"country:{body.country}" if body.country else None
    code, _, field = target.removeprefix("organisation:").partition("-")
    return f"country:{code.upper()}" if field in _field_ids() and len(code) == 2 else None


def kind_of(target: str) -> str | None:
    """Return the kind of a listed body, or the field of one made by rule."""
    body = _by_id().get(target)
    field = target.removeprefix("organisation:").partition("-")[2]
    return body.kind if body is not None else (field if field in _field_ids() else None)


def by_id(target: str) -> Body | None:
    """Return the body of an id, or `None`."""
    return _by_id().get(target)


@cache
def bare_forms(language: str) -> dict[str, str]:
    """Return the id of the body at home by every form that names it without a country beside it, in the language there."""
    return _bare() if language == tomls.table("fields.toml")["home"]["language"] else {}


def field_of(words: str) -> str | None:
    """Return the field of state that words name, whatever their letter case: `foreign ministry`, `kementerian pertahanan`."""
    return _by_words().get(words.casefold())


@cache
def first_words() -> frozenset[str]:
    """Return the first words of the names of fields of state, in lower case."""
    return frozenset(form.partition(" ")[0] for form in _by_words())


@cache
def last_words() -> frozenset[str]:
    """Return the last words, or letters after an apostrophe, of the names of fields of state, in lower case."""
    return frozenset(found.group() for form in _by_words() if (found := LAST_WORD.search(form)))


def _listed(name: str, language: str) -> str | None:
    found = _exact().get(name) or (_folded().get(name.casefold()) if len(name) > 5 else None)
    return found[0] if found and (not found[1] or not language or found[1] == language or len(name) > 5) else None


@cache
def _exact() -> dict[str, tuple[str, str]]:
    return {form: (body.id, language) for body in bodies() for form, language in body.forms}


@cache
def _folded() -> dict[str, tuple[str, str]]:
    return {form.casefold(): found for form, found in _exact().items()}


@cache
def _by_id() -> dict[str, Body]:
    return {body.id: body for body in bodies()}


@cache
def _by_field() -> dict[tuple[str, str], str]:
    return {(body.country, body.field): body.id for body in reversed(bodies()) if body.field}


@cache
def _by_words() -> dict[str, str]:
    """Return the fields by their words in all languages."""
    return {form: field for way in _beside() for form, field in way.words.items()}


@cache
def _field_ids() -> frozenset[str]:
    return frozenset(field.id for field in fields())


@cache
def _bare() -> dict[str, str]:
    """Return the body at home by every form that names it without a country."""
    country = tomls.table("fields.toml")["home"]["country"]
    return {form: by_rule(country, field.id) for field in fields() for form in field.bare}
