"""What one source has said, in the order of time, and where it says otherwise than before."""

from __future__ import annotations

from sqlalchemy import Connection

from katanya.desk import against
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import found, index, numbers, search
from katanya.ledger.found import FoundStatement
from katanya.ledger.search import Over, Query
from katanya.weighing import times
from katanya.weighing.records import Judged, Relation, Said


@dataclass(frozen=True, slots=True)
class SourceStatement:
    """A statement of a source, the claim that it stands in, and how it differs from what the source said before."""

    statement: FoundStatement
    claim: str
    changes: tuple[str, ...]


def said_by(connection: Connection, shelf: Shelf, query: Query, limit: int) -> tuple[list[SourceStatement], bool]:
    """Return what a source has said, the earliest first, and whether it is more: then the latest added are returned."""
    wanted = search.found(connection, query, Over.STATEMENTS, limit=limit + 1)
    shown = found.statements(connection, wanted[:limit])
    known = numbers.of_statements(connection, [each.id for each in shown])
    said = shelf.said(connection, known.values())
    roots = index.roots(connection, "claim", known.values())
    ids = numbers.ids_of_statements(connection, roots.values())
    pairs = against.judged_with(connection, shelf, list(said.values()))
    ordered = sorted(shown, key=lambda each: (times.key(each.published), each.number))
    found_before: list[Said] = []
    result = []
    for each in ordered:
        number = known[each.id]
        differs = changes(said[number], found_before, pairs) if number in said else ()
        result.append(SourceStatement(each, ids[roots[number]], differs))
        found_before.extend([said[number]] if number in said else [])
    return result, len(wanted) > limit


def changes(said: Said, before: list[Said], pairs: list[Judged]) -> tuple[str, ...]:
    """Return how a statement differs from earlier ones: it denies one, or gives another number for the same."""
    earlier = {each.number: each for each in before}
    seen = []
    for pair in pairs:
        other = earlier.get(pair.right if pair.left == said.number else pair.left)
        if said.number not in (pair.left, pair.right) or other is None:
            continue
        if pair.relation is Relation.DENIES:
            seen.append(f"says the opposite of {other.id}: “{other.text}”")
        elif pair.relation is Relation.FIGURE:
            seen.extend(_figures(said, other))
    return tuple(dict.fromkeys(seen))


def _figures(said: Said, other: Said) -> list[str]:
    mine = {amount.unit: amount.value for amount in said.numbers}
    changed = [each for each in other.numbers if each.unit in mine and mine[each.unit] != each.value]
    return [f"gives {mine[each.unit]:g} where {other.id} gave {each.value:g}" for each in changed]
