"""Judgements: whether two statements are one claim, two articles one story; added, taken back, never changed.

A person's judgement counts before the machine's, the latest of each before those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, bindparam, insert, or_, select, union_all

from katanya.errors import UsageError
from katanya.frozen import dataclass, replace
from katanya.ledger import bulk
from katanya.ledger.derived import MOVED
from katanya.ledger.many import among, as_text, decoded
from katanya.ledger.schema import JUDGEMENTS, RETRACTIONS
from katanya.ledger.write import now

MACHINE = "machine"
# SQLite takes at most 32,766 values in one statement.
_BATCH = 5_000
# What is asked for each report is put together once. Two ranges of names, which their index answers without going through
# what the machine judged.
_NOT_BACK = ~select(RETRACTIONS.c.judgement).where(RETRACTIONS.c.judgement == JUDGEMENTS.c.number).exists()
# In the order of `Judgement`, but for what is kept as JSON, which is read together.
_JUDGED = select(
    *(JUDGEMENTS.c[name] for name in ("what", "left", "right", "verdict", "by", "relation", "score", "number", "at")),
    as_text(JUDGEMENTS.c.features),
    as_text(JUDGEMENTS.c.anchor),
)
_OF_PEOPLE = tuple(
    _JUDGED.where(JUDGEMENTS.c.what == bindparam("what"), others, _NOT_BACK)
    for others in (JUDGEMENTS.c.by < MACHINE, JUDGEMENTS.c.by > MACHINE)
)
_BESIDE = select(*(JUDGEMENTS.c[name] for name in ("number", "left", "right", "verdict", "relation", "by"))).where(
    JUDGEMENTS.c.what == bindparam("what"),
    or_(*(side.in_(bindparam("ids", expanding=True)) for side in (JUDGEMENTS.c.left, JUDGEMENTS.c.right))),
)


@dataclass(frozen=True, slots=True)
class End:
    """One side of a judgement, so that it can be found again in a later reading: article, text, places, quoted words."""

    article: str
    text: str
    spans: tuple[tuple[int, int], ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A pair, what was decided about it, by whom, and what was seen; `features` are name, value, weight and note of each."""

    what: str
    left: str
    right: str
    verdict: str
    by: str
    relation: str = "none"
    score: float | None = None
    features: tuple[tuple[str, float, float, str], ...] = ()
    ends: tuple[End, ...] = ()
    number: int = 0
    at: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids, in an order of their own."""
        return (self.left, self.right) if self.left < self.right else (self.right, self.left)


# Given the numbers of judgements, and what loads those that it does not hold.
Through = Callable[[Iterable[int], Callable[[Iterable[int]], Mapping[int, Judgement]]], Mapping[int, Judgement]]


def add(connection: Connection, judgements: Sequence[Judgement]) -> list[int]:
    """Add judgements and return their numbers."""
    if not judgements:
        return []
    added = insert(JUDGEMENTS).returning(JUDGEMENTS.c.number, sort_by_parameter_order=True)
    at = now()
    return list(connection.execute(added, [_row(judgement, at) for judgement in judgements]).scalars())


def add_all(connection: Connection, judgements: Sequence[Judgement]) -> None:
    """Add judgements whose numbers nobody asks for, which is quicker."""
    if judgements:
        at = now()
        found = [_row(judgement, at) for judgement in judgements]
        bulk.add(connection, JUDGEMENTS, tuple(found[0]), [tuple(row.values()) for row in found])


def undo(connection: Connection, number: int, by: str, why: str | None = None) -> Judgement:
    """Take a judgement back and return it; raise `UsageError` where there is none of that number or it is taken back."""
    judged = _of_numbers(connection, [number]).get(number)
    if judged is None:
        raise UsageError(f"there is no judgement {number}; katanya why ID lists those of a claim or story")
    if connection.execute(select(RETRACTIONS.c.number).where(RETRACTIONS.c.judgement == number)).scalar() is not None:
        raise UsageError(f"judgement {number} has been taken back already")
    connection.execute(insert(RETRACTIONS).values(judgement=number, by=by, at=now(), why=why))
    return judged


def holding(
    connection: Connection, what: str, ids: Iterable[str], *, against: bool = False, through: Through | None = None
) -> list[Judgement]:
    """Return the judgement that counts of every pair that touches any of the ids, moved to the latest readings.

    Where only what speaks against is asked for, the machine's other judgements are left out, and those of people are not.
    `through` may hold judgements by their numbers, as none is ever changed: it returns those, and loads the others.
    """
    wanted = set(ids)
    if not wanted:
        return []
    old = _before(connection, wanted) if what == "claim" else {}
    numbers = _touching(connection, what, {*wanted, *old}, against)
    load = partial(_of_numbers, connection)
    rows = through(numbers, load) if through else load(numbers)
    sides = {side for row in rows.values() for side in (row.left, row.right)}
    moved = _after(connection, sides) if what == "claim" else {}
    return _counted(sorted(rows.values(), key=lambda row: (row.by != MACHINE, row.number)), moved)


def _counted(rows: Iterable[Judgement], moved: Mapping[str, str | None]) -> list[Judgement]:
    """Return the last judgement of each pair, at the statements that the latest readings have."""
    counted: dict[tuple[str, str], Judgement] = {}
    if not moved:
        return list({row.pair: row for row in rows}.values())
    for row in rows:
        # The machine judges each reading anew: what it said of an earlier one is no longer asked.
        if row.by == MACHINE and not moved.keys().isdisjoint(row.pair):
            continue
        left, right = (moved.get(side, side) for side in (row.left, row.right))
        if left is not None and right is not None and left != right:
            here = replace(row, left=left, right=right)
            counted[here.pair] = here
    return list(counted.values())


def by_machine(connection: Connection, what: str, ids: Iterable[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the machine's latest verdict and relation of every pair that touches any of the ids."""
    rows: dict[int, Any] = {}
    for part in _in_batches(sorted(set(ids))):
        # Who judged is looked at here: the index of names would lead a database through all that the machine judged.
        touching = connection.execute(_BESIDE, {"what": what, "ids": part})
        rows.update({row.number: row for row in touching if row.by == MACHINE})
    return {(min(row.left, row.right), max(row.left, row.right)): (row.verdict, row.relation) for _, row in sorted(rows.items())}


