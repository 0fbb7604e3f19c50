"""What a source has said, a page at a time, the latest added first: how each differs from before, and who denies it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from sqlalchemy import Connection

from katanya.desk import against, claims, sources
from katanya.desk.against import Beside
from katanya.desk.claims import Denial
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import numbers, search
from katanya.ledger.found import FoundStatement
from katanya.ledger.search import Over, Query
from katanya.records import DENYING
from katanya.weighing import times
from katanya.weighing.records import Judged, Said


@dataclass(frozen=True, slots=True)
class Sourced:
    """A statement of a source, the claim that it stands in, how it differs from before, and what is said against it."""

    statement: FoundStatement
    claim: str
    changes: tuple[str, ...]
    denials: tuple[Denial, ...]


def of(connection: Connection, shelf: Shelf, query: Query, limit: int, after: int | None) -> tuple[list[Sourced], int | None]:
    """Return a page of what a source has said, the latest first, and what goes on after it."""
    rows = search.found(connection, query, Over.STATEMENTS, limit=limit + 1, after=after)
    shown = claims.shown_by_number(connection, shelf, rows[:limit])
    ordered = sorted(shown, key=lambda each: (bool(each.published), times.key(each.published), each.number), reverse=True)
    known = shelf.numbers.many([each.id for each in shown], partial(numbers.of_statements, connection))
    said = shelf.said(connection, known.values())
    pairs = against.judged_with(connection, shelf, list(said.values()), against=True)
    others = _others(connection, shelf, said, pairs)
    addresses = claims.addresses(connection, shelf, [known[each.id] for each in ordered])
    beside = against.beside({**others, **said}, pairs)
    denied = _denials(connection, shelf, said.values(), beside)
    made = [
        Sourced(each, claim, _changes(said.get(known[each.id]), beside), tuple(denied.get(each.id, ())))
        for each, claim in zip(ordered, addresses, strict=True)
    ]
    return made, rows[limit - 1] if len(rows) > limit else None


def _others(connection: Connection, shelf: Shelf, said: dict[int, Said], pairs: Sequence[Judged]) -> dict[int, Said]:
    """Return what was judged against some statements, and what stands beside them in their reports."""
    met = shelf.said(connection, {side for pair in pairs for side in (pair.left, pair.right)} - said.keys())
    beside = against.answering(connection, shelf, shelf.reports(connection, {each.report for each in said.values()}))
    return {**met, **shelf.said(connection, beside - said.keys())}


def _changes(said: Said | None, beside: Beside) -> tuple[str, ...]:
    """Return how a statement differs from what its source said before."""
    if said is None:
        return ()
    mine = [beside.pairs[place] for place in beside.by_side.get(said.number, ())]
    sides = {side for pair in mine for side in (pair.left, pair.right)} - {said.number}
    met = [beside.known[number] for number in sorted(sides) if number in beside.known]
    before = [each for each in met if times.before(each.published, said.published) and _same(each, said)]
    return sources.changes(said, before, mine) if before else ()


def _denials(connection: Connection, shelf: Shelf, said: Iterable[Said], beside: Beside) -> dict[str, list[Denial]]:
    every = beside.known
    causes = {number for number, each in every.items() if each.account is not None}
    # What a source says against its own earlier words is a change, and stands there.
    found_against = {
        each.number: [
            dispute for dispute in against.of(shelf, [each], beside, causes) if not _same(every[dispute.statement], each)
        ]
        for each in said
        if each.stance not in DENYING
    }
    shown = claims.shown_of(connection, shelf, [every[one.statement] for several in found_against.values() for one in several])
    return {
        every[number].id: [claims.denial(one, shown, every) for one in several if every[one.statement].id in shown]
        for number, several in found_against.items()
    }


def _same(left: Said, right: Said) -> bool:
    """Say whether two statements are of one source."""
    return not _names(left).isdisjoint(_names(right))


def _names(said: Said) -> set[str]:
    return {name.casefold() for name in said.who} | {target for target in said.who_targets if target}
