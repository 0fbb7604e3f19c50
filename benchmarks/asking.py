"""Asks the pages of an application as a browser does, without a network, and runs the SQL of a page again by itself."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import event
from sqlalchemy.engine import Engine

HOST, PORT = "127.0.0.1", 8320
Ran = list[tuple[str, tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Took:
    """How many milliseconds something took, by the clock and by the processor."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and what it took."""

    status: int
    body: bytes
    took: Took


@dataclass(slots=True)
class Asked:
    """What one page took each time: made anew and kept, the ledger's answer to the same question, and the bare queries."""

    name: str
    pages: list[Answer] = field(default_factory=list)
    kept: list[Took] = field(default_factory=list)
    answers: list[Took] = field(default_factory=list)
    queries: list[Took] = field(default_factory=list)

    @property
    def times_query(self) -> float:
        """How many times the processor's time of the bare queries the page takes, both at the 95th percentile."""
        return self._page / p95([each.processor for each in self.queries])

    @property
    def times_answer(self) -> float:
        """How many times the processor's time of the ledger's answer the page takes, both at the 95th percentile."""
        return self._page / p95([each.processor for each in self.answers])

    @property
    def _page(self) -> float:
        return p95([each.took.processor for each in self.pages])

    def show(self) -> str:
        """Return the times, the ratios and the most bytes."""
        times = "".join(shown(each) for each in ([page.took for page in self.pages], self.kept, self.answers, self.queries))
        ratios = f"{self.times_answer:7.1f}{self.times_query:7.1f}"
        return f"{self.name:18}{times}{ratios}{max(len(each.body) for each in self.pages) / 1_000:8.1f}"


def shown(times: Sequence[Took]) -> str:
    """Return the 95th percentile by the clock, and by the processor in brackets."""
    return f"{p95([each.clock for each in times]):9.1f} ({p95([each.processor for each in times]):6.1f})"


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile.

    >>> p95([float(each) for each in range(101)])
    95.0
    """
    return sorted(times)[int(0.95 * (len(times) - 1))] if times else 0.0


class Watch:
    """Measures a block."""

    def __enter__(self) -> Watch:
        """Start."""
        self._clock, self._processor = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_error: object) -> None:
        """Stop."""
        self.took = Took((time.perf_counter() - self._clock) * 1_000, (time.process_time() - self._processor) * 1_000)


@contextmanager
def noted() -> Iterator[Ran]:
    """Note the SQL statements that are run, with their values."""
    ran: Ran = []

    def note(_connection: object, _cursor: object, sql: str, values: tuple[object, ...], *_more: object) -> None:
        ran.append((sql, values))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def again(connection: sqlite3.Connection, ran: Ran) -> Took:
    """Return how many milliseconds the statements take when they are run alone."""
    with Watch() as watch:
        for sql, values in ran:
            if sql.lstrip().upper().startswith(("SELECT", "WITH")):
                connection.execute(sql, values).fetchall()
    return watch.took


async def answer(app: object, path: str, *more: tuple[bytes, bytes]) -> Answer:
    """Ask the application itself, as a browser would."""
    before, _, query = path.partition("?")
    headers = [(b"host", f"{HOST}:{PORT}".encode()), (b"accept-encoding", b"gzip"), (b"accept-language", b"en"), *more]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": before,
        "raw_path": before.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": headers,
        "client": (HOST, 1),
        "server": (HOST, PORT),
    }
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    with Watch() as watch:
        await app(scope, receive, send)  # type: ignore[operator]
    body = b"".join(bytes(each.get("body", b"")) for each in sent[1:])  # type: ignore[call-overload]
    return Answer(int(str(sent[0]["status"])), body, watch.took)


def timed(question: Callable[[], object]) -> Took:
    """Return what a question takes."""
    with Watch() as watch:
        question()
    return watch.took
