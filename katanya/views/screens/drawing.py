"""Where the boxes and lines of a claim's chart stand: columns from origins through carriers to outlets, in pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from statistics import fmean

from katanya.frozen import dataclass
from katanya.views.screens.chart import Chart, Node

WIDTH, GAP, ROW, LINE = 224, 84, 16, 17
# So many names of outlets are written before the rest is counted, and so wide, in heights of its letters, may a line be.
NAMED, FITS = 3, 15.0
# How wide letters are in a wide bold face (DejaVu Sans), by their kind; what is of none is as wide as most small letters.
_NARROW, _SLIM, _BROAD = frozenset("iljI.,:;'’!|()[] “”"), frozenset("frt-"), frozenset("mwMW—…%@")
_WIDTHS = ((_NARROW, 0.39), (_SLIM, 0.48), (_BROAD, 1.06))
# Letters of scripts beyond Latin, Greek and Cyrillic, and signs, may be as wide as they are high.
_LATIN = 0x052F
_SMALL, _CAPITAL, _LARGE = 0.69, 0.79, 1.02
# The height of the place that a line takes where it passes a column without a box.
_PASSING = 12
_EDGE, _BOW = 10, 26
# More carriers in a row than this stand in one column.
_FURTHEST = 3


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
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    bonds: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    """What takes a place in a column: a box, or a line that passes; `before` are the spots that it comes from."""

    column: int
    height: int
    before: tuple[int, ...]


def drawing(chart: Chart) -> Drawing:
    """Return where the boxes and lines of a chart stand."""
    columns = _columns(chart)
    last = max(columns, default=0)
    routes = _routes(chart, columns)
    spots = _spots(chart, columns, routes)
    order = _order(spots, last)
    tallest = max((_tall(group, spots) for group in order), default=0)
    tops = {place: top for group in order for place, top in _stacked(group, spots, tallest)}
    boxes = tuple(_box(node, columns[place], tops[place], spots[place].height) for place, node in enumerate(chart.nodes))
    middles = {place: tops[place] + spot.height // 2 for place, spot in enumerate(spots)}
    lines = [Line(_curve(route, spots, middles), edge.statements) for edge, route in zip(chart.edges, routes, strict=True)]
    bonds = tuple(Line(_bow(boxes[bond.left], boxes[bond.right]), 0) for bond in chart.bonds)
    width = (last + 1) * WIDTH + last * GAP + 2 * _EDGE
    return Drawing(width, tallest + 2 * _EDGE, boxes, tuple(lines), bonds)


def _columns(chart: Chart) -> list[int]:
    """Return the column of each box: origins first, outlets last, carriers as far right as those before them demand."""
    found = [0 if node.kind == "origin" else 1 for node in chart.nodes]
    further = [edge for edge in chart.edges if chart.nodes[edge.right].kind == "via" and edge.left != edge.right]
    for _ in chart.nodes if further else ():
        for edge in further:
            # A chain that goes in a circle pushes its boxes on no further than there are columns.
            found[edge.right] = min(max(found[edge.right], found[edge.left] + 1), _FURTHEST)
    last = max((found[place] for place, node in enumerate(chart.nodes) if node.kind == "via"), default=0) + 1
    return [last if node.kind == "outlet" else found[place] for place, node in enumerate(chart.nodes)]


def _routes(chart: Chart, columns: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the spots that each line goes through: its two boxes, and one in each column that it passes."""
    found, free = [], len(chart.nodes)
    for edge in chart.edges:
        passed = range(free, free + max(0, columns[edge.right] - columns[edge.left] - 1))
        found.append((edge.left, *passed, edge.right))
        free += len(passed)
    return found


def _spots(chart: Chart, columns: Sequence[int], routes: Sequence[tuple[int, ...]]) -> list[_Spot]:
    before: dict[int, list[int]] = defaultdict(list)
    column = dict(enumerate(columns))
    for route in routes:
        for left, right in pairwise(route):
            before[right].append(left)
            column.setdefault(right, column[left] + 1)
    heights = [_height(node) for node in chart.nodes]
    return [
        _Spot(column[place], heights[place] if place < len(heights) else _PASSING, tuple(before[place]))
        for place in sorted(column)
    ]


