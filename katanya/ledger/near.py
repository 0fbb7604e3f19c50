"""What shares most keys or shingles with something new: the look-ups that propose what is worth comparing."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from sqlalchemy import Connection, TextClause, text

from katanya.frozen import dataclass

# So many of the newest are looked at where a shingle or key is shared by more.
MOST = 32
# What is looked up, as a table of places and hashes: the database is given all of it at once.
_WANTED = {
    "sqlite": "(SELECT json_extract(value, '$[0]') AS place, json_extract(value, '$[1]') AS hash FROM json_each(:wanted))",
    "postgresql": "(SELECT CAST(value->>0 AS bigint) AS place, CAST(value->>1 AS bigint) AS hash "
    "FROM jsonb_array_elements(CAST(:wanted AS jsonb)))",
}
# A CROSS JOIN keeps SQLite from going through the whole table.
_NEAREST = """
SELECT place, member, shared, every FROM (
    SELECT wanted.place AS place, held.{column} AS member, count(*) AS shared,
        count(*) OVER (PARTITION BY wanted.place) AS every,
        row_number() OVER (PARTITION BY wanted.place ORDER BY count(*) DESC, held.{column} DESC) AS nth
    FROM {wanted} AS wanted CROSS JOIN {table} AS held
    WHERE held.hash = wanted.hash AND held.{column} <= :last AND held.{column} >= coalesce((
        SELECT newer.{column} FROM {table} AS newer WHERE newer.hash = wanted.hash AND newer.{column} <= :last
        ORDER BY newer.{column} DESC LIMIT 1 OFFSET {beyond}), 0)
    GROUP BY wanted.place, held.{column}
) AS counted WHERE nth <= :most ORDER BY place, nth
"""


@dataclass(frozen=True, slots=True)
class Near:
    """The members that share most with something, with how much each shares, and how many share any that was looked at."""

    members: Mapping[int, int]
    found: int

    @property
    def left_out(self) -> int:
        """How many share something and are not among the members."""
        return self.found - len(self.members)


NOTHING = Near({}, 0)


# What is kept of a report is looked up next.
@lru_cache(maxsize=8_192)
def hashed(what: str, key: str) -> int:
    """Return a key as it is kept: a signed number of 64 bits."""
    raw = f"{what} {key}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "big", signed=True)


def sharing(connection: Connection, hashes: Iterable[int], *, last: int, most: int) -> Near:
    """Return which articles up to the last have most of the hashed shingles, the newest of equals first."""
    return _nearest(connection, ("shingles", "article"), {0: hashes}, last, most).get(0, NOTHING)


def alike(connection: Connection, what: str, keys: Mapping[int, Iterable[str]], *, last: int, most: int) -> dict[int, Near]:
    """Return for each of some members which others up to the last have most of its keys, the newest of equals first."""
    wanted = {member: {hashed(what, key) for key in given} for member, given in keys.items()}
    return _nearest(connection, ("keys", "member"), wanted, last, most)


def _nearest(
    connection: Connection, where: tuple[str, str], wanted: Mapping[int, Iterable[int]], last: int, most: int
) -> dict[int, Near]:
    pairs = [(place, each) for place, hashes in wanted.items() for each in sorted(hashes)]
    values = {"wanted": json.dumps(pairs), "last": last, "most": most}
    members: dict[int, dict[int, int]] = defaultdict(dict)
    found: dict[int, int] = {}
    for place, member, shared, every in connection.execute(_asked(connection.dialect.name, *where), values).all():
        members[place][member], found[place] = shared, every
    return {place: Near(members[place], every) for place, every in found.items()}


@cache
def _asked(dialect: str, table: str, column: str) -> TextClause:
    return text(_NEAREST.format(wanted=_WANTED[dialect], table=table, column=column, beyond=MOST - 1))
