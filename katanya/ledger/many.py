"""Many values at once: conditions on them that are put together once for any number, and texts of JSON that are read together."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Boolean, Column, ColumnElement, Dialect, Integer, Text, TypeDecorator, bindparam, cast
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


class _Many(TypeDecorator[Any]):
    """Many values as one: a list in JSON for SQLite, an array for PostgreSQL."""

    impl = Text
    cache_ok = True

    def __init__(self, *, numbers: bool) -> None:
        super().__init__()
        self.numbers = numbers

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type that a database has for it."""
        array: TypeEngine[Any] = ARRAY(BigInteger if self.numbers else Text)
        return dialect.type_descriptor(array if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Return the values as the database takes them, each once and in order, so that it looks them up in its order."""
        given = sorted(set(value))
        if dialect.name == "postgresql":
            return given
        # What Python writes for numbers is JSON too.
        return str(given) if self.numbers else json.dumps(given)


class _Among(FunctionElement[bool]):
    name = "among"
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: Any = None) -> Any:
        """Return the condition as it is: a comparison with 1, which SQLite is given else, would keep it from its indexes."""
        return self


@compiles(_Among)
def _listed(element: _Among, compiler: SQLCompiler, **more: Any) -> str:
    column, values = (compiler.process(each, **more) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608  no value


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **more: Any) -> str:
    column, values = (compiler.process(each, **more) for each in element.clauses)
    return f"{column} = ANY({values})"


def among(column: Column[Any], given: str | Iterable[Any]) -> ColumnElement[bool]:
    """Return the condition that a column has one of some values, or of those that are given later under a name.

    >>> from sqlalchemy.dialects import sqlite
    >>> print(among(Column("number", Integer), "wanted").compile(dialect=sqlite.dialect()))
    number IN (SELECT value FROM json_each(?))
    """
    many = _Many(numbers=isinstance(column.type, Integer))
    values = bindparam(given, type_=many) if isinstance(given, str) else bindparam(None, list(given), type_=many)
    return _Among(column, values)


def as_text(column: Column[Any]) -> ColumnElement[Any]:
    """Return a column of JSON as the text that it is kept as, for `decoded`."""
    return cast(column, Text).label(column.name)


def decoded(texts: Iterable[str]) -> list[Any]:
    """Return what several texts of JSON hold, read at once: reading each by itself takes several times as long.

    >>> decoded(["[1, 2]", "null"])
    [[1, 2], None]
    """
    found: list[Any] = json.loads(f"[{','.join(texts)}]")
    return found
