"""Where a ledger cannot be written or read half-way, what became of the reports is said, and what to do."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from katanya.cli import run
from katanya.desk import add
from katanya.desk.adding import Added, reindex
from katanya.desk.ledger import open_ledger
from katanya.errors import LedgerError
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


def test_a_fault_of_ours_while_weighing_is_told_as_one(ledger: Path, tmp_path: Path) -> None:
    _change(ledger, "UPDATE prepared SET report = '[]'")
    with pytest.raises(LedgerError, match=r"fault of ours: please report it .*; kept and not yet weighed: 1 report"):
        list(add(str(ledger), [_report(tmp_path, "second", f"{WIRE} Nobody was hurt.")]))
    # What is worked out can be worked out anew.
    assert reindex(str(ledger)) == 2


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


def test_a_ledger_that_another_writer_holds_is_said_to_be_held(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with connect.writer(str(ledger)).connect() as holding, holding.begin():
        monkeypatch.setattr(connect, "PATIENCE", 10)
        with pytest.raises(LedgerError, match="another program is writing to it; try again"):
            connect.writer(str(ledger))
