"""`katanya reindex`, `export`, `demo` and `verify`: the ledger as a whole."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from itertools import permutations
from pathlib import Path

from sqlalchemy import delete, select

from katanya.cli import run
from katanya.desk import add
from katanya.desk.adding import catch_up
from katanya.desk.ledger import open_ledger
from katanya.ledger import connect
from katanya.ledger.derived import DERIVED, WEIGHED
from katanya.ledger.schema import JUDGEMENTS


def _tables(ledger: Path) -> dict[str, list[tuple[object, ...]]]:
    with connect.reader(str(ledger)).connect() as connection:
        return {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr) for table in DERIVED}


def test_reindex_makes_the_same_again_and_judges_nothing_twice(katanya, ledger: Path) -> None:
    before = _tables(ledger)
    with connect.reader(str(ledger)).connect() as connection:
        judged = len(connection.execute(select(JUDGEMENTS)).all())
    assert "4 readings indexed and weighed anew" in katanya("reindex")
    assert _tables(ledger) == before
    with connect.reader(str(ledger)).connect() as connection:
        assert len(connection.execute(select(JUDGEMENTS)).all()) == judged


def test_what_an_addition_that_broke_off_left_is_weighed_by_the_next(ledger: Path) -> None:
    before = _tables(ledger)
    engine = connect.writer(str(ledger))
    with engine.begin() as connection:
        from katanya.desk import judging

        judging.reindex(connection)
        connection.execute(delete(WEIGHED))
    catch_up(engine)
    assert _tables(ledger) == before


def test_the_order_of_adding_makes_no_difference(tmp_path: Path, ledger: Path) -> None:
    lines = (ledger.parent / "reports.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    found = set()
    for place, order in enumerate(permutations(lines)):
        if place % 5:
            continue
        reports = tmp_path / "again.jsonl"
        reports.write_text("".join(order), encoding="utf-8")
        address = str(tmp_path / f"{place}.db")
        for _ in add(address, [str(reports)]):
            pass
        with open_ledger(address) as opened:
            claims = {frozenset(m.statement.id for m in opened.claim(each.id).members) for each in opened.find(limit=50)}
            stories = {frozenset(r.id for r in opened.story(key).reports) for key in ("a", "b", "c", "d")}
        found.add((frozenset(claims), frozenset(stories)))
    assert len(found) == 1


def test_export_writes_what_find_finds(katanya) -> None:
    found = json.loads(katanya("find", "missile", "--format", "json"))
    lines = [json.loads(line) for line in katanya("export", "missile", "--format", "jsonl").splitlines()]
    assert [line["id"] for line in lines] == [each["id"] for each in found]
    rows = list(csv.DictReader(io.StringIO(katanya("export", "missile", "--format", "csv"), newline="")))
    assert [row["content"] for row in rows] == [each["content"] for each in found]


def test_demo_makes_a_ledger_once_and_shows_the_same_again(tmp_path: Path, capsys) -> None:
    address = str(tmp_path / "demo.db")
    assert run(["demo", "--ledger", address]) == 0
    shown = capsys.readouterr().out
    assert "independent origin" in shown
    assert "Denied" in shown
    assert run(["demo", "--ledger", address]) == 0
    assert capsys.readouterr().out == shown
    assert run(["verify", "--ledger", address]) == 0


def test_demo_leaves_a_ledger_of_other_reports_alone(tmp_path: Path, capsys) -> None:
    address, report = str(tmp_path / "mine.db"), tmp_path / "report.txt"
    report.write_text("Arlen Voss said on Monday that the bridge would be closed.", encoding="utf-8")
    assert run(["add", str(report), "--ledger", address]) == 0
    assert run(["demo", "--ledger", address]) == 1
    assert "there is a ledger already" in capsys.readouterr().err
    with open_ledger(address) as ledger:
        assert len(ledger.find_articles(limit=50)) == 1


def test_reading_needs_no_database() -> None:
    code = "import sys; from katanya.cli import run; run(['read', '--examples', '--quiet', '--format', 'jsonl']); " + (
        "print(sorted({n.split('.')[0] for n in sys.modules} & {'sqlalchemy', 'alembic', 'simplemma', 'pandas'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_who_makes_a_ledger_is_told_how_to_ask_it_and_only_then(tmp_path: Path, capsys, monkeypatch) -> None:
    (tmp_path / "a.txt").write_text("Mayor Lena Orr said the pool was closed.", encoding="utf-8")
    command, ledger = ["add", str(tmp_path / "a.txt"), "--language", "en"], str(tmp_path / "a week.db")
    assert run([*command, "--ledger", ledger]) == 0
    assert capsys.readouterr().err.splitlines()[1].startswith(f"ask it: katanya find WORDS --ledger '{ledger}' · ")
    assert run([*command, "--ledger", ledger]) == 0
    assert capsys.readouterr().err == "read 1, not read 0\n"
    monkeypatch.setenv("KATANYA_LEDGER", str(tmp_path / "other.db"))
    assert run([*command, "--quiet"]) == 0
    assert capsys.readouterr().err == ""
