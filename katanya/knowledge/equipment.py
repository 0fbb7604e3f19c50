"""Families of arms and well-known systems, by the names that reports give them (`data/equipment.toml`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from katanya import shipped
from katanya.errors import DataError
from katanya.frozen import dataclass

PIECE = re.compile(r"\w+(?:[’'./&+]\w+)*")
COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of arms; `register` is its category in the UN Register of Conventional Arms, or `other`."""

    id: str
    parent: str | None
    register: str
    names: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def target(self) -> str:
        """The id that a mention of the family resolves to."""
        return f"equipment:{self.id}"


@dataclass(frozen=True, slots=True)
class System:
    """One named system: its family, the code of its country of origin, and all its names; `beside` names are everyday words."""

    name: str
    family: str
    country: str
    names: tuple[str, ...]
    beside: frozenset[str]

    @property
    def target(self) -> str:
        """The id that a mention of the system resolves to."""
        return f"equipment:{self.family}/{_slug(self.name)}"


@dataclass(frozen=True, slots=True)
class Name:
    """One name as it is looked for: its words in lower case, and its words as written where the case counts.

    `not_after` and `not_before` are words beside which it means something else; `near` says that a word of arms must stand
    beside it.
    """

    words: tuple[str, ...]
    written: tuple[str, ...] | None
    target: str
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    near: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """The names of one language by their first word, the longest first, and the words of arms."""

    by_first: dict[str, tuple[Name, ...]]
    arms: frozenset[str]


def pieces(text: str) -> tuple[str, ...]:
    """Return the words of a name, hyphens and spaces alike.

    >>> pieces("Hwasong-17"), pieces("rudal anti-kapal")
    (('Hwasong', '17'), ('rudal', 'anti', 'kapal'))
    """
    return tuple(PIECE.findall(text))


@cache
def families() -> dict[str, Family]:
    """Return every family by its id; raise `DataError` where the file is malformed.

    >>> families()["tank"].register
    'I'
    """
    rows = [_family(row) for row in _data()["families"]]
    found = {family.id: family for family in rows}
    for family in rows:
        if family.parent is not None and family.parent not in found:
            raise DataError(f"equipment.toml: the family {family.id} has the parent {family.parent}, which is no family")
    return found


@cache
def systems() -> tuple[System, ...]:
    """Return every system, in the order of the file; raise `DataError` where a row is malformed."""
    return tuple(_systems())


@cache
def index(code: str) -> Index:
    """Return what `mentions.equipment` looks for in a language.

    >>> index("id").by_first["hwasong"][0].target
    'equipment:ballistic_missile_intercontinental/hwasong-14'
    """
    by_first: dict[str, list[Name]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for name in (*_system_names(), *_family_names(code)):
        if (key := name.written or name.words) not in seen:
            seen.add(key)
            by_first[name.words[0]].append(name)
    arms = frozenset(word.lower() for word in _data()["near"][code])
    return Index(
        {word: tuple(sorted(rows, key=_longest_first) if len(rows) > 1 else rows) for word, rows in by_first.items()}, arms
    )


def _longest_first(name: Name) -> int:
    return -len(name.words)


def _family(row: dict[str, Any]) -> Family:
    try:
        names = tuple((code, tuple(row[code])) for code in _data()["near"])
        return Family(row["family"], row.get("parent"), row["register"], names)
    except KeyError as cause:
        raise DataError(f"equipment.toml: the family {row} lacks {cause}; see the head of the file") from cause


def _systems() -> Iterator[System]:
    for family, section in _data()["systems"].items():
        if family not in families():
            raise DataError(f"equipment.toml: systems.{family} is no family; add it to the families or mend the name")
        beside = frozenset(section.get("beside", ()))
        for row in section["rows"]:
            yield _system(family, row, beside)


def _system(family: str, row: str, beside: frozenset[str]) -> System:
    name, country, *others = (part.strip() for part in row.split(";"))
    if not COUNTRY.fullmatch(country) or len(others) > 1:
        raise DataError(f"equipment.toml: the system {row!r} is not `name; two-letter country; other names`")
    names = (name, *(other.strip() for other in "".join(others).split("|") if other.strip()))
    return System(name, family, country, names, beside.intersection(names))


def _system_names() -> Iterator[Name]:
    for system in systems():
        target = system.target
        for name in system.names:
            yield Name(pieces(name.lower()), pieces(name), target, near=name in system.beside)


def _family_names(code: str) -> Iterator[Name]:
    rows = {row["family"]: row for row in _data()["families"]}
    for family in families().values():
        row, target = rows[family.id], family.target
        sides = frozenset(row.get("not_after", ())), frozenset(row.get("not_before", ()))
        for language, names in family.names:
            for name in names if language == code else ():
                for form in _forms(name, code):
                    yield Name(pieces(form), None, target, *sides)


def _forms(name: str, code: str) -> Iterable[str]:
    """Return a name, its plurals where it is none itself, and what is said for it with other words."""
    plural, others = _data()["plurals"][code], _data()["synonyms"].get(code, {})
    endings = () if plural and re.search(plural["is"], name) else plural.get("endings", ())
    swapped = (name.replace(word, other, 1) for word, rest in others.items() if word in name for other in rest)
    return (name, *(f"{name}{ending}" for ending in endings), *swapped)


def _slug(name: str) -> str:
    return "-".join(pieces(name)).lower()


@cache
def _data() -> dict[str, Any]:
    return shipped.toml("knowledge/data/equipment.toml")
