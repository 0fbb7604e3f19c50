"""Lines of an explanation: at most 80 columns, characters of a text beside their places."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

from katanya.records import Span
from katanya.views.visible import one_line

COLUMNS = 80
_LABEL = 11


def quoted(body: str, spans: Iterable[Span]) -> list[str]:
    """Return each place with its characters.

    >>> quoted("Kata dia.", [Span(5, 8)])
    ['[5:8] “dia”']
    """
    return [f"[{start}:{stop}] “{one_line(body[start:stop])}”" for start, stop in spans]


def labelled(label: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with a label before the first."""
    for line in lines:
        yield from wrapped(f"  {label:<{_LABEL}}{line}", 2 + _LABEL)
        label = ""


def wrapped(line: str, indent: int) -> list[str]:
    """Return a line cut into those that fit, the later ones indented."""
    # A character of East Asian width takes two columns; half the width for the whole line is enough to be readable.
    wide = any(unicodedata.east_asian_width(character) in "WF" for character in line)
    columns = COLUMNS // 2 if wide else COLUMNS
    return textwrap.wrap(line, columns, subsequent_indent=" " * indent, break_on_hyphens=False)
