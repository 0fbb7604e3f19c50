"""The derived tables: shingles, shared passages, keys that propose pairs, and what is one with what."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, TextClause, delete, insert, or_, select, text
from sqlalchemy.dialects import postgresql, sqlite

from katanya.frozen import dataclass
from katanya.ledger import search
from katanya.ledger.schema import DERIVED, KEYS, MEMBERS, PAIRS, PASSAGES, SHINGLES
from katanya.records import Span

# So many of the newest are looked at where a shingle or key is shared by more.
MOST = 64
# So many look-ups go into one statement; SQLite joins at most 500 selects.
_TOGETHER = 100
_SHARING = "SELECT {place} AS place, article FROM shingles WHERE hash = :k{place} ORDER BY article DESC"
_ALIKE = "SELECT {place} AS place, member FROM keys WHERE hash = :k{place} ORDER BY member DESC"


@dataclass(frozen=True, slots=True)
class Shared:
    """What two articles share: how much of each, the passages (places, words, whether quoted), and which came first."""

    left: int
    right: int
    left_in_right: float
    right_in_left: float
    passages: tuple[tuple[Span, Span, int, bool], ...]
    direction: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What the machine decided about two members; `left` is the lower number."""

    left: int
    right: int
    verdict: str
    relation: str
    score: float | None


def clear(connection: Connection) -> None:
    """Empty every derived table."""
    for table in DERIVED:
        connection.execute(delete(table))
    search.clear(connection)


def add_shingles(connection: Connection, article: int, hashes: Iterable[int]) -> None:
    """Keep the hashed shingles of an article."""
    _add_once(connection, SHINGLES, [{"hash": each, "article": article} for each in sorted(set(hashes))])


def sharing(connection: Connection, hashes: Iterable[int], article: int) -> Counter[int]:
    """Return how many of the hashes each other article has."""
    found = Counter(_looked_up(connection, _SHARING, sorted(set(hashes))))
    found.pop(article, None)
    return found


def add_keys(connection: Connection, what: str, keys: Mapping[int, Iterable[str]]) -> None:
    """Keep the keys of members."""
    pairs = {(_hashed(what, key), member) for member, given in keys.items() for key in given}
    _add_once(connection, KEYS, [{"hash": key, "member": member} for key, member in sorted(pairs)])


def alike(connection: Connection, what: str, keys: Iterable[str]) -> Counter[int]:
    """Return how many of the keys each member has."""
    return Counter(_looked_up(connection, _ALIKE, sorted({_hashed(what, key) for key in keys})))


def add_passages(connection: Connection, shared: Sequence[Shared]) -> None:
    """Keep what articles share."""
    rows = [
        {
            "left": each.left,
            "right": each.right,
            "left_in_right": each.left_in_right,
            "right_in_left": each.right_in_left,
            "spans": each.passages,
            "direction": each.direction,
            "reasons": each.reasons,
        }
        for each in shared
    ]
    _add(connection, PASSAGES, rows)


def forget_passages(connection: Connection, article: int) -> None:
    """Take away what an article shares, which is to be compared anew."""
    connection.execute(delete(PASSAGES).where(or_(PASSAGES.c.left == article, PASSAGES.c.right == article)))


def passages(connection: Connection, articles: Iterable[int]) -> list[Shared]:
    """Return what any of the articles shares with any other."""
    numbers = sorted(set(articles))
    rows = connection.execute(select(PASSAGES).where(or_(PASSAGES.c.left.in_(numbers), PASSAGES.c.right.in_(numbers))))
    return [
        Shared(
            row["left"],
            row["right"],
            row["left_in_right"],
            row["right_in_left"],
            tuple((Span(*left), Span(*right), words, quoted) for left, right, words, quoted in row["spans"]),
            row["direction"],
            tuple(row["reasons"]),
        )
        for row in rows.mappings()
    ]


def add_pairs(connection: Connection, what: str, pairs: Sequence[Pair]) -> None:
    """Keep what was decided about pairs, in place of what was decided before."""
    both = [(pair.left, pair.right, pair) for pair in pairs] + [(pair.right, pair.left, pair) for pair in pairs]
    rows = [
        {
            "what": what,
            "member": member,
            "other": other,
            "verdict": pair.verdict,
            "relation": pair.relation,
            "score": pair.score,
        }
        for member, other, pair in sorted(both, key=lambda each: each[:2])
    ]
    if rows:
        added = _dialect(connection).insert(PAIRS)
        decided = {name: added.excluded[name] for name in ("verdict", "relation", "score")}
        connection.execute(added.on_conflict_do_update(index_elements=["what", "member", "other"], set_=decided), rows)


