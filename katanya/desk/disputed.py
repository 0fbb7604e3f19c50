"""The claims that somebody denies or contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Connection, exists, select

from katanya.desk import claims
from katanya.desk.claims import Denial, Gathered
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import index, numbers
from katanya.ledger.found import FoundStatement
from katanya.ledger.many import as_text, decoded
from katanya.ledger.schema import DENIES, FOUND_DENIED, JUDGEMENTS, READINGS, STATEMENTS
from katanya.records import DENYING
from katanya.weighing import times
from katanya.weighing.records import Copy, Origins, Said

# So many claims more than are wanted are opened together: some are not disputed.
_MORE = 4
# So many of the latest judged pairs, and of the latest denials, are looked at.
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Disputed:
    """A claim and what is said against it; `open` says that neither side has taken its word back since.

    `stance` is that of the statement whose words the claim is shown by.
    """

    id: str
    words: str
    origins: Origins
    denials: tuple[Denial, ...]
    stance: str
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
        opened = among(connection, shelf, [root for _, root in part])
        for number, root in part:
            if root in opened and len(found) == limit:
                return found, last
            found += [opened[root]] if root in opened else []
            last = number
    return found, None


def among(connection: Connection, shelf: Shelf, given: Iterable[int], limit: int | None = None) -> dict[int, Disputed]:
    """Return those claims of some statements that somebody speaks against, by their roots, at most the first so many.

    A denial is disputed by what it denies, and stands there.
    """
    found = claims.gathered(connection, shelf, given)
    disputed = [root for root, group in found.members.items() if found.disputes[root] and not all(map(_denies, group))]
    wanted = disputed[:limit]
    speaking = {each.statement: found.known[each.statement] for root in wanted for each in found.disputes[root]}
    shown = claims.shown_of(connection, found.shelf, list(speaking.values()))
    copies = claims.copies_among(connection, {said.report for root in wanted for said in found.members[root]})
    return {root: _opened(found, root, copies, shown) for root in wanted}


def _opened(found: Gathered, root: int, copies: Sequence[Copy], shown: Mapping[str, FoundStatement]) -> Disputed:
    group = found.members[root]
    denials = tuple(claims.denial(dispute, shown, found.known) for dispute in found.disputes[root])
    denied = [found.known[dispute.statement] for dispute in found.disputes[root]]
    open_ = _stand([_of_said(said) for said in group], [_of_said(said) for said in denied])
    return Disputed(group[0].id, group[0].text, found.origins(root, copies), denials, group[0].stance.value, open_)


def _denies(said: Said) -> bool:
    return said.stance in DENYING


@dataclass(frozen=True, slots=True)
class _Word:
    """Whose word something is, by names and targets, and when it was published."""

    names: frozenset[str]
    published: str | None


def stands(claimed: Iterable[FoundStatement], denied: Iterable[FoundStatement]) -> bool:
    """Say whether a dispute is open: on each side is somebody who has not gone over to the other later."""
    return _stand([_of_found(each) for each in claimed], [_of_found(each) for each in denied])


def _of_found(found: FoundStatement) -> _Word:
    return _word(found.who, found.targets, found.published)


def _of_said(said: Said) -> _Word:
    return _word(said.who, said.who_targets, said.published)


# The same speak in many claims.
@lru_cache(maxsize=16_384)
def _word(who: tuple[str, ...], targets: tuple[str | None, ...], published: str | None) -> _Word:
    return _Word(frozenset(name.casefold() for name in who) | {target for target in targets if target}, published)


def _stand(claimed: Sequence[_Word], denied: Sequence[_Word]) -> bool:
    return any(not _left(each, denied) for each in claimed) and any(not _left(each, claimed) for each in denied)


def _left(word: _Word, others: Iterable[_Word]) -> bool:
    """Say whether somebody is among the others at a later time."""
    return any(not word.names.isdisjoint(other.names) and times.before(word.published, other.published) for other in others)


_LATER = READINGS.alias()
_PAIRS = select(JUDGEMENTS.c.left, JUDGEMENTS.c.right).where(FOUND_DENIED).order_by(JUDGEMENTS.c.number.desc()).limit(_LOOKED_AT)
_ANSWERS = (
    select(as_text(STATEMENTS.c.answers))
    .join(READINGS)
    .where(DENIES)
    .where(~exists().where(_LATER.c.article == READINGS.c.article, _LATER.c.number > READINGS.c.number))
    .order_by(STATEMENTS.c.number.desc())
    .limit(_LOOKED_AT)
)


def _disputing(connection: Connection) -> list[int]:
    """Return what may be disputed, the latest first: statements that deny each other, and those that a denial answers."""
    ids = {side for pair in connection.execute(_PAIRS).all() for side in pair}
    ids |= {each for answers in decoded(set(connection.execute(_ANSWERS).scalars().all())) for each in answers}
    return sorted(set(numbers.of_statements(connection, ids).values()), reverse=True)
