"""Breaks `katanya add` off in every way that a day's work does, and looks at what the ledger holds afterwards.

python benchmarks/faults.py [--kills 100] [--seed 1] [--check]

Kills by SIGKILL at random moments, a file size that the system allows no more of, two writers at once, readers during a write:
what was reported as added must be there whole, nothing may be half there, and `katanya verify` must find no fault.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generated import write
from measuring import Limit, checked, command

ARTICLES = 400


def main() -> int:
    """Print what each kind of fault left, and return 1 where `--check` is asked for and something was lost."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder) / "reports.jsonl"
        write(inputs, ARTICLES)
        limits = [
            _kills(inputs, Path(folder), options),
            _full(inputs, Path(folder)),
            _two_writers(inputs, Path(folder)),
            _reader(inputs, Path(folder)),
        ]
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Break off katanya add, and look at what the ledger holds.")
    parser.add_argument("--kills", type=int, default=100, help="how often a run is killed (default: 100)")
    parser.add_argument("--seed", type=int, default=1, help="of the random moments")
    parser.add_argument("--check", action="store_true", help="exit with 1 where anything was lost")
    return parser.parse_args()


def _kills(inputs: Path, folder: Path, options: argparse.Namespace) -> Limit:
    moments = random.Random(options.seed)  # noqa: S311  moments, not secrets
    ledger = folder / "killed.db"
    reported: set[str] = set()
    faults = 0
    for _ in range(options.kills):
        running = _add(inputs, ledger)
        time.sleep(moments.uniform(0.05, 2.0))
        running.send_signal(signal.SIGKILL)
        reported |= _keys(running.communicate()[0])
        faults += _faults(ledger)
        if len(reported) >= ARTICLES:
            reported.clear()
            ledger.unlink()
    lost = len(reported - _held(ledger)) if reported else 0
    print(f"{options.kills} kills: {faults} faults, {lost} reported and lost")
    return Limit("kills: faults and losses", faults + lost, 0)


def _full(inputs: Path, folder: Path) -> Limit:
    ledger = folder / "full.db"
    running = _add(inputs, ledger, bytes_allowed=600_000)
    out, said = running.communicate()
    lost = len(_keys(out) - _held(ledger))
    faults = _faults(ledger)
    print(f"no more room: exit status {running.returncode}, {said.strip().splitlines()[-1]!r}; {faults} faults, {lost} lost")
    named = 0 if running.returncode == 1 and "cannot be written" in said else 1
    return Limit("no more room: faults, losses, unnamed", faults + lost + named, 0)


def _two_writers(inputs: Path, folder: Path) -> Limit:
    ledger = folder / "two.db"
    both = [_add(inputs, ledger), _add(inputs, ledger)]
    printed = [each.communicate() for each in both]
    reported = set().union(*(_keys(out) for out, _ in printed))
    failed = sum(each.returncode != 0 for each in both)
    for each, (_, said) in zip(both, printed, strict=True):
        if each.returncode:
            print(f"a writer ended with {each.returncode}: {said.strip()[-1_000:]}")
    lost = len(reported - _held(ledger)) + ARTICLES - len(_held(ledger))
    print(f"two writers: {failed} failed, {lost} lost or twice, {_faults(ledger)} faults")
    return Limit("two writers: failures, losses, faults", failed + abs(lost) + _faults(ledger), 0)


def _reader(inputs: Path, folder: Path) -> Limit:
    ledger = folder / "reader.db"
    running = _add(inputs, ledger)
    looked = faults = 0
    while running.poll() is None:
        if ledger.exists() and ledger.stat().st_size:
            looked, faults = looked + 1, faults + _faults(ledger)
    running.communicate()
    print(f"a reader during a write: looked {looked} times, {faults} faults")
    return Limit("a reader during a write: faults", faults if looked else 1, 0)


def _add(inputs: Path, ledger: Path, bytes_allowed: int | None = None) -> subprocess.Popen[str]:
    def limit() -> None:
        if bytes_allowed is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_allowed, bytes_allowed))

    call = [*command(), "add", str(inputs), "--ledger", str(ledger), "--quiet"]
    return subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=limit, env=os.environ)


def _keys(printed: str) -> set[str]:
    return {line.split()[1] for line in printed.splitlines() if len(line.split()) > 2}


def _faults(ledger: Path) -> int:
    if not ledger.exists():
        return 0
    done = subprocess.run([*command(), "verify", "--ledger", str(ledger)], check=False, capture_output=True, text=True)
    # Broken off before the first report; whether one was reported is counted as a loss.
    if "holds no reports yet" in done.stderr:
        return 0
    if done.returncode:
        print(done.stdout[-500:], done.stderr[-500:], file=sys.stderr)
    return done.returncode


def _held(ledger: Path) -> set[str]:
    from katanya.ledger import connect, read

    if not ledger.exists():
        return set()
    with connect.reader(str(ledger)).connect() as connection:
        return {kept.key for kept in read.latest(connection)}


if __name__ == "__main__":
    sys.exit(main())
