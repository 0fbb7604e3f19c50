"""Agencies and outlets of `data/outlets.tsv`, found by the forms that news writes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from katanya import shipped
from katanya.frozen import dataclass
from katanya.knowledge import name_parts, tables

# What the names of papers end with, and those of papers, agencies and stations open with.
PAPERS = frozenset(shipped.lines("knowledge/data/paper_ends.txt"))
OPENINGS = tuple(f"{opening} " for opening in shipped.lines("knowledge/data/paper_openings.txt"))
# A beginning of fewer letters tells nothing.
SHORTEST = 4
_ENDING = re.compile(r"\W|\.(?:com|co\.id|co|id|net|org)$")
WORD = re.compile(r"\w+(?:[-’'./:&]\w+)*|\S")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An agency or outlet: its id, the name that is kept, its kind (agency, state, party, outlet), country and forms."""

    id: str
    name: str
    kind: str
    country: str
    forms: tuple[str, ...]


@cache
def outlets() -> tuple[Outlet, ...]:
    """Return every outlet; raise `DataError` where the file is missing or malformed."""
    rows = (row for _, row in tables.rows("outlets.tsv", 5))
    return tuple(Outlet(key, name, kind, country, tables.parted(forms)) for key, name, kind, country, forms in rows)


def at(words: tuple[str, ...], index: int) -> tuple[int, Outlet] | None:
    """Return (length in words, outlet) of the longest form that stands at that word, case as written; `None` without one.

    >>> at(("kata", "Associated", "Press"), 1)[1].name
    'AP'
    """
    for form, outlet in _by_first().get(words[index] if index < len(words) else "", ()):
        if words[index : index + len(form)] == form:
            return len(form), outlet
    return None


def named(name: str) -> Outlet | None:
    """Return the outlet that a name is a form of, letter case aside, or `None`.

    >>> named("routers").name
    'Reuters'
    """
    return _by_form().get(name.strip().casefold())


def is_paper(name: str) -> bool:
    """Say whether a name is built like that of a newspaper, or of a known house's station: `NBC Philadelphia`.

    >>> is_paper("The Harbour Times"), is_paper("CNN Indonesia"), is_paper("Budi")
    (True, True, False)
    """
    words = name_parts.bare(name).split()
    if len(words) < 2 or not all(word[0].isupper() for word in words):
        return False
    station = words[0].isupper() and len(words[0]) > 2 and named(words[0]) is not None
    return station or words[-1] in PAPERS or " ".join(words).startswith(OPENINGS)


def same(left: str | None, right: str | None) -> bool:
    """Say whether two names are of one outlet or of one house (`detik`, `detikNews`).

    >>> same("detik", "detikcom"), same("AP", "AFP"), same(None, "AP")
    (True, False, False)
    """
    if not left or not right:
        return False
    short, long = sorted((_bare(left), _bare(right)), key=len)
    return len(short) >= 2 and (short == long or (len(short) >= SHORTEST and long.startswith(short)))


@dataclass(frozen=True, slots=True)
class Houses:
    """The bare names of outlets: each, those that may be the beginning of another, and all of them a line each."""

    names: frozenset[str]
    longer: tuple[str, ...]
    lines: str


def houses(names: Iterable[str | None]) -> Houses:
    """Return the houses of outlets, for `of_house`."""
    bare = frozenset(_bare(name) for name in names if name)
    return Houses(
        bare, tuple(each for each in sorted(bare) if len(each) >= SHORTEST), "".join(f"\n{each}" for each in sorted(bare))
    )


def of_house(name: str, known: Houses) -> bool:
    """Say whether a name is of one of some houses, as `same` does of two names.

    >>> of_house("detik", houses(["AP", "detikcom"]))
    True
    """
    bare = _bare(name) if name else ""
    if bare in known.names and len(bare) >= 2:
        return True
    return bare.startswith(known.longer) or (len(bare) >= SHORTEST and f"\n{bare}" in known.lines)


# The outlets of a claim are compared with each other again and again.
@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    outlet = named(name)
    kept = outlet.name if outlet else name
    return _ENDING.sub("", name_parts.bare(kept.casefold()))


@cache
def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], Outlet], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], Outlet]]] = defaultdict(list)
    for outlet in outlets():
        for form in outlet.forms:
            words = tuple(WORD.findall(form))
            index[words[0]].append((words, outlet))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in index.items()}


@cache
def _by_form() -> dict[str, Outlet]:
    return {form.casefold(): outlet for outlet in outlets() for form in (*outlet.forms, outlet.name)}
