"""Records as what JSON can write, and back: lists in the order of the fields, in which nothing is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from katanya.records import Span


def to_json(value: Any) -> Any:
    """Return a record as what JSON can write: lists in the order of the fields."""
    kind: Any = type(value)
    return _writer(kind)(value)


@cache
def _writer(kind: Any) -> Callable[[Any], Any]:
    """Return what makes of a value of a type what JSON can write."""
    if is_dataclass(kind):
        return _record_writer(kind)
    if issubclass(kind, frozenset):
        return sorted
    if issubclass(kind, tuple):
        return lambda row: [to_json(each) for each in row]
    return str if _is_choice(kind) else _same


def _is_choice(kind: Any) -> bool:
    """Say whether a type is an enumeration of words."""
    return isinstance(kind, type) and issubclass(kind, str) and kind is not str


def _record_writer(kind: Any) -> Callable[[Any], Any]:
    paired = frozenset(place for place, hint in enumerate(_hints(kind)) if _of_pairs(hint))
    return lambda record: [
        [*chain.from_iterable(each)] if place in paired else to_json(each) for place, each in enumerate(record.__getstate__())
    ]


def _hints(kind: Any) -> list[Any]:
    """Return the types of a record's fields."""
    hints: Mapping[str, Any] = get_type_hints(kind)
    return [hints[field.name] for field in fields(kind)]


def _of_pairs(hint: Any) -> bool:
    """Say whether a type is that of any number of pairs, which are written one after the other: lists take longer to read."""
    match get_args(hint):
        case (pair, last) if last is Ellipsis and get_origin(pair) is tuple:
            return len(get_args(pair)) == 2 and Ellipsis not in get_args(pair)
    return False


def _pairs(row: list[Any]) -> tuple[Any, ...]:
    # An earlier release wrote each pair as a list.
    return tuple(map(tuple, row)) if row and isinstance(row[0], list) else tuple(zip(row[::2], row[1::2], strict=True))


@cache
def reader(kind: Any) -> Callable[[Any], Any]:
    """Return what makes a value of a type from what JSON gives back."""
    if kind is Span:
        return lambda row: Span(*row)
    if is_dataclass(kind):
        return _record_reader(kind)
    if _is_choice(kind):
        return lambda word: kind(word)
    origin, inner = get_origin(kind), get_args(kind)
    if _of_pairs(kind):
        return _pairs
    if origin is tuple and inner[-1] is Ellipsis:
        one = reader(inner[0])
        return tuple if one is _same else lambda row: tuple(map(one, row))
    if origin is tuple:
        return tuple
    if origin is frozenset:
        return frozenset
    return _optional(inner) if origin is UnionType else _same


def _record_reader(kind: Any) -> Callable[[Any], Any]:
    hints = _hints(kind)
    changed = [(place, read, _nothing(hints[place])) for place, read in enumerate(map(reader, hints)) if read is not _same]

    def read_record(row: list[Any]) -> Any:
        values = list(row)
        # A row that an earlier release kept lacks the fields that came later, which have values of their own.
        there = changed if len(values) == len(hints) else [each for each in changed if each[0] < len(values)]
        for place, read, nothing in there:
            value = values[place]
            values[place] = read(value) if value else nothing
        return kind(*values)

    return read_record


def _nothing(kind: Any) -> Any:
    """Return what an empty list, or none, stands for: most fields hold nothing."""
    return {tuple: (), frozenset: frozenset()}.get(get_origin(kind))


def _optional(inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    one = reader(next(each for each in inner if each is not NoneType))
    return _same if one is _same else lambda row: None if row is None else one(row)


def _same(value: Any) -> Any:
    return value
