"""Groups out of judged pairs: union-find with merge rules, the same whatever order the pairs come in.

What a person judged holds: the machine neither joins what a person parted nor parts what a person joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from katanya.weighing.records import Group, Judged, Members, Relation, Verdict

Edge = tuple[int, int]


def union(pairs: Iterable[Judged], judgements: Iterable[Judged] = (), *, keys: Mapping[int, str] | None = None) -> Members:
    """Return the groups that the machine's pairs and people's judgements make; retracted judgements are simply left out.

    Persons' pairs come first, then the machine's from the surest on. A join is refused where a person parted two of the
    members, where one denies another or two give other numbers of one thing, or where at least as many pairs between the two
    groups are different as are the same. `keys` are ids that do not hang on the order of adding; among equally sure pairs they
    decide which comes first.

    >>> from katanya.weighing.records import Judged, Verdict
    >>> union([Judged(2, 3, Verdict.SAME, 0.9)], [Judged(2, 3, Verdict.DIFFERENT, None, by="ana")]).groups
    ()
    """
    people = _latest(judgements)
    machine = {edge: pair for edge, pair in _latest(pairs).items() if edge not in people}
    forest = _Forest()
    refused: list[tuple[Judged, str]] = []
    parted = frozenset(edge for edge, pair in people.items() if pair.verdict is Verdict.DIFFERENT)
    for edge, pair in sorted(people.items(), key=lambda item: _surest_first(item[1], keys or {})):
        if pair.verdict is Verdict.SAME:
            _join(forest, pair, _crossing(forest, edge, parted), refused)
    against = _Votes(machine)
    for pair in sorted(machine.values(), key=lambda pair: _surest_first(pair, keys or {})):
        if pair.verdict is Verdict.SAME:
            edge = (pair.left, pair.right)
            _join(forest, pair, _crossing(forest, edge, parted) or against.reason(forest, edge), refused)
    return Members(forest.groups(), tuple(refused))


class _Forest:
    """Groups under way, each a set of members under one of them."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}
        self.members: dict[int, set[int]] = {}

    def root(self, number: int) -> int:
        self.parent.setdefault(number, number)
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def of(self, number: int) -> set[int]:
        root = self.root(number)
        return self.members.setdefault(root, {root})

    def join(self, left: int, right: int) -> None:
        first, second = sorted((self.root(left), self.root(right)))
        if first != second:
            self.parent[second] = first
            self.members[first] = self.members.get(first, {first}) | self.members.pop(second, {second})

    def groups(self) -> tuple[Group, ...]:
        found = [tuple(sorted(members)) for members in self.members.values() if len(members) > 1]
        return tuple(Group(members[0], members) for members in sorted(found))


class _Votes:
    """The machine's pairs by member, to see what speaks against a join."""

    def __init__(self, pairs: dict[Edge, Judged]) -> None:
        self.near: dict[int, dict[int, Judged]] = defaultdict(dict)
        for (left, right), pair in pairs.items():
            self.near[left][right] = pair
            self.near[right][left] = pair

    def reason(self, forest: _Forest, edge: Edge) -> str | None:
        small, large = sorted((forest.of(edge[0]), forest.of(edge[1])), key=lambda members: (len(members), sorted(members)))
        if small == large:
            return None
        between = [pair for number in small for other, pair in self.near[number].items() if other in large]
        denials = (pair for pair in between if pair.relation is Relation.DENIES)
        denial = min(denials, key=lambda pair: (pair.left, pair.right), default=None)
        if denial is not None:
            return f"{denial.left} and {denial.right} deny each other"
        other = min((pair for pair in between if _other_numbers(pair)), key=lambda pair: (pair.left, pair.right), default=None)
        if other is not None:
            return f"{other.left} and {other.right} give other numbers of one thing"
        same = sum(pair.verdict is Verdict.SAME for pair in between)
        different = sum(pair.verdict is Verdict.DIFFERENT for pair in between)
        return f"{different} pairs between them are different, {same} the same" if different >= max(1, same) else None


def _other_numbers(pair: Judged) -> bool:
    return pair.relation is Relation.FIGURE and pair.verdict is Verdict.DIFFERENT


def _join(forest: _Forest, pair: Judged, reason: str | None, refused: list[tuple[Judged, str]]) -> None:
    if reason:
        refused.append((pair, reason))
    else:
        forest.join(pair.left, pair.right)


def _crossing(forest: _Forest, edge: Edge, parted: frozenset[Edge]) -> str | None:
    """Return why a person's word keeps two groups apart, `None` where none does."""
    left, right = forest.of(edge[0]), forest.of(edge[1])
    for first, second in sorted(parted):
        if (first in left and second in right) or (first in right and second in left):
            return f"a person judged {first} and {second} different"
    return None


def _latest(pairs: Iterable[Judged]) -> dict[Edge, Judged]:
    """Return the last judgement of each pair, in the order given."""
    return {(min(pair.left, pair.right), max(pair.left, pair.right)): pair for pair in pairs}


def _surest_first(pair: Judged, keys: Mapping[int, str]) -> tuple[float, list[str], Edge]:
    edge = (pair.left, pair.right)
    return -(pair.score or 0.0), sorted(keys.get(number, "") for number in edge), edge
