"""What a run says on standard error: how far it is and how fast, which inputs could not be read, and the sum."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from katanya.errors import InputError
from katanya.views.visible import one_line

Item = TypeVar("Item")
SECONDS_BETWEEN = 0.1
FIRST_DRAWN = 2
_BACK_AND_CLEAR = "\r\x1b[K"


class Progress:
    """Counts what passes through `follow`: `read` and `unread` are numbers of articles.

    From the second article on a line with the count and the rate is drawn where `stream` is a terminal; `shared` says that
    the results appear on the same one. `quiet` leaves out that line and the sum, never the errors.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False, shared: bool = False) -> None:
        self.read = 0
        self.unread = 0
        self._stream = stream
        self._quiet = quiet
        self._shared = shared
        self._live = not quiet and stream.isatty()
        self._begun = time.monotonic()
        self._drawn_at: float | None = None

    def follow(self, items: Iterable[Item | InputError]) -> Iterator[Item]:
        """Pass on what was read, and report every error among them as one line."""
        try:
            for item in items:
                if isinstance(item, InputError):
                    self.unread += 1
                    self._say(f"katanya: {one_line(str(item))}")
                else:
                    self.read += 1
                    yield from self._passed(item)
                self._draw()
        finally:
            self._clear()

    def note(self, name: str, what: str) -> None:
        """Say what happened to one report that was read."""
        self._say(f"katanya: {one_line(f'{name}: {what}')}")

    def summary(self) -> None:
        """Write the sum, e.g. `read 120, not read 3`."""
        if not self._quiet:
            self._say(self._sum())

    def _passed(self, item: Item) -> Iterator[Item]:
        # On a shared screen the line must be gone before the result is written over it.
        if self._shared:
            self._clear()
        yield item

    def _draw(self) -> None:
        now = time.monotonic()
        count = self.read + self.unread
        fresh = self._drawn_at is not None and now - self._drawn_at < SECONDS_BETWEEN
        if not self._live or count < FIRST_DRAWN or fresh:
            return
        rate = count / max(now - self._begun, 0.001)
        self._stream.write(f"{_BACK_AND_CLEAR}{self._sum()}, {rate:.1f} articles/s")
        self._stream.flush()
        self._drawn_at = now

    def _clear(self) -> None:
        if self._drawn_at is not None:
            self._stream.write(_BACK_AND_CLEAR)
            self._stream.flush()
            self._drawn_at = None

    def _say(self, line: str) -> None:
        self._clear()
        self._stream.write(f"{line}\n")
        self._stream.flush()

    def _sum(self) -> str:
        return f"read {self.read}, not read {self.unread}"
