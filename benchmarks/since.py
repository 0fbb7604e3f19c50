"""Measures what has changed since an earlier commit: who says what by full name, and how long reading takes.

python benchmarks/since.py [--commit 1410bad] [--shared FOLDER] [--rounds 5]

The package of that commit is taken out of git and read with beside today's, on the same texts and with today's scorer and
annotations. The default is the last commit that read statements alone. How long reading takes is measured twice: the processor's
time a word, without the start; and by the clock what `katanya read` takes from start to end, of one report and of a day's,
for which the gold's are read as often as makes `DAY`. On a machine with several processors today's command uses them.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from measuring import ROOT, SHARED, Series

from katanya import pool

STATEMENTS_ALONE = "1410bad"
DAY = 300
NEEDED = ("benchmarks/gold.py", "benchmarks/fresh.py", "benchmarks/measuring.py", "tests/quality/gold/fresh.jsonl")
TIMED = """
import sys, time
from katanya.articles import load
from katanya.reading import read_article
articles = [item for item in load([sys.argv[1]]) if hasattr(item, "body")]
for article in articles: read_article(article)
start = time.process_time()
for article in articles: read_article(article)
print((time.process_time() - start) * 1e6 / sum(len(article.body.split()) for article in articles))
"""


def main() -> int:
    """Print both figures then and now; return 0 also where the texts or the commit are absent."""
    options = _options()
    gold = options.shared / "gold" / "dev.jsonl"
    packed = subprocess.run(["git", "archive", options.commit, "katanya"], cwd=ROOT, capture_output=True, check=False)
    if packed.returncode or not gold.is_file():
        print(f"no figures: {gold} is not there" if not packed.returncode else f"no figures: {packed.stderr.decode().strip()}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        then = Path(folder)
        _unpack(packed.stdout, then)
        before, now = _by_full_name(then, options.shared), _by_full_name(ROOT, options.shared)
        print(f"who by full name, F1, at {options.commit} and now")
        for name, value in before.items():
            print(f"{name:<24}{value:6.1f}{now[name]:6.1f}{now[name] - value:+6.1f}")
        _compare("whole reading, microseconds a word", partial(_microseconds, articles=gold), then, options.rounds)
        for count, name in ((1, "one report"), (DAY, f"{DAY} reports")):
            file = then / f"{count}.jsonl"
            file.write_text("\n".join(islice(cycle(gold.read_text(encoding="utf-8").splitlines()), count)), encoding="utf-8")
            _compare(f"katanya read, {name}, milliseconds by the clock", partial(_command, articles=file), then, options.rounds)
    print(f"{pool.available()} processes at once")
    return 0


def _compare(name: str, measure: Callable[[Path], float], then: Path, rounds: int) -> None:
    times = [(measure(then), measure(ROOT)) for _ in range(rounds)]
    old, new = (Series(column) for column in zip(*times, strict=True))
    print(f"{name}: {old.show()} then, {new.show()} now, {new.over(old).show()} times", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what has changed since an earlier commit.")
    parser.add_argument("--commit", default=STATEMENTS_ALONE, help=f"the earlier one (default: {STATEMENTS_ALONE})")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds gold/, corpora/ and tools/")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def _unpack(packed: bytes, folder: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        tar.extractall(folder, filter="data")
    for name in NEEDED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)


def _by_full_name(tree: Path, shared: Path) -> dict[str, float]:
    """Return the F1 that `gold.py` and `fresh.py` print with the package of a tree, by the heading of each set."""
    found: dict[str, float] = {}
    for script in NEEDED[:2]:
        heading = ""
        for line in _run(tree, str(tree / script), "--shared", str(shared)).splitlines():
            heading = line[3:] if line.startswith("== ") else heading
            if match := re.match(r"who by full name .*F1\s+([\d.]+)", line):
                found[heading] = float(match[1])
    return found


def _microseconds(tree: Path, articles: Path) -> float:
    return float(_run(tree, "-c", TIMED, str(articles)))


def _command(tree: Path, articles: Path) -> float:
    begun = time.perf_counter()
    _run(tree, "-m", "katanya", "read", str(articles), "--format", "jsonl", "--quiet")
    return (time.perf_counter() - begun) * 1e3


def _run(tree: Path, *arguments: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(tree)}
    call = [sys.executable, *arguments]
    return subprocess.run(call, check=True, capture_output=True, text=True, cwd=tree, env=env).stdout


if __name__ == "__main__":
    sys.exit(main())
