"""Where a ledger cannot be written or read half-way, what became of the reports is said, and what to do."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from katanya.cli import run
from katanya.desk import add
from katanya.desk.adding import Added, reindex
from katanya.desk.ledger import open_ledger
from katanya.errors import FaultError, LedgerError
from katanya.ledger import connect

WIRE = "Harbour master Olga Renn said that a tanker had run aground off Lund on Monday with ninety people on board."


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Return a ledger of one report."""
    path = tmp_path / "katanya.db"
    assert [type(each) for each in add(str(path), [_report(tmp_path, "first", WIRE)])] == [Added]
    return path


def _report(folder: Path, name: str, words: str) -> str:
    path = folder / f"{name}.jsonl"
    row = {"id": name, "outlet": name, "language": "en", "published": "2026-03-10", "text": words}
    path.write_text(json.dumps(row), encoding="utf-8")
    return str(path)


def _change(path: Path, command: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(command)
    connection.close()


def test_what_is_kept_and_not_weighed_is_said_to_be_kept(ledger: Path, tmp_path: Path) -> None:
    _change(ledger, "CREATE TRIGGER full BEFORE INSERT ON weighed BEGIN SELECT RAISE(ABORT, 'no room'); END")
    second = _report(tmp_path, "second", f"{WIRE} Nobody was hurt.")
    with pytest.raises(LedgerError) as raised:
        list(add(str(ledger), [second]))
    assert raised.value.reason == "weighing broke off (no room)"
    assert raised.value.advice.startswith("kept and not yet weighed: 1 report since the last one named; ")
    with open_ledger(str(ledger)) as opened:
        assert [each.outlet for each in opened.find_articles("hurt")] == []
    _change(ledger, "DROP TRIGGER full")
    assert [each.kept.state for each in add(str(ledger), [second])] == ["known"]
    with open_ledger(str(ledger)) as opened:
        assert [each.outlet for each in opened.find_articles("hurt")] == ["second"]


def test_what_is_not_kept_is_said_not_to_be(ledger: Path, tmp_path: Path) -> None:
    _change(ledger, "CREATE TRIGGER full BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with pytest.raises(LedgerError, match=r"cannot be written \(no room\); not kept: 1 report since"):
        list(add(str(ledger), [_report(tmp_path, "second", f"{WIRE} Nobody was hurt.")]))


def test_a_fault_of_ours_at_one_report_stops_no_other(ledger: Path, tmp_path: Path) -> None:
    _change(ledger, "UPDATE prepared SET report = '[]'")
    near, far = (
        _report(tmp_path, "near", f"{WIRE} Nobody was hurt."),
        _report(tmp_path, "far", "Mayor Ada Holm said rice was cheap."),
    )
    *added, fault = add(str(ledger), [near, far])
    assert [each.got for each in added if isinstance(each, Added)] == [f"{near}:1", f"{far}:1"]
    assert isinstance(fault, FaultError) and fault.name == f"{near}:1"
    assert fault.reason.startswith("it is kept and could not be weighed (") and isinstance(fault.__cause__, Exception)
    # It is not tried again with each addition, and does not stay in the way of what comes after it.
    assert [type(each) for each in add(str(ledger), [_report(tmp_path, "late", "Mayor Ada Holm said the pier was shut.")])] == [
        Added
    ]
    with open_ledger(str(ledger)) as opened:
        assert [each.outlet for each in opened.find("rice")] == ["far"]
        assert len(opened.find_articles()) == 4
    # What is worked out can be worked out anew.
    assert reindex(str(ledger)) == 4
    with open_ledger(str(ledger)) as opened:
        assert {each.statement.outlet for each in opened.claim(opened.find("tanker").results[0].id).members} == {"first", "near"}


def test_a_file_that_is_damaged_further_in_is_said_to_be(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(ledger) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'statements'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    raw = bytearray(ledger.read_bytes())
    raw[(page - 1) * size : page * size] = b"\xa5" * size
    ledger.write_bytes(raw)
    for command in (["find", "tanker"], ["export"], ["verify"], ["reindex"]):
        assert run([*command, "--ledger", str(ledger)]) == 1
        said = capsys.readouterr().err
        assert said.startswith(f"katanya: {ledger}: "), said
        assert "damaged" in said or "malformed" in said, said


def test_an_addition_that_is_interrupted_says_what_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "katanya.db"
    command = [sys.executable, "-m", "katanya", "add", "-", "--ledger", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as adding:
        # The ledger is made before the first report is waited for.
        while not path.exists():
            time.sleep(0.01)
        adding.send_signal(signal.SIGINT)
        told = adding.stderr.read() if adding.stderr else ""
    assert adding.returncode == 130
    assert "Traceback" not in told
    assert told.endswith("all that is named above is kept. Add again for the rest: nothing is kept twice\n")


def test_a_ledger_that_another_writer_holds_is_said_to_be_held(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with connect.writer(str(ledger)).connect() as holding, holding.begin():
        monkeypatch.setattr(connect, "PATIENCE", 10)
        with pytest.raises(LedgerError, match="another program is writing to it; try again"):
            connect.writer(str(ledger))


AT_ONCE = """
import sys, time
from katanya.ledger import connect
while time.time() < float(sys.argv[2]):
    pass
connect.writer(sys.argv[1])
"""


@pytest.mark.parametrize("turn", range(4))
def test_those_who_make_a_ledger_at_the_same_moment_wait_for_one_another(tmp_path: Path, turn: int) -> None:
    # SQLite refuses one of several at once where they change a new file's journal together.
    command = [sys.executable, "-c", AT_ONCE, str(tmp_path / f"{turn}.db"), str(time.time() + 1.5)]
    making = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    assert [each.communicate()[1] for each in making] == [""] * 4
    assert [each.returncode for each in making] == [0] * 4
