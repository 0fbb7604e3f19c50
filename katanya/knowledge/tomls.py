"""Reads the files `data/*.toml` and the lists of records in them."""

from __future__ import annotations

from functools import cache
from typing import Any

from katanya import shipped
from katanya.errors import DataError


@cache
def table(name: str) -> dict[str, Any]:
    """Return what a file holds, parsed once; raise `DataError` where it cannot be read or is malformed."""
    return shipped.toml(f"knowledge/data/{name}")


def records(name: str, key: str, needed: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the records under one key; raise `DataError` where the file is malformed or a record lacks a field."""
    try:
        found = table(name)[key]
    except KeyError as cause:
        raise DataError(f"knowledge/data/{name} cannot be read: {cause}; reinstall katanya or mend the file") from cause
    for number, record in enumerate(found, 1):
        absent = [field for field in needed if field not in record]
        if absent:
            raise DataError(f"knowledge/data/{name} record {number}: {', '.join(absent)} is missing; add it")
    return list(found)
