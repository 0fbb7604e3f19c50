"""A ledger of an earlier schema is opened, copied aside, brought up to date and answers as before."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, select, update

from katanya.cli import run
from katanya.desk import add
from katanya.desk.adding import reindex
from katanya.desk.ledger import open_ledger
from katanya.desk.shelf import Shelf
from katanya.frozen import replace
from katanya.ledger import connect, verify
from katanya.ledger.derived import DERIVED, PREPARED, RULES
from katanya.ledger.schema import EVIDENCE
from katanya.weighing.records import Report

FIRST = Path(__file__).resolve().parents[1] / "fixtures" / "ledgers" / "r0001.db.gz"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a ledger that the first schema's release has made of the four reports of `conftest`, with a person's judgement."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(FIRST.read_bytes()))
    return path


def _rows(path: Path, tables: tuple) -> dict[str, list[str]]:
    with create_engine(f"sqlite:///{path}").connect() as connection:
        there = set(inspect(connection).get_table_names())
        return {table.name: sorted(map(str, connection.execute(select(table)))) for table in tables if table.name in there}


def _reports(path: Path) -> dict[int, Report]:
    """Return the reports of a ledger as weighing reads them."""
    with connect.reader(str(path)).connect() as connection:
        return Shelf().reports(connection, range(1, 10))


def test_an_old_ledger_opens_and_keeps_its_evidence(old: Path) -> None:
    before = _rows(old, EVIDENCE)
    connect.writer(str(old))
    assert _rows(old, EVIDENCE) == before
    assert (old.parent / "old.db.before-0001").exists()
    with connect.reader(str(old)).connect() as connection:
        assert list(verify.verify(connection)) == []


def test_an_old_ledger_answers_without_being_indexed_anew(old: Path) -> None:
    with open_ledger(str(old)) as ledger:
        launch = ledger.find("missiles", stance="say").results[0]
        claim = ledger.claim(launch.id)
        assert {member.statement.outlet for member in claim.members} == {"Ritmee Post", "Harian Teluk"}
        assert [denial.statement.who for denial in claim.denials] == [("Petar Vasik",)]
        assert len(ledger.story("a").reports) >= 2


def test_what_is_derived_is_as_a_new_ledger_has_it(old: Path) -> None:
    connect.writer(str(old))
    upgraded, reports = _rows(old, DERIVED), _reports(old)
    reindex(str(old))
    anew = _rows(old, DERIVED)
    # What statements are compared by and what is one with what are of the rules of a release.
    same = [name for name in anew if name not in ("pairs", "weighed", "said", "members", "keys", "prepared", "rules")]
    assert {name: upgraded[name] for name in same} == {name: anew[name] for name in same}
    assert len(upgraded["said"]) == len(anew["said"])
    assert reports == {number: replace(report, shingles="") for number, report in _reports(old).items()}
    with create_engine(f"sqlite:///{old}").connect() as connection:
        assert all(json.loads(json.dumps(row))[8] == [] for row in connection.execute(select(PREPARED.c.report)).scalars())


def test_of_an_old_ledger_it_is_said_that_other_rules_have_weighed_it_until_it_is_indexed_anew(old: Path, capsys) -> None:
    asked = ["find", "missiles", "--ledger", str(old)]
    fault = "its claims and stories were made by the rules of another release, and this one's may give others"
    said = f"katanya: {old}: {fault}; katanya reindex --ledger {old} makes them anew and loses nothing\n"
    for _ in range(2):
        assert run(asked) == 0
        assert capsys.readouterr().err == said
    assert run(["reindex", "--ledger", str(old)]) == 0
    capsys.readouterr()
    assert run(asked) == 0
    assert capsys.readouterr().err == ""


def test_what_other_rules_have_weighed_stays_theirs_while_it_is_added_to(old: Path, tmp_path: Path, capsys) -> None:
    (tmp_path / "more.txt").write_text("Mayor Lena Orr said that the pool was closed.", encoding="utf-8")
    assert run(["add", str(tmp_path / "more.txt"), "--language", "en", "--quiet", "--ledger", str(old)]) == 0
    assert "the rules of another release" in capsys.readouterr().err


def test_a_new_ledger_is_of_the_rules_that_weigh_it(tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text("Mayor Lena Orr said that the pool was closed.", encoding="utf-8")
    list(add(str(tmp_path / "new.db"), [str(tmp_path / "first.txt")]))
    with open_ledger(str(tmp_path / "new.db")) as ledger:
        assert not ledger.is_outdated()
    with connect.writer(str(tmp_path / "new.db")).begin() as connection:
        connection.execute(update(RULES).values(mark="0" * 16))
    with open_ledger(str(tmp_path / "new.db")) as ledger:
        assert ledger.is_outdated()


def test_an_old_ledger_goes_on_being_added_to(old: Path, tmp_path: Path) -> None:
    report = {"id": "e", "url": "https://kota.example/1", "outlet": "Kabar Kota", "language": "en", "published": "2026-03-10"}
    text = "Mayor Lena Orr said that Orsa had fired two missiles from the Belgar range on Monday."
    (tmp_path / "more.jsonl").write_text(json.dumps({**report, "text": text}), encoding="utf-8")
    assert [each.kept.state for each in add(str(old), [str(tmp_path / "more.jsonl")])] == ["new"]
    with open_ledger(str(old)) as ledger:
        found = ledger.find(source="Lena Orr").results[0]
        assert "Ritmee Post" in {member.statement.outlet for member in ledger.claim(found.id).members}
