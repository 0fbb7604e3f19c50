"""How reports word what a target stands for: `place:geonames:1871859` as the first report that names it does."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from katanya.ledger import numbers
from katanya.ledger.many import among
from katanya.ledger.schema import MENTIONS

_NAMED = select(MENTIONS.c.reading, MENTIONS.c.start, MENTIONS.c.stop, MENTIONS.c.target).where(
    among(MENTIONS.c.reading, "readings"), among(MENTIONS.c.target, "targets")
)


def of(connection: Connection, readings: Iterable[int], targets: Iterable[str]) -> dict[str, str]:
    """Return the words of the first mention of each target in some readings."""
    wanted = set(targets)
    first: dict[str, tuple[int, int, int]] = {}
    for row in connection.execute(_NAMED, {"readings": readings, "targets": wanted}).all() if wanted else ():
        place = (row.reading, row.start, row.stop)
        first[row.target] = min(place, first.get(row.target, place))
    bodies = numbers.bodies(connection, {reading for reading, _, _ in first.values()})
    return {target: bodies[reading][start:stop] for target, (reading, start, stop) in first.items()}
