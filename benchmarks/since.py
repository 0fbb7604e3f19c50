"""Measures what has changed since an earlier commit: who says what by full name, and the time of whole readings.

python benchmarks/since.py [--commit 1410bad] [--shared FOLDER] [--rounds 5]

The package of that commit is taken out of git and read with beside today's, on the same texts and with today's scorer and
annotations. The default is the last commit that read statements alone.
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
from pathlib import Path

from measuring import ROOT, SHARED, Series

STATEMENTS_ALONE = "1410bad"
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
        times = [(_microseconds(then, gold), _microseconds(ROOT, gold)) for _ in range(options.rounds)]
    old, new = (Series(column) for column in zip(*times, strict=True))
    print(f"whole reading, microseconds a word: {old.show()} then, {new.show()} now, {new.over(old).show()} times")
    return 0


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


def _run(tree: Path, *arguments: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(tree)}
    call = [sys.executable, *arguments]
    return subprocess.run(call, check=True, capture_output=True, text=True, cwd=tree, env=env).stdout


if __name__ == "__main__":
    sys.exit(main())
