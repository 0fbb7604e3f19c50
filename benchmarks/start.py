"""Measures how long katanya takes to start, as whole processes, against the bare interpreter.

python benchmarks/start.py [--rounds 15] [--check]
"""

from __future__ import annotations

import argparse
import compileall
import subprocess
import sys
import time
from dataclasses import dataclass

from measuring import EXAMPLES, ROOT, Limit, Series, checked, command

SMALL = EXAMPLES / "kestovia-denies-parts.txt"
VERSION_LIMIT, READ_LIMIT = 4.0, 30.0


@dataclass(frozen=True, slots=True)
class Process:
    """A whole process that is measured, and how many times as long as the bare interpreter it may take."""

    name: str
    call: tuple[str, ...]
    limit: float | None = None


def main() -> int:
    """Print medians in milliseconds and ratios; return 1 where `--check` is given and a limit is not kept."""
    parser = argparse.ArgumentParser(description="Measure the start of katanya against the bare interpreter.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--check", action="store_true", help=f"fail over {VERSION_LIMIT:g} and {READ_LIMIT:g} times")
    options = parser.parse_args()
    bare, *others = processes = _processes()
    times = _measured(processes, options.rounds)
    print(f"{' '.join(command())}, Python {sys.version.split()[0]}, {options.rounds} rounds")
    print("milliseconds: median (least to greatest)")
    for process, series in zip(processes, times, strict=True):
        print(f"{process.name:<34} {series.show()}")
    ratios = [series.over(times[0]) for series in times[1:]]
    for process, ratio in zip(others, ratios, strict=True):
        print(f"{process.name} / {bare.name}: {ratio.show()} times")
    limits = [Limit(each.name, ratio.median, each.limit) for each, ratio in zip(others, ratios, strict=True) if each.limit]
    return checked(limits, check=options.check)


def _processes() -> tuple[Process, ...]:
    read = (*command(), "read", str(SMALL), "--quiet", "--format")
    return (
        Process("python -c pass", (sys.executable, "-c", "pass")),
        Process("katanya --version", (*command(), "--version"), VERSION_LIMIT),
        Process("katanya read FILE --format jsonl", (*read, "jsonl"), READ_LIMIT),
        Process("katanya read FILE --format table", (*read, "table"), READ_LIMIT),
    )


def _measured(processes: tuple[Process, ...], rounds: int) -> list[Series]:
    """Compile the package as an installer does, run every process once unmeasured, then all in turn, round by round."""
    compileall.compile_dir(ROOT / "katanya", quiet=1)
    for process in processes:
        _milliseconds(process)
    times = [tuple(_milliseconds(process) for process in processes) for _ in range(rounds)]
    return [Series(column) for column in zip(*times, strict=True)]


def _milliseconds(process: Process) -> float:
    start = time.perf_counter()
    subprocess.run(process.call, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main())
