"""Measures the pages of a ledger: server time beside the bare queries, search as one types, readers during an `add`, weight.

python benchmarks/serve.py [--statements 5000] [--weighed 1000] [--ledger FILE] [--rounds 40] [--seed 1] [--check]

The ledger is generated as that of `size.py` is; the last `--weighed` reports of it are weighed, with the default all of them are.
`--ledger` takes one that is there, of which a copy is added to. Each page is asked for as a browser does, compressed, in one process and without a network, of another claim,
article or source each time. The SQL statements that it ran are then run again on a connection that is open, with nothing done
with their rows: that is the bare query. On a machine that others use too, the time of the processor says more than that of the
clock; the ratio is of the former, and both are printed.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from measuring import Limit, checked
from size import Press
from sqlalchemy import Connection, event, insert
from sqlalchemy.engine import Engine

from katanya.desk import weigh
from katanya.desk.adding import add
from katanya.desk.shelf import Shelf
from katanya.ledger import connect, read, search, write
from katanya.ledger.schema import WEIGHED
from katanya.web.app import create
from katanya.web.options import Options
from katanya.web.rates import Rate

HOST, PORT = "127.0.0.1", 8320
A_REPORT, TOGETHER = 10, 50
READERS, ADDED = 50, 40
OFTEN = Rate(1e6, 1e6)
# A reader looks at a page so many seconds before asking for the next.
LOOKS = 1.0
STATIC = ("katanya.css", "katanya.js", "htmx.min.js")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and the milliseconds it took by the clock and by the processor."""

    status: int
    body: bytes
    clock: float
    processor: float


@dataclass(slots=True)
class Asked:
    """What one page took each time: itself, and its bare queries."""

    name: str
    pages: list[Answer] = field(default_factory=list)
    queries: list[tuple[float, float]] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """How many times the processor's time of the queries the page takes, both at the 95th percentile."""
        return p95([page.processor for page in self.pages]) / p95([processor for _, processor in self.queries])

    def show(self) -> str:
        """Return the times and the most bytes."""
        page = f"{p95([each.clock for each in self.pages]):9.1f} ({p95([each.processor for each in self.pages]):6.1f})"
        query = f"{p95([clock for clock, _ in self.queries]):9.1f} ({p95([each for _, each in self.queries]):6.1f})"
        return f"{self.name:20}{page}{query}{self.ratio:8.1f}{max(len(each.body) for each in self.pages) / 1_000:10.1f}"


