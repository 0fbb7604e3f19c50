"""Read, keep, weigh: what `katanya add` does with each report."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from katanya.articles import Given
from katanya.desk import judging, pending
from katanya.desk.pending import Fault
from katanya.desk.shelf import Shelf
from katanya.errors import FaultError, InputError, LedgerError
from katanya.frozen import dataclass
from katanya.ledger import connect, index, numbers, rules, write
from katanya.ledger.write import Kept, State
from katanya.reading import read_all
from katanya.records import Reading
from katanya.weighing.rules import mark

# Readings are kept together, this many or for this many seconds: a transaction each would wait for the disk each time.
BATCH, SECONDS = 50, 1.0
# A report of which so much stands in another is said to be of it.
MOST = 0.5


@dataclass(frozen=True, slots=True)
class Mostly:
    """The report in which most of another stands, by its key, and how much of the other."""

    key: str
    share: float


@dataclass(frozen=True, slots=True)
class Added:
    """A report that is in the ledger for good, what adding it did, and of which other report it is for the most part."""

    got: str
    reading: Reading
    kept: Kept
    mostly: Mostly | None = None


def add(address: str, inputs: Iterable[str], *, given: Given | None = None, processes: int = 1) -> Iterator[Added | InputError]:
    """Read each report and keep it, and yield what was done; nothing is yielded that the ledger does not hold for good.

    Raises `LedgerError` where the ledger cannot be opened or written; what was yielded before stays.
    """
    engine, shelf = connect.writer(address), Shelf()
    with connect.asked(engine, address) as connection, connection.begin():
        rules.begin(connection, mark())
    batch: list[Reading] = []
    since = time.monotonic()
    for item in read_all(inputs, given=given, processes=processes):
        if isinstance(item, InputError):
            yield item
            continue
        batch.append(item)
        if len(batch) >= BATCH or time.monotonic() - since > SECONDS:
            yield from _keep(engine, shelf, address, batch)
            batch, since = [], time.monotonic()
    yield from _keep(engine, shelf, address, batch)


def reindex(address: str) -> int:
    """Make every derived table of a ledger anew and return how many readings that took; a run that breaks off can go on.

    Raises `LedgerError` where there is no such ledger, it cannot be written, or a fault of ours left out some.
    """
    connect.reader(address).dispose()
    engine, shelf = connect.writer(address), Shelf()
    with _weighing(address, "the reports stay as they are; mend that, then run katanya reindex again"):
        with engine.begin() as connection:
            count = judging.reindex(connection)
        faults = (*pending.through(engine, shelf, pending.INDEX), *catch_up(engine, shelf))
    if faults:
        reason = f"{len(faults)} of {count} readings could not be weighed, such as number {faults[0].reading} ({faults[0]})"
        raise LedgerError(address, reason, "the fault is ours: please report it; the others are weighed")
    return count


def catch_up(engine: Engine, shelf: Shelf | None = None) -> tuple[Fault, ...]:
    """Index and weigh whatever is kept and not yet weighed; return what could not be, which is passed over from now on."""
    return pending.through(engine, shelf or Shelf(), pending.WEIGH)


@contextmanager
def _weighing(address: str, advice: str) -> Iterator[None]:
    """Say what became of the reports where the database lets weighing them break off."""
    try:
        yield
    except DBAPIError as cause:
        raise LedgerError(address, f"weighing broke off ({connect.reason_of(cause)})", advice) from cause


def _keep(engine: Engine, shelf: Shelf, address: str, batch: list[Reading]) -> list[Added | InputError]:
    if not batch:
        return []
    since = f"{len(batch)} report{'' if len(batch) == 1 else 's'} since the last one named"
    try:
        with engine.begin() as connection:
            kept = [write.keep(connection, reading) for reading in batch]
    except DBAPIError as cause:
        reason = f"it cannot be written ({connect.reason_of(cause)})"
        raise LedgerError(address, reason, f"not kept: {since}; mend that, then add again") from cause
    with _weighing(address, f"kept and not yet weighed: {since}; mend that, then add again, which weighs them"):
        faults = catch_up(engine, shelf)
    # To look needs no turn of a writer's: another one is not waited for.
    with connect.asked(connect.reader(address), address) as connection:
        mostly = _mostly(connection, {each.article for each in kept if each.state is State.NEW})
    rows = zip(batch, kept, strict=True)
    added = [Added(reading.article.got, reading, each, mostly.get(each.article)) for reading, each in rows]
    names = {each.kept.reading: each.got for each in added}
    return [*added, *(_not_weighed(names.get(fault.reading, f"reading {fault.reading}"), fault) for fault in faults)]


def _not_weighed(name: str, fault: Fault) -> FaultError:
    error = FaultError(
        name, f"it is kept and could not be weighed ({fault})", "the fault is ours: please report it with the text"
    )
    error.__cause__ = fault.cause
    return error


def _mostly(connection: Connection, articles: set[int]) -> dict[int, Mostly]:
    """Return in which earlier report most of each article stands, of those of which most stands in one."""
    shared = index.passages(connection, articles) if articles else []
    # The side that was added later is the one that is told of; what is later still is told of when it is added itself.
    shares = sorted((each.right_in_left, each.right, each.left) for each in shared if each.right in articles)
    keys = numbers.keys_of_articles(connection, {left for share, _, left in shares if share >= MOST})
    return {right: Mostly(keys[left], share) for share, right, left in shares if share >= MOST}