def by_people(connection: Connection, what: str) -> list[Judgement]:
    """Return the latest judgement of a person about each pair, moved to the latest readings."""
    asked = [row for each in _OF_PEOPLE for row in connection.execute(each, {"what": what}).all()]
    rows = sorted(_judgements(asked), key=lambda row: row.number)
    return _counted(rows, _after(connection, {side for row in rows for side in row.pair}) if what == "claim" else {})


def orphans(connection: Connection) -> list[Judgement]:
    """Return the judgements of people whose statement the latest reading no longer has."""
    gone = select(MOVED.c.old).where(MOVED.c.new.is_(None))
    sides = or_(JUDGEMENTS.c.left.in_(gone), JUDGEMENTS.c.right.in_(gone))
    return _rows(connection, and_(JUDGEMENTS.c.what == "claim", JUDGEMENTS.c.by != MACHINE, sides))


def move(connection: Connection, moves: Mapping[str, str | None]) -> None:
    """Keep what the statements of earlier readings have become; `None` where the latest reading has no such statement."""
    for old, new in moves.items():
        connection.execute(MOVED.delete().where(MOVED.c.old == old))
        connection.execute(insert(MOVED).values(old=old, new=new))
        # What had moved to a statement that has moved on goes with it.
        connection.execute(MOVED.update().where(MOVED.c.new == old).values(new=new))


def settle(connection: Connection, current: Iterable[str]) -> None:
    """Take statements that the latest reading has again from those that have moved."""
    for part in _in_batches(sorted(set(current))):
        connection.execute(MOVED.delete().where(MOVED.c.old.in_(part)))


def latest_of(connection: Connection, ids: Iterable[str]) -> dict[str, str | None]:
    """Return what statements of earlier readings have become; ids of the latest reading are not among them."""
    return _after(connection, ids)


