"""A user's own list of names, which comes before ours: a CSV file with the columns id, name, also, kind, country."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from katanya.errors import UsageError
from katanya.frozen import dataclass
from katanya.knowledge import name_parts

VARIABLE = "KATANYA_NAMES"
COLUMNS = ("id", "name", "also", "kind", "country")
PREFIXES = {"person": "person:", "organisation": "organisation:", "outlet": "outlet:", "country": "country:"}
ID = re.compile(r"[a-z]+:[\w.-]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a user's list: an id `person:…`, the name, other forms, the kind and a country code or ""."""

    id: str
    name: str
    also: tuple[str, ...]
    kind: str
    country: str


@dataclass(frozen=True, slots=True, eq=False)
class Userlist:
    """The rows of a user's list; one is the same as itself only, so that what was found with it is remembered cheaply."""

    rows: tuple[Row, ...]

    def named(self, name: str) -> Row | None:
        """Return the row that a name is of, letter case aside, or `None`."""
        plain = name_parts.bare(name.casefold())
        return next((row for row in self.rows if plain in (row.name.casefold(), *map(str.casefold, row.also))), None)


EMPTY = Userlist(())


def load(path: str | Path) -> Userlist:
    """Return the rows of a list; raise `UsageError` with line and reason where the file or a row is wrong."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            _check_head(reader.fieldnames, path)
            rows = [_row(record, f"{path} line {reader.line_num}") for record in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as cause:
        raise UsageError(f"the list of names {path} cannot be read: {cause}; save it as CSV in UTF-8") from cause
    _check_twice(rows, path)
    return Userlist(tuple(rows))


def current() -> Userlist:
    """Return the list that the environment variable `KATANYA_NAMES` names, or an empty one."""
    path = os.environ.get(VARIABLE)
    return _cached(path, Path(path).stat().st_mtime_ns if Path(path).exists() else 0) if path else EMPTY


@cache
def _cached(path: str, changed: int) -> Userlist:
    return load(path)


def _check_head(names: object, path: str | Path) -> None:
    absent = [name for name in COLUMNS[:2] + COLUMNS[3:4] if not isinstance(names, list) or name not in names]
    if absent:
        raise UsageError(f"{path} line 1: no column {', '.join(absent)}; the first line must name {', '.join(COLUMNS)}")


def _row(record: Mapping[str, str | None], place: str) -> Row:
    key, name, also, kind, country = ((record.get(column) or "").strip() for column in COLUMNS)
    if kind not in PREFIXES:
        raise UsageError(f"{place}: kind {kind!r} is not one of {', '.join(PREFIXES)}")
    if not ID.fullmatch(key) or not key.startswith(PREFIXES[kind]):
        raise UsageError(f"{place}: id {key!r} of a {kind} must be like {PREFIXES[kind]}some-name")
    if not name:
        raise UsageError(f"{place}: the name is empty; write the full name")
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        raise UsageError(f"{place}: country {country!r} is not a code of two capital letters such as ID")
    return Row(key, name, tuple(part.strip() for part in also.split("|") if part.strip()), kind, country)


def _check_twice(rows: list[Row], path: str | Path) -> None:
    seen: dict[str, str] = {}
    for row in rows:
        for form in (row.name, *row.also):
            if seen.setdefault(form.casefold(), row.id) != row.id:
                raise UsageError(f"{path}: the name {form!r} stands for {seen[form.casefold()]} and {row.id}; keep one")
