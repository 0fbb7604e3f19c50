"""Which statements are one claim and which articles one story, worked out anew around what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Connection

from katanya.desk.shelf import Shelf
from katanya.ledger import index, judge, numbers
from katanya.ledger.judge import Judgement
from katanya.weighing import clusters, stories
from katanya.weighing.records import Feature, Judged, Members, Relation, Verdict

# So many things are looked at around a change at most; those beyond stay in the groups that they are in.
MOST = 400


def claims_of(connection: Connection, statements: Iterable[int]) -> Members:
    """Work out the claims around statements, keep and return them."""
    start = _with_groups(connection, "claim", statements)
    ids = set(numbers.ids_of_statements(connection, start).values())
    found = _around(connection, "claim", ids, lambda each: each.verdict == Verdict.SAME)
    known = numbers.of_statements(connection, {side for each in found for side in each.pair} | ids)
    members = clusters.union(*_sorted(found, known))
    index.set_groups(connection, "claim", known.values(), [(group.root, group.members) for group in members.groups])
    return members


def stories_of(connection: Connection, shelf: Shelf, articles: Iterable[int]) -> Members:
    """Work out the stories around articles, keep and return them."""
    start = _with_groups(connection, "story", articles)
    keys = set(numbers.keys_of_articles(connection, start).values())
    found = _around(connection, "story", keys, lambda each: each.verdict != Verdict.DIFFERENT)
    known = numbers.of_articles(connection, {side for each in found for side in each.pair} | keys)
    linked = {known[side] for each in found if each.verdict != Verdict.DIFFERENT for side in each.pair} | set(start)
    inside = [each for each in found if {known[each.left], known[each.right]} <= linked]
    members = stories.group(shelf.reports(connection, linked).values(), *_sorted(inside, known))
    index.set_groups(connection, "story", linked, [(group.root, group.members) for group in members.groups])
    return members


def judged(judgement: Judgement, known: Mapping[str, int]) -> Judged:
    """Return a judgement as weighing takes it, by the numbers of its two sides."""
    left, right = sorted((known[judgement.left], known[judgement.right]))
    return Judged(
        left,
        right,
        Verdict(judgement.verdict),
        judgement.score,
        tuple(Feature(*feature) for feature in judgement.features),
        Relation(judgement.relation),
        judgement.by,
    )


def _with_groups(connection: Connection, what: str, members: Iterable[int]) -> set[int]:
    roots = index.roots(connection, what, members)
    return {number for group in index.groups(connection, what, roots.values()).values() for number in group} | roots.keys()


def _around(connection: Connection, what: str, start: set[str], links: Callable[[Judgement], bool]) -> list[Judgement]:
    """Return the judgements that count among the start and whatever is linked with it, directly or over others."""
    seen: set[str] = set()
    found: dict[tuple[str, str], Judgement] = {}
    edge = set(start)
    while edge and len(seen) < MOST:
        seen |= edge
        near = judge.holding(connection, what, edge)
        found.update({each.pair: each for each in near})
        edge = {side for each in near if links(each) for side in each.pair} - seen
    return [each for each in found.values() if each.left in seen and each.right in seen]


def _sorted(found: Iterable[Judgement], known: Mapping[str, int]) -> tuple[list[Judged], list[Judged]]:
    pairs = [judged(each, known) for each in found if each.left in known and each.right in known]
    return [pair for pair in pairs if pair.of_machine], [pair for pair in pairs if not pair.of_machine]
