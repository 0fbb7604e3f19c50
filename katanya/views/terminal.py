"""A reading in a terminal: the article with its marks, and the table of its statements under it.

Rich draws and is imported only here, when something is drawn. Without colour the marks are brackets:
`⟦1 what is said⟧ ‹source› _cue_`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from katanya.frozen import dataclass
from katanya.records import Reading, Stance
from katanya.views import ties
from katanya.views.look import PLAIN, Look
from katanya.views.marks import Mark, Part, Segment, innermost, marks_of, segments
from katanya.views.rows import Row, facts, headline, rows
from katanya.views.visible import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

LINES_OF_A_CELL = 3
_CUT = "…"
_GAP = 2
# `threatens`; a statement that answers many others has their numbers folded.
_WIDEST_VERB = 9
_LEGEND = "⟦n what is said⟧ ‹source› _cue_ · n is the row below"
# The sixteen colours that every terminal theme sets for itself, so that they can be read on light and dark.
_COLOURS = {
    Stance.SAY: "cyan",
    Stance.CONFIRM: "green",
    Stance.DENY: "red",
    Stance.ACCUSE: "magenta",
    Stance.DEMAND: "yellow",
    Stance.PLEDGE: "bright_blue",
    Stance.THREATEN: "bright_magenta",
    Stance.REJECT: "bright_red",
    Stance.SUPPORT: "bright_green",
    Stance.ASSESS: "blue",
    Stance.DECLINE: "bright_black",
}
_SIGNS = {Part.SOURCE: ("‹", "›"), Part.CUE: ("_", "_")}


@dataclass(frozen=True, slots=True)
class _Widths:
    """Widths of the table's columns; `via` is 0 where no statement has a chain."""

    number: int
    who: int
    verb: int
    what: int
    via: int
    basis: int


def render(reading: Reading, look: Look = PLAIN) -> str:
    """Return the marked article and the table of its statements, `look.width` columns wide, with a line break at the end."""
    buffer = io.StringIO()
    console = _console(buffer, look)
    console.print(_text(headline(reading.article), "bold"))
    for line in facts(reading.article, reading.text.language):
        console.print(_text(line, "dim"))
    if reading.statements and not look.colour:
        console.print(_text(_LEGEND))
    console.print()
    console.print(_marked(reading, look))
    console.print()
    console.print(_table(tuple(rows(reading)), console, look) if reading.statements else _text("no statements found"))
    for table in ties.drawn(reading, look):
        console.print()
        console.print(table)
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def _console(buffer: io.StringIO, look: Look) -> Console:
    from rich.console import Console

    # All that Rich would else take from the environment is set, so that the same reading is drawn the same everywhere.
    return Console(
        file=buffer,
        width=look.width,
        height=25,
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        no_color=not look.colour,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _text(characters: str = "", style: str = "") -> Text:
    from rich.text import Text

    # A `Text` is never searched for Rich's markup, so `[red]` in an article stays what it is.
    return Text(characters, style, overflow="fold")


def _marked(reading: Reading, look: Look) -> Text:
    drawn = _text()
    body = reading.text.body
    for segment in segments(len(body), marks_of(reading)):
        characters = visible(body[segment.span.start : segment.span.stop])
        if look.colour:
            _append_coloured(drawn, segment, characters)
        else:
            drawn.append("".join((*_opening(segment), characters, *_closing(segment))))
    return drawn


def _append_coloured(drawn: Text, segment: Segment, characters: str) -> None:
    for mark in segment.opens:
        if mark.part is Part.CONTENT:
            drawn.append(f" {mark.number} ", f"reverse {_COLOURS[mark.stance]}")
            drawn.append(" ")
    drawn.append(characters, _style(segment))


def _style(segment: Segment) -> str:
    content = innermost(segment, Part.CONTENT)
    styles = (
        _COLOURS[content.stance] if content else "",
        "bold" if innermost(segment, Part.SOURCE) else "",
        "underline" if innermost(segment, Part.CUE) else "",
    )
    return " ".join(style for style in styles if style)


def _opening(segment: Segment) -> Iterator[str]:
    for mark in _drawn_once(segment.opens):
        yield f"⟦{mark.number} " if mark.part is Part.CONTENT else _SIGNS[mark.part][0]


def _closing(segment: Segment) -> Iterator[str]:
    still_open = sum(mark.part is Part.CONTENT for mark in segment.marks)
    for mark in _drawn_once(segment.closes):
        if mark.part is Part.CONTENT:
            # With two contents open a bare bracket would not say which of them ends.
            yield f" {mark.number}⟧" if still_open > 1 else "⟧"
            still_open -= 1
        else:
            yield _SIGNS[mark.part][1]


def _drawn_once(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """Yield the marks without those of another statement that share the source or the cue."""
    seen = set()
    for mark in marks:
        place = (mark.span, mark.part, mark.number if mark.part is Part.CONTENT else 0)
        if place not in seen:
            seen.add(place)
            yield mark


def _table(shown: tuple[Row, ...], console: Console, look: Look) -> Table:
    from rich import box
    from rich.table import Table

    widths = _widths(shown, look)
    table = Table(box=box.SIMPLE_HEAD, width=look.width, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0), leading=1)
    table.add_column("", width=widths.number, justify="right")
    table.add_column("who", width=widths.who, overflow="fold")
    table.add_column("", width=widths.verb, overflow="fold")
    table.add_column("what", width=widths.what, overflow="fold")
    if widths.via:
        table.add_column("via", width=widths.via, overflow="fold")
    table.add_column("basis", width=widths.basis, overflow="fold")
    for row in shown:
        table.add_row(*_cells(row, widths, console, look))
    return table


def _widths(shown: tuple[Row, ...], look: Look) -> _Widths:
    number = len(str(len(shown)))
    who = min(look.width // 5, _widest(row.who for row in shown))
    verb = min(_WIDEST_VERB, _widest(part for row in shown for part in (row.verb, row.answers)))
    via = min(look.width // 6, _widest(row.via for row in shown)) if any(row.via for row in shown) else 0
    basis = _widest(part for row in shown for part in (row.basis, row.certainty))
    gaps = _GAP * (5 if via else 4)
    return _Widths(number, who, verb, look.width - number - who - verb - via - basis - gaps, via, basis)


def _widest(cells: Iterable[str]) -> int:
    from rich.cells import cell_len

    # No column is narrower than the longest head over a short one, `basis`.
    return max(5, *(cell_len(cell) for cell in cells))


def _cells(row: Row, widths: _Widths, console: Console, look: Look) -> Iterator[Text]:
    colour = _COLOURS[row.stance] if look.colour else ""
    yield _text(str(row.number), colour)
    yield _clamped(_text(row.who, "bold" if look.colour else ""), widths.who, console)
    yield _text("\n".join(filter(None, (row.verb, row.answers))), colour)
    yield _clamped(_text(row.what), widths.what, console)
    if widths.via:
        yield _clamped(_text(row.via), widths.via, console)
    yield _text("\n".join(filter(None, (row.basis, row.certainty))))


def _clamped(text: Text, width: int, console: Console) -> Text:
    lines = text.wrap(console, width, overflow="fold")
    if len(lines) <= LINES_OF_A_CELL:
        return text
    last = lines[LINES_OF_A_CELL - 1]
    last.rstrip()
    last.truncate(width - len(_CUT), overflow="crop")
    last.append(_CUT)
    return _text("\n").join(lines[:LINES_OF_A_CELL])
