"""Indexes and weighs what was kept: after each addition, and whatever an addition that broke off has left.

A report is compared with those that share keys with it, and what is found is kept: copies, judgements, and the groups that
these make. Whichever of two reports comes first, the pair is looked at when the second does.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

from sqlalchemy import Connection, bindparam, select

from katanya.desk import groups, indexing, vectors
from katanya.desk.indexing import Proposed
from katanya.desk.shelf import Shelf
from katanya.ledger import bulk, index, judge, near, numbers
from katanya.ledger.derived import INDEXED, WEIGHED
from katanya.ledger.index import Pair, Shared
from katanya.ledger.judge import Judgement
from katanya.ledger.near import Near
from katanya.weighing import claims, copies, denials, stories
from katanya.weighing.records import Copy, Judged, Relation, Report, Said, Verdict

# A report is compared with so many others, a statement with so many, those first that share most with it.
REPORTS, STATEMENTS = 30, 10
# What the machine finds different and yet so much alike is kept with its features: it is asked why.
NEARLY = 0.35
# A single shared shingle is a stock phrase.
SHINGLES = 2
_INDEXED = select(INDEXED.c.reading).where(INDEXED.c.reading.in_(bindparam("readings", expanding=True)))


def pending(connection: Connection, limit: int) -> list[int]:
    """Return the readings that are kept and not yet weighed, in the order of adding."""
    return indexing.without(connection, WEIGHED, limit)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let the garbage collector wait: it would go through all that a shelf holds several times a report, and find nothing."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_undisturbed()
def weigh(connection: Connection, shelf: Shelf, readings: Sequence[int]) -> None:
    """Weigh readings within the transaction of the connection, and index first those that are not."""
    known = set(connection.execute(_INDEXED, {"readings": readings}).scalars())
    new = indexing.add(connection, shelf, [number for number in readings if number not in known])
    new |= indexing.proposed(connection, shelf, sorted(known))
    people = {what: groups.judged_by_people(connection, what) for what in ("story", "claim")}
    rows = []
    for number in readings:
        reports, statements = _weigh(connection, shelf, new[number], people) if number in new else (None, None)
        rows.append((number, reports, statements))
    bulk.add(connection, WEIGHED, ("reading", "reports_left_out", "statements_left_out"), rows)


def _weigh(connection: Connection, shelf: Shelf, new: Proposed, people: Mapping[str, Sequence[Judged]]) -> tuple[int, int]:
    """Weigh a report; return how many reports and statements share a key with it and were not compared."""
    _copies(connection, shelf, new)
    beside = _stories(connection, shelf, new)
    groups.stories_of(connection, shelf, [new.report.number], people["story"])
    statements = _claims(connection, shelf, new, beside)
    groups.claims_of(connection, list(new.said), people["claim"])
    return beside.left_out, statements


def _copies(connection: Connection, shelf: Shelf, new: Proposed) -> None:
    report = new.report
    # One more than is wanted, since a report that is weighed again has most of its own.
    shared = near.sharing(connection, new.shingles, last=new.last_article, most=REPORTS + 1).members
    if new.again:
        index.forget_passages(connection, report.number)
    others = [number for number, count in shared.items() if count >= SHINGLES and number != report.number]
    alike = [n for n, other in shelf.reports(connection, others[:REPORTS]).items() if copies.may_share(report, other)]
    found = [copies.compare(*_in_order(report, other)) for other in shelf.whole(connection, alike).values()]
    index.add_passages(connection, [_shared(copy) for copy in found if copy is not None])


def _stories(connection: Connection, shelf: Shelf, new: Proposed) -> Near:
    number = new.report.number
    found = near.alike(connection, "story", {number: new.keys}, last=new.last_article, most=REPORTS).get(number, near.NOTHING)
    others = shelf.profiles(connection, found.members)
    mine = shelf.profiles(connection, [number])[number]
    judged = [stories.judge(mine, other) for other in others.values() if other.number != mine.number]
    ids = {mine.number: new.key, **numbers.keys_of_articles(connection, others)}
    _save(connection, "story", judged, ids, new)
    return found


def _claims(connection: Connection, shelf: Shelf, new: Proposed, beside: Near) -> int:
    # One more than is wanted, since the statement itself has most of its keys.
    found = near.alike(connection, "claim", new.said, last=new.last_statement, most=STATEMENTS + 1)
    meant = vectors.near(connection, new.report.statements, beside.members, new.last_statement)
    wanted = {number: [*found.get(number, near.NOTHING).members, *meant.get(number, ())] for number in new.said}
    for denial, before in denials.beside(new.report.statements).items():
        wanted[denial] += [each for each in before if each not in wanted[denial]]
    others = shelf.said(connection, {other for each in wanted.values() for other in each})
    kin = _Kin(connection, shelf, new.report.number)
    judged = {}
    for said in new.report.statements:
        for other in wanted[said.number]:
            if other in others and other != said.number:
                pair = _judge(said, others[other], kin)
                judged[pair.left, pair.right] = pair
    ids = {each.number: each.id for each in (*others.values(), *new.report.statements)}
    _save(connection, "claim", list(judged.values()), ids, new)
    return sum(each.left_out for each in found.values())


def _judge(said: Said, other: Said, kin: _Kin) -> Judged:
    return claims.judge(said, other, kin=None if said.report == other.report else partial(kin.of, other.report))


class _Kin:
    """How likely other reports are of the happening of a new one; each is compared when it is first asked for."""

    def __init__(self, connection: Connection, shelf: Shelf, number: int) -> None:
        self._connection, self._shelf, self._number = connection, shelf, number
        self._known: dict[int, float] = {}

    def of(self, other: int) -> float:
        """Return how likely another report is of the same happening, 0 to 1."""
        if other not in self._known:
            pair = [*self._shelf.profiles(self._connection, (self._number, other)).values()]
            self._known[other] = (stories.judge(*pair).score or 0.0) if len(pair) > 1 else 0.0
        return self._known[other]


def _in_order(one: Report, other: Report) -> tuple[Report, Report]:
    return (one, other) if one.number < other.number else (other, one)


def _shared(copy: Copy) -> Shared:
    passages = tuple((each.left, each.right, each.words, each.quoted) for each in copy.passages)
    return Shared(
        copy.left, copy.right, copy.left_in_right, copy.right_in_left, passages, copy.direction.value, tuple(copy.reasons)
    )


def _save(connection: Connection, what: str, judged: Sequence[Judged], ids: dict[int, str], new: Proposed) -> None:
    """Keep what was decided about pairs, and the judgement with its features where it says more than that two differ."""
    pairs = [pair for pair in judged if ids[pair.left] != ids[pair.right]]
    decided = [Pair(pair.left, pair.right, str(pair.verdict), str(pair.relation), pair.score) for pair in pairs]
    index.add_pairs(connection, what, decided, anew=new.again)
    known = judge.by_machine(connection, what, [new.key] if what == "story" else [ids[number] for number in new.said])
    # What an earlier release judged otherwise is judged anew, also where there is nothing more to tell.
    told = [_judgement(what, pair, ids) for pair in pairs if _telling(pair) or (known and _ids(pair, ids) in known)]
    judge.add_all(connection, [each for each in told if known.get(each.pair) != (each.verdict, each.relation)])


def _ids(pair: Judged, ids: dict[int, str]) -> tuple[str, str]:
    left, right = ids[pair.left], ids[pair.right]
    return (left, right) if left < right else (right, left)


def _telling(pair: Judged) -> bool:
    return pair.verdict is not Verdict.DIFFERENT or pair.relation is not Relation.NONE or (pair.score or 0.0) >= NEARLY


def _judgement(what: str, pair: Judged, ids: dict[int, str]) -> Judgement:
    return Judgement(
        what=what,
        left=ids[pair.left],
        right=ids[pair.right],
        verdict=str(pair.verdict),
        by=judge.MACHINE,
        relation=str(pair.relation),
        score=pair.score,
        features=tuple((each.name, each.value, each.weight, each.note) for each in pair.features),
    )
