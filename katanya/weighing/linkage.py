"""Stories out of judged pairs: the two groups that fit best are joined, again and again, until none fit well enough.

How well two groups fit is how alike their reports are on average, and how much of what most reports of the one hold most
reports of the other hold too: two stories of one kind (the same navy, other pirates) share much and yet each has names of its
own throughout. The larger the groups, the more the second must be. The result hangs on the set of reports, not on their order.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from katanya.weighing.rarity import rarity
from katanya.weighing.records import Group, Judged, Members, Verdict

# Set on topics 1-20 of ECB+, rounded: the average pair, the common words and names, these again by the size of the smaller
# group (its logarithm), and what must be overcome.
PAIRS, WORDS, NAMES = 5.0, 6.5, 6.0
SIZED_WORDS, SIZED_NAMES, SIZED = 1.5, 5.0, -3.5
AGAINST = 3.3
ENOUGH = 0.3
# Pairs below this are not followed.
FLOOR = 0.03
# A group's count of a term is weakened as if it had so many reports more, so that one report's words are not yet the story's.
SHRINK, POWER = 0.6, 1.5


@dataclass(frozen=True, slots=True)
class Leaf:
    """One report: its number and its terms."""

    number: int
    terms: Collection[str]


@dataclass(frozen=True, slots=True)
class _Group:
    members: tuple[int, ...]
    words: Mapping[str, int]

    @property
    def size(self) -> int:
        return len(self.members)


def group(leaves: Iterable[Leaf], pairs: Iterable[Judged], judgements: Iterable[Judged] = ()) -> Members:
    """Return the groups of some reports; what people joined is joined first, what they parted is never joined."""
    people = {_edge(pair): pair for pair in judgements}
    state = _State({leaf.number: leaf for leaf in leaves})
    scores = {_edge(pair): pair.score or 0.0 for pair in pairs if _edge(pair) not in people}
    state.link(scores, {edge: pair.verdict for edge, pair in people.items()})
    state.run()
    return Members(state.found(), tuple(state.refused))


def _edge(pair: Judged) -> tuple[int, int]:
    return min(pair.left, pair.right), max(pair.left, pair.right)


class _State:
    """The groups under way, by their lowest member, the sums of the pairs between them, and who may not be joined."""

    def __init__(self, leaves: Mapping[int, Leaf]) -> None:
        self.groups = {number: _Group((number,), dict.fromkeys(leaf.terms, 1)) for number, leaf in leaves.items()}
        self.sums: dict[int, dict[int, float]] = defaultdict(dict)
        self.parted: dict[int, set[int]] = defaultdict(set)
        self.round: dict[int, int] = dict.fromkeys(leaves, 0)
        self.heap: list[tuple[float, int, int, int, int]] = []
        self.refused: list[tuple[Judged, str]] = []

    def link(self, scores: Mapping[tuple[int, int], float], people: Mapping[tuple[int, int], Verdict]) -> None:
        for (left, right), score in sorted(scores.items()):
            if score >= FLOOR and left in self.groups and right in self.groups:
                self.sums[left][right] = self.sums[right][left] = score
        here = {edge: verdict for edge, verdict in people.items() if edge[0] in self.groups and edge[1] in self.groups}
        for (left, right), verdict in sorted(here.items()):
            if verdict is Verdict.DIFFERENT:
                self.parted[left].add(right)
                self.parted[right].add(left)
        for (left, right), verdict in sorted(here.items()):
            if verdict is Verdict.SAME:
                self.join_people(left, right)

    def join_people(self, left: int, right: int) -> None:
        first, second = sorted((self.root(left), self.root(right)))
        if first == second:
            return
        if second in self.parted[first]:
            judged = Judged(left, right, Verdict.SAME, None, by="person")
            self.refused.append((judged, "another judgement of a person keeps the two groups apart"))
            return
        self.join(first, second)

    def root(self, number: int) -> int:
        return next(root for root, group in self.groups.items() if number in group.members)

    def run(self) -> None:
        for left in sorted(self.sums):
            for right in sorted(self.sums[left]):
                if left < right and left in self.groups and right in self.groups:
                    self.push(left, right)
        while self.heap:
            _, left, right, mine, theirs = heapq.heappop(self.heap)
            if self.round.get(left) == mine and self.round.get(right) == theirs:
                self.join(left, right)
                for other in sorted(self.sums[left]):
                    self.push(min(left, other), max(left, other))

    def push(self, left: int, right: int) -> None:
        if right in self.parted[left]:
            return
        score = self.fit(left, right)
        if score >= ENOUGH:
            heapq.heappush(self.heap, (-score, left, right, self.round[left], self.round[right]))

    def fit(self, left: int, right: int) -> float:
        one, other = self.groups[left], self.groups[right]
        pairs = self.sums[left].get(right, 0.0) / (one.size * other.size)
        size = math.log(min(one.size, other.size))
        words, names = common(one, other, only_names=False), common(one, other, only_names=True)
        value = PAIRS * pairs + WORDS * words + NAMES * names - AGAINST
        value += size * (SIZED_WORDS * words + SIZED_NAMES * names + SIZED)
        return round(1 / (1 + math.exp(-value)), 9)

    def join(self, left: int, right: int) -> None:
        """Join the right group to the left one, whose lowest member is lower."""
        one, other = self.groups[left], self.groups.pop(right)
        words = dict(one.words)
        for term, count in other.words.items():
            words[term] = words.get(term, 0) + count
        self.groups[left] = _Group(tuple(sorted(one.members + other.members)), words)
        self.round[left] += 1
        del self.round[right]
        self._move_sums(left, right)
        for apart in self.parted.pop(right, set()):
            self.parted[apart].discard(right)
            self.parted[apart].add(left)
            self.parted[left].add(apart)

    def _move_sums(self, left: int, right: int) -> None:
        for other, total in self.sums.pop(right, {}).items():
            self.sums[other].pop(right, None)
            if other != left:
                self.sums[left][other] = self.sums[other][left] = self.sums[left].get(other, 0.0) + total

    def found(self) -> tuple[Group, ...]:
        many = sorted(group.members for group in self.groups.values() if group.size > 1)
        return tuple(Group(members[0], members) for members in many)


def common(left: _Group, right: _Group, *, only_names: bool) -> float:
    """Return how much of what is common in either group is common in both, 0 to 1."""
    mine, theirs = dict(_weights(left, only_names)), dict(_weights(right, only_names))
    both = sum(min(weight, theirs[term]) for term, weight in mine.items() if term in theirs)
    every = sum(mine.values()) + sum(theirs.values()) - both
    return both / every if every else 0.0


def _weights(group: _Group, only_names: bool) -> Iterator[tuple[str, float]]:
    for term, count in group.words.items():
        if not only_names or term[0] == "@" or ":" in term:
            yield term, (count / (group.size + SHRINK)) ** POWER * rarity(term)
