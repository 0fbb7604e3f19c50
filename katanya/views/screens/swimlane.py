"""Where the statements of a story stand on a strip of time, a lane for each stance, outlet or origin, in pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from katanya.desk.storyline import StoryStatement
from katanya.frozen import dataclass
from katanya.records import Stance
from katanya.views.visible import one_line

WIDTH, LANE, LEFT, TOP = 900, 30, 200, 26
# So many lanes are drawn.
MOST = 12
_RADIUS = 6
# What is left at the end for dots that are moved on.
_ROOM = 72


@dataclass(frozen=True, slots=True)
class Dot:
    """A statement at its time; `number` is its place among those that are listed, from 0."""

    x: int
    y: int
    number: int
    shown: StoryStatement


@dataclass(frozen=True, slots=True)
class Lane:
    """What a lane is of, `""` for what is not known, and its height."""

    name: str
    y: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the strip."""

    x: int
    day: str


@dataclass(frozen=True, slots=True)
class Swimlane:
    """The strip: lanes, days and dots; statements without a time are left out and counted."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    undated: int


def swimlane(statements: Sequence[StoryStatement], by: str = "stance") -> Swimlane:
    """Return where statements stand, with a lane for each `stance`, `outlet` or `origin`; the most frequent have one."""
    times = {number: moment for number, each in enumerate(statements) if (moment := _moment(each.statement.published))}
    named = {number: _LANES[by](statements[number]) for number in times}
    lanes = tuple(Lane(name, TOP + LANE * place + LANE // 2) for place, name in enumerate(_ordered(named.values(), by)))
    first, last = (min(times.values()), max(times.values())) if times else (0.0, 0.0)
    heights = {lane.name: lane.y for lane in lanes}
    dots = [
        Dot(_x(moment, first, last), heights[named[number]], number, statements[number])
        for number, moment in times.items()
        if named[number] in heights
    ]
    height = TOP + LANE * len(lanes) + 8
    return Swimlane(WIDTH, height, lanes, tuple(_ticks(first, last)), tuple(_apart(dots)), len(statements) - len(times))


_LANES: dict[str, Callable[[StoryStatement], str]] = {
    "stance": lambda each: each.statement.stance,
    "outlet": lambda each: one_line(each.statement.outlet or ""),
    "origin": lambda each: one_line(each.origin or ""),
}


def _ordered(names: Iterable[str], by: str) -> list[str]:
    """Return the lanes: stances in their order, others by how often they stand there; who is not known has the last."""
    counts = Counter(names)
    if by == "stance":
        return [stance for stance in Stance if stance in counts]
    common = sorted((name for name in counts if name), key=lambda name: (-counts[name], name))[:MOST]
    return [*common, *([""] if "" in counts else [])]


def _moment(published: str | None) -> float | None:
    try:
        moment = datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _x(moment: float, first: float, last: float) -> int:
    share = (moment - first) / (last - first) if last > first else 0.5
    return round(LEFT + _RADIUS + share * (WIDTH - LEFT - _ROOM))


def _apart(dots: Sequence[Dot]) -> list[Dot]:
    """Return the dots so that none lies wholly on another of its lane: those of one time are moved on a little."""
    taken: set[tuple[int, int]] = set()
    found = []
    for dot in dots:
        x = dot.x
        while (x // (2 * _RADIUS), dot.y) in taken and x < WIDTH - _RADIUS:
            x += 2 * _RADIUS
        taken.add((x // (2 * _RADIUS), dot.y))
        found.append(Dot(x, dot.y, dot.number, dot.shown))
    return found


def _ticks(first: float, last: float) -> list[Tick]:
    """Return a tick a day, or every so many days where there are more than eight."""
    day = 86_400
    start, stop = int(first // day), int(last // day)
    step = max(1, (stop - start) // 8)
    days = [each for each in range(start, stop + 1, step) if first <= each * day <= last] or [start]
    return [
        Tick(max(LEFT, _x(each * day, first, last)), datetime.fromtimestamp(each * day, UTC).date().isoformat()) for each in days
    ]
