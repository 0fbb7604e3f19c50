"""The quotation marks of `data/quotes.toml`, as sets of characters."""

from __future__ import annotations

from functools import cache
from typing import Any

from katanya.languages import files


@cache
def doubles() -> frozenset[str]:
    """Return every character that can hold speech by itself."""
    return frozenset(char for row in _rows("double") for char in row)


@cache
def singles() -> frozenset[str]:
    """Return every character that can hold speech inside speech."""
    return frozenset(char for row in _rows("single") for char in row)


@cache
def only_opening() -> frozenset[str]:
    """Return the marks that never close a quotation, in any pair.

    >>> "“" in only_opening(), "«" in only_opening()
    (True, True)
    """
    opening = {first for first, last in _rows("double") if first != last}
    # „…“ closes with the mark that opens “…”: only in a text that has „ is it ambiguous, and there „ itself decides.
    return frozenset(opening - {last for first, last in _rows("double") if first == last})


def _rows(kind: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["open"], row["close"]) for row in _table()[kind])


@cache
def _table() -> dict[str, Any]:
    return files.load("quotes.toml")
