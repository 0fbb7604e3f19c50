"""The ways of a claim as a chart: from each origin through those who carried it to the outlets that print it.

Outlets whose reports are one text, edited, are folded into one box: a copy is no further outlet on its own word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from katanya.desk.carried import Carriage, Carried
from katanya.frozen import dataclass
from katanya.views.visible import one_line
from katanya.weighing import behind, words
from katanya.weighing.records import Origin

# So many origins, and so many outlets each in a box of its own, are drawn; further outlets share one box.
DRAWN = 12
# Articles that share this much of either are one text, edited, and their outlets are folded.
FOLDED = 0.5
_REST, _REPORT = "rest:", "report:"


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the chart: an `origin` (by its place among the claim's origins), who `via` carried it, or an `outlet`.

    `names` are several where outlets print one text (`folded`) or are too many for a box each; where the outlet of a report
    is not known it is drawn by its `title`. `state` and `standing` are an origin's; `statement` opens it.
    """

    kind: str
    names: tuple[str, ...]
    statements: int
    statement: str
    origin: int | None = None
    state: str = ""
    standing: str = ""
    folded: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """From one box to the next, by their places among the nodes, for so many statements."""

    left: int
    right: int
    statements: int


@dataclass(frozen=True, slots=True)
class Bond:
    """Two origins that are not independent, by their places among the nodes, and why."""

    left: int
    right: int
    reason: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The boxes and lines of a claim."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    bonds: tuple[Bond, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """The way of one statement: the keys of the boxes that it goes through."""

    carriage: Carriage
    keys: tuple[tuple[str, str], ...]


def chart(carried: Carried) -> Chart:
    """Return the chart of a claim."""
    folds = folded(carried)
    known = {each.number: each for each in carried.carriages}
    origins = carried.claim.origins.origins
    articles = Counter(folds.values())
    outlets = {number: _outlet(each, folds[each.article], articles) for number, each in known.items()}
    ways = [
        _way(place, origin, known[number], outlets[number])
        for place, origin in enumerate(origins[:DRAWN])
        for number in origin.members
        if number in known
    ]
    names = _names(carried, folds)
    ways = _few(ways, names)
    through = _through(ways)
    titles = {each.statement.id: one_line(each.statement.title or "") for each in carried.claim.members}
    nodes = tuple(_node(key, through[key], names, origins, titles) for key in through)
    places = {key: place for place, key in enumerate(through)}
    edges = tuple(Edge(places[left], places[right], len(said)) for (left, right), said in _edges(ways).items())
    keys = {origin.key: ("origin", str(place)) for place, origin in enumerate(origins)}
    ties = [(keys[tie.left], keys[tie.right], tie.reason) for tie in carried.claim.origins.ties]
    bonds = tuple(Bond(places[left], places[right], why) for left, right, why in ties if left in places and right in places)
    return Chart(nodes, edges, bonds)


def folded(carried: Carried) -> dict[str, str]:
    """Return, for each article, the first of those that are one text with it."""
    first = {each.article: each.article for each in carried.carriages}
    for copy in carried.copies:
        if max(copy.left_share, copy.right_share) >= FOLDED and copy.left in first and copy.right in first:
            old, new = first[copy.right], first[copy.left]
            first = {article: new if top == old else top for article, top in first.items()}
    return first


def _outlet(carriage: Carriage, fold: str, articles: Counter[str]) -> tuple[str, str]:
    """Return the key of the box that a statement is printed in: that of its text where several articles are one with it."""
    if articles[fold] > 1:
        return "outlet", f"text:{fold}"
    return "outlet", f"name:{carriage.outlet}" if carriage.outlet else f"{_REPORT}{carriage.article}"


def _way(place: int, origin: Origin, carriage: Carriage, outlet: tuple[str, str]) -> _Way:
    via = [one_line(hop.name) for hop in carriage.hops if not _stands_for(hop.name, origin)]
    carriers = dict.fromkeys(("via", name) for name in via if name.casefold() != (carriage.outlet or "").casefold())
    return _Way(carriage, (("origin", str(place)), *carriers, outlet))


def _few(ways: Sequence[_Way], names: dict[str, tuple[str, ...]]) -> list[_Way]:
    """Return the ways with the outlets that fewest statements reach in one box, where there are too many."""
    outlets = Counter(way.keys[-1][1] for way in ways)
    if len(outlets) <= DRAWN:
        return list(ways)
    rest = {name for name, _ in outlets.most_common()[DRAWN - 1 :]}
    called = (each for name in sorted(rest) for each in names.get(name, (_written(name),)))
    names[_REST] = tuple(dict.fromkeys(called))
    return [_Way(way.carriage, (*way.keys[:-1], ("outlet", _REST))) if way.keys[-1][1] in rest else way for way in ways]


def _stands_for(name: str, origin: Origin) -> bool:
    """Say whether a name is the origin's own, or that of whom it speaks for: it carried nothing then."""
    parts = behind.root(name).split()
    stems = {f"@{words.name_root(part)}" for part in parts}
    return not set(parts).isdisjoint(behind.root(origin.name).split()) or (
        origin.speaks_for is not None and origin.speaks_for.key in stems
    )


def _through(ways: Sequence[_Way]) -> dict[tuple[str, str], list[Carriage]]:
    """Return the statements that go through each box, the boxes in the order in which they are met."""
    found: dict[tuple[str, str], list[Carriage]] = defaultdict(list)
    for way in ways:
        for key in way.keys:
            found[key].append(way.carriage)
    return dict(found)


def _edges(ways: Sequence[_Way]) -> dict[tuple[tuple[str, str], tuple[str, str]], set[str]]:
    found: dict[tuple[tuple[str, str], tuple[str, str]], set[str]] = defaultdict(set)
    for way in ways:
        for pair in pairwise(way.keys):
            found[pair].add(way.carriage.statement)
    return dict(found)


def _names(carried: Carried, folds: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the outlets that print each text."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for each in carried.carriages:
        found[f"text:{folds[each.article]}"][one_line(each.outlet or "")] = None
    return {key: tuple(names) for key, names in found.items()}


def _node(
    key: tuple[str, str],
    said: Sequence[Carriage],
    names: dict[str, tuple[str, ...]],
    origins: Sequence[Origin],
    titles: Mapping[str, str],
) -> Node:
    kind, name = key
    count = len({each.statement for each in said})
    if kind == "origin":
        origin = origins[int(name)]
        return Node(kind, tuple(_called(origin)), count, said[0].statement, int(name), origin.state, origin.standing)
    given = names[name] if name in names else (_written(name) if kind == "outlet" else name,)
    title = "" if any(given) else titles.get(said[0].statement, "")
    return Node(kind, given, count, said[0].statement, folded=name.startswith("text:"), title=title)


def _written(key: str) -> str:
    """Return the name that the key of an outlet holds; a report's key holds none."""
    return "" if key.startswith(_REPORT) else key.partition(":")[2]


def _called(origin: Origin) -> Iterator[str]:
    yield one_line(origin.name if origin.state != "not_known" else "")
