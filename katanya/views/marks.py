"""The body of a reading cut into segments, so that marks which overlap can be drawn without nesting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from katanya.choices import StrEnum
from katanya.frozen import dataclass
from katanya.records import Reading, Span, Stance, Statement


class Part(StrEnum):
    """What a marked place is to its statement; `shared` is a passage that stands in another article too."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked place: `number` is that of its statement in the reading, from 1."""

    span: Span
    part: Part
    number: int
    stance: Stance


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that the same marks cover; `opens` begin and `closes` end here, the outermost first and last."""

    span: Span
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Return the marks of all statements, the earliest first, the outer before the inner."""
    marks = [mark for number, statement in enumerate(reading.statements, 1) for mark in _marks(number, statement)]
    return tuple(sorted((mark for mark in marks if mark.span.start < mark.span.stop), key=_outer_first))


def segments(length: int, marks: Iterable[Mark]) -> Iterator[Segment]:
    """Cut a body of `length` code points at every border of a mark; the segments tile the body in order.

    >>> mark = Mark(Span(1, 2), Part.CUE, 1, Stance.SAY)
    >>> [tuple(segment.span) for segment in segments(3, [mark])]
    [(0, 1), (1, 2), (2, 3)]
    """
    waiting = sorted(marks, key=_outer_first)[::-1]
    borders = sorted({0, length, *(border for mark in waiting for border in mark.span)})
    active: list[Mark] = []
    for start, stop in pairwise(borders):
        opens = []
        while waiting and waiting[-1].span.start == start:
            opens.append(waiting.pop())
        active += opens
        closes = tuple([mark for mark in reversed(active) if mark.span.stop == stop])
        yield Segment(Span(start, stop), tuple(active), tuple(opens), closes)
        active = [mark for mark in active if mark.span.stop > stop]


def innermost(segment: Segment, part: Part) -> Mark | None:
    """Return the mark of this part that begins last among those that cover the segment, or none."""
    return next((mark for mark in reversed(segment.marks) if mark.part is part), None)


def _marks(number: int, statement: Statement) -> Iterator[Mark]:
    if statement.source:
        yield Mark(statement.source, Part.SOURCE, number, statement.stance)
    for span in statement.cue:
        yield Mark(span, Part.CUE, number, statement.stance)
    for span in statement.content:
        yield Mark(span, Part.CONTENT, number, statement.stance)


def _outer_first(mark: Mark) -> tuple[int, int, int]:
    return mark.span.start, -mark.span.stop, mark.number
