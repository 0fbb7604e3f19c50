"""A claim's chart as a tree: from each origin through those who carried it to the outlets, for where nothing can be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from katanya.views.screens.chart import Chart, Node


@dataclass(frozen=True, slots=True)
class Branch:
    """A box of the chart and those that come after it."""

    node: Node
    further: tuple[Branch, ...]


def tree(chart: Chart) -> tuple[Branch, ...]:
    """Return a branch for each origin; what several lead to stands under each of them."""
    after: dict[int, list[int]] = defaultdict(list)
    for edge in chart.edges:
        after[edge.left].append(edge.right)
    return tuple(_branch(chart, place, after, ()) for place, node in enumerate(chart.nodes) if node.kind == "origin")


def _branch(chart: Chart, place: int, after: Mapping[int, Sequence[int]], above: tuple[int, ...]) -> Branch:
    further = (each for each in after.get(place, ()) if each not in above and each != place)
    return Branch(chart.nodes[place], tuple(_branch(chart, each, after, (*above, place)) for each in further))
