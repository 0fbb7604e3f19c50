"""What is said on standard error, on a real terminal and on none."""

from __future__ import annotations

import io
import os
import select
import time
from collections.abc import Iterator
from typing import TextIO

import pytest
from builders import example

from katanya.errors import EmptyError, InputError
from katanya.records import Reading
from katanya.views.progress import Progress

ITEMS = [example(), EmptyError("b.txt", "nothing is in it", "leave it out"), example()]


class Terminal:
    """A pseudo-terminal: what is written to `stream` can be read back as `shown`."""

    def __init__(self) -> None:
        self._master, slave = os.openpty()
        self.stream: TextIO = os.fdopen(slave, "w", encoding="utf-8")

    def shown(self) -> str:
        self.stream.flush()
        # The kernel hands over what was written a moment later: read until nothing has come for a while.
        parts: list[bytes] = []
        while select.select([self._master], [], [], 0.2)[0]:
            parts.append(os.read(self._master, 100_000))
        return b"".join(parts).decode()

    def close(self) -> None:
        self.stream.close()
        os.close(self._master)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    opened = Terminal()
    yield opened
    opened.close()


def test_readings_pass_and_errors_are_said() -> None:
    stream = io.StringIO()
    progress = Progress(stream)
    assert list(progress.follow(ITEMS)) == [ITEMS[0], ITEMS[2]]
    assert (progress.read, progress.unread) == (2, 1)
    progress.summary()
    assert stream.getvalue() == "katanya: b.txt: nothing is in it; leave it out\nread 2, not read 1\n"


def test_quiet_still_says_errors() -> None:
    stream = io.StringIO()
    progress = Progress(stream, quiet=True)
    list(progress.follow(ITEMS))
    progress.summary()
    assert stream.getvalue() == "katanya: b.txt: nothing is in it; leave it out\n"


def test_a_name_with_an_escape_is_shown_on_one_line() -> None:
    stream = io.StringIO()
    list(Progress(stream).follow([EmptyError("a\x1b[2J\nb", "nothing is in it", "leave it out")]))
    assert stream.getvalue() == "katanya: a␛[2J b: nothing is in it; leave it out\n"


def test_a_terminal_shows_count_and_rate(terminal: Terminal) -> None:
    list(Progress(terminal.stream).follow(ITEMS))
    shown = terminal.shown()
    assert "read 1, not read 1, " in shown
    assert " articles/s" in shown
    assert shown.endswith("\r\x1b[K")


def test_one_article_shows_no_progress(terminal: Terminal) -> None:
    list(Progress(terminal.stream).follow(ITEMS[:1]))
    assert terminal.shown() == ""


def test_quiet_shows_no_progress(terminal: Terminal) -> None:
    list(Progress(terminal.stream, quiet=True).follow([example()] * 3))
    assert terminal.shown() == ""


def test_the_line_is_gone_before_a_result_on_the_same_screen(terminal: Terminal) -> None:
    for _ in Progress(terminal.stream, shared=True).follow([example()] * 4):
        shown = terminal.shown()
        assert shown == "" or shown.endswith("\r\x1b[K")


def test_the_line_is_drawn_a_few_times_a_second(terminal: Terminal) -> None:
    begun = time.monotonic()
    list(Progress(terminal.stream).follow([example()] * 2000))
    assert terminal.shown().count("articles/s") <= 2 + (time.monotonic() - begun) / 0.1


def test_the_line_is_gone_when_the_run_breaks_off(terminal: Terminal) -> None:
    def broken() -> Iterator[Reading | InputError]:
        yield from ITEMS
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Progress(terminal.stream).follow(broken()))
    assert terminal.shown().endswith("\r\x1b[K")
