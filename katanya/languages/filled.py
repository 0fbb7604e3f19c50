"""Fills a record of word lists and patterns from a data file, and says what is wrong with the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from katanya.errors import DataError
from katanya.frozen import of_values
from katanya.languages import files
from katanya.languages.patterns import later

Record = TypeVar("Record")
# The name of a file, its lists and its patterns.
Tables = tuple[str, Mapping[str, Any], Mapping[str, Any]]


def filled(record: type[Record], name: str) -> Record:
    """Return the record of the lists and patterns of a file; raise `DataError` where the file is missing or malformed.

    A field is a `frozenset[str]` or a `tuple[str, ...]` of the table `lists`, or a `re.Pattern[str]` of the table `patterns`.
    A list that several files need stands in `grammar.toml` instead, under the same name. A pattern is compiled, and held
    against its evidence, when it is first asked.
    """
    return filled_together(record, [name])


def filled_together(record: type[Record], names: Sequence[str]) -> Record:
    """Return the record of several files in one: the words of all lists of a name, what any pattern finds; raise as `filled`."""
    data = [(name, files.load(name)) for name in names]
    return of_many(
        record, [(name, with_grammar(record, name, each.get("lists", {})), each.get("patterns", {})) for name, each in data]
    )


def with_grammar(record: type[Any], name: str, lists: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the lists of a file and those taken from `grammar.toml`; raise `DataError` where one stands in both."""
    common = files.grammar(name.partition("/")[0])
    taken = {field: common[field] for field in record.__annotations__ if field in common}
    if twice := sorted(taken.keys() & lists.keys()):
        raise DataError(f"{name}: grammar.toml holds {', '.join(twice)} as well; give the words one place or the lists two names")
    return {**lists, **taken}


def of_tables(record: type[Record], name: str, lists: Mapping[str, Any], patterns: Mapping[str, Any]) -> Record:
    """Return what the tables of a file hold; raise `DataError` where a field of the record lacks or something is too many.

    >>> from katanya.frozen import dataclass
    >>> @dataclass(frozen=True, slots=True)
    ... class Few:
    ...     be: "frozenset[str]"
    >>> sorted(of_tables(Few, "xx/few.toml", {"be": ["is", "was"]}, {}).be)
    ['is', 'was']
    """
    return of_many(record, [(name, lists, patterns)])


def of_many(record: type[Record], tables: Sequence[Tables]) -> Record:
    """Return what the tables of several files hold together, as `of_tables` does of one; a pattern is one for all."""
    kinds: dict[str, str] = record.__annotations__
    for name, lists, patterns in tables:
        if wrong := sorted(kinds.keys() ^ (lists.keys() | patterns.keys())):
            raise DataError(f"{name} lacks or has too many of: {', '.join(wrong)}; reinstall katanya or mend the file")
    return of_values(record, [_value(field, kind, tables) for field, kind in kinds.items()])


def _value(field: str, kind: str, tables: Sequence[Tables]) -> object:
    if kind == "re.Pattern[str]":
        return _pattern(field, [(name, patterns.get(field)) for name, _, patterns in tables])
    found = chain.from_iterable(_words(name, field, lists.get(field)) for name, lists, _ in tables)
    return tuple(dict.fromkeys(found)) if kind.startswith("tuple") else frozenset(found)


def _words(name: str, field: str, words: object) -> list[str]:
    if not isinstance(words, list) or not {*map(type, words)} <= {str}:
        raise DataError(f"{name}: {field} must be a list of words in the table `lists`")
    return words


def _pattern(field: str, rows: Sequence[tuple[str, object]]) -> re.Pattern[str]:
    """Return a pattern of what the rows of a field find; an empty one, of a language that has no such thing, is found nowhere."""
    given = [(name, pattern, evidence) for name, row in rows for pattern, evidence in [_row(name, field, row)] if pattern]
    return later(field, given)


def _row(name: str, field: str, row: object) -> tuple[str, str]:
    if not isinstance(row, dict) or not isinstance(row.get("pattern"), str):
        raise DataError(f"{name}: {field} must have a `pattern` and `evidence` in the table `patterns`")
    return row["pattern"], row.get("evidence", "")
