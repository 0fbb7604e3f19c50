"""One claim: who stands behind it and how many of those are independent, who carried it, who denies it, how figures changed."""

from __future__ import annotations

from collections.abc import Iterable

from katanya.desk.carried import Carriage, Carried, SameText
from katanya.desk.claims import Claim
from katanya.desk.disputed import stands
from katanya.desk.ledger import Ledger
from katanya.frozen import dataclass
from katanya.views.screens.chart import FOLDED, Chart, chart, folded
from katanya.weighing.records import Origins


@dataclass(frozen=True, slots=True)
class Independent:
    """Origins that count as one, by their places among the claim's origins, the first told of them first; and what ties them."""

    origins: tuple[int, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the claim, by id, and those that are the same words of the same source in copies of its report."""

    statement: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimScreen:
    """A claim; `independent` has one entry for each independent origin, `outlets` and `reports` count who printed it.

    `told` are its statements with the copies folded.
    """

    claim: Claim
    independent: tuple[Independent, ...]
    outlets: int
    reports: int
    copied: int
    carriages: tuple[Carriage, ...]
    copies: tuple[SameText, ...]
    chart: Chart
    told: tuple[Told, ...]
    open: bool


def claim(ledger: Ledger, given: str) -> ClaimScreen:
    """Return the claim that a statement stands in."""
    return of(ledger.carried(given))


def of(carried: Carried) -> ClaimScreen:
    """Return what is shown of a claim."""
    members = [member.statement for member in carried.claim.members]
    drawn = chart(carried)
    reports = {each.article for each in carried.carriages}
    return ClaimScreen(
        claim=carried.claim,
        independent=tuple(independent(carried.claim.origins)),
        outlets=len({each.outlet for each in carried.carriages if each.outlet}),
        reports=len(reports),
        copied=len(_copied(reports, carried.copies)),
        carriages=carried.carriages,
        copies=carried.copies,
        chart=drawn,
        told=tuple(_told(carried)),
        open=bool(carried.claim.denials) and stands(members, [denial.statement for denial in carried.claim.denials]),
    )


def _told(carried: Carried) -> Iterable[Told]:
    """Yield the statements of a claim, each with its copies."""
    folds = folded(carried)
    found: dict[tuple[object, ...], list[str]] = {}
    for member in carried.claim.members:
        said = member.statement
        same = (folds.get(said.article, said.article), said.content.casefold(), said.who, said.stance)
        found.setdefault(same, []).append(said.id)
    return (Told(ids[0], tuple(ids[1:])) for ids in found.values())


def independent(origins: Origins) -> Iterable[Independent]:
    """Yield the named origins, those together that ties join, directly or over others."""
    named = [place for place, origin in enumerate(origins.origins) if origin.state == "named"]
    top = {place: place for place in named}
    places = {origin.key: place for place, origin in enumerate(origins.origins)}
    for tie in origins.ties:
        left, right = sorted((top[places[tie.left]], top[places[tie.right]]))
        top = {place: left if each == right else each for place, each in top.items()}
    for first in dict.fromkeys(top.values()):
        together = tuple(place for place in named if top[place] == first)
        keys = {origins.origins[place].key for place in together}
        yield Independent(together, tuple(tie.reason for tie in origins.ties if tie.left in keys))


def _copied(reports: set[str], copies: Iterable[SameText]) -> set[str]:
    """Return the reports that are one text with an earlier one."""
    found: set[str] = set()
    for copy in copies:
        if max(copy.left_share, copy.right_share) >= FOLDED and {copy.left, copy.right} <= reports:
            found.add(copy.left if copy.source == copy.right else copy.right)
    return found
