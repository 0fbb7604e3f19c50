"""What shares most keys or shingles with something new: the look-ups that propose what is worth comparing."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from heapq import nlargest
from itertools import chain

from sqlalchemy import Connection, TextClause, text

from katanya.frozen import dataclass
from katanya.ledger.many import decoded

# So many of the newest are looked at where a shingle or key is shared by more.
MOST = 32
# The newest that hold each of many hashes, as one list a hash, which each database walks to from the end of its index.
_NEWEST = "SELECT {column} FROM {table} WHERE hash = {hash} AND {column} <= :last ORDER BY {column} DESC LIMIT {most}"
_ASKED = {
    "sqlite": "SELECT value, (SELECT json_group_array({column}) FROM ({newest})) FROM json_each(:wanted)",
    "postgresql": "SELECT wanted.hash, CAST(array_to_json(ARRAY({newest})) AS text) "
    "FROM unnest(CAST(:wanted AS bigint[])) AS wanted (hash)",
}
_HASH = {"sqlite": "json_each.value", "postgresql": "wanted.hash"}


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
    looked_up = {place: list(hashes) for place, hashes in wanted.items()}
    holding = _holding(connection, where, set(chain.from_iterable(looked_up.values())), last)
    shared = {place: Counter(chain.from_iterable(map(holding.__getitem__, hashes))) for place, hashes in looked_up.items()}
    return {place: _near(counts, most) for place, counts in shared.items() if counts}


def _holding(connection: Connection, where: tuple[str, str], hashes: Iterable[int], last: int) -> dict[int, list[int]]:
    """Return the newest members up to the last that hold each hash."""
    dialect, given = connection.dialect.name, sorted(hashes)
    values = {"wanted": given if dialect == "postgresql" else json.dumps(given), "last": last}
    rows = connection.execute(_asked(dialect, *where), values).all()
    lists = decoded(members for _, members in rows)
    return {number: members for (number, _), members in zip(rows, lists, strict=True)}


def _near(counts: Mapping[int, int], most: int) -> Near:
    """Return those that share most, of equals the newest."""
    best = nlargest(most, ((count, member) for member, count in counts.items()))
    return Near({member: count for count, member in best}, len(counts))


@cache
def _asked(dialect: str, table: str, column: str) -> TextClause:
    newest = _NEWEST.format(table=table, column=column, hash=_HASH[dialect], most=MOST)
    return text(_ASKED[dialect].format(column=column, newest=newest))
