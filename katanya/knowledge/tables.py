"""Reads the tables of `data/`: rows of fields parted by tabs, comments and the head left out."""

from __future__ import annotations

from collections.abc import Iterator

from katanya import shipped
from katanya.errors import DataError


def rows(name: str, fields: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield (line number, fields) of each row of a table; raise `DataError` where it is missing or a row is malformed."""
    for number, line in enumerate(shipped.text(f"knowledge/data/{name}").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if len(row) != fields:
            raise DataError(f"knowledge/data/{name} line {number}: {len(row)} fields, not {fields}; mend the row")
        yield number, row


def heads(name: str) -> tuple[str, ...]:
    """Return what the fields of a table are called, by the comment with tabs before its rows; raise `DataError` without one.

    >>> heads("bodies.tsv")[:2]
    ('key', 'kind')
    """
    lines = shipped.text(f"knowledge/data/{name}").splitlines()
    head = next((line for line in lines if line.startswith("#") and "\t" in line), None)
    if head is None:
        raise DataError(f"knowledge/data/{name}: no comment names the fields; put one before the rows")
    return tuple(head.removeprefix("#").strip().split("\t"))


def parted(field: str) -> tuple[str, ...]:
    """Return the entries of a field, which bars part.

    >>> parted("Korut|DPRK")
    ('Korut', 'DPRK')
    """
    return tuple(part for part in field.split("|") if part)
