"""Our events and PLOVER: roots, modes, and what other codings are in ours (`data/plover.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any

from katanya import shipped
from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.records import Event, Status

COOPERATION = frozenset(("verbal cooperation", "material cooperation"))


@dataclass(frozen=True, slots=True)
class Root:
    """One of the fifteen roots: its quad category, what PLOVER calls it, its modes, what it is where only promised."""

    name: str
    quad: str
    plover: tuple[str, ...]
    modes: tuple[str, ...]
    future: str


@dataclass(frozen=True, slots=True)
class Subtype:
    """One of our finer kinds: the roots that it may have, and the mode that it is in PLOVER."""

    name: str
    roots: tuple[str, ...]
    mode: str | None


@dataclass(frozen=True, slots=True)
class Plover:
    """All of the mapping file."""

    roots: Mapping[str, Root] = field(repr=False)
    subtypes: Mapping[str, Subtype] = field(repr=False)
    gsr: Mapping[str, str] = field(repr=False)
    cameo: Mapping[str, str] = field(repr=False)
    iso3: Mapping[str, str] = field(repr=False)


@cache
def mapping() -> Plover:
    """Return the mapping; raise `DataError` where a file is missing or malformed.

    >>> mapping().gsr["RETREAT"], mapping().cameo["11"], mapping().iso3["KP"]
    ('YIELD', 'ACCUSE', 'PRK')
    """
    data = shipped.toml("events/data/plover.toml")
    roots = {name: _root(name, row) for name, row in data["roots"].items()}
    subtypes = {name: Subtype(name, tuple(row["roots"]), row.get("mode")) for name, row in data["subtypes"].items()}
    for name, target in (*data["gsr"].items(), *data["cameo"].items()):
        if target not in roots:
            raise DataError(f"plover.toml: {name} is mapped to {target}, which is no root")
    codes = dict(line.split("\t") for line in shipped.lines("events/data/iso3.tsv"))
    return Plover(roots, subtypes, data["gsr"], data["cameo"], codes)


def coded(event: Event) -> str:
    """Return the root that PLOVER codes an event with.

    The manual (section 2.3) wants a single category and never one with an auxiliary mode: an act that is only promised is
    AGREE, one threatened THREATEN. Cooperation that is told not to come about (`would not meet`) is REJECT, which is where
    CAMEO, its forerunner, has refusals. Every other event keeps its root.
    """
    root = mapping().roots[event.root]
    if event.status is Status.DENIED and root.quad in COOPERATION:
        return "REJECT"
    return root.future if event.status is Status.PLANNED else root.name


def mode(event: Event) -> str | None:
    """Return the PLOVER mode of an event, or `None` where our kinds do not tell one."""
    subtype = mapping().subtypes.get(event.subtype or "")
    return subtype.mode if subtype else None


def _root(name: str, row: dict[str, Any]) -> Root:
    try:
        return Root(name, row["quad"], tuple(row["plover"]), tuple(row["modes"]), row.get("future", name))
    except KeyError as cause:
        raise DataError(f"plover.toml: the root {name} lacks {cause}") from cause
