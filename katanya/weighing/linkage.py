"""Stories out of judged pairs: the two groups that fit best are joined, again and again, until none fit well enough.

How well two groups fit is how alike their reports are on average, and how much of what most reports of the one hold most
reports of the other hold too: two stories of one kind (the same navy, other pirates) share much and yet each has names of its
own throughout. The larger the groups, the more the second must be. The result hangs on the set of reports, not on their order.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeVar

from katanya.frozen import dataclass
from katanya.weighing import days
from katanya.weighing.leaves import Leaf, Told, is_name
from katanya.weighing.rarity import parts
from katanya.weighing.records import Group, Judged, Members, Verdict

# Set on topics 1-20 of ECB+, rounded: the average pair, the common words and names, these again by the size of the smaller
# group (its logarithm), and what must be overcome.
PAIRS, WORDS, NAMES = 5.0, 7.0, 7.5
SIZED_WORDS, SIZED_NAMES, SIZED = 1.5, 5.0, -4.0
AGAINST = 2.3
ENOUGH = 0.3
# How far the days that two groups tell of must agree, and what that weighs; ECB+ has too few of them to set it on.
DAYS, HALF = 2.0, 0.5
# A story goes on from one day to the next; each further day between two groups speaks against it.
NEXT, EACH_DAY, MOST_DAYS = 1, 2.0, 10
# Pairs below this are not followed.
FLOOR = 0.03
# A group's count of a term is weakened as if it had so many reports more, so that one report's words are not yet the story's.
SHRINK, POWER = 0.6, 1.5
# What the rounding of a fit may add is taken off.
_LEAST = math.log(ENOUGH / (1 - ENOUGH)) - 1e-8
# What is known at most of a fit is more than the fit by more than rounding can make of it.
_ROUNDED = 1e-8

Edge = tuple[int, int]


class _Weights(NamedTuple):
    """The names of a group that others hold too, its other such terms, what each of these tells here, what the latter tell
    together, and what all of its terms tell."""

    names: frozenset[str]
    plain: frozenset[str]
    telling: Mapping[str, int]
    common: int
    total: Told


class _Begun(NamedTuple):
    """How well two groups fit at most, and the parts of that which are known: all but what words other than names tell."""

    most: float
    value: float
    told: float
    words: float
    named: int


@dataclass(frozen=True, slots=True)
class _Group:
    """Reports that are joined: how many hold each term that others hold too, which of these are names and which are not, and
    what terms tell that one alone holds."""

    members: tuple[int, ...]
    words: Mapping[str, int]
    names: frozenset[str]
    plain: frozenset[str]
    own: Told
    days: Mapping[str, float]
    published: frozenset[int]

    @property
    def size(self) -> int:
        return len(self.members)


def group(leaves: Iterable[Leaf], pairs: Iterable[Judged], judgements: Iterable[Judged] = ()) -> Members:
    """Return the groups of some reports; what people joined is joined first, what they parted is never joined."""
    ordered = sorted(leaves, key=lambda leaf: (leaf.key, leaf.number))
    places = {leaf.number: place for place, leaf in enumerate(ordered)}
    people = {_edge(pair, places): pair for pair in judgements if pair.left in places and pair.right in places}
    machine = {_edge(pair, places): pair for pair in pairs if pair.left in places and pair.right in places}
    state = _State(ordered)
    state.link({edge: pair.score or 0.0 for edge, pair in machine.items() if edge not in people}, people)
    state.run()
    many = sorted(tuple(sorted(ordered[place].number for place in members)) for members in state.found())
    return Members(tuple(Group(members[0], members) for members in many), tuple(state.refused))


def _edge(pair: Judged, places: Mapping[int, int]) -> Edge:
    left, right = sorted((places[pair.left], places[pair.right]))
    return left, right


class _State:
    """The groups under way, by their first member, the sums of the pairs between them, and who may not be joined."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        held = Counter(chain.from_iterable(leaf.terms for leaf in leaves))
        common = {term: count for term, count in held.items() if count > 1}
        # What most of these reports hold, such as the countries of one week's news, does not tell their stories apart.
        share = [1 - count / len(leaves) for count in range(len(leaves) + 1)]
        self.parts = parts(common)
        self.telling = {term: round(told * share[common[term]]) for term, told in self.parts.items()}
        # What two reports alone have in common tells the same in both.
        self.alone = {term: int(_shares(1)[1] * told) for term, told in self.telling.items()}
        self.common, self.names = frozenset(common), frozenset(filter(is_name, common))
        self.groups = {place: self._alone(place, leaf, share[1]) for place, leaf in enumerate(leaves)}
        self.sums: dict[int, dict[int, float]] = defaultdict(dict)
        self.parted: dict[int, set[int]] = defaultdict(set)
        self.round: dict[int, int] = dict.fromkeys(self.groups, 0)
        self.heap: list[tuple[float, bool, int, int, int, int, _Begun]] = []
        self.refused: list[tuple[Judged, str]] = []
        self.known: dict[int, _Weights] = {}

    def _alone(self, place: int, leaf: Leaf, share: float) -> _Group:
        shared = self.common & leaf.terms
        names = self.names & shared
        plain = shared - names
        named = leaf.told.names - sum(map(self.parts.__getitem__, names))
        told = leaf.told.words - leaf.told.names - sum(map(self.parts.__getitem__, plain))
        own = Told(round((named + told) * share), round(named * share))
        return _Group((place,), dict.fromkeys(shared, 1), names, plain, own, leaf.days, leaf.published)

    def link(self, scores: Mapping[Edge, float], people: Mapping[Edge, Judged]) -> None:
        for (left, right), score in sorted(scores.items()):
            if score >= FLOOR:
                self.sums[left][right] = self.sums[right][left] = score
        for (left, right), pair in people.items():
            if pair.verdict is Verdict.DIFFERENT:
                self.parted[left].add(right)
                self.parted[right].add(left)
        for edge, pair in sorted(people.items(), key=lambda item: item[0]):
            if pair.verdict is Verdict.SAME:
                self.join_people(edge, pair)

    def join_people(self, edge: Edge, pair: Judged) -> None:
        first, second = sorted((self.root(edge[0]), self.root(edge[1])))
        if first != second and second in self.parted[first]:
            self.refused.append((pair, "another judgement of a person keeps the two groups apart"))
        elif first != second:
            self.join(first, second)

    def root(self, number: int) -> int:
        return next(root for root, group in self.groups.items() if number in group.members)

    def run(self) -> None:
        for left in sorted(self.sums):
            for right in sorted(self.sums[left]):
                if left < right and left in self.groups and right in self.groups:
                    self.push(left, right)
        while self.heap:
            _, known, left, right, mine, theirs, begun = heapq.heappop(self.heap)
            if self.round.get(left) != mine or self.round.get(right) != theirs:
                continue
            if not known:
                self.put(self.fit(left, right, begun), left, right, begun, known=True)
                continue
            self.join(left, right)
            for other in sorted(self.sums[left]):
                self.push(min(left, other), max(left, other))

    def push(self, left: int, right: int) -> None:
        """Put two groups on the heap by how well they fit at most: most are joined to others before it is their turn."""
        begun = None if right in self.parted[left] else self.begin(left, right)
        if begun is not None:
            self.put(begun.most, left, right, begun, known=False)

    def put(self, score: float, left: int, right: int, begun: _Begun, *, known: bool) -> None:
        if score >= ENOUGH:
            heapq.heappush(self.heap, (-score, known, left, right, self.round[left], self.round[right], begun))

    def begin(self, left: int, right: int) -> _Begun | None:
        """Return how well two groups fit but for the words that are no names, `None` where no words can bring them together."""
        one, other = self.groups[left], self.groups[right]
        mine, theirs = len(one.members), len(other.members)
        size = math.log(min(mine, theirs))
        value = PAIRS * self.sums[left].get(right, 0.0) / (mine * theirs) - AGAINST + size * SIZED
        if one.days and other.days:
            value += DAYS * (days.alike(one.days, other.days) - HALF)
        if one.published.isdisjoint(other.published):
            value -= EACH_DAY * min(MOST_DAYS, max(0, days.gap(one.published, other.published) - NEXT))
        names, words = NAMES + size * SIZED_NAMES, WORDS + size * SIZED_WORDS
        # What would not fit with all names and words in common needs no look at them.
        if value + names + words < _LEAST:
            return None
        first, second = self.weights(left), self.weights(right)
        named = self._lower(first, second, first.names & second.names)
        told = names * _share(first.total.names, second.total.names, named)
        most = words * _share(first.total.words, second.total.words, named + min(first.common, second.common))
        return _Begun(1 / (1 + math.exp(-value - most - told)) + _ROUNDED, value, told, words, named)

    def fit(self, left: int, right: int, begun: _Begun) -> float:
        first, second = self.weights(left), self.weights(right)
        both = begun.named + self._lower(first, second, first.plain & second.plain)
        shared = begun.words * _share(first.total.words, second.total.words, both)
        return round(1 / (1 + math.exp(-begun.value - shared - begun.told)), 9)

    def _lower(self, one: _Weights, other: _Weights, terms: Collection[str]) -> int:
        """Return what some terms that two groups hold tell of the one that they tell less of."""
        first, second = one.telling, other.telling
        if first is second:
            return sum(map(self.alone.__getitem__, terms))
        return sum(map(min, map(first.__getitem__, terms), map(second.__getitem__, terms)))

    def weights(self, place: int) -> _Weights:
        """Return what the terms of a group tell, the less the fewer of its reports hold them; worked out once until it grows."""
        if place not in self.known:
            self.known[place] = self._weights(self.groups[place])
        return self.known[place]

    def _weights(self, group: _Group) -> _Weights:
        shares, telling = _shares(group.size), self.telling
        alone = group.size == 1
        weights = self.alone if alone else {term: int(shares[count] * telling[term]) for term, count in group.words.items()}
        named = sum(map(weights.__getitem__, group.names))
        common = sum(map(weights.__getitem__, group.plain))
        words, names = (int(shares[1] * told) for told in group.own)
        return _Weights(group.names, group.plain, weights, common, Told(named + common + words, named + names))

    def join(self, left: int, right: int) -> None:
        """Join the right group to the left one, whose lowest member is lower."""
        one, other = self.groups[left], self.groups.pop(right)
        members = tuple(sorted(one.members + other.members))
        self.groups[left] = _Group(
            members,
            _summed(one.words, other.words),
            one.names | other.names,
            one.plain | other.plain,
            Told(one.own.words + other.own.words, one.own.names + other.own.names),
            _summed(one.days, other.days),
            one.published | other.published,
        )
        self.round[left] += 1
        del self.round[right]
        self.known.pop(left, None)
        self.known.pop(right, None)
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

    def found(self) -> list[tuple[int, ...]]:
        return [group.members for group in self.groups.values() if group.size > 1]


Number = TypeVar("Number", int, float)


def _summed(left: Mapping[str, Number], right: Mapping[str, Number]) -> dict[str, Number]:
    found = dict(left)
    for term, count in right.items():
        found[term] = found[term] + count if term in found else count
    return found


def _share(one: int, other: int, both: int) -> float:
    return both / (one + other - both) if one + other > both else 0.0


@cache
def _shares(size: int) -> tuple[float, ...]:
    """Return how much a term tells of a group that so many of its reports hold, from none of them on."""
    return tuple((count / (size + SHRINK)) ** POWER for count in range(size + 1))
