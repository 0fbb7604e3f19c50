"""The formats of `katanya read`: many readings as pieces of output, one article a piece, so that results stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from katanya.records import Reading
from katanya.views import contract, csv, terminal
from katanya.views.look import PLAIN, Look
from katanya.views.visible import visible


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
    return _array(readings) if form is Format.JSON else (f"{contract.to_json(reading)}\n" for reading in readings)


def _tables(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    for number, reading in enumerate(readings):
        yield ("\n" + "═" * look.width + "\n\n" if number else "") + terminal.render(reading, look)


def _array(readings: Iterable[Reading]) -> Iterator[str]:
    yield "["
    for number, reading in enumerate(readings):
        yield f"{',' if number else ''}\n{contract.to_json(reading)}"
    yield "\n]\n"


def _rows(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    yield csv.header()
    for reading in readings:
        lines = "".join(csv.rows(reading))
        yield visible(lines) if look.screen else lines
