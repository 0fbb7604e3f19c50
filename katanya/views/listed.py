"""Records of a ledger as JSON, as CSV, or as lines for people."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from katanya.views.csv import safe
from katanya.views.look import PLAIN, Look
from katanya.views.visible import one_line, visible


class ListFormat(StrEnum):
    """How what a ledger answers is printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def listed(
    records: Sequence[Any],
    form: ListFormat,
    lines: Callable[[Any, Look], Iterable[str]],
    look: Look = PLAIN,
    *,
    table: Callable[[Any], Iterable[dict[str, Any]]],
    one: bool = False,
) -> Iterator[str]:
    """Yield records piece by piece: as one JSON array, or as one object where `one` is meant; as JSON lines; as CSV; for people.

    `table` gives the rows of CSV of a record, `lines` its lines.
    """
    if form is ListFormat.JSON:
        found = [asdict(record) for record in records]
        yield to_json(found[0] if one and found else found)
    elif form is ListFormat.JSONL:
        yield from map(to_jsonl, records)
    elif form is ListFormat.CSV:
        yield from rows(row for record in records for row in table(record))
    else:
        for record in records:
            yield visible("".join(f"{line}\n" for line in lines(record, look)))


def to_json(value: Any) -> str:
    """Return a value as indented JSON with a line break."""
    return _written(value, indent=1)


def to_jsonl(record: Any) -> str:
    """Return a record as one line of JSON with its line break."""
    return _written(asdict(record))


def _written(value: Any, indent: int | None = None) -> str:
    written = json.dumps(value, ensure_ascii=False, indent=indent, default=list)
    return written.encode("utf-8", "replace").decode("utf-8") + "\n"


def rows(found: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a header and a line of CSV for every row; several values of a cell are joined by `; `."""
    for number, row in enumerate(found):
        if not number:
            yield line(row)
        yield line(cell(value) for value in row.values())


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
