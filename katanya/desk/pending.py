"""Indexes and weighs what is kept, some readings a transaction; one at which a fault of ours breaks off stops no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.exc import DBAPIError

from katanya.desk import indexing, weigh
from katanya.desk.shelf import Shelf
from katanya.errors import KatanyaError
from katanya.ledger import bulk, connect
from katanya.ledger.derived import INDEXED, WEIGHED


class Fault(NamedTuple):
    """A reading, by its number, that could not be worked on, and what broke off."""

    reading: int
    cause: Exception

    def __str__(self) -> str:
        """Return what broke off, e.g. `IndexError: list index out of range`."""
        return f"{type(self.cause).__name__}: {self.cause}"


class Stage(NamedTuple):
    """What is done with readings, which table holds those that are done, and how many are done together."""

    done: Table
    work: Callable[[Connection, Shelf, Sequence[int]], object]
    together: int


# Many are indexed together where nobody waits for them, so that a large index is gone through less often.
INDEX = Stage(INDEXED, indexing.add, 500)
WEIGH = Stage(WEIGHED, weigh.weigh, 50)


def through(engine: Engine, shelf: Shelf, stage: Stage) -> tuple[Fault, ...]:
    """Work on every reading that is not done; those that could not be are returned, and passed over until a reindex."""
    faults: dict[int, Fault] = {}
    with connect.derived(engine) as connection:
        while (left := _several(connection, shelf, stage)) is not None:
            # Together what is weighed is indexed too; alone it is indexed first, so that what cannot be weighed can be found.
            alone = ((each, reading) for reading in left for each in ((INDEX, WEIGH) if stage is WEIGH else (stage,)))
            broken = (_one(connection, shelf, each, reading) for each, reading in alone)
            faults.update((fault.reading, fault) for fault in broken if fault)
    return tuple(faults.values())


def _several(connection: Connection, shelf: Shelf, stage: Stage) -> Sequence[int] | None:
    """Work on some readings together; return those of them that are to be tried alone, `None` where all are done."""
    readings: list[int] = []
    try:
        with connection.begin():
            readings = indexing.without(connection, stage.done, stage.together)
            if not readings:
                return None
            stage.work(connection, shelf, readings)
    except (KatanyaError, DBAPIError):
        raise
    except Exception:
        if not readings:
            raise
        shelf.forget()
        return readings
    return ()


def _one(connection: Connection, shelf: Shelf, stage: Stage, reading: int) -> Fault | None:
    try:
        with connection.begin():
            if not indexing.is_in(connection, stage.done, reading):
                stage.work(connection, shelf, [reading])
    except (KatanyaError, DBAPIError):
        raise
    except Exception as cause:  # noqa: BLE001  it is told with the report's name
        shelf.forget()
        with connection.begin():
            bulk.add(connection, stage.done, ("reading",), [(reading,)], bulk.ONCE)
        return Fault(reading, cause)
    return None
