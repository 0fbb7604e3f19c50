"""One claim across reports: its statements, who stands behind it, who denies it, how its figures changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from katanya.desk import groups
from katanya.desk.shelf import Shelf
from katanya.errors import MissingError
from katanya.ledger import found, index, judge, numbers
from katanya.ledger.found import FoundStatement
from katanya.ledger.index import Shared
from katanya.weighing import disputes, figures, origins
from katanya.weighing.records import Copy, Direction, Dispute, History, Hop, Judged, Origins, Passage, Said


@dataclass(frozen=True, slots=True)
class Member:
    """A statement of a claim, and the chain that carried it to its outlet."""

    statement: FoundStatement
    chain: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement against a claim, and how it was seen to be one."""

    statement: FoundStatement
    kind: str
    reason: str
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What several statements say alike; `id` is the earliest added one's, `words` are its content.

    The numbers in `origins` and `figures` are those of the members' statements.
    """

    id: str
    words: str
    story: str
    members: tuple[Member, ...]
    origins: Origins
    denials: tuple[Denial, ...]
    figures: tuple[History, ...]


def open_claim(connection: Connection, shelf: Shelf, given: str) -> Claim:
    """Return the claim that a statement stands in; raise `MissingError` where there is no such statement."""
    return of(connection, shelf, number_of(connection, given))


def number_of(connection: Connection, given: str) -> int:
    """Return the number of a statement by its id, also of an earlier reading; raise `MissingError` where there is none."""
    latest = judge.latest_of(connection, [given]).get(given, given)
    known = numbers.of_statements(connection, [latest or given])
    if not known:
        raise MissingError(f"there is no statement {given}; katanya find shows the ids of statements")
    if latest is None:
        raise MissingError(f"the statement {given} is of an earlier reading, and the latest one has none like it")
    return known[latest]


def of(connection: Connection, shelf: Shelf, number: int) -> Claim:
    """Return the claim that the statement of a number stands in."""
    root = index.roots(connection, "claim", [number])[number]
    members = tuple(shelf.said(connection, index.groups(connection, "claim", [root])[root]).values())
    copies = copies_among(connection, {said.report for said in members})
    pairs = judged_with(connection, members, against=True)
    others = _others(connection, shelf, members, pairs)
    against = disputes.of(members, others, pairs)
    disputing = {dispute.statement for dispute in against}
    shown = shown_of(connection, [*members, *(said for said in others if said.number in disputing)])
    origin = origins.of(members, copies)
    first = members[0]
    return Claim(
        id=first.id,
        words=first.text,
        story=_story(connection, first.report),
        members=tuple(Member(shown[said.id], _chain(said)) for said in members if said.id in shown),
        origins=origin,
        denials=tuple(denial(dispute, shown, {said.number: said for said in (*members, *others)}) for dispute in against),
        figures=figures.of(members),
    )


def judged_with(connection: Connection, members: Sequence[Said], *, against: bool = False) -> list[Judged]:
    """Return the judgements that count of the pairs that some statements are in, all or what speaks against."""
    found_pairs = judge.holding(connection, "claim", (said.id for said in members), against=against)
    known = numbers.of_statements(connection, {side for each in found_pairs for side in each.pair})
    return [groups.judged(each, known) for each in found_pairs]


def copies_among(connection: Connection, articles: Iterable[int]) -> list[Copy]:
    """Return the copies among some articles."""
    wanted = set(articles)
    return [_copy(each) for each in index.passages(connection, wanted) if {each.left, each.right} <= wanted]


def copies_of(connection: Connection, article: int) -> list[Copy]:
    """Return the copies that an article is one side of."""
    return [_copy(each) for each in index.passages(connection, [article])]


def shown_of(connection: Connection, statements: Sequence[Said]) -> dict[str, FoundStatement]:
    """Return what is shown of statements, by their ids."""
    ids = {said.id for said in statements}
    current = numbers.latest_statements(connection, ids)
    return {each.id: each for each in found.statements(connection, list(current.values()))}


def _others(connection: Connection, shelf: Shelf, members: Sequence[Said], pairs: Sequence[Judged]) -> list[Said]:
    """Return the statements that may deny a claim: those judged against its members, and those beside them."""
    mine = {said.number for said in members}
    met = shelf.said(connection, {side for pair in pairs for side in (pair.left, pair.right)} - mine)
    beside = shelf.reports(connection, {said.report for said in members})
    near = {said.number: said for report in beside.values() for said in report.statements if said.number not in mine}
    return list({**met, **near}.values())


def denial(dispute: Dispute, shown: dict[str, FoundStatement], known: dict[int, Said]) -> Denial:
    """Return what is shown of a statement against a claim."""
    against = tuple(known[number].id for number in dispute.against)
    return Denial(shown[known[dispute.statement].id], dispute.kind, dispute.reason, against)


def _chain(said: Said) -> tuple[Hop, ...]:
    carried = (*(Hop("who", name) for name in said.who), *(Hop("via", name) for name in said.via))
    credit = tuple(Hop("credit", name) for name in said.credits if name not in said.via)
    return (*carried, *credit, *((Hop("outlet", said.outlet),) if said.outlet else ()))


def _story(connection: Connection, article: int) -> str:
    root = index.roots(connection, "story", [article])[article]
    return numbers.keys_of_articles(connection, [root])[root]


def _copy(shared: Shared) -> Copy:
    return Copy(
        shared.left,
        shared.right,
        shared.left_in_right,
        shared.right_in_left,
        tuple(Passage(*each) for each in shared.passages),
        Direction(shared.direction),
        shared.reasons,
    )