def main() -> int:
    """Print every figure, and return 1 where `--check` is asked for and a limit is not kept."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        address = str(Path(folder) / "serve.db")
        if options.ledger:
            _copied(options.ledger, address)
        else:
            _made(address, options)
        limits = [*asyncio.run(_measured(address, options)), *_read_during_an_add(address, Path(folder))]
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the pages of a ledger.")
    parser.add_argument("--statements", type=int, default=5_000, help="of the ledger that is made (default: 5000)")
    parser.add_argument("--weighed", type=int, default=1_000, help="how many reports, the last, are weighed (default: 1000)")
    parser.add_argument("--ledger", help="one that is there, which is copied and left as it is")
    parser.add_argument("--rounds", type=int, default=40, help="how often each page is asked for (default: 40)")
    parser.add_argument("--seed", type=int, default=1, help="of the generated reports")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    return parser.parse_args()


def _made(address: str, options: argparse.Namespace) -> None:
    """Make a ledger, of which the last reports are weighed and all can be searched."""
    started, engine, shelf = time.perf_counter(), connect.writer(address), Shelf()
    count = max(1, options.statements // A_REPORT)
    press, weighed = Press(options.seed, A_REPORT), 0
    for start in range(0, count, TOGETHER):
        with engine.begin() as connection:
            kept = [write.keep(connection, each).reading for each in press.reports(min(TOGETHER, count - start))]
            if count - start <= options.weighed:
                weigh.weigh(connection, shelf, kept)
                weighed += len(kept)
            else:
                _indexed(connection, kept)
    engine.dispose()
    print(f"{count:,} reports kept, {weighed:,} of them weighed, in {time.perf_counter() - started:.0f} s")


def _indexed(connection: Connection, readings: Sequence[int]) -> None:
    for number in readings:
        search.add(connection, read.stored(connection, number))
        connection.execute(insert(WEIGHED).values(reading=number))


def _copied(kept: str, address: str) -> None:
    with sqlite3.connect(f"file:{kept}?mode=ro", uri=True) as there, sqlite3.connect(address) as copy:
        there.backup(copy)


def _pages(address: str, rounds: int, seed: int) -> dict[str, list[str]]:
    """Return the addresses of each page, of the largest claims and stories and of others."""
    with sqlite3.connect(address) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("articles", "statements")]  # noqa: S608
        print(f"{counts[0]:,} articles, {counts[1]:,} statements; the file is {Path(address).stat().st_size / 1e6:,.0f} MB\n")
        claims = _ids(connection, "claim", "statements", "id", rounds)
        stories = _ids(connection, "story", "articles", "key", rounds)
    press = Press(seed, 1)
    places, names = ([_drawn(press, each) for _ in range(rounds)] for each in (press.places, press.names))
    return {
        "front": ["/"] * rounds,
        "search, a word": [f"/search?q={quote(each)}" for each in places],
        "search, a facet": [f"/search?q={quote(each)}&stance=deny" for each in places],
        "search, articles": [f"/search?q={quote(each)}&in=articles" for each in places],
        "search, all": ["/search"] * rounds,
        "article": [f"/articles/{each}" for each in stories],
        "claim": [f"/claims/{each}" for each in claims],
        "story": [f"/stories/{each}" for each in stories],
        "source": [f"/source?name={quote(each)}" for each in names],
        "disputes": ["/disputes"] * rounds,
        "timeline": [f"/timeline?source={quote(each)}" for each in names],
        "why": [f"/why/{each}" for each in claims],
    }


def _drawn(press: Press, names: Sequence[str]) -> str:
    # Few names are everywhere, as `Press` draws them.
    return names[int(len(names) ** press.chance.random()) - 1]


def _ids(connection: sqlite3.Connection, what: str, table: str, column: str, count: int) -> list[str]:
    """Return the ids of the first member of the largest groups and, as many, of the last that were made."""
    asked = f"""SELECT t.{column} FROM members m JOIN {table} t ON t.number = m.root WHERE m.what = ? GROUP BY m.root
        ORDER BY {{order}} DESC LIMIT ?"""  # noqa: S608
    found = []
    for order, share in (("count(*)", count // 2), ("m.root", count - count // 2)):
        found += [row[0] for row in connection.execute(asked.format(order=order), (what, share))]
    return found


async def _measured(address: str, options: argparse.Namespace) -> list[Limit]:
    app = create(address, Options(rate=OFTEN, read_rate=OFTEN))
    # The first answer loads what the others use.
    for path in ("/", "/search", "/disputes"):
        await _answer(app, path)
    weights = {name: len((await _answer(app, f"/static/{name}")).body) for name in STATIC}
    print("ms, 95th percentile, by the clock (by the processor); kB, the heaviest, without the scripts")
    print(f"{'':20}{'page':>18}{'bare query':>18}{'ratio':>8}{'kB':>10}")
    asked = []
    for name, paths in _pages(address, options.rounds, options.seed).items():
        asked.append(await _asked(app, address, name, paths))
        print(asked[-1].show(), flush=True)
    typed = await _typed(app, options)
    heaviest = max(len(page.body) for each in asked for page in each.pages) + sum(weights.values())
    print(f"\nscripts and style: {', '.join(f'{name} {size / 1_000:.1f} kB' for name, size in weights.items())}")
    print(f"search as one types: {p95([each.clock for each in typed]):.1f} ms ({p95([each.processor for each in typed]):.1f})")
    return [
        *(Limit(f"{each.name}, times its query, p95", each.ratio, 3) for each in asked),
        Limit("search as one types, ms of the clock, p95", p95([each.clock for each in typed]), 150),
        Limit("the heaviest page with its scripts, kB over the wire", heaviest / 1_000, 300),
    ]


async def _asked(app: object, address: str, name: str, paths: Sequence[str]) -> Asked:
    """Ask for a page at each address, each time followed by its bare queries."""
    found = Asked(name)
    with sqlite3.connect(f"file:{address}?mode=ro", uri=True) as connection:
        connection.execute("PRAGMA cache_size=-65536")
        for path in paths:
            with _noted() as ran:
                answer = await _answer(app, path)
            assert answer.status == 200, path
            found.pages.append(answer)
            found.queries.append(_again(connection, ran))
    return found


@contextmanager
def _noted() -> Iterator[list[tuple[str, tuple[object, ...]]]]:
    """Note the SQL statements that are run, with their values."""
    ran: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, sql: str, values: tuple[object, ...], *_more: object) -> None:
        ran.append((sql, values))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _again(connection: sqlite3.Connection, ran: Sequence[tuple[str, tuple[object, ...]]]) -> tuple[float, float]:
    """Return how many milliseconds the statements take when they are run alone."""
    clock, processor = time.perf_counter(), time.process_time()
    for sql, values in ran:
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            connection.execute(sql, values).fetchall()
    return (time.perf_counter() - clock) * 1_000, (time.process_time() - processor) * 1_000


async def _typed(app: object, options: argparse.Namespace) -> list[Answer]:
    """Return the answers to words that are typed letter by letter."""
    press = Press(options.seed, 1)
    words = [_drawn(press, press.places) for _ in range(max(1, options.rounds // 4))] + ["missiles fired", "ships"]
    parts = [word[:end] for word in words for end in range(1, len(word) + 1)]
    return [await _answer(app, f"/search?q={quote(part)}&in=statements", (b"hx-request", b"true")) for part in parts]


async def _answer(app: object, path: str, *more: tuple[bytes, bytes]) -> Answer:
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

    clock, processor = time.perf_counter(), time.process_time()
    await app(scope, receive, send)  # type: ignore[operator]
    took = (time.perf_counter() - clock) * 1_000, (time.process_time() - processor) * 1_000
    return Answer(int(str(sent[0]["status"])), b"".join(bytes(each.get("body", b"")) for each in sent[1:]), *took)  # type: ignore[call-overload]


def _read_during_an_add(address: str, folder: Path) -> list[Limit]:
    """Let readers ask for pages of a server while reports are added to its ledger."""
    from memory import write as reports

    reports(folder / "more.jsonl", ADDED)
    paths = [paths[number] for paths in _pages(address, 8, 2).values() for number in (0, -1)]
    with _serving(address) as (host, port), ThreadPoolExecutor(READERS + 1) as pool:
        adding = pool.submit(lambda: len(list(add(address, [str(folder / "more.jsonl")]))))
        reading = [pool.submit(_reader, host, port, paths[number % len(paths) :] + paths, adding) for number in range(READERS)]
        answers = [answer for each in reading for answer in each.result()]
        added = adding.result()
    wrong = [status for status, _ in answers if status != 200]
    took = p95([milliseconds for _, milliseconds in answers])
    print(f"{READERS} readers: {len(answers):,} pages while {added} reports were added, {took:,.0f} ms by the clock (p95)\n")
    return [Limit("errors of parallel readers during an add", len(wrong), 0)]


def _reader(host: str, port: int, paths: Sequence[str], adding: object) -> list[tuple[int, float]]:
    found = []
    for path in paths:
        started = time.perf_counter()
        try:
            connection = http.client.HTTPConnection(host, port, timeout=120)
            connection.request("GET", path)
            status = connection.getresponse().status
            connection.close()
        except (OSError, http.client.HTTPException):
            status = 0
        found.append((status, (time.perf_counter() - started) * 1_000))
        if adding.done():  # type: ignore[attr-defined]
            break
        time.sleep(LOOKS)
    return found


@contextmanager
def _serving(address: str) -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-m", "katanya", "serve", "--ledger", address, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stderr is not None
            found = re.search(r"http://([0-9.]+):(\d+)", process.stderr.readline())
            assert found is not None
            yield found[1], int(found[2])
        finally:
            process.terminate()


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile.

    >>> p95([float(each) for each in range(101)])
    95.0
    """
    return sorted(times)[int(0.95 * (len(times) - 1))] if times else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
