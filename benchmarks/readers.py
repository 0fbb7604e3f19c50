"""Many readers of a server while reports are added to its ledger: `katanya serve` in one process, `katanya add` in another."""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median

from asking import p95
from measuring import Limit
from memory import write as write_reports

READERS, ADDED = 50, 100
# A reader looks at a page so many seconds before asking for the next.
LOOKS = 1.0


def during_an_add(address: str, folder: Path, paths: Sequence[str]) -> list[Limit]:
    """Let readers ask for the pages of a server, each from another one on, while reports are added to its ledger."""
    write_reports(folder / "more.jsonl", ADDED)
    add = [sys.executable, "-m", "katanya", "add", "--quiet", "--ledger", address, str(folder / "more.jsonl")]
    with _serving(address) as (host, port), ThreadPoolExecutor(READERS) as pool:
        # The first answer loads what the others use.
        for path in paths:
            _got(host, port, path)
        started = time.perf_counter()
        with subprocess.Popen(add, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as adding:
            turned = [[*paths[number % len(paths) :], *paths] for number in range(READERS)]
            reading = [pool.submit(_reader, host, port, each, adding) for each in turned]
            answers = [answer for each in reading for answer in each.result()]
        assert adding.returncode == 0
        took = time.perf_counter() - started
    wrong = [status for status, _ in answers if status != 200]
    times = [milliseconds for _, milliseconds in answers]
    print(f"{READERS} readers: {len(answers):,} pages while {ADDED} reports were added in {took:.0f} s; by the clock")
    print(f"{median(times):,.0f} ms (median), {p95(times):,.0f} ms (p95)\n")
    return [
        Limit("errors of parallel readers during an add", len(wrong), 0),
        Limit("pages of parallel readers during an add, ms of the clock, p95", p95(times), 1_000),
    ]


def _reader(host: str, port: int, paths: Sequence[str], adding: subprocess.Popen[bytes]) -> list[tuple[int, float]]:
    found = []
    for path in cycle(paths):
        started = time.perf_counter()
        status = _got(host, port, path)
        found.append((status, (time.perf_counter() - started) * 1_000))
        if adding.poll() is not None:
            break
        time.sleep(LOOKS)
    return found


def _got(host: str, port: int, path: str) -> int:
    """Return the status of an answer, 0 where none came."""
    connection = http.client.HTTPConnection(host, port, timeout=120)
    try:
        connection.request("GET", path)
        got = connection.getresponse()
        return got.status if got.read() else 0
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


@contextmanager
def _serving(address: str) -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-m", "katanya", "serve", "--ledger", address, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stderr is not None
            # Where other rules weighed the ledger, that is said first.
            said = (re.search(r"http://([0-9.]+):(\d+)", line) for line in process.stderr)
            found = next(filter(None, said))
            yield found[1], int(found[2])
        finally:
            process.terminate()
