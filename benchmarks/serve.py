"""Measures the pages of a ledger: server time beside the bare queries, search as one types, readers during an `add`, weight.

python benchmarks/serve.py [--statements 5000] [--weighed 1000] [--ledger FILE] [--rounds 40] [--seed 1] [--check]

The ledger is generated as that of `size.py` is; the last `--weighed` reports of it are weighed, with the default all of them are.
`--ledger` takes one that is there, of which a copy is added to. Each page is asked for as a browser does, compressed, in one
process and without a network, of another claim, article or source each time: first of a server that keeps no pages, so that it
is made anew (`page`); then twice of one that keeps them while the ledger stays as it is, where the second time counts (`kept`).
Then the ledger is asked the same question, which gives the records that the page shows (`its answer`); and the SQL that the page
ran when it was made is run again on a connection that is open, with nothing done with its rows (`its SQL`, the bare query). The
first row is a page that asks the ledger nothing: no page takes less. On a machine that others use too, the time of the processor
says more than that of the clock; ratios are of the former, and both are printed.

The readers ask a server in a process of its own while `katanya add` runs in another; each looks at a page for a second before
it asks for the next.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from asking import Answer, Asked, again, answer, noted, p95, shown, timed
from fastapi import FastAPI
from measuring import Limit, checked
from readers import during_an_add
from size import Press
from sqlalchemy import Connection, insert

from katanya.api.library import Library
from katanya.desk import weigh
from katanya.desk.ledger import Ledger
from katanya.desk.shelf import Shelf
from katanya.ledger import connect, read, search, write
from katanya.ledger.derived import WEIGHED
from katanya.ledger.search import Over
from katanya.web.app import create
from katanya.web.options import Options
from katanya.web.rates import Rate
from katanya.web.serve import settle

A_REPORT, TOGETHER = 10, 50
OFTEN = Rate(1e6, 1e6)
# So many pages a server keeps, and the address of a page that asks the ledger nothing.
KEPT, EMPTY = 200, "/timeline"
STATIC = ("katanya.css", "katanya.js", "htmx.min.js")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address with the value that it is asked about, of which kind that is, and the question to the ledger itself."""

    name: str
    path: str
    about: str
    question: Callable[[Ledger, str], object]


PAGES = (
    Page("front", "/", "place", lambda ledger, _: ledger.front()),
    Page("search, a word", "/search?q={}", "place", lambda ledger, words: ledger.search(words, over=Over.STATEMENTS)),
    Page(
        "search, a facet",
        "/search?q={}&stance=deny",
        "place",
        lambda ledger, words: ledger.search(words, over=Over.STATEMENTS, stance="deny"),
    ),
    Page("search, articles", "/search?q={}&in=articles", "place", lambda ledger, words: ledger.search(words, over=Over.ARTICLES)),
    Page("search, all", "/search", "place", lambda ledger, _: ledger.search("", over=Over.STATEMENTS)),
    Page("article", "/articles/{}", "story", lambda ledger, given: ledger.article(given)),
    Page("claim", "/claims/{}", "claim", lambda ledger, given: ledger.carried(given)),
    Page("story", "/stories/{}", "story", lambda ledger, given: ledger.storyline(given)),
    Page("source", "/source?name={}", "name", lambda ledger, name: ledger.sourced(name, limit=30)),
    Page("disputes", "/disputes", "place", lambda ledger, _: ledger.disputes()),
    Page("timeline", "/timeline?source={}", "name", lambda ledger, name: ledger.timeline(source=name)),
    Page("why", "/why/{}", "claim", lambda ledger, given: ledger.why(given)),
)


