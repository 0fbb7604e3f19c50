"""The derived tables: shingles, shared passages, keys that propose pairs, and what is one with what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, bindparam, delete, or_, select

from katanya.frozen import dataclass
from katanya.ledger import bulk, search
from katanya.ledger.derived import DERIVED, KEYS, MEMBERS, PAIRS, PASSAGES, SHINGLES
from katanya.ledger.many import among
from katanya.ledger.near import hashed
from katanya.ledger.schema import ARTICLES, STATEMENTS
from katanya.records import Span

_SAME = "same"
_ANEW = (
    "ON CONFLICT (what, member, other) DO UPDATE SET verdict = excluded.verdict, relation = excluded.relation, "
    "score = excluded.score"
)

# What is asked several times for each report is put together once.
_PAIRS_AMONG = (
    select(PAIRS.c.member, PAIRS.c.other, PAIRS.c.verdict, PAIRS.c.relation, PAIRS.c.score)
    .where(PAIRS.c.what == bindparam("what"), among(PAIRS.c.member, "members"), among(PAIRS.c.other, "others"))
    .where(PAIRS.c.member < PAIRS.c.other)
    .order_by(PAIRS.c.member, PAIRS.c.other)
)
_SAME_AS = select(PAIRS.c.score, PAIRS.c.other).where(
    PAIRS.c.what == bindparam("what"), among(PAIRS.c.member, "members"), PAIRS.c.verdict == bindparam("same")
)
_ROOTS_OF = select(MEMBERS.c.member, MEMBERS.c.root).where(
    MEMBERS.c.what == bindparam("what"), among(MEMBERS.c.member, "members")
)
# Sorted here: a database that is asked for the order goes through all members in it.
_MEMBERS_OF = select(MEMBERS.c.member, MEMBERS.c.root).where(MEMBERS.c.what == bindparam("what"), among(MEMBERS.c.root, "roots"))
# The address of a story or claim is that of its root.
_STORY_OF = (
    select(ARTICLES.c.key)
    .join(MEMBERS, MEMBERS.c.root == ARTICLES.c.number)
    .where(MEMBERS.c.what == "story", MEMBERS.c.member == bindparam("article"))
)
_FIRST = STATEMENTS.alias()
_CLAIMS_OF = (
    select(STATEMENTS.c.number, STATEMENTS.c.id, _FIRST.c.id)
    .outerjoin(MEMBERS, and_(MEMBERS.c.what == "claim", MEMBERS.c.member == STATEMENTS.c.number))
    .outerjoin(_FIRST, _FIRST.c.number == MEMBERS.c.root)
    .where(among(STATEMENTS.c.id, "ids"))
)
_PASSAGES_OF = select(PASSAGES).where(or_(among(PASSAGES.c.left, "numbers"), among(PASSAGES.c.right, "numbers")))
_FORGET_MEMBERS = delete(MEMBERS).where(MEMBERS.c.what == bindparam("of"), among(MEMBERS.c.member, "members"))


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


def add_shingles(connection: Connection, hashes: Mapping[int, Iterable[int]]) -> None:
    """Keep the hashed shingles of articles."""
    pairs = {(each, article) for article, given in hashes.items() for each in given}
    # An earlier reading of the same text has given some of them.
    bulk.add(connection, SHINGLES, ("hash", "article"), sorted(pairs), bulk.ONCE)


def add_keys(connection: Connection, what: str, keys: Mapping[int, Iterable[str]]) -> None:
    """Keep the keys of members."""
    pairs = {(hashed(what, key), member) for member, given in keys.items() for key in given}
    bulk.add(connection, KEYS, ("hash", "member"), sorted(pairs), bulk.ONCE)


def add_passages(connection: Connection, shared: Sequence[Shared]) -> None:
    """Keep what articles share."""
    columns = ("left", "right", "left_in_right", "right_in_left", "spans", "direction", "reasons")
    given = [
        (each.left, each.right, each.left_in_right, each.right_in_left, each.passages, each.direction, each.reasons)
        for each in shared
    ]
    bulk.add(connection, PASSAGES, columns, given)


def forget_passages(connection: Connection, article: int) -> None:
    """Take away what an article shares, which is to be compared anew."""
    connection.execute(delete(PASSAGES).where(or_(PASSAGES.c.left == article, PASSAGES.c.right == article)))


def passages(connection: Connection, articles: Iterable[int]) -> list[Shared]:
    """Return what any of the articles shares with any other."""
    numbers = set(articles)
    rows = connection.execute(_PASSAGES_OF, {"numbers": numbers})
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


def add_pairs(connection: Connection, what: str, pairs: Sequence[Pair], *, anew: bool = False) -> None:
    """Keep what was decided about pairs, in place of what was decided before; `anew` where that may have been something else."""
    both = [(pair.left, pair.right, pair) for pair in pairs]
    both += [(pair.right, pair.left, pair) for pair in pairs if anew or pair.verdict == _SAME]
    decided = [
        (what, member, other, pair.verdict, pair.relation, pair.score)
        for member, other, pair in sorted(both, key=lambda each: each[:2])
    ]
    bulk.add(connection, PAIRS, ("what", "member", "other", "verdict", "relation", "score"), decided, _ANEW)


def pairs(connection: Connection, what: str, members: Iterable[int]) -> list[Pair]:
    """Return what was decided about the pairs of members with each other."""
    numbers = sorted(set(members))
    return [Pair(*row) for row in connection.execute(_PAIRS_AMONG, {"what": what, "members": numbers, "others": numbers}).all()]


def linked(connection: Connection, what: str, members: Iterable[int]) -> list[int]:
    """Return what was found the same as any of the members, the surest first."""
    found = connection.execute(_SAME_AS, {"what": what, "members": sorted(set(members)), "same": _SAME}).all()
    return list(dict.fromkeys(other for _, other in sorted((-score, other) for score, other in found)))


def forget_pairs(connection: Connection, what: str, members: Iterable[int]) -> None:
    """Take away what was decided about the pairs of members that are no more."""
    gone = sorted(set(members))
    if gone:
        mine = (PAIRS.c.what == what, PAIRS.c.member.in_(gone))
        others = connection.execute(select(PAIRS.c.other).where(*mine)).scalars().all()
        connection.execute(delete(PAIRS).where(PAIRS.c.what == what, PAIRS.c.member.in_(others), PAIRS.c.other.in_(gone)))
        connection.execute(delete(PAIRS).where(*mine))


def roots(connection: Connection, what: str, members: Iterable[int]) -> dict[int, int]:
    """Return the root of each member, itself where it stands alone."""
    numbers = sorted(set(members))
    if not numbers:
        return {}
    kept = dict(connection.execute(_ROOTS_OF, {"what": what, "members": numbers}).all())
    return {number: kept.get(number, number) for number in numbers}


def story_of(connection: Connection, article: int) -> str | None:
    """Return the key of the earliest added article of a story, by the number of one in it; `None` where it stands alone."""
    key: str | None = connection.execute(_STORY_OF, {"article": article}).scalar()
    return key


def claims_of(connection: Connection, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the id of the earliest added statement of each statement's claim, its own where it stands alone."""
    rows = connection.execute(_CLAIMS_OF, {"ids": ids}).all()
    # A claim has a statement by the number that its first reading gave it.
    firsts = {given: root or given for _, given, root in sorted(map(tuple, rows), reverse=True)}
    return tuple([firsts.get(each, each) for each in ids])


def groups(connection: Connection, what: str, wanted: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return the members of each root, in the order of adding."""
    numbers = sorted(set(wanted))
    if not numbers:
        return {}
    found: dict[int, list[int]] = defaultdict(list)
    for member, root in sorted(map(tuple, connection.execute(_MEMBERS_OF, {"what": what, "roots": numbers}).all())):
        found[root].append(member)
    return {number: tuple(found.get(number, [number])) for number in numbers}


def set_groups(connection: Connection, what: str, members: Iterable[int], found: Iterable[tuple[int, Sequence[int]]]) -> None:
    """Let members stand in the groups that were found, each a root and its members, and no longer where they stood."""
    connection.execute(_FORGET_MEMBERS, {"of": what, "members": sorted(set(members))})
    standing = [(what, member, root) for root, group in found if len(group) > 1 for member in group]
    bulk.add(connection, MEMBERS, ("what", "member", "root"), standing)
