"""Reads the data files that ship with the package, each by its path within it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli

from katanya.errors import DataError

_HOME = Path(__file__).parent


def place(path: str) -> Path:
    """Return where a file lies."""
    return _HOME / path


def text(path: str) -> str:
    """Return a file's text; raise `DataError` where it cannot be read.

    >>> text("languages/data/quotes.toml").startswith("# Quotation marks")
    True
    """
    try:
        return place(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise DataError(f"{path} cannot be read: {cause}; reinstall katanya") from cause


def lines(path: str) -> list[str]:
    """Return a file's lines but for empty ones and comments; raise `DataError` where it cannot be read."""
    return [line for line in text(path).splitlines() if line and not line.startswith("#")]


def toml(path: str) -> dict[str, Any]:
    """Return what a TOML file holds; raise `DataError` where it cannot be read or is malformed."""
    try:
        return tomli.loads(text(path))
    except tomli.TOMLDecodeError as cause:
        raise DataError(f"{path} cannot be read: {cause}; reinstall katanya or mend the file") from cause
