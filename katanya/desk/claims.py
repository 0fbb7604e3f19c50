"""One claim across reports: its statements, who stands behind it, who denies it, how its figures changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from katanya.desk import groups
from katanya.desk.shelf import Shelf
from katanya.errors import UsageError
from katanya.frozen import dataclass
from katanya.ledger import found, index, judge, numbers
from katanya.ledger.found import FoundStatement
from katanya.ledger.index import Shared
from katanya.weighing import disputes, figures, origins, setting, thirds
from katanya.weighing.figures import History
from katanya.weighing.records import Copy, Direction, Dispute, Hop, Judged, Origins, Passage, Report, Said

# So many reports of a story tell who its people are.
NEAR = 30


@dataclass(frozen=True, slots=True)
class Member:
    """A statement of a claim, and the chain that carried it to its outlet."""

    statement: FoundStatement
    chain: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement against a claim, by whom, under the whole names, and how it was seen to be one."""

    statement: FoundStatement
    who: tuple[str, ...]
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
    """Return the claim that a statement stands in; raise `UsageError` where there is no such statement."""
    return of(connection, shelf, number_of(connection, given))


def number_of(connection: Connection, given: str) -> int:
    """Return the number of a statement by its id, one of an earlier reading included; raise `UsageError` where there is none."""
    latest = judge.latest_of(connection, [given]).get(given, given)
    known = numbers.of_statements(connection, [latest or given])
    if not known:
        raise UsageError(f"there is no statement {given}; katanya find shows the ids of statements")
    if latest is None:
        raise UsageError(f"the statement {given} is of an earlier reading, and the latest one has none like it")
    return known[latest]


def of(connection: Connection, shelf: Shelf, number: int) -> Claim:
    """Return the claim that the statement of a number stands in."""
    root = index.roots(connection, "claim", [number])[number]
    members = tuple(shelf.said(connection, index.groups(connection, "claim", [root])[root]).values())
    copies = copies_among(connection, {said.report for said in members})
    pairs = judged_with(connection, members, against=True)
    near = reports_of_stories(connection, shelf, {said.report for said in members})
    against, others = _against(connection, shelf, members, pairs, near)
    shown = shown_of(connection, [*members, *others])
    origin = origins.of(members, copies, setting.of(near))
    first = members[0]
    return Claim(
        id=first.id,
        words=first.text,
        story=_story(connection, first.report),
        members=tuple(Member(shown[said.id], _chain(said)) for said in members if said.id in shown),
        origins=origin,
        denials=tuple(_denial(dispute, shown, {said.number: said for said in (*members, *others)}) for dispute in against),
        figures=figures.of(members),
    )


def reports_of_stories(connection: Connection, shelf: Shelf, articles: Iterable[int]) -> list[Report]:
    """Return the reports of the stories that some articles are of, the first of each where it has many."""
    roots = set(index.roots(connection, "story", articles).values())
    groups = index.groups(connection, "story", roots).values()
    return list(shelf.reports(connection, {number for group in groups for number in sorted(group)[:NEAR]}).values())


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
    """Return the copies that an article is one side of, with the sources that its neighbours tell."""
    beside = index.passages(connection, [article])
    near = {number for each in beside for number in (each.left, each.right)}
    return [each for each in thirds.settle(copies_among(connection, near)) if article in (each.left, each.right)]


def shown_of(connection: Connection, statements: Sequence[Said]) -> dict[str, FoundStatement]:
    """Return what is shown of statements, by their ids."""
    ids = {said.id for said in statements}
    current = numbers.latest_statements(connection, ids)
    return {each.id: each for each in found.statements(connection, list(current.values()))}


def _against(
    connection: Connection, shelf: Shelf, members: Sequence[Said], pairs: Sequence[Judged], story: Sequence[Report]
) -> tuple[Sequence[Dispute], list[Said]]:
    """Return the disputes of a claim, and the statements that make them."""
    others = _others(connection, shelf, members, pairs, story)
    found = disputes.of(members, others, pairs)
    alike = _of_their_claims(connection, shelf, found, members)
    found = disputes.with_claims(found, alike)
    disputing = {dispute.statement for dispute in found}
    known = {said.number: said for said in (*others, *(said for group in alike.values() for said in group))}
    return found, [said for number, said in known.items() if number in disputing]


def _others(
    connection: Connection, shelf: Shelf, members: Sequence[Said], pairs: Sequence[Judged], story: Sequence[Report]
) -> list[Said]:
    """Return the statements that may be against a claim: those judged against its members, those beside them, and those of
    its story that give a cause."""
    mine = {said.number for said in members}
    met = shelf.said(connection, {side for pair in pairs for side in (pair.left, pair.right)} - mine)
    beside = shelf.said_in(connection, {said.report for said in members})
    near = {number: said for number, said in beside.items() if number not in mine}
    causes = shelf.said(connection, {number for report in story for number in report.accounts} - mine)
    return list({**met, **near, **causes}.values())


def _of_their_claims(
    connection: Connection, shelf: Shelf, against: Sequence[Dispute], members: Sequence[Said]
) -> dict[int, list[Said]]:
    """Return what else says the same as each statement that contradicts a claim."""
    mine = {said.number for said in members}
    contradicting = [dispute.statement for dispute in against if dispute.kind == "contradicts"]
    roots = index.roots(connection, "claim", contradicting)
    groups = index.groups(connection, "claim", set(roots.values()))
    found = shelf.said(connection, {number for group in groups.values() for number in group} - mine)
    return {number: [found[each] for each in groups.get(root, ()) if each in found] for number, root in roots.items()}


def _denial(dispute: Dispute, shown: dict[str, FoundStatement], known: dict[int, Said]) -> Denial:
    against = tuple(known[number].id for number in dispute.against)
    return Denial(shown[known[dispute.statement].id], dispute.who, dispute.kind, dispute.reason, against)


def _chain(said: Said) -> tuple[Hop, ...]:
    carried = (*(Hop("who", name) for name in said.holders or said.who), *(Hop("via", name) for name in said.via))
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
