"""Indexes and weighs what was kept: after each addition, and whatever an addition that broke off has left.

A report is compared with those that share keys with it, and what is found is kept: copies, judgements, and the groups that
these make. Whichever of two reports comes first, the pair is looked at when the second does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sqlalchemy import Connection, insert, select

from katanya.desk import groups, moves
from katanya.desk.shelf import Shelf
from katanya.ledger import index, judge, numbers, read, search
from katanya.ledger.index import Pair, Shared
from katanya.ledger.judge import Judgement
from katanya.ledger.read import Stored
from katanya.ledger.schema import READINGS, WEIGHED
from katanya.weighing import candidates, claims, copies, stories
from katanya.weighing.records import Copy, Judged, Relation, Report, Verdict

# A report is compared with so many others, a statement with so many, those first that share most with it.
REPORTS, STATEMENTS = 30, 16
# What the machine finds different and yet so much alike is kept with its features: it is asked why.
NEARLY = 0.35
# A single shared shingle is a stock phrase.
SHINGLES = 2


def pending(connection: Connection, limit: int) -> list[int]:
    """Return the readings that are kept and neither indexed nor weighed, in the order of adding."""
    there = select(WEIGHED.c.reading).where(WEIGHED.c.reading == READINGS.c.number).exists()
    return list(connection.execute(select(READINGS.c.number).where(~there).order_by(READINGS.c.number).limit(limit)).scalars())


def weigh(connection: Connection, shelf: Shelf, readings: Sequence[int]) -> None:
    """Index and weigh readings within the transaction of the connection."""
    for number in readings:
        kept = read.stored(connection, number)
        search.add(connection, kept)
        if numbers.latest_readings(connection, [kept.article])[kept.article] == number:
            _weigh(connection, shelf, kept)
        connection.execute(insert(WEIGHED).values(reading=number))


def _weigh(connection: Connection, shelf: Shelf, kept: Stored) -> None:
    moves.settle(connection, kept)
    report = shelf.put(connection, kept)
    _copies(connection, shelf, report)
    _stories(connection, shelf, report, kept.key)
    _claims(connection, shelf, report)


def _copies(connection: Connection, shelf: Shelf, report: Report) -> None:
    hashes = copies.keys(report.body)
    shared = index.sharing(connection, hashes, report.number)
    index.add_shingles(connection, report.number, hashes)
    index.forget_passages(connection, report.number)
    near = [number for number, count in shared.most_common(REPORTS) if count >= SHINGLES]
    found = [copies.compare(*_in_order(report, other)) for other in shelf.whole(connection, near).values()]
    index.add_passages(connection, [_shared(copy) for copy in found if copy is not None])


def _stories(connection: Connection, shelf: Shelf, report: Report, key: str) -> None:
    keys = candidates.of_report(report)
    near = index.alike(connection, "story", keys)
    near.pop(report.number, None)
    index.add_keys(connection, "story", {report.number: keys})
    others = shelf.reports(connection, (number for number, _ in near.most_common(REPORTS)))
    judged = stories.join(report, tuple(others.values()))
    ids = {report.number: key, **numbers.keys_of_articles(connection, others)}
    _save(connection, "story", judged, ids, [key])
    groups.stories_of(connection, shelf, [report.number])


def _claims(connection: Connection, shelf: Shelf, report: Report) -> None:
    keys = {said.number: candidates.of_said(said) for said in report.statements}
    index.add_keys(connection, "claim", keys)
    near = {number: index.alike(connection, "claim", given) for number, given in keys.items()}
    wanted = {number: [other for other, _ in islice(found.most_common(), STATEMENTS + 1)] for number, found in near.items()}
    others = shelf.said(connection, {other for found in wanted.values() for other in found})
    judged = {}
    for said in report.statements:
        for other in wanted[said.number]:
            if other in others and other != said.number:
                pair = claims.judge(said, others[other])
                judged[pair.left, pair.right] = pair
    ids = {each.number: each.id for each in (*others.values(), *report.statements)}
    _save(connection, "claim", list(judged.values()), ids, [said.id for said in report.statements])
    groups.claims_of(connection, [said.number for said in report.statements])


def _in_order(one: Report, other: Report) -> tuple[Report, Report]:
    return (one, other) if one.number < other.number else (other, one)


def _shared(copy: Copy) -> Shared:
    passages = tuple((each.left, each.right, each.words, each.quoted) for each in copy.passages)
    return Shared(
        copy.left, copy.right, copy.left_in_right, copy.right_in_left, passages, copy.direction.value, tuple(copy.reasons)
    )


def _save(connection: Connection, what: str, judged: Sequence[Judged], ids: dict[int, str], mine: Sequence[str]) -> None:
    """Keep what was decided about pairs, and the judgement with its features where it says more than that two differ."""
    pairs = [pair for pair in judged if ids[pair.left] != ids[pair.right]]
    decided = [Pair(pair.left, pair.right, pair.verdict.value, pair.relation.value, pair.score) for pair in pairs]
    index.add_pairs(connection, what, decided)
    known = judge.by_machine(connection, what, mine)
    told = [_judgement(what, pair, ids) for pair in pairs if _telling(pair)]
    judge.add(connection, [each for each in told if known.get(each.pair) != (each.verdict, each.relation)])


def _telling(pair: Judged) -> bool:
    return pair.verdict is not Verdict.DIFFERENT or pair.relation is not Relation.NONE or (pair.score or 0.0) >= NEARLY


def _judgement(what: str, pair: Judged, ids: dict[int, str]) -> Judgement:
    return Judgement(
        what=what,
        left=ids[pair.left],
        right=ids[pair.right],
        verdict=pair.verdict.value,
        by=judge.MACHINE,
        relation=pair.relation.value,
        score=pair.score,
        features=tuple((each.name, each.value, each.weight, each.note) for each in pair.features),
    )
