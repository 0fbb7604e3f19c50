"""The claims that somebody denies or contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, exists, select

from katanya.desk import claims
from katanya.desk.claims import Denial
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import index, numbers
from katanya.ledger.bulk import as_text, decoded
from katanya.ledger.found import FoundStatement
from katanya.ledger.schema import JUDGEMENTS, READINGS, STATEMENTS
from katanya.weighing import times
from katanya.weighing.records import Origins, Relation

# So many claims more than are wanted are opened together: some are not disputed.
_MORE = 4
# So many of the latest judged pairs, and of the latest denials, are looked at.
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Disputed:
    """A claim and what is said against it; `open` says that neither side has taken its word back since."""

    id: str
    words: str
    origins: Origins
    denials: tuple[Denial, ...]
    open: bool = True


def of(connection: Connection, shelf: Shelf, limit: int, after: int | None = None) -> tuple[list[Disputed], int | None]:
    """Return disputed claims, those first that were disputed last, and what `after` takes to go on with the rest."""
    numbered = _disputing(connection)
    roots = index.roots(connection, "claim", numbered)
    seen = {roots[number] for number in numbered if after is not None and number >= after}
    # The latest statement of each claim: by it the claims are ordered, and the next page begins.
    latest = {root: number for number in reversed(numbered) if (root := roots[number]) not in seen}
    waiting = sorted(((number, root) for root, number in latest.items()), reverse=True)
    found: list[Disputed] = []
    last = after
    while waiting:
        size = limit - len(found) + _MORE
        part, waiting = waiting[:size], waiting[size:]
        opened = claims.disputed(connection, shelf, [root for _, root in part])
        for number, root in part:
            if root in opened and len(found) == limit:
                return found, last
            found += [of_claim(opened[root])] if root in opened else []
            last = number
    return found, None


def of_claim(claim: claims.Claim) -> Disputed:
    """Return a claim that is disputed, and whether it still is."""
    mine = [member.statement for member in claim.members]
    open_ = stands(mine, [each.statement for each in claim.denials])
    return Disputed(claim.id, claim.words, claim.origins, claim.denials, open_)


def stands(claimed: Sequence[FoundStatement], denied: Sequence[FoundStatement]) -> bool:
    """Say whether a dispute is open: on each side is somebody who has not gone over to the other later."""
    return any(not _left(each, denied) for each in claimed) and any(not _left(each, claimed) for each in denied)


def _left(found: FoundStatement, others: Iterable[FoundStatement]) -> bool:
    """Say whether the source of a statement is among the others at a later time."""
    mine = {name.casefold() for name in found.who} | {target for target in found.targets if target}
    for other in others:
        theirs = {name.casefold() for name in other.who} | {target for target in other.targets if target}
        if not mine.isdisjoint(theirs) and times.before(found.published, other.published):
            return True
    return False


_LATER = READINGS.alias()
_PAIRS = (
    select(JUDGEMENTS.c.left, JUDGEMENTS.c.right)
    .where(JUDGEMENTS.c.relation == Relation.DENIES.value)
    .order_by(JUDGEMENTS.c.number.desc())
    .limit(_LOOKED_AT)
)
_ANSWERS = (
    select(as_text(STATEMENTS.c.answers))
    .join(READINGS)
    .where(STATEMENTS.c.stance.in_(claims.DENYING))
    .where(~exists().where(_LATER.c.article == READINGS.c.article, _LATER.c.number > READINGS.c.number))
    .order_by(STATEMENTS.c.number.desc())
    .limit(_LOOKED_AT)
)


def _disputing(connection: Connection) -> list[int]:
    """Return what may be disputed, the latest first: statements that deny each other, and those that a denial answers."""
    ids = {side for pair in connection.execute(_PAIRS).all() for side in pair}
    ids |= {each for answers in decoded(set(connection.execute(_ANSWERS).scalars().all())) for each in answers}
    return sorted(set(numbers.of_statements(connection, ids).values()), reverse=True)
