"""The text of an article as pieces that the same marks cover, from code points, so that a page can be written in order."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.frozen import dataclass
from katanya.records import Span, Stance
from katanya.views.marks import Mark, Part, Segment, segments
from katanya.views.screens.article import ArticleScreen
from katanya.views.visible import visible


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters and what they are: `numbers` of the statements they belong to, `shared` of the shared passages.

    `part` is that of the innermost mark, `""` where there is none; `opens` are the statements whose content begins here.
    """

    text: str
    part: str
    stance: str
    numbers: tuple[int, ...]
    opens: tuple[int, ...]
    shared: tuple[int, ...]


def pieces(screen: ArticleScreen) -> Iterator[Piece]:
    """Yield the text of a screen piece by piece."""
    stop = screen.start + len(screen.text)
    marks = [moved for mark in _marks(screen) if (moved := _moved(mark, screen.start, stop)) is not None]
    opened: set[int] = set()
    for segment in segments(len(screen.text), marks):
        begun = tuple([mark.number for mark in segment.opens if mark.part is Part.CONTENT and mark.number not in opened])
        opened.update(begun)
        yield _piece(screen.text[segment.span.start : segment.span.stop], segment, begun)


def _marks(screen: ArticleScreen) -> Iterator[Mark]:
    for each in screen.statements:
        stance = Stance(each.stance)
        yield from (Mark(span, Part.CONTENT, each.number, stance) for span in each.content)
        yield from (Mark(span, Part.CUE, each.number, stance) for span in each.cue)
        if each.source:
            yield Mark(each.source, Part.SOURCE, each.number, stance)
    for number, passage in enumerate(screen.shared, 1):
        yield Mark(passage.span, Part.SHARED, number, Stance.SAY)


def _moved(mark: Mark, start: int, stop: int) -> Mark | None:
    """Return a mark at its place in the part from `start` to `stop`, `None` where no character of it is there."""
    if not start and mark.span.start < mark.span.stop <= stop:
        return mark
    span = Span(max(mark.span.start, start) - start, min(mark.span.stop, stop) - start)
    return Mark(span, mark.part, mark.number, mark.stance) if span.start < span.stop else None


# What a place is shown as where it is several things.
_RANKS = {Part.CONTENT: 0, Part.SOURCE: 1, Part.CUE: 2}


def _piece(text: str, segment: Segment, opens: tuple[int, ...]) -> Piece:
    shown = visible(text.replace("\r", ""))
    marks = [mark for mark in segment.marks if mark.part is not Part.SHARED]
    shared = tuple([mark.number for mark in segment.marks if mark.part is Part.SHARED])
    if not marks:
        return Piece(shown, "", "", (), opens, shared)
    inner = max(reversed(marks), key=_rank)
    numbers = tuple(dict.fromkeys([mark.number for mark in marks]))
    return Piece(shown, inner.part.value, inner.stance.value, numbers, opens, shared)


def _rank(mark: Mark) -> int:
    return _RANKS[mark.part]
