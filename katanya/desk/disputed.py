"""The claims that somebody denies or contradicts."""

from __future__ import annotations

from sqlalchemy import Connection, func, or_, select

from katanya.desk import claims
from katanya.desk.claims import Denial
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import index, numbers
from katanya.ledger.schema import JUDGEMENTS, READINGS, STATEMENTS
from katanya.weighing.records import Origins, Relation

# What is looked at: the latest judged pairs and denials, so many times more than disputes are wanted.
_WIDER = 20
_DENYING = ("deny", "reject")


@dataclass(frozen=True, slots=True)
class Disputed:
    """A claim and what is said against it."""

    id: str
    words: str
    origins: Origins
    denials: tuple[Denial, ...]


def of(connection: Connection, shelf: Shelf, limit: int) -> list[Disputed]:
    """Return the disputed claims, those first that were disputed last."""
    seen: set[int] = set()
    found: list[Disputed] = []
    for number in _disputing(connection, limit * _WIDER):
        root = index.roots(connection, "claim", [number])[number]
        if root in seen or not shelf.said(connection, [number]):
            continue
        seen.add(root)
        claim = claims.of(connection, shelf, root)
        # A denial is disputed by what it denies, and stands there.
        if claim.denials and any(member.statement.stance not in _DENYING for member in claim.members):
            found.append(Disputed(claim.id, claim.words, claim.origins, claim.denials))
        if len(found) >= limit:
            break
    return found


def _disputing(connection: Connection, limit: int) -> list[int]:
    """Return the statements that may be disputed: those of pairs that deny each other, and those that a denial answers."""
    pairs = select(JUDGEMENTS.c.left, JUDGEMENTS.c.right).where(JUDGEMENTS.c.relation == Relation.DENIES.value)
    rows = connection.execute(pairs.order_by(JUDGEMENTS.c.number.desc()).limit(limit))
    ids = [side for row in rows for side in row]
    later = select(func.max(READINGS.c.number)).group_by(READINGS.c.article)
    denials = select(STATEMENTS.c.answers).where(
        or_(STATEMENTS.c.stance == "deny", STATEMENTS.c.stance == "reject"), STATEMENTS.c.reading.in_(later)
    )
    answered = connection.execute(denials.order_by(STATEMENTS.c.number.desc()).limit(limit)).scalars()
    ids += [each for row in answered for each in row]
    return list(dict.fromkeys(numbers.of_statements(connection, ids).values()))
