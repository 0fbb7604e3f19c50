"""One claim across reports: its statements, who stands behind it, who denies it, how its figures changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection

from katanya.desk import against
from katanya.desk.against import Beside
from katanya.desk.shelf import Shelf
from katanya.errors import MissingError
from katanya.frozen import dataclass
from katanya.knowledge import outlets
from katanya.languages.weighing_words import compared_as, word_forms
from katanya.ledger import found, index, judge, numbers
from katanya.ledger.found import FoundStatement
from katanya.ledger.index import Shared
from katanya.weighing import figures, origins, setting, thirds
from katanya.weighing.figures import History
from katanya.weighing.records import Copy, Direction, Dispute, Hop, Origins, Passage, Report, Said

Shown = TypeVar("Shown")


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
    """Return the claim that the statement of a number stands in; raise `MissingError` where it is still to be weighed."""
    return only(several(connection, shelf, [number]).values())


def only(found: Iterable[Shown]) -> Shown:
    """Return the one that there is of a statement; raise `MissingError` where it is still to be weighed."""
    for each in found:
        return each
    raise MissingError("the statement is kept and still to be weighed; ask again when katanya add has ended")


def several(connection: Connection, shelf: Shelf, given: Iterable[int]) -> dict[int, Claim]:
    """Return the claims that statements stand in, by their roots; those that are still to be weighed are left out."""
    found = gathered(connection, shelf, given)
    return opened(connection, found, copies_among(connection, found.reports()))


def opened(connection: Connection, found: Gathered, copies: Sequence[Copy]) -> dict[int, Claim]:
    """Return claims by their roots, of what is known of them and the copies among their reports."""
    said = {each.number: each for group in found.members.values() for each in group}
    disputing = {each.statement for disputes in found.disputes.values() for each in disputes}
    shown = shown_of(
        connection, found.shelf, [*said.values(), *(found.known[number] for number in sorted(disputing - said.keys()))]
    )
    stories = _stories(connection, found)
    return {
        root: Claim(
            id=group[0].id,
            words=group[0].text,
            story=stories[group[0].report],
            members=found.shelf.worked.of(_shown_members, None, *_together(group, shown)),
            origins=found.origins(root, copies),
            denials=tuple(denial(dispute, shown, found.known) for dispute in found.disputes[root]),
            figures=found.shelf.worked.of(_figures, None, group),
        )
        for root, group in found.members.items()
    }


@dataclass(frozen=True, slots=True)
class Gathered:
    """The statements of some claims by their roots, what speaks against each claim, and every statement that this takes."""

    members: Mapping[int, tuple[Said, ...]]
    disputes: Mapping[int, Sequence[Dispute]]
    known: Mapping[int, Said]
    beside: Beside
    shelf: Shelf

    def reports(self) -> set[int]:
        """Return the articles that the claims stand in, by their numbers."""
        return {said.report for group in self.members.values() for said in group}

    def origins(self, root: int, copies: Iterable[Copy]) -> Origins:
        """Return who stands behind a claim, given the copies among the reports of several."""
        group = self.members[root]
        return behind(self.shelf, group, among_reports(copies, group), self.beside.story_of(group))


def among_reports(copies: Iterable[Copy], members: Iterable[Said]) -> list[Copy]:
    """Return those copies that both stand among the reports of some statements."""
    reports = {said.report for said in members}
    return [copy for copy in copies if copy.left in reports and copy.right in reports]


def behind(shelf: Shelf, members: Sequence[Said], copies: Sequence[Copy], story: Sequence[Report]) -> Origins:
    """Return who stands behind some statements, given the copies among their reports and the reports of their stories."""
    return shelf.worked.of(_origins, tuple(copies), tuple(members), tuple(story))


def _origins(copies: tuple[Copy, ...], members: tuple[Said, ...], story: tuple[Report, ...]) -> Origins:
    return origins.of(members, copies, setting.of(story))


def gathered(connection: Connection, shelf: Shelf, given: Iterable[int]) -> Gathered:
    """Return what is known of the claims that statements stand in; those that are still to be weighed are left out."""
    roots = index.roots(connection, "claim", given)
    members = _members(connection, shelf, dict.fromkeys(roots.values()))
    beside = against.gather(connection, shelf, {said.number: said for group in members.values() for said in group})
    found = {root: against.of(shelf, group, beside) for root, group in members.items()}
    disputes, alike = against.with_claims(connection, shelf, found, members)
    return Gathered(members, disputes, {**alike, **beside.known}, beside, shelf)


def _members(connection: Connection, shelf: Shelf, roots: Iterable[int]) -> dict[int, tuple[Said, ...]]:
    """Return the statements of each root, in the order of adding; a root without any is left out."""
    wanted = tuple(roots)
    grouped = index.groups(connection, "claim", wanted)
    said = shelf.said(connection, [number for group in grouped.values() for number in group])
    found = {root: tuple(said[number] for number in grouped[root] if number in said) for root in wanted}
    return {root: group for root, group in found.items() if group}


def copies_among(connection: Connection, articles: Iterable[int]) -> list[Copy]:
    """Return the copies among some articles."""
    wanted = set(articles)
    return [_copy(each) for each in index.passages(connection, wanted) if {each.left, each.right} <= wanted]


def copies_of(connection: Connection, article: int) -> list[Copy]:
    """Return the copies that an article is one side of, with the sources that its neighbours tell."""
    beside = index.passages(connection, [article])
    if not beside:
        return []
    near = {number for each in beside for number in (each.left, each.right)}
    return [each for each in thirds.settle(copies_among(connection, near)) if article in (each.left, each.right)]


def shown_of(connection: Connection, shelf: Shelf, statements: Sequence[Said]) -> dict[str, FoundStatement]:
    """Return what is shown of statements, by their ids."""
    current = numbers.latest_statements(connection, {said.id for said in statements}).values()
    return {each.id: each for each in shelf.shown.many(current, partial(_shown, connection)).values()}


def shown_by_number(connection: Connection, shelf: Shelf, numbers_: Sequence[int]) -> list[FoundStatement]:
    """Return what is shown of statements, in the order of the numbers."""
    known = shelf.shown.many(numbers_, partial(_shown, connection))
    return [known[number] for number in numbers_ if number in known]


def addresses(connection: Connection, shelf: Shelf, numbers_: Sequence[int]) -> list[str]:
    """Return the address of each statement's claim: the id of the claim's earliest added statement."""
    roots = index.roots(connection, "claim", numbers_)
    ids = shelf.ids.many(set(roots.values()), partial(numbers.ids_of_statements, connection))
    return [ids[roots[number]] for number in numbers_]


def _shown(connection: Connection, numbers_: Iterable[int]) -> dict[int, FoundStatement]:
    return {each.number: each for each in found.statements(connection, list(numbers_))}


def denial(dispute: Dispute, shown: Mapping[str, FoundStatement], known: Mapping[int, Said]) -> Denial:
    """Return what is shown of a statement against a claim."""
    denied = tuple(known[number].id for number in dispute.against)
    return Denial(shown[known[dispute.statement].id], dispute.who, dispute.kind, dispute.reason, denied)


def _chain(said: Said) -> tuple[Hop, ...]:
    # Joint holders are one hop: neither has it from the other.
    who = f" {word_forms(compared_as(said.language)).list_joints[0]} ".join(said.holders or said.who)
    carried = (*((Hop("who", who),) if who else ()), *(Hop("via", name) for name in said.via))
    credit = tuple(Hop("credit", name) for name in said.credits if not any(outlets.same(name, each) for each in said.via))
    return (*carried, *credit, *((Hop("outlet", said.outlet),) if said.outlet else ()))


def _together(group: Sequence[Said], shown: Mapping[str, FoundStatement]) -> tuple[tuple[Said, ...], tuple[FoundStatement, ...]]:
    there = tuple(said for said in group if said.id in shown)
    return there, tuple(shown[said.id] for said in there)


def _shown_members(_few: None, group: tuple[Said, ...], shown: tuple[FoundStatement, ...]) -> tuple[Member, ...]:
    return tuple(Member(found_, _chain(said)) for said, found_ in zip(group, shown, strict=True))


def _figures(_few: None, members: tuple[Said, ...]) -> tuple[History, ...]:
    return figures.of(members)


def _stories(connection: Connection, found: Gathered) -> dict[int, str]:
    """Return the key of the story that the first report of each claim is a report of."""
    articles = {group[0].report for group in found.members.values()}
    roots = {article: found.beside.stories.roots[article] for article in articles}
    keys = found.shelf.keys.many(set(roots.values()), partial(numbers.keys_of_articles, connection))
    return {article: keys[root] for article, root in roots.items()}


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