def pairs(connection: Connection, what: str, members: Iterable[int]) -> list[Pair]:
    """Return what was decided about the pairs of members with each other."""
    numbers = sorted(set(members))
    inside = (PAIRS.c.member.in_(numbers), PAIRS.c.other.in_(numbers), PAIRS.c.member < PAIRS.c.other)
    found = connection.execute(select(PAIRS).where(PAIRS.c.what == what, *inside).order_by(PAIRS.c.member, PAIRS.c.other))
    return [Pair(row.member, row.other, row.verdict, row.relation, row.score) for row in found]


def linked(connection: Connection, what: str, members: Iterable[int], verdict: str) -> list[int]:
    """Return what has a pair of a verdict with any of the members, the surest first."""
    asked = select(PAIRS.c.other).where(
        PAIRS.c.what == what, PAIRS.c.member.in_(sorted(set(members))), PAIRS.c.verdict == verdict
    )
    return list(dict.fromkeys(connection.execute(asked.order_by(PAIRS.c.score.desc(), PAIRS.c.other)).scalars()))


def forget_pairs(connection: Connection, what: str, members: Iterable[int]) -> None:
    """Take away what was decided about the pairs of members that are no more."""
    gone = sorted(set(members))
    if gone:
        sides = or_(PAIRS.c.member.in_(gone), PAIRS.c.other.in_(gone))
        connection.execute(delete(PAIRS).where(PAIRS.c.what == what, sides))


def roots(connection: Connection, what: str, members: Iterable[int]) -> dict[int, int]:
    """Return the root of each member, itself where it stands alone."""
    numbers = sorted(set(members))
    asked = select(MEMBERS.c.member, MEMBERS.c.root).where(MEMBERS.c.what == what, MEMBERS.c.member.in_(numbers))
    kept = {row.member: row.root for row in connection.execute(asked)}
    return {number: kept.get(number, number) for number in numbers}


def groups(connection: Connection, what: str, wanted: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return the members of each root, in the order of adding."""
    numbers = sorted(set(wanted))
    asked = select(MEMBERS.c.member, MEMBERS.c.root).where(MEMBERS.c.what == what, MEMBERS.c.root.in_(numbers))
    found: dict[int, list[int]] = defaultdict(list)
    for row in connection.execute(asked.order_by(MEMBERS.c.member)):
        found[row.root].append(row.member)
    return {number: tuple(found.get(number, [number])) for number in numbers}


def set_groups(connection: Connection, what: str, members: Iterable[int], found: Iterable[tuple[int, Sequence[int]]]) -> None:
    """Let members stand in the groups that were found, each a root and its members, and no longer where they stood."""
    connection.execute(delete(MEMBERS).where(MEMBERS.c.what == what, MEMBERS.c.member.in_(sorted(set(members)))))
    rows = [{"what": what, "member": member, "root": root} for root, group in found if len(group) > 1 for member in group]
    _add(connection, MEMBERS, rows)


def _hashed(what: str, key: str) -> int:
    raw = f"{what} {key}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "big", signed=True)


def _looked_up(connection: Connection, select_one: str, wanted: Sequence[int]) -> Iterator[int]:
    """Yield what each look-up finds, the newest of each."""
    for start in range(0, len(wanted), _TOGETHER):
        part = wanted[start : start + _TOGETHER]
        values = {f"k{n}": key for n, key in enumerate(part)}
        yield from (number for _, number in connection.execute(_union(select_one, len(part)), values))


@cache
def _union(select_one: str, count: int) -> TextClause:
    """Return so many look-ups as one statement; SQLite takes a limit of each only in a select around it."""
    limited = f"SELECT * FROM ({select_one} LIMIT {MOST}) AS one"  # noqa: S608  words and numbers of ours
    return text(" UNION ALL ".join(limited.format(place=n) + str(n) for n in range(count)))


def _add(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), list(rows))


def _add_once(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Add rows but those that are there: an earlier reading of the same text has given them."""
    if rows:
        connection.execute(_dialect(connection).insert(table).on_conflict_do_nothing(), list(rows))


def _dialect(connection: Connection) -> Any:
    return postgresql if connection.dialect.name == "postgresql" else sqlite
