"""Reads the data files of this folder."""

from __future__ import annotations

from importlib import resources
from typing import Any

import tomli

from katanya.errors import DataError


def load(name: str) -> dict[str, Any]:
    """Return the parsed TOML file of that name under `data/`; raise `DataError` where it is missing or malformed."""
    source = resources.files("katanya.languages") / "data" / name
    try:
        return tomli.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomli.TOMLDecodeError) as cause:
        raise DataError(f"data file {name} cannot be read: {cause}; reinstall katanya or mend the file") from cause


def words(name: str) -> frozenset[str]:
    """Return the lines of a word list under `data/`, comments left out; raise `DataError` where it is missing."""
    source = resources.files("katanya.languages") / "data" / name
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except OSError as cause:
        raise DataError(f"data file {name} cannot be read: {cause}; reinstall katanya") from cause
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
