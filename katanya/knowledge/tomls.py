"""Reads the lists of records of `data/*.toml`."""

from __future__ import annotations

from importlib import resources
from typing import Any

import tomli

from katanya.errors import DataError


def records(name: str, key: str, needed: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the records under one key; raise `DataError` where the file is malformed or a record lacks a field."""
    try:
        found = tomli.loads((resources.files("katanya.knowledge") / "data" / name).read_text(encoding="utf-8"))[key]
    except (OSError, tomli.TOMLDecodeError, KeyError) as cause:
        raise DataError(f"knowledge/data/{name} cannot be read: {cause}; reinstall katanya or mend the file") from cause
    for number, record in enumerate(found, 1):
        absent = [field for field in needed if field not in record]
        if absent:
            raise DataError(f"knowledge/data/{name} record {number}: {', '.join(absent)} is missing; add it")
    return list(found)
