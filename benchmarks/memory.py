"""Measures whether memory stays flat while 10,000 articles stream through `katanya read`.

python benchmarks/memory.py [--check]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generated import write
from measuring import ROOT, Limit, checked, command

EARLY, LATE = 1_000, 10_000
# The process must still be running when the last sample is taken; what it has written ahead is less than this.
BEYOND = 200
GROWTH_LIMIT = 50.0


@dataclass(frozen=True, slots=True)
class Sample:
    """What a process held in memory when so many lines had come out of it, in MB (10^6 bytes)."""

    lines: int
    megabytes: float


def main() -> int:
    """Print the memory held every 1,000 lines; return 1 where `--check` is given and it grew by more than 50 MB."""
    parser = argparse.ArgumentParser(description="Measure the memory of katanya over 10,000 articles in one file.")
    parser.add_argument("--check", action="store_true", help=f"fail where it grows by more than {GROWTH_LIMIT:g} MB")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write(path, LATE + BEYOND)
        print(f"{LATE:,} articles, {path.stat().st_size / 1e6:.1f} MB in one file")
        samples = list(_samples(path))
    for sample in samples:
        print(f"after {sample.lines:>6,} lines: {sample.megabytes:6.1f} MB")
    growth = samples[-1].megabytes - samples[0].megabytes
    return checked([Limit(f"MB more after {LATE:,} than after {EARLY:,}", growth, GROWTH_LIMIT)], check=options.check)


def _samples(path: Path) -> Iterator[Sample]:
    call = (*command(), "read", str(path), "--format", "jsonl", "--quiet")
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for number, _ in enumerate(process.stdout, 1):
            if number % EARLY == 0 and number <= LATE:
                yield Sample(number, _megabytes(process.pid))
    if process.returncode:
        raise SystemExit(f"memory.py: katanya ended with {process.returncode}; its message stands above")


def _megabytes(process: int) -> float:
    """Return the resident memory of a process; `ps` answers where there is no /proc."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024 / 1e6
    shown = subprocess.run(("ps", "-o", "rss=", "-p", str(process)), check=True, capture_output=True, text=True)
    return int(shown.stdout) * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