def main() -> int:
    """Print every figure, and return 1 where `--check` is asked for and a limit is not kept."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        address = str(Path(folder) / "serve.db")
        if options.ledger:
            _copied(options.ledger, address)
        else:
            _made(address, options)
        limits = [*asyncio.run(_measured(address, options)), *during_an_add(address, Path(folder), _paths(address))]
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


def _values(address: str, rounds: int, seed: int) -> dict[str, list[str]]:
    """Return what is asked about: places and names as reports have them, the largest claims and stories, and others."""
    press = Press(seed, 1)
    with sqlite3.connect(address) as connection:
        return {
            "place": [_drawn(press, press.places) for _ in range(rounds)],
            "name": [_drawn(press, press.names) for _ in range(rounds)],
            "claim": _ids(connection, "claim", "statements", "id", rounds),
            "story": _ids(connection, "story", "articles", "key", rounds),
        }


def _paths(address: str) -> list[str]:
    """Return two addresses of each kind of page."""
    values = _values(address, 8, 2)
    return [page.path.format(quote(values[page.about][number])) for page in PAGES for number in (0, -1)]


def _size(address: str) -> str:
    with sqlite3.connect(address) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("articles", "statements")]  # noqa: S608
    return f"{counts[0]:,} articles, {counts[1]:,} statements; the file is {Path(address).stat().st_size / 1e6:,.0f} MB"


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
    anew, keeping = (create(address, Options(rate=OFTEN, read_rate=OFTEN, kept=kept)) for kept in (0, KEPT))
    # The first answer loads what the others use.
    for app in (anew, keeping):
        for path in ("/", "/search", "/disputes"):
            await answer(app, path)
    settle()
    weights = {name: len((await answer(anew, f"/static/{name}")).body) for name in STATIC}
    print(f"{_size(address)}\n")
    print("ms, 95th percentile, by the clock (by the processor); kB, the heaviest, without the scripts")
    print(f"{'':18}{'page':>18}{'kept':>18}{'its answer':>18}{'its SQL':>18}{'page by':>14}{'kB':>8}")
    empty = [(await answer(anew, EMPTY)).took for _ in range(options.rounds)]
    print(f"{'an empty page':18}{shown(empty)}", flush=True)
    values = _values(address, options.rounds, options.seed)
    asked = []
    for page in PAGES:
        asked.append(await _asked((anew, keeping), address, page, values[page.about]))
        print(asked[-1].show(), flush=True)
    typed = [each.took for each in await _typed(anew, options)]
    heaviest = max(len(page.body) for each in asked for page in each.pages) + sum(weights.values())
    print(f"\nscripts and style: {', '.join(f'{name} {size / 1_000:.1f} kB' for name, size in weights.items())}")
    print(f"search as one types: {shown(typed).strip()} ms")
    return [
        *(Limit(f"{each.name}, times its SQL, p95", each.times_query, 3) for each in asked),
        Limit("search as one types, ms of the clock, p95", p95([each.clock for each in typed]), 150),
        Limit("the heaviest page with its scripts, kB over the wire", heaviest / 1_000, 300),
    ]


async def _asked(apps: tuple[FastAPI, FastAPI], address: str, page: Page, values: Sequence[str]) -> Asked:
    """Ask for a page about each value, each time followed by the question to the ledger itself and by the bare SQL."""
    found, library = Asked(page.name), Library(address)
    anew, keeping = apps
    with sqlite3.connect(f"file:{address}?mode=ro", uri=True) as connection:
        connection.execute("PRAGMA cache_size=-65536")
        for value in values:
            path = page.path.format(quote(value))
            with noted() as ran:
                found.pages.append(await answer(anew, path))
            assert found.pages[-1].status == 200, (page, value)
            await answer(keeping, path)
            found.kept.append((await answer(keeping, path)).took)
            found.answers.append(timed(partial(page.question, library.ledger(), value)))
            found.queries.append(again(connection, ran))
    library.close()
    return found


async def _typed(app: FastAPI, options: argparse.Namespace) -> list[Answer]:
    """Return the answers to words that are typed letter by letter."""
    press = Press(options.seed, 1)
    words = [_drawn(press, press.places) for _ in range(max(1, options.rounds // 4))] + ["missiles fired", "ships"]
    parts = [word[:end] for word in words for end in range(1, len(word) + 1)]
    return [await answer(app, f"/search?q={quote(part)}&in=statements", (b"hx-request", b"true")) for part in parts]


if __name__ == "__main__":
    raise SystemExit(main())
