"""Reads the data files of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from katanya import shipped

# The languages that are read: those with a list of cues.
READ = tuple(sorted(path.parent.name for path in shipped.place("languages/data").glob("*/speech.toml")))


def load(name: str) -> dict[str, Any]:
    """Return the parsed TOML file of that name under `data/`; raise `DataError` where it is missing or malformed."""
    return shipped.toml(f"languages/data/{name}")


@cache
def grammar(code: str) -> dict[str, Any]:
    """Return the parsed `grammar.toml` of a language, which several records take lists from; raise `DataError` as `load`."""
    return load(f"{code}/grammar.toml")


def words(name: str) -> frozenset[str]:
    """Return the lines of a word list under `data/`, comments left out; raise `DataError` where it is missing."""
    return frozenset(map(str.strip, shipped.lines(f"languages/data/{name}")))
