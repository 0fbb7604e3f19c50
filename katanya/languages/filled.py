"""Fills a record of word lists and patterns from a data file, and says what is wrong with the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from katanya.errors import DataError
from katanya.languages import files

Record = TypeVar("Record")
# What is found nowhere: a search for a letter that no text has ends at once.
_NOWHERE = r"\0(?!)"


def filled(record: type[Record], name: str) -> Record:
    """Return the record of the lists and patterns of a file; raise `DataError` where the file is missing or malformed.

    A field is a `frozenset[str]` or a `tuple[str, ...]` of the table `lists`, or a `re.Pattern[str]` of the table `patterns`.
    """
    data = files.load(name)
    return of_tables(record, name, data.get("lists", {}), data.get("patterns", {}))


def of_tables(record: type[Record], name: str, lists: Mapping[str, Any], patterns: Mapping[str, Any]) -> Record:
    """Return what the tables of a file hold; raise `DataError` where a field of the record lacks or something is too many.

    >>> class Few:
    ...     be: "frozenset[str]"
    ...     def __init__(self, be): self.be = be
    >>> sorted(of_tables(Few, "xx/few.toml", {"be": ["is", "was"]}, {}).be)
    ['is', 'was']
    """
    kinds: dict[str, str] = record.__annotations__
    if wrong := sorted(kinds.keys() ^ (lists.keys() | patterns.keys())):
        raise DataError(f"{name} lacks or has too many of: {', '.join(wrong)}; reinstall katanya or mend the file")
    return record(**{field: _value(name, field, kind, lists, patterns) for field, kind in kinds.items()})


def _value(name: str, field: str, kind: str, lists: Mapping[str, Any], patterns: Mapping[str, Any]) -> object:
    if kind == "re.Pattern[str]":
        return _pattern(name, field, patterns.get(field))
    words = lists.get(field)
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise DataError(f"{name}: {field} must be a list of words in the table `lists`")
    return tuple(words) if kind.startswith("tuple") else frozenset(words)


def _pattern(name: str, field: str, row: object) -> re.Pattern[str]:
    """Return a pattern that its own evidence holds; an empty one, of a language that has no such thing, is found nowhere."""
    if not isinstance(row, dict) or not isinstance(row.get("pattern"), str):
        raise DataError(f"{name}: {field} must have a `pattern` and `evidence` in the table `patterns`")
    if not row["pattern"]:
        return re.compile(_NOWHERE)
    try:
        pattern = re.compile(row["pattern"])
    except re.error as cause:
        raise DataError(f"{name}: the pattern of {field} cannot be read ({cause}); mend it") from cause
    if not pattern.search(row.get("evidence", "")):
        raise DataError(f"{name}: the pattern of {field} is not found in its evidence {row.get('evidence')!r}; mend either")
    return pattern
