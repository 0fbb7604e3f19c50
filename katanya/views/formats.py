"""The formats of `katanya read`: many readings as pieces of output, one article a piece, so that results stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from katanya.views.look import PLAIN, Look

if TYPE_CHECKING:  # Each format loads what it alone needs.
    from katanya.records import Reading


class Format(StrEnum):
    """How readings are printed: for people, as one JSON array, as a JSON object a line, or as a row a statement."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def pieces(readings: Iterable[Reading], form: Format, look: Look = PLAIN) -> Iterator[str]:
    """Return the output piece by piece; a reading is asked for only when the pieces before it have been taken.

    >>> list(pieces([], Format.JSON))
    ['[', '\\n]\\n']
    """
    if form is Format.TABLE:
        return _tables(readings, look)
    if form is Format.CSV:
        return _rows(readings, look)
    return _array(readings) if form is Format.JSON else _lines(readings)


def _tables(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    from katanya.views import terminal

    for number, reading in enumerate(readings):
        yield ("\n" + "═" * look.width + "\n\n" if number else "") + terminal.render(reading, look)


def _array(readings: Iterable[Reading]) -> Iterator[str]:
    from katanya.views import contract

    yield "["
    for number, reading in enumerate(readings):
        yield f"{',' if number else ''}\n{contract.to_json(reading)}"
    yield "\n]\n"


def _lines(readings: Iterable[Reading]) -> Iterator[str]:
    from katanya.views import contract

    return (f"{contract.to_json(reading)}\n" for reading in readings)


def _rows(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    from katanya.views import csv
    from katanya.views.visible import visible

    yield csv.header()
    for reading in readings:
        lines = "".join(csv.rows(reading))
        yield visible(lines) if look.screen else lines
