"""Armed forces, ministries, parliaments, parties, international bodies, think tanks (`data/bodies.tsv`, `data/fields.toml`)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import countries, tables, tomls

GOVERNMENT = "government"
LONGEST = 7
LAST_WORD = re.compile(r"[A-Za-z-]+\Z")
# How many names are remembered with what they name.
REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its id, kind, country code or "", parent or "", the field of state that it is of or "", and its names."""

    id: str
    kind: str
    country: str
    parent: str
    field: str
    en: tuple[str, ...]
    indonesian: tuple[str, ...]
    short: tuple[str, ...]

    def forms(self) -> tuple[tuple[str, str], ...]:
        """Return (form, language or "") of every name."""
        return (
            *((form, "en") for form in self.en),
            *((form, "id") for form in self.indonesian),
            *((form, "") for form in self.short),
        )


@dataclass(frozen=True, slots=True)
class Field:
    """An office of state that every country has, by the words beside a country, and forms that name the Indonesian one."""

    id: str
    en: tuple[str, ...]
    indonesian: tuple[str, ...]
    bare: tuple[str, ...]


@cache
def bodies() -> tuple[Body, ...]:
    """Return every body; raise `DataError` where the file is missing or malformed."""
    found, parted = [], tables.parted
    for number, (key, kind, country, parent, field, en, names_id, short) in tables.rows("bodies.tsv", 8):
        if not key or not kind:
            raise DataError(f"knowledge/data/bodies.tsv line {number}: id or kind is empty; mend the row")
        found.append(Body(key, kind, country, parent, field, parted(en), parted(names_id), parted(short)))
    return tuple(found)


@cache
def fields() -> tuple[Field, ...]:
    """Return the offices of state; raise `DataError` where the file is missing or malformed."""
    rows = tomls.records("fields.toml", "fields", ("id", "en", "words_id", "bare"))
    return tuple(Field(row["id"], tuple(row["en"]), tuple(row["words_id"]), tuple(row["bare"])) for row in rows)


@lru_cache(maxsize=REMEMBERED)
def named(name: str, language: str = "") -> str | None:
    """Return the id of the body that a name is; acronyms count only in their own letter case.

    >>> named("Institut Sejong"), named("the Russian Foreign Ministry"), named("Kementerian Luar Negeri Rusia")
    ('organisation:sejong-institute', 'organisation:ru-foreign-ministry', 'organisation:ru-foreign-ministry')
    """
    whole = " ".join(name.replace("’", "'").split())
    plain = whole.removeprefix("the ").removeprefix("The ")
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
        field = _id_fields().get(left.casefold())
        if field and (form := countries.named(right, language)) and form.sort in ("name", "nickname"):
            return by_rule(form.target, field)
        field = _en_fields().get(right.casefold())
        if field and (form := countries.named(_plain(left), language)) and form.sort in ("name", "adjective"):
            return by_rule(form.target, field)
        field = _en_fields().get(left.casefold().removesuffix(" of the").removesuffix(" of")) if " of" in left else None
        if field and (form := countries.named(right, language)) and form.sort == "name":
            return by_rule(form.target, field)
    return None


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
def bare_forms() -> dict[str, str]:
    """Return the field of every form that names the Indonesian body of state without a country beside it."""
    return {form: field.id for field in fields() for form in field.bare}


def field_of(words: str) -> str | None:
    """Return the field of state that words name, whatever their letter case: `foreign ministry`, `kementerian pertahanan`."""
    lower = words.casefold()
    return _en_fields().get(lower) or _id_fields().get(lower)


@cache
def first_words() -> frozenset[str]:
    """Return the first words of the names of fields of state, in lower case."""
    return frozenset(form.partition(" ")[0] for form in (*_en_fields(), *_id_fields()))


@cache
def last_words() -> frozenset[str]:
    """Return the last words, or letters after an apostrophe, of the names of fields of state, in lower case."""
    return frozenset(found.group() for form in (*_en_fields(), *_id_fields()) if (found := LAST_WORD.search(form)))


def _plain(name: str) -> str:
    return name.removesuffix("'s").removesuffix("'")


def _listed(name: str, language: str) -> str | None:
    found = _exact().get(name) or (_folded().get(name.casefold()) if len(name) > 5 else None)
    return found[0] if found and (not found[1] or not language or found[1] == language or len(name) > 5) else None


@cache
def _exact() -> dict[str, tuple[str, str]]:
    return {form: (body.id, language) for body in bodies() for form, language in body.forms()}


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
def _en_fields() -> dict[str, str]:
    return {form: field.id for field in fields() for form in field.en}


@cache
def _id_fields() -> dict[str, str]:
    return {form: field.id for field in fields() for form in field.indonesian}


@cache
def _field_ids() -> frozenset[str]:
    return frozenset(field.id for field in fields())


@cache
def _bare() -> dict[str, str]:
    return {form: by_rule("country:ID", field) for form, field in bare_forms().items()}
