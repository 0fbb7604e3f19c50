"""Indexes what was kept: for searching, and by what proposes pairs; what is then compared is `weigh`'s."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, select

from katanya.desk import moves, vectors
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass, replace
from katanya.ledger import bulk, index, numbers, read, search
from katanya.ledger.derived import INDEXED
from katanya.ledger.schema import READINGS
from katanya.weighing import candidates, copies
from katanya.weighing.records import Report

# More than any ledger has.
_ALL = 1 << 40


@dataclass(frozen=True, slots=True)
class Proposed:
    """A report that is to be weighed, and what finds those that are worth comparing with it.

    It is compared with what was kept before, up to `last_article` and `last_statement`: what came later is compared when its
    own turn comes. `again` says that an earlier reading of the article was weighed before.
    """

    key: str
    report: Report
    shingles: frozenset[int]
    keys: frozenset[str]
    said: Mapping[int, frozenset[str]]
    last_article: int
    last_statement: int
    again: bool


def pending(connection: Connection, limit: int) -> list[int]:
    """Return the readings that are kept and not yet indexed, in the order of adding."""
    return without(connection, INDEXED, limit)


def without(connection: Connection, table: Table, limit: int) -> list[int]:
    """Return the readings that a table of readings does not hold, in the order of adding."""
    there = select(table.c.reading).where(table.c.reading == READINGS.c.number).exists()
    return list(connection.execute(select(READINGS.c.number).where(~there).order_by(READINGS.c.number).limit(limit)).scalars())


def is_in(connection: Connection, table: Table, reading: int) -> bool:
    """Say whether a table of readings holds one."""
    return connection.execute(select(table.c.reading).where(table.c.reading == reading)).first() is not None


def add(connection: Connection, shelf: Shelf, readings: Sequence[int]) -> dict[int, Proposed]:
    """Index readings within the transaction of the connection; return those that are to be weighed.

    The more at once, the less a large index is gone through: keys are written in their order.
    """
    found = {}
    for number in readings:
        kept = read.stored(connection, number)
        search.add(connection, kept)
        first, latest = numbers.first_and_latest(connection, kept.article)
        if latest == number:
            if first != number:
                moves.settle(connection, kept)
            report = shelf.put(connection, kept, again=first != number)
            found[number] = _proposed(kept.key, report, again=first != number)
    index.add_shingles(connection, {each.report.number: each.shingles for each in found.values()})
    index.add_keys(connection, "story", {each.report.number: each.keys for each in found.values()})
    index.add_keys(connection, "claim", {member: keys for each in found.values() for member, keys in each.said.items()})
    vectors.add(connection, [said for each in found.values() for said in each.report.statements])
    bulk.add(connection, INDEXED, ("reading",), [(number,) for number in readings])
    return found


def proposed(connection: Connection, shelf: Shelf, readings: Iterable[int]) -> dict[int, Proposed]:
    """Return what is to be weighed of readings that were indexed before: those that are the latest of their articles."""
    found = {}
    for number in readings:
        asked = select(READINGS.c.article).where(READINGS.c.number == number)
        article: int = connection.execute(asked).scalar_one()
        first, latest = numbers.first_and_latest(connection, article)
        if latest == number:
            report = shelf.whole(connection, [article])[article]
            report = replace(report, statements=tuple(shelf.said_in(connection, [article]).values()))
            key = numbers.keys_of_articles(connection, [article])[article]
            found[number] = _proposed(key, report, again=first != number)
    return found


def _proposed(key: str, report: Report, *, again: bool) -> Proposed:
    said = {each.number: candidates.of_said(each) for each in report.statements}
    return Proposed(
        key=key,
        report=report,
        shingles=copies.keys_of(report),
        keys=candidates.of_report(report),
        said=said,
        last_article=_ALL if again else report.number - 1,
        last_statement=_ALL if again else max(said, default=0),
        again=again,
    )
