"""A claim's chart as a tree: from each origin through those who carried it to the outlets, for where nothing can be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from katanya.frozen import dataclass
from katanya.views.screens.chart import Chart, Edge, Node


@dataclass(frozen=True, slots=True)
class Branch:
    """A box of the chart, for how many statements one comes to it here, and those that come after it."""

    node: Node
    statements: int
    further: tuple[Branch, ...]


def tree(chart: Chart) -> tuple[Branch, ...]:
    """Return a branch for each origin; what several lead to stands under each of them."""
    after: dict[int, list[Edge]] = defaultdict(list)
    for edge in chart.edges:
        after[edge.left].append(edge)
    origins = ((place, node) for place, node in enumerate(chart.nodes) if node.kind == "origin")
    return tuple(_branch(chart, place, node.statements, after, ()) for place, node in origins)


def _branch(chart: Chart, place: int, statements: int, after: Mapping[int, Sequence[Edge]], above: tuple[int, ...]) -> Branch:
    # A chain that goes in a circle ends where it would begin again.
    further = [edge for edge in after.get(place, ()) if edge.right not in (*above, place)]
    found = (_branch(chart, edge.right, edge.statements, after, (*above, place)) for edge in further)
    return Branch(chart.nodes[place], statements, tuple(found))