_LATER = JUDGEMENTS.alias("later")
# What the machine of an earlier release judged counts no longer once a later one has judged the pair anew.
_STANDS = (
    ~select(_LATER.c.number)
    .where(
        _LATER.c.left == JUDGEMENTS.c.left,
        _LATER.c.right == JUDGEMENTS.c.right,
        # By its sides few are found; nearly all come later than some, and are the machine's: these conditions hide from an index.
        _LATER.c.number + 0 > JUDGEMENTS.c.number,
        _LATER.c.what == JUDGEMENTS.c.what,
        _LATER.c.by.concat("") == MACHINE,
    )
    .exists()
)
_OPPOSED = and_(JUDGEMENTS.c.verdict == "different", JUDGEMENTS.c.relation != "none", _STANDS)
_AGAINST = or_(_OPPOSED, JUDGEMENTS.c.by != MACHINE)


_WHOLE = _JUDGED.where(among(JUDGEMENTS.c.number, "numbers"))


def _touching_by(side: Column[str], *wanted: ColumnElement[bool]) -> Select[Any]:
    return select(JUDGEMENTS.c.number).where(JUDGEMENTS.c.what == bindparam("what"), among(side, "ids"), *wanted, _NOT_BACK)


# Both sides in one question: a condition on either would lead a database through all judgements.
_TOUCHING, _TOUCHING_AGAINST = (
    union_all(*(_touching_by(side, *wanted) for side in (JUDGEMENTS.c.left, JUDGEMENTS.c.right))) for wanted in ((), (_AGAINST,))
)
_BEFORE = select(MOVED.c.old, MOVED.c.new).where(among(MOVED.c.new, "ids"))
_AFTER = select(MOVED.c.old, MOVED.c.new).where(among(MOVED.c.old, "ids"))


def _touching(connection: Connection, what: str, ids: Iterable[str], against: bool) -> list[int]:
    """Return the numbers of the judgements that touch any of the ids, each once."""
    asked = _TOUCHING_AGAINST if against else _TOUCHING
    return list(dict.fromkeys(connection.execute(asked, {"what": what, "ids": ids}).scalars().all()))


def _of_numbers(connection: Connection, numbers: Iterable[int]) -> dict[int, Judgement]:
    wanted = list(numbers)
    return {each.number: each for each in _judgements(connection.execute(_WHOLE, {"numbers": wanted}).all())} if wanted else {}


def _rows(connection: Connection, condition: ColumnElement[bool]) -> list[Judgement]:
    # Sorted here: a database that is asked for the order goes through all judgements in it.
    found = _judgements(connection.execute(_JUDGED.where(condition, _NOT_BACK)).all())
    return sorted(found, key=lambda judgement: judgement.number)


def _before(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    return dict(connection.execute(_BEFORE, {"ids": ids}).all())


def _after(connection: Connection, ids: Iterable[str]) -> dict[str, str | None]:
    wanted = set(ids)
    return dict(connection.execute(_AFTER, {"ids": wanted}).all()) if wanted else {}


def _in_batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def _row(judgement: Judgement, at: str) -> dict[str, Any]:
    return {
        "what": judgement.what,
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict,
        "relation": judgement.relation,
        "score": judgement.score,
        "features": judgement.features,
        "anchor": [[end.article, end.text, end.spans, end.quote] for end in judgement.ends],
        "by": judgement.by,
        "at": at,
    }


def _judgements(rows: Sequence[Any]) -> Iterator[Judgement]:
    lists = decoded(f"[{features},{anchor}]" for *_, features, anchor in rows)
    for (what, left, right, verdict, by, relation, score, number, at, *_), (features, anchor) in zip(rows, lists, strict=True):
        seen, ends = tuple(map(tuple, features)), tuple([_end(*each) for each in anchor])
        yield Judgement(what, left, right, verdict, by, relation, score, seen, ends, number, at)


def _end(article: str, text: str, spans: Iterable[Any], quote: str) -> End:
    return End(article, text, tuple([(start, stop) for start, stop in spans]), quote)