def _order(spots: Sequence[_Spot], last: int) -> list[list[int]]:
    """Return the spots of each column, each beside those that it comes from."""
    found: list[list[int]] = []
    height: dict[int, float] = {}
    for column in range(last + 1):
        mine = [place for place, spot in enumerate(spots) if spot.column == column]
        mine.sort(key=lambda place: _beside(place, spots[place].before, height))
        height.update({place: (number + 0.5) / len(mine) for number, place in enumerate(mine)})
        found.append(mine)
    return found


def _beside(place: int, before: Sequence[int], height: Mapping[int, float]) -> float:
    """Return how far down a spot should stand: in the middle of those that it comes from."""
    known = [height[each] for each in before if each in height]
    return fmean(known) if known else place


def _height(node: Node) -> int:
    lines, more = _lines(node)
    return 14 + LINE * (len(lines) + (2 if more else 1))


def _lines(node: Node) -> tuple[tuple[str, ...], int]:
    """Return the names as lines, and how many names are left out."""
    names = node.names if len(node.names) <= NAMED + 1 else node.names[:NAMED]
    shown = names if any(names) or not node.title else (f"“{node.title}”",)
    return tuple(line for name in shown for line in _cut(name)), len(node.names) - len(names)


def _cut(name: str) -> list[str]:
    """Return a name on one line or two, cut at a blank where there is one."""
    if width(name) <= FITS:
        return [name]
    fits = _fitting(name, FITS)
    at = name.rfind(" ", 1, fits + 1)
    first, rest = (name[:at], name[at + 1 :]) if at > 0 else (name[:fits], name[fits:])
    return [first, rest if width(rest) <= FITS else f"{rest[: _fitting(rest, FITS - width('…'))]}…"]


def width(words: str) -> float:
    """Return how wide words are at most, in heights of their letters.

    >>> width("MMM") > width("nnn") > width("iii")
    True
    """
    return sum(map(_wide, words))


def _wide(letter: str) -> float:
    for letters, wide in _WIDTHS:
        if letter in letters:
            return wide
    return _LARGE if ord(letter) > _LATIN else _CAPITAL if letter.isupper() else _SMALL


def _fitting(words: str, room: float) -> int:
    """Return how many letters of words fit into some room."""
    return sum(so_far <= room for so_far in accumulate(map(_wide, words)))


def _tall(group: Sequence[int], spots: Sequence[_Spot]) -> int:
    return sum(spots[place].height for place in group) + ROW * max(0, len(group) - 1)


def _stacked(group: Sequence[int], spots: Sequence[_Spot], tallest: int) -> Iterable[tuple[int, int]]:
    top = _EDGE + (tallest - _tall(group, spots)) // 2
    for place in group:
        yield place, top
        top += spots[place].height + ROW


def _box(node: Node, column: int, top: int, height: int) -> Box:
    lines, more = _lines(node)
    title = ", ".join(filter(None, node.names)) or node.title
    return Box(_EDGE + column * (WIDTH + GAP), top, WIDTH, height, lines, title, more, node)


def _curve(route: Sequence[int], spots: Sequence[_Spot], middles: Mapping[int, int]) -> str:
    """Return the path through the spots of a route: curves between columns, straight through those that it passes."""
    x = _EDGE + spots[route[0]].column * (WIDTH + GAP) + WIDTH
    path = f"M{x} {middles[route[0]]}"
    for left, right in pairwise(route):
        x = _EDGE + spots[left].column * (WIDTH + GAP) + WIDTH
        to_x = _EDGE + spots[right].column * (WIDTH + GAP)
        path += f"L{x} {middles[left]}C{x + GAP // 2} {middles[left]} {to_x - GAP // 2} {middles[right]} {to_x} {middles[right]}"
    return path


def _bow(left: Box, right: Box) -> str:
    x = left.x + left.width
    y, to_y = sorted((left.y + left.height // 2 + 6, right.y + right.height // 2 - 6))
    return f"M{x} {y}C{x + _BOW} {y} {x + _BOW} {to_y} {x} {to_y}"
