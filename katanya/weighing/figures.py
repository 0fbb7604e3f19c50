"""How the numbers of a claim changed: who gave which, when; a later number is news, no error."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from katanya.frozen import dataclass
from katanya.records import Span
from katanya.weighing import times
from katanya.weighing.records import Said
from katanya.weighing.telling import Amount


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at one time: its value, who gave it, in which statement and where in the body."""

    value: float
    statement: int
    who: tuple[str, ...]
    outlet: str | None
    published: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class History:
    """The numbers that were given for one thing, in the order of publication; `changed` says that they differ."""

    unit: str
    figures: tuple[Figure, ...]

    @property
    def changed(self) -> bool:
        """Whether more than one value was given."""
        return len({figure.value for figure in self.figures}) > 1


def of(members: Sequence[Said]) -> tuple[History, ...]:
    """Return a history for each thing that two or more statements of a claim count, in the order of publication."""
    found: dict[str, list[tuple[Said, Amount]]] = defaultdict(list)
    for said in members:
        for amount in said.numbers:
            if amount.unit:
                found[amount.unit].append((said, amount))
    return tuple(_history(unit, given) for unit, given in sorted(found.items()) if len({said.number for said, _ in given}) > 1)


def _history(unit: str, given: Sequence[tuple[Said, Amount]]) -> History:
    ordered = sorted(given, key=lambda pair: (times.key(pair[0].published), pair[0].number, pair[1].span))
    return History(unit, tuple(_figure(said, amount) for said, amount in ordered))


def _figure(said: Said, amount: Amount) -> Figure:
    return Figure(amount.value, said.number, said.who, said.outlet, said.published, amount.span)
