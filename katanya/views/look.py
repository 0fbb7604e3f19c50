"""How wide and in what colours a view is drawn."""

from __future__ import annotations

import os
from typing import TextIO

from katanya.frozen import dataclass

# Narrower than this the table has no room for what is said; wider than this a line of prose is hard to read.
NARROWEST, WIDEST = 64, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a view is drawn: `width` in columns; `screen` says that a terminal shows it, which controls could steer."""

    width: int = 80
    colour: bool = False
    screen: bool = False


PLAIN = Look()


def look_at(stream: TextIO) -> Look:
    """Return the look that suits a stream: its width, and colours only on a terminal and without `NO_COLOR`."""
    import shutil  # with all that it loads as slow as the whole command line

    screen = stream.isatty()
    columns = shutil.get_terminal_size((80, 24)).columns
    return Look(width=max(NARROWEST, min(columns, WIDEST)), colour=_coloured(screen), screen=screen)


def _coloured(screen: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (screen and os.environ.get("TERM") != "dumb")
