"""`--processes`: the same readings, and no process that outlives the command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from katanya import pool
from katanya.cli import run

COUNT = pool.ALONE + 15


def _lines() -> Iterator[str]:
    for number in range(COUNT):
        text = f"Harbour master Olga Renn said that ship {number} had run aground. Berth {number} was “closed”, she added."
        yield json.dumps({"id": f"r{number}", "outlet": "Lund Post", "language": "en", "published": "2026-03-10", "text": text})


@pytest.fixture
def reports(tmp_path: Path) -> str:
    """Return a file of more reports than one process reads alone, of which two cannot be read."""
    path = tmp_path / "reports.jsonl"
    lines = list(_lines())
    lines[3] = lines[pool.ALONE + 5] = "{"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_several_processes_print_what_one_prints(reports: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = set()
    for processes in ("1", "3"):
        assert run(["read", reports, "--format", form, "--processes", processes]) == 1
        printed.add(capsys.readouterr())
    assert len(printed) == 1
    assert printed.pop().err.endswith(f"read {COUNT - 2}, not read 2\n")


def test_several_processes_keep_what_one_keeps(reports: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = set()
    for processes in ("1", "3"):
        ledger = str(tmp_path / f"{processes}.db")
        assert run(["add", reports, "--ledger", ledger, "--processes", processes]) == 1
        capsys.readouterr()
        assert run(["find", "berth", "--ledger", ledger, "--format", "json"]) == 0
        printed.add(capsys.readouterr().out)
    assert len(printed) == 1


@pytest.mark.parametrize("given", ["0", "-1", "two", "1.5"])
def test_what_is_no_number_of_processes_is_refused(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["read", "--examples", f"--processes={given}"])
    assert ended.value.code == 2
    assert f"{given!r} is no number of processes; give 1 or more" in capsys.readouterr().err


@contextmanager
def _reading() -> Iterator[subprocess.Popen[str]]:
    """Start a command that has begun other processes and waits for more reports."""
    command = [sys.executable, "-m", "katanya", "read", "-", "--format", "jsonl", "--processes", "3"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stdin and running.stdout
        try:
            running.stdin.write("".join(f"{line}\n" for line in _lines()))
            running.stdin.flush()
            for _ in range(pool.ALONE):
                running.stdout.readline()
            yield running
        finally:
            if running.poll() is None:
                running.kill()


def _children(parent: int) -> set[int]:
    """Return the processes that a process has started, and those they have, as the system lists them."""
    rows = [Path(entry.path, "stat") for entry in os.scandir("/proc") if entry.name.isdigit()]
    parents = {}
    for row in rows:
        try:
            parents[int(row.parent.name)] = int(row.read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return {number for number, above in parents.items() if above == parent}


def _waited(parent: int, children: set[int], *, there: bool) -> set[int]:
    """Return the children once there are three, or none of those that there were; fail after half a minute."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        found = _children(parent) if there else {child for child in children if Path(f"/proc/{child}").is_dir()}
        if (len(found) >= 3) is there and (there or not found):
            return found
        time.sleep(0.02)
    raise AssertionError(f"after 30 s there are {sorted(found)}")


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="the processes are listed as Linux lists them")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_command(end: signal.Signals) -> None:
    with _reading() as running:
        children = _waited(running.pid, set(), there=True)
        if end is signal.SIGINT:
            # As a terminal does: to all that the command has started.
            os.killpg(running.pid, end)
        else:
            running.send_signal(end)
        _waited(running.pid, children, there=False)
        assert running.wait(timeout=30) in (130, -end)
        if end is signal.SIGINT:
            assert running.stderr and "Traceback" not in running.stderr.read()
