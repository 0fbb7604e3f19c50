"""Stories out of judged pairs: the two groups that fit best are joined, again and again, until none fit well enough.

How well two groups fit is how alike their reports are on average, and how much of what most reports of the one hold most
reports of the other hold too: two stories of one kind (the same navy, other pirates) share much and yet each has names of its
own throughout. The larger the groups, the more the second must be. The result hangs on the set of reports, not on their order.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from typing import NamedTuple, TypeVar

from katanya.frozen import dataclass
from katanya.weighing import times
from katanya.weighing.rarity import rarity
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
# What terms tell is added up in such parts.
_UNIT = 1 << 40


Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One report: its number, a key that does not hang on the order of adding, its terms, and the days that it tells of."""

    number: int
    key: str
    terms: Collection[str]
    days: tuple[tuple[str, int], ...] = ()
    published: str | None = None


class _Told(NamedTuple):
    """What terms tell in parts of a unit, so that the order of adding them up makes no difference: all, and the names."""

    words: int
    names: int


class _Weights(NamedTuple):
    """What each term of a group tells that others hold too, which of these are names, and what all of its terms tell."""

    terms: Mapping[str, int]
    names: Set[str]
    total: _Told


@dataclass(frozen=True, slots=True)
class _Group:
    """Reports that are joined: how many hold each term that others hold too, and what terms tell that one alone holds."""

    members: tuple[int, ...]
    words: Mapping[str, int]
    own: _Told
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
        held = Counter(term for leaf in leaves for term in leaf.terms)
        # What most of these reports hold, such as the countries of one week's news, does not tell their stories apart.
        self.telling = {term: round(rarity(term) * (1 - count / len(leaves)) * _UNIT) for term, count in held.items()}
        self.names = frozenset(term for term in held if term[0] == "@" or ":" in term)
        common = frozenset(term for term, count in held.items() if count > 1)
        self.groups = {place: self._alone(place, leaf, common) for place, leaf in enumerate(leaves)}
        self.sums: dict[int, dict[int, float]] = defaultdict(dict)
        self.parted: dict[int, set[int]] = defaultdict(set)
        self.round: dict[int, int] = dict.fromkeys(self.groups, 0)
        self.heap: list[tuple[float, int, int, int, int]] = []
        self.refused: list[tuple[Judged, str]] = []
        self.known: dict[tuple[int, int], _Weights] = {}

    def _alone(self, place: int, leaf: Leaf, common: frozenset[str]) -> _Group:
        terms = frozenset(leaf.terms)
        words = dict.fromkeys(terms & common, 1)
        return _Group((place,), words, self.told(terms - common), days_of(leaf.days), _ordinal(leaf.published))

    def told(self, terms: Collection[str]) -> _Told:
        names = self.names.intersection(terms)
        return _Told(sum(map(self.telling.__getitem__, terms)), sum(map(self.telling.__getitem__, names)))

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
        mine, theirs = len(one.members), len(other.members)
        size = math.log(min(mine, theirs))
        value = PAIRS * self.sums[left].get(right, 0.0) / (mine * theirs) - AGAINST + size * SIZED
        value += DAYS * (same_days(one.days, other.days) - HALF) if one.days and other.days else 0.0
        value -= EACH_DAY * min(MOST_DAYS, max(0, gap(one.published, other.published) - NEXT))
        names, words = NAMES + size * SIZED_NAMES, WORDS + size * SIZED_WORDS
        # What would not fit with all names and words in common needs no look at them.
        if value + names + words < _LEAST:
            return 0.0
        # What two reports alone have in common tells the same in both.
        lower = _lower if self.round[left] or self.round[right] else _alone
        first, second = self.weights(left), self.weights(right)
        names_told = names * _names_shared(first, second, lower)
        # The names are fewer, and tell mostly that no words can bring two groups together.
        if value + names_told + words < _LEAST:
            return 0.0
        return round(1 / (1 + math.exp(-value - words * _words_shared(first, second, lower) - names_told)), 9)

    def weights(self, place: int) -> _Weights:
        """Return what the terms of a group tell, the less the fewer of its reports hold them; worked out once until it grows."""
        key = (place, self.round[place])
        if key not in self.known:
            self.known[key] = self._weights(self.groups[place])
        return self.known[key]

    def _weights(self, group: _Group) -> _Weights:
        shares = [(count / (group.size + SHRINK)) ** POWER for count in range(group.size + 1)]
        terms = {term: int(shares[count] * self.telling[term]) for term, count in group.words.items()}
        names = terms.keys() & self.names
        own = _Told(*(int(shares[1] * told) for told in group.own))
        named = sum(map(terms.__getitem__, names))
        return _Weights(terms, names, _Told(sum(terms.values()) + own.words, named + own.names))

    def join(self, left: int, right: int) -> None:
        """Join the right group to the left one, whose lowest member is lower."""
        one, other = self.groups[left], self.groups.pop(right)
        members = tuple(sorted(one.members + other.members))
        self.groups[left] = _Group(
            members,
            _summed(one.words, other.words),
            _Told(one.own.words + other.own.words, one.own.names + other.own.names),
            _summed(one.days, other.days),
            one.published | other.published,
        )
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

    def found(self) -> list[tuple[int, ...]]:
        return [group.members for group in self.groups.values() if group.size > 1]


Number = TypeVar("Number", int, float)


def _summed(left: Mapping[str, Number], right: Mapping[str, Number]) -> dict[str, Number]:
    found = dict(left)
    for term, count in right.items():
        found[term] = found[term] + count if term in found else count
    return found


def days_of(days: Iterable[tuple[str, int]]) -> Mapping[str, float]:
    """Return the days that a report tells of as a vector of length one."""
    counts = dict(days)
    length = math.sqrt(sum(count * count for count in counts.values()))
    return {day: count / length for day, count in counts.items()}


def _ordinal(published: str | None) -> frozenset[int]:
    day = times.day(published)
    return frozenset() if day is None else frozenset((day.toordinal(),))


def gap(left: frozenset[int], right: frozenset[int]) -> int:
    """Return how many days lie between the two nearest reports of two groups, 0 where that is not known.

    >>> gap(frozenset([3, 5]), frozenset([8])), gap(frozenset(), frozenset([8]))
    (3, 0)
    """
    if not left.isdisjoint(right):
        return 0
    return min((abs(one - other) for one in left for other in right), default=0)


def same_days(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the cosine of the days of two groups."""
    both = sum(weight * right[day] for day, weight in left.items() if day in right)
    lengths = (math.sqrt(sum(weight * weight for weight in days.values())) for days in (left, right))
    return both / math.prod(lengths)


Lower = Callable[[_Weights, _Weights, Collection[str]], int]


def _names_shared(one: _Weights, other: _Weights, lower: Lower) -> float:
    """Return how much of the names that are common in either group is common in both, by what each tells."""
    return _share(one.total.names, other.total.names, lower(one, other, one.names & other.names))


def _words_shared(one: _Weights, other: _Weights, lower: Lower) -> float:
    """Return how much of all terms that are common in either group is common in both, by what each tells."""
    return _share(one.total.words, other.total.words, lower(one, other, one.terms.keys() & other.terms.keys()))


def _share(one: int, other: int, both: int) -> float:
    return both / (one + other - both) if one + other > both else 0.0


def _alone(one: _Weights, _other: _Weights, terms: Collection[str]) -> int:
    return sum(map(one.terms.__getitem__, terms))


def _lower(one: _Weights, other: _Weights, terms: Collection[str]) -> int:
    return sum(map(min, map(one.terms.__getitem__, terms), map(other.terms.__getitem__, terms)))
