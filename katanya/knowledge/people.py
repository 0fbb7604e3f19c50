"""People who hold or held public offices, by the names that news gives them (`data/people.tsv`)."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.knowledge import tables

DROPPED = str.maketrans({"'": None, ".": None, "-": " "})
WIKIDATA = re.compile(r"(?:Q\d+)?")


@dataclass(frozen=True, slots=True)
class Person:
    """A person: id, name, other written forms, Wikidata id or "", and where the row was read."""

    id: str
    name: str
    also: tuple[str, ...]
    wikidata: str
    source: str


@cache
def people() -> tuple[Person, ...]:
    """Return every person; raise `DataError` where a row is malformed."""
    found = []
    for number, (key, name, also, wikidata, source) in tables.rows("people.tsv", 5):
        if key == "id" and name == "name":
            continue
        if not name or not source or not WIKIDATA.fullmatch(wikidata):
            raise DataError(f"knowledge/data/people.tsv line {number}: name, Wikidata id or source is wrong; mend the row")
        found.append(Person(f"person:{key}", name, tables.parted(also), wikidata, source))
    return tuple(found)


def named(name: str) -> tuple[str, ...]:
    """Return the ids of the people who bear a name, accents, hyphens and letter case aside.

    >>> named("Kim Jong-un"), named("Shoigu")
    (('person:kim-jong-un',), ())
    """
    return _by_form().get(folded(name), ())


def last_named(name: str) -> tuple[str, ...]:
    """Return the ids of the people whose name ends or begins with some words, or has them as an other form.

    >>> last_named("Shoigu")
    ('person:sergei-shoigu',)
    """
    part = folded(name)
    beside = _by_edge().get(part.rpartition(" ")[2], ())
    return tuple(dict.fromkeys(key for form, key in beside if _ends_or_begins(form, part)))


def _ends_or_begins(form: str, part: str) -> bool:
    return form == part or form.endswith(f" {part}") or (" " not in part and form.startswith(f"{part} "))


def by_id(key: str) -> Person | None:
    """Return the person of an id, or `None`."""
    return _by_id().get(key)


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return a name in lower case without accents, hyphens, apostrophes and full stops.

    >>> folded("Volodymyr Zelenskyy"), folded("Recep Tayyip Erdoğan")
    ('volodymyr zelenskyy', 'recep tayyip erdogan')
    """
    if name.isascii():
        return " ".join(name.translate(DROPPED).casefold().split())
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.sub(r"['’‘.]", "", kept).replace("-", " ").casefold().split())


@cache
def _by_id() -> dict[str, Person]:
    return {person.id: person for person in people()}


@cache
def _by_form() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for form, key in _forms():
        found[form][key] = None
    return {form: tuple(keys) for form, keys in found.items()}


@cache
def _by_edge() -> dict[str, list[tuple[str, str]]]:
    """Return (form, id) by the last word of each form and by its first, in the order of the file."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for form, key in _forms():
        first, last = form.partition(" ")[0], form.rpartition(" ")[2]
        found[last].append((form, key))
        if first != last:
            found[first].append((form, key))
    return found


@cache
def _forms() -> list[tuple[str, str]]:
    """Return (folded form, id) of every form of every person; all in one go, which takes a quarter of the time."""
    given = [(form, person.id) for person in people() for form in (person.name, *person.also)]
    whole = "\n".join([form if form.isascii() else folded(form) for form, _ in given])
    plain = whole.replace("'", "").replace(".", "").replace("-", " ").casefold().split("\n")
    return [(" ".join(form.split()) if "  " in form else form, key) for form, (_, key) in zip(plain, given, strict=True)]
