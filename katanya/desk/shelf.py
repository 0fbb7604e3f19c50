"""Reports as weighing needs them, kept beside their readings so that each is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from threading import Lock
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import Connection, delete, insert, select

from katanya.frozen import replace
from katanya.ledger import numbers
from katanya.ledger.read import Stored
from katanya.ledger.schema import PREPARED
from katanya.records import Span
from katanya.weighing import prepare
from katanya.weighing.records import Report, Said

# So many reports are held in memory at a time.
HELD = 2_000


class Shelf:
    """The reports of a ledger, by the numbers of their articles; those that were asked for before are held."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[int, Report]] = {}

    def put(self, connection: Connection, kept: Stored) -> Report:
        """Work out what weighing needs of a reading, keep it and return it."""
        ids = [statement.id for statement in kept.reading.statements]
        known = numbers.of_statements(connection, ids)
        report = prepare.report(kept.reading, number=kept.article, statements=[known[each] for each in ids])
        connection.execute(delete(PREPARED).where(PREPARED.c.article == kept.article))
        row = to_json(replace(report, body=""))
        connection.execute(insert(PREPARED).values(article=kept.article, reading=kept.number, report=row))
        self._held[kept.article] = (kept.number, report)
        return report

    def reports(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles; their bodies may be left out."""
        wanted = set(articles)
        missing = sorted(wanted - self._held.keys())
        for row in connection.execute(select(PREPARED).where(PREPARED.c.article.in_(missing))).mappings() if missing else ():
            self._held[row["article"]] = (row["reading"], _report(row["report"]))
        found = {number: self._held[number][1] for number in sorted(wanted) if number in self._held}
        while len(self._held) > HELD:
            self._held.pop(next(iter(self._held)))
        return found

    def whole(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles with their bodies."""
        found = self.reports(connection, articles)
        bare = {number for number, report in found.items() if not report.body}
        readings = numbers.latest_readings(connection, bare)
        bodies = numbers.bodies(connection, readings.values())
        for number in bare:
            found[number] = replace(found[number], body=bodies[readings[number]])
        return found

    def said(self, connection: Connection, statements: Iterable[int]) -> dict[int, Said]:
        """Return statements by their numbers, those left out that the latest reading of their article does not have."""
        homes = numbers.articles_of(connection, statements)
        reports = self.reports(connection, homes.values())
        found = {said.number: said for report in reports.values() for said in report.statements}
        return {number: found[number] for number in sorted(homes) if number in found}

    def forget(self) -> None:
        """Let go of what is held: the ledger is not as it was."""
        self._held.clear()


class SharedShelf(Shelf):
    """A shelf that threads share, of a ledger that others may add to: what is held counts while its reading is the latest."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()

    def reports(self, connection: Connection, articles: Iterable[int]) -> dict[int, Report]:
        """Return the reports of articles; their bodies may be left out."""
        wanted = sorted(set(articles))
        asked = select(PREPARED.c.article, PREPARED.c.reading).where(PREPARED.c.article.in_(wanted))
        latest: dict[int, int] = dict(connection.execute(asked).all()) if wanted else {}
        with self._lock:
            held = {number: self._held[number] for number, reading in latest.items() if self._is_held(number, reading)}
        missing = sorted(latest.keys() - held.keys())
        for row in connection.execute(select(PREPARED).where(PREPARED.c.article.in_(missing))).mappings() if missing else ():
            held[row["article"]] = (row["reading"], _report(row["report"]))
        with self._lock:
            self._held.update({number: held[number] for number in missing if number in held})
            while len(self._held) > HELD:
                self._held.pop(next(iter(self._held)))
        return {number: held[number][1] for number in sorted(held)}

    def _is_held(self, number: int, reading: int) -> bool:
        return number in self._held and self._held[number][0] == reading


def to_json(value: Any) -> Any:
    """Return a record as what JSON can write: lists in the order of the fields."""
    if is_dataclass(value):
        return [to_json(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Enum):
        return value.value
    return [to_json(each) for each in value] if isinstance(value, tuple) else value


def _report(row: Any) -> Report:
    report: Report = _reader(Report)(row)
    return report


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return what makes a value of a type from what JSON gives back."""
    if kind is Span:
        return lambda row: Span(*row)
    if is_dataclass(kind):
        return _record_reader(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple and inner[-1] is Ellipsis:
        one = _reader(inner[0])
        return tuple if one is _same else lambda row: tuple(one(each) for each in row)
    if origin is tuple:
        return tuple
    if origin is frozenset:
        return frozenset
    return _optional(inner) if origin is UnionType else _same


def _record_reader(kind: Any) -> Callable[[Any], Any]:
    hints: Mapping[str, Any] = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]
    return lambda row: kind(*(read(each) for read, each in zip(readers, row, strict=True)))


def _optional(inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    one = _reader(next(each for each in inner if each is not NoneType))
    return _same if one is _same else lambda row: None if row is None else one(row)


def _same(value: Any) -> Any:
    return value
