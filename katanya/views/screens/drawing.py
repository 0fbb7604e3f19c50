"""Where the boxes and lines of a claim's chart stand: columns from origins through carriers to outlets, in pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from katanya.views.screens.chart import Chart, Edge, Node

WIDTH, GAP, ROW, LINE = 216, 84, 16, 17
# So many characters fit on a line of a box, and so many names of outlets are written before the rest is counted.
FITS, NAMED = 26, 3
_EDGE = 10


@dataclass(frozen=True, slots=True)
class Box:
    """A box at its place, with the lines that are written in it; `title` has the whole names."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    title: str
    more: int
    node: Node


@dataclass(frozen=True, slots=True)
class Line:
    """A curve between two boxes, as the path of SVG, and for how many statements it stands."""

    path: str
    statements: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with places; `bonds` join origins that are not independent."""

    width: int
    height: int
    columns: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    bonds: tuple[Line, ...]


def drawing(chart: Chart) -> Drawing:
    """Return where the boxes and lines of a chart stand."""
    columns = _columns(chart)
    last = max(columns.values(), default=0)
    heights = {place: _height(node) for place, node in enumerate(chart.nodes)}
    order = _order(chart.edges, columns, last)
    tallest = max((_tall(group, heights) for group in order), default=0)
    tops = {place: top for group in order for place, top in _stacked(group, heights, tallest)}
    boxes = tuple(_box(node, columns[place], tops[place], heights[place]) for place, node in enumerate(chart.nodes))
    lines = tuple(Line(_curve(boxes[edge.left], boxes[edge.right]), edge.statements) for edge in chart.edges)
    bonds = tuple(Line(_bow(boxes[bond.left], boxes[bond.right]), 0) for bond in chart.bonds)
    width = (last + 1) * WIDTH + last * GAP + 2 * _EDGE + (_BOW if bonds else 0)
    return Drawing(width, tallest + 2 * _EDGE, last + 1, boxes, lines, bonds)


_BOW = 26


def _columns(chart: Chart) -> dict[int, int]:
    """Return the column of each box: origins first, outlets last, carriers as far right as those before them demand."""
    found = {place: 0 if node.kind == "origin" else 1 for place, node in enumerate(chart.nodes)}
    for _ in chart.nodes:
        for edge in chart.edges:
            # A chain that goes in a circle does not push its boxes on for ever.
            if chart.nodes[edge.right].kind == "via" and edge.left != edge.right and found[edge.left] < len(chart.nodes):
                found[edge.right] = min(max(found[edge.right], found[edge.left] + 1), _FURTHEST)
    carriers = [found[place] for place, node in enumerate(chart.nodes) if node.kind == "via"]
    last = max(carriers, default=0) + 1
    return {place: last if chart.nodes[place].kind == "outlet" else column for place, column in found.items()}


# More carriers in a row than this stand in one column.
_FURTHEST = 3


def _order(edges: Sequence[Edge], columns: Mapping[int, int], last: int) -> list[list[int]]:
    """Return the boxes of each column, each beside those that it comes from."""
    found: list[list[int]] = []
    height: dict[int, float] = {}
    before: dict[int, list[int]] = defaultdict(list)
    for edge in edges:
        before[edge.right].append(edge.left)
    for column in range(last + 1):
        mine = [place for place, at in columns.items() if at == column]
        mine.sort(key=lambda place: _beside(place, before[place], height))
        height.update({place: number for number, place in enumerate(mine)})
        found.append(mine)
    return found


def _beside(place: int, before: Sequence[int], height: Mapping[int, float]) -> float:
    """Return how far down a box should stand: in the middle of those that it comes from."""
    known = [height[each] for each in before if each in height]
    return fmean(known) if known else place


def _height(node: Node) -> int:
    return 14 + LINE * (len(_lines(node)[0]) + 1)


def _lines(node: Node) -> tuple[tuple[str, ...], int]:
    """Return the names as lines, and how many names are left out."""
    names = node.names if len(node.names) <= NAMED + 1 else node.names[:NAMED]
    return tuple(line for name in names for line in _cut(name)), len(node.names) - len(names)


def _cut(name: str) -> list[str]:
    """Return a name on one line or two, cut at a blank where there is one."""
    if len(name) <= FITS:
        return [name]
    at = name.rfind(" ", 1, FITS + 1)
    first, rest = (name[:at], name[at + 1 :]) if at > 0 else (name[:FITS], name[FITS:])
    return [first, rest if len(rest) <= FITS else f"{rest[: FITS - 1]}…"]


def _tall(group: Sequence[int], heights: Mapping[int, int]) -> int:
    return sum(heights[place] for place in group) + ROW * max(0, len(group) - 1)


def _stacked(group: Sequence[int], heights: Mapping[int, int], tallest: int) -> Iterable[tuple[int, int]]:
    top = _EDGE + (tallest - _tall(group, heights)) // 2
    for place in group:
        yield place, top
        top += heights[place] + ROW


def _box(node: Node, column: int, top: int, height: int) -> Box:
    lines, more = _lines(node)
    return Box(_EDGE + column * (WIDTH + GAP), top, WIDTH, height, lines, ", ".join(node.names), more, node)


def _curve(left: Box, right: Box) -> str:
    x, y = left.x + left.width, left.y + left.height // 2
    to_x, to_y = right.x, right.y + right.height // 2
    bend = max(30, (to_x - x) // 2)
    return f"M{x} {y}C{x + bend} {y} {to_x - bend} {to_y} {to_x} {to_y}"


def _bow(left: Box, right: Box) -> str:
    x = left.x + left.width
    y, to_y = sorted((left.y + left.height // 2 + 6, right.y + right.height // 2 - 6))
    return f"M{x} {y}C{x + _BOW} {y} {x + _BOW} {to_y} {x} {to_y}"
