"""A claim with the way of each of its statements from whose word it is to who printed it: what a drawing of it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from sqlalchemy import Connection

from katanya.desk import claims
from katanya.desk.claims import Claim
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.knowledge import outlets
from katanya.ledger import numbers
from katanya.ledger.found import FoundStatement
from katanya.weighing import behind
from katanya.weighing.records import Copy, Direction, Hop, Said


@dataclass(frozen=True, slots=True)
class Carriage:
    """Who carried a statement from its origin to its outlet: `hops` without the origin itself, nearest to it first.

    `number` is the statement's in the claim's `origins` and `figures`.
    """

    number: int
    statement: str
    article: str
    outlet: str | None
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class SameText:
    """Two articles that share text, by key: how much of each, and the key of which was first where that can be told."""

    left: str
    right: str
    left_share: float
    right_share: float
    source: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """A claim, the carriage of each statement, and which of their articles share text."""

    claim: Claim
    carriages: tuple[Carriage, ...]
    copies: tuple[SameText, ...]


def open_carried(connection: Connection, shelf: Shelf, given: str) -> Carried:
    """Return the claim that a statement stands in, as it was carried; raise `MissingError` where there is no such statement."""
    return of(connection, shelf, claims.number_of(connection, given))


def of(connection: Connection, shelf: Shelf, number: int) -> Carried:
    """Return the claim that the statement of a number stands in; raise `MissingError` where it is still to be weighed."""
    return claims.only(several(connection, shelf, [number]))


def several(connection: Connection, shelf: Shelf, given: Iterable[int]) -> list[Carried]:
    """Return the claims that statements stand in, as they were carried; those still to be weighed are left out."""
    found = claims.gathered(connection, shelf, given)
    among = claims.copies_among(connection, found.reports())
    said = {each.id: each for group in found.members.values() for each in group}
    copies = _same(connection, shelf, among)
    return [_of(shelf, claim, said, copies) for claim in claims.opened(connection, found, among).values()]


def _of(shelf: Shelf, claim: Claim, said: Mapping[str, Said], copies: Sequence[SameText]) -> Carried:
    shown = tuple(member.statement for member in claim.members)
    articles = {each.article for each in shown}
    carriages = shelf.worked.of(_carriages, None, shown, tuple(said[each.id] for each in shown))
    return Carried(claim, carriages, tuple(copy for copy in copies if {copy.left, copy.right} <= articles))


def _same(connection: Connection, shelf: Shelf, copies: Sequence[Copy]) -> list[SameText]:
    sides = {side for copy in copies for side in (copy.left, copy.right)}
    keys = shelf.keys.many(sides, partial(numbers.keys_of_articles, connection))
    return [_same_text(copy, keys) for copy in copies]


def _same_text(copy: Copy, keys: Mapping[int, str]) -> SameText:
    first = {Direction.LEFT: copy.left, Direction.RIGHT: copy.right}.get(copy.direction)
    shares = round(copy.left_in_right, 3), round(copy.right_in_left, 3)
    return SameText(keys[copy.left], keys[copy.right], *shares, keys[first] if first else None, copy.reasons)


def _carriages(_few: None, shown: tuple[FoundStatement, ...], said: tuple[Said, ...]) -> tuple[Carriage, ...]:
    return tuple(_carriage(each, found.article) for found, each in zip(shown, said, strict=True))


def _carriage(said: Said, article: str) -> Carriage:
    # A medium that cites somebody stands as the holder of the statement, and carries it.
    holders = said.holders or said.who
    citing = [name for name, holder in zip(said.who, holders, strict=False) if not _alike(name, holder)]
    via = [*(Hop("via", name) for name in citing), *(Hop("via", name) for name in said.via)]
    credit = [Hop("credit", name) for name in said.credits if not any(outlets.same(name, hop.name) for hop in via)]
    return Carriage(said.number, said.id, article, said.outlet, (*via, *credit))


def _alike(left: str, right: str) -> bool:
    return not set(behind.root(left).split()).isdisjoint(behind.root(right).split())
