"""Indexes and weighs what was kept: after each addition, and whatever an addition that broke off has left."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from katanya.ledger import read, search
from katanya.ledger.read import Stored
from katanya.ledger.schema import READINGS, WEIGHED


def pending(connection: Connection, limit: int) -> list[int]:
    """Return the readings that are kept and neither indexed nor weighed, in the order of adding."""
    there = select(WEIGHED.c.reading).where(WEIGHED.c.reading == READINGS.c.number).exists()
    return list(connection.execute(select(READINGS.c.number).where(~there).order_by(READINGS.c.number).limit(limit)).scalars())


def weigh(connection: Connection, numbers: list[int]) -> None:
    """Index and weigh readings within the transaction of the connection."""
    for number in numbers:
        _one(connection, read.stored(connection, number))


def _one(connection: Connection, kept: Stored) -> None:
    search.add(connection, kept)
    connection.execute(insert(WEIGHED).values(reading=kept.number))
