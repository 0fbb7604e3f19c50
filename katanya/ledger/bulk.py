"""Adds many rows at a time as the driver takes them: putting each together one by one takes longer than the database does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Table

ONCE = "ON CONFLICT DO NOTHING"
Row = tuple[Any, ...]


class _Insert(NamedTuple):
    """The words of an INSERT, and what makes of the values in some places what the driver takes."""

    words: str
    made: tuple[tuple[int, Callable[[Any], Any]], ...]


def add(connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Row], ending: str = "") -> None:
    """Add rows, the values in the order of the columns; `ending` says what is done about those that are there, such as `ONCE`."""
    if not rows:
        return
    words, made = _insert(connection.dialect, table, columns)
    connection.exec_driver_sql(f"{words} {ending}", [_filled(row, made) for row in rows] if made else list(rows))


def _filled(row: Row, made: tuple[tuple[int, Callable[[Any], Any]], ...]) -> Row:
    values = list(row)
    for place, make in made:
        values[place] = make(values[place])
    return tuple(values)


@lru_cache(maxsize=64)
def _insert(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> _Insert:
    quoted = dialect.identifier_preparer.quote
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    names, marks = ", ".join(map(quoted, columns)), ", ".join([mark] * len(columns))
    makers = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in columns]
    made = tuple((place, make) for place, make in enumerate(makers) if make is not None)
    return _Insert(f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})", made)  # noqa: S608  names of ours
