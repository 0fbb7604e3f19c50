"""Which statements are one claim and which articles one story, worked out anew around what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from katanya.desk.shelf import Shelf
from katanya.ledger import index, judge, numbers
from katanya.ledger.index import Pair
from katanya.ledger.judge import Judgement
from katanya.weighing import clusters, stories
from katanya.weighing.records import Feature, Judged, Members, Relation, Verdict

# So many statements, and so many reports, are looked at around a change; those beyond stay in the groups that they are in.
STATEMENTS, REPORTS = 50, 34
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_RELATIONS = {relation.value: relation for relation in Relation}


def claims_of(connection: Connection, statements: Iterable[int], people: Sequence[Judged] | None = None) -> Members:
    """Work out the claims around statements, keep and return them; `people` is what `judged_by_people` returns, if known."""
    people = judged_by_people(connection, "claim") if people is None else people
    seen, pairs = _around(connection, "claim", statements, people, STATEMENTS)
    members = clusters.union(pairs, people)
    _keep(connection, "claim", seen, members)
    return members


def stories_of(connection: Connection, shelf: Shelf, articles: Iterable[int], people: Sequence[Judged] | None = None) -> Members:
    """Work out the stories around articles, keep and return them, as `claims_of` does for statements."""
    people = judged_by_people(connection, "story") if people is None else people
    seen, pairs = _around(connection, "story", articles, people, REPORTS)
    inside = [each for each in people if {each.left, each.right} <= seen]
    members = stories.group(shelf.profiles(connection, seen).values(), pairs, inside)
    _keep(connection, "story", seen, members)
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


def judged_by_people(connection: Connection, what: str) -> list[Judged]:
    """Return what people judged, by numbers."""
    found = judge.by_people(connection, what)
    sides = {side for each in found for side in each.pair}
    known = numbers.of_statements(connection, sides) if what == "claim" else numbers.of_articles(connection, sides)
    return [judged(each, known) for each in found if each.left in known and each.right in known]


def _around(
    connection: Connection, what: str, members: Iterable[int], people: Iterable[Judged], most: int
) -> tuple[set[int], list[Judged]]:
    """Return the members of the groups around some, whatever is linked with them, and what the machine decided among those."""
    roots = index.roots(connection, what, members)
    groups = index.groups(connection, what, roots.values()).values()
    edge = {number for group in groups for number in group} | roots.keys()
    beside: dict[int, set[int]] = {}
    for each in people:
        beside.setdefault(each.left, set()).add(each.right)
        beside.setdefault(each.right, set()).add(each.left)
    seen: set[int] = set()
    while edge and len(seen) < most:
        seen |= edge
        near = [other for number in sorted(edge) for other in sorted(beside.get(number, ()))]
        near += index.linked(connection, what, edge)
        edge = set([number for number in dict.fromkeys(near) if number not in seen][: most - len(seen)])
    return seen, [_machine(each) for each in index.pairs(connection, what, seen)]


def _machine(pair: Pair) -> Judged:
    return Judged(pair.left, pair.right, _VERDICTS[pair.verdict], pair.score, relation=_RELATIONS[pair.relation])


def _keep(connection: Connection, what: str, seen: set[int], members: Members) -> None:
    """Keep the groups among the members that were looked at."""
    found = [tuple(number for number in group.members if number in seen) for group in members.groups]
    index.set_groups(connection, what, seen, [(group[0], group) for group in found if group])
