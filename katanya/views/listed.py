"""Records of a ledger as JSON, as CSV, or as lines for people."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from katanya.views.csv import safe
from katanya.views.look import PLAIN, Look
from katanya.views.visible import one_line

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Record = TypeVar("Record", bound=DataclassInstance)


class ListFormat(StrEnum):
    """How what a ledger answers is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def listed(
    records: Sequence[Record], form: ListFormat, table: Callable[[Record, Look], Iterable[str]], look: Look = PLAIN
) -> Iterator[str]:
    """Yield records piece by piece: as one JSON array, as CSV with a row each, or as the lines that `table` gives."""
    if form is ListFormat.JSON:
        yield to_json([asdict(record) for record in records])
    elif form is ListFormat.CSV:
        yield from rows(records)
    else:
        for record in records:
            yield "".join(f"{line}\n" for line in table(record, look))


def to_json(value: Any) -> str:
    """Return a value as indented JSON with a line break."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=list).encode("utf-8", "replace").decode("utf-8") + "\n"


def rows(records: Sequence[Record]) -> Iterator[str]:
    """Yield a header and a row of CSV for every record; several values of a cell are joined by `; `."""
    if records:
        yield line([field.name for field in fields(records[0])])
    for record in records:
        yield line([cell(getattr(record, field.name)) for field in fields(record)])


def line(cells: Iterable[str]) -> str:
    """Return a row of CSV with its line break, safe to open in a spreadsheet."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow([safe(each) for each in cells])
    return buffer.getvalue()


def cell(value: Any) -> str:
    """Return a value as the text of a cell.

    >>> cell((None, "a", 2)), cell(None)
    ('; a; 2', '')
    """
    if value is None:
        return ""
    if isinstance(value, (tuple, list)):
        return "; ".join(cell(each) for each in value)
    return str(value)


def wrapped(words: str, look: Look, indent: int = 0, hang: int | None = None) -> list[str]:
    """Return words as lines of the look's width, indented; later lines by `hang` where it is given."""
    later = indent if hang is None else hang
    return textwrap.wrap(
        one_line(words), look.width, initial_indent=" " * indent, subsequent_indent=" " * later, break_on_hyphens=False
    )


def beside(*parts: str | None) -> str:
    """Return what is known of the parts on one line, between dots.

    >>> beside("Ritmee", None, "2026-03-09")
    'Ritmee · 2026-03-09'
    """
    return " · ".join(one_line(part) for part in parts if part)
