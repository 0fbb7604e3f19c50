"""What every ledger must do, whatever database it is in."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text, update

from katanya.articles import Given
from katanya.errors import LedgerError
from katanya.ledger import connect, read, verify, write
from katanya.ledger.schema import ARTICLES, BLOBS, STATEMENTS, TEXTS
from katanya.ledger.write import State
from katanya.reading import read as read_report
from katanya.records import Reading

EXAMPLES = Path(__file__).resolve().parents[2] / "katanya" / "examples"
REPORT = 'Menteri Budi Santosa mengatakan harga beras turun. "Stok aman," ujarnya.'


def _report(body: str = REPORT, **given: str) -> Reading:
    return read_report(text=body, given=Given(language="id", **given))


def _keep(engine: Engine, reading: Reading) -> State:
    with engine.begin() as connection:
        return write.keep(connection, reading).state


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.*ml")) + sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.name)
def test_a_reading_comes_back_as_it_went_in(address: str, path: Path) -> None:
    reading = read_report(path)
    engine = connect.writer(address)
    assert _keep(engine, reading) is State.NEW
    with engine.connect() as connection:
        (kept,) = read.latest(connection)
    assert kept.reading == reading


def test_a_text_that_utf_8_cannot_write_comes_back(address: str) -> None:
    reading = _report(f"{REPORT} Kata \ud83d dan \x00 juga.")
    engine = connect.writer(address)
    _keep(engine, reading)
    with engine.connect() as connection:
        (kept,) = read.latest(connection)
        assert kept.reading.text == reading.text
        assert list(verify.verify(connection)) == []


def test_the_same_bytes_from_the_same_address_add_nothing(address: str) -> None:
    engine = connect.writer(address)
    assert _keep(engine, _report(url="https://example.org/1")) is State.NEW
    assert _keep(engine, _report(url="https://example.org/1")) is State.KNOWN


def test_the_same_bytes_from_elsewhere_are_a_copy(address: str) -> None:
    engine = connect.writer(address)
    _keep(engine, _report(url="https://example.org/1"))
    assert _keep(engine, _report(url="https://example.com/1")) is State.COPY
    with engine.connect() as connection:
        assert len(connection.execute(select(BLOBS.c.digest)).all()) == 1
        assert len(list(read.latest(connection))) == 2


def test_other_bytes_from_the_same_address_are_a_version(address: str) -> None:
    engine = connect.writer(address)
    _keep(engine, _report(url="https://example.org/1"))
    assert _keep(engine, _report(f"{REPORT} Warga tenang.", url="https://example.org/1")) is State.VERSION


def test_without_an_address_outlet_and_id_tell_articles_apart(address: str) -> None:
    engine = connect.writer(address)
    _keep(engine, _report(outlet="Harian Teluk"))
    assert _keep(engine, _report(outlet="Harian Teluk")) is State.KNOWN
    assert _keep(engine, _report(outlet="Kabar Bukit")) is State.COPY


def test_a_sound_ledger_has_no_fault(address: str) -> None:
    engine = connect.writer(address)
    _keep(engine, _report())
    with engine.connect() as connection:
        assert list(verify.verify(connection)) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (update(BLOBS).values(raw=b"other"), "bytes"),
        (update(TEXTS).values(body=REPORT.replace("turun", "naik ")), "text"),
        (update(STATEMENTS).values(content=[[0, 9000]]), "outside"),
        (update(ARTICLES).values(id="other"), "its id is not"),
    ],
)
def test_what_was_changed_is_found(address: str, change: object, what: str) -> None:
    engine = connect.writer(address)
    _keep(engine, _report())
    with engine.begin() as connection:
        connection.execute(change)  # type: ignore[call-overload]
    with engine.connect() as connection:
        faults = [f"{fault.where}: {fault.what}" for fault in verify.verify(connection)]
    assert any(what in fault for fault in faults), faults


def test_a_newer_schema_is_refused_with_the_release_that_it_needs(address: str) -> None:
    engine = connect.writer(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("INSERT INTO info (revision, release, at) VALUES ('9999', '9.9.9', '2030-01-01')"))
    with pytest.raises(LedgerError, match=r"9\.9\.9"):
        connect.reader(address)
    with pytest.raises(LedgerError, match=r"9\.9\.9"):
        connect.writer(address)


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("this is no database, but long enough to be looked at as one" * 20, encoding="utf-8")
    with pytest.raises(LedgerError, match="no ledger of katanya"):
        connect.writer(str(path))


def test_the_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "invoices.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE invoices (number)")
    connection.close()
    before = path.read_bytes()
    for opened in (connect.reader, connect.writer):
        with pytest.raises(LedgerError, match=r"invoices\.db: it is"):
            opened(str(path))
    assert path.read_bytes() == before


def test_reading_makes_no_ledger_of_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(LedgerError, match="no reports yet"):
        connect.reader(str(path))
    assert path.stat().st_size == 0


def test_a_ledger_beside_which_nothing_can_be_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    connect.writer(str(path)).dispose()
    # Root may write everywhere; where a folder has this name, SQLite cannot make its file.
    (tmp_path / "kept.db-shm").mkdir()
    with connect.reader(str(path)).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM articles")).scalar() == 0


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "cut.db"
    connect.writer(str(path)).dispose()
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(LedgerError, match="the file is damaged"):
        connect.reader(str(path))


@pytest.mark.parametrize(("name", "said"), [(".", "it is a folder; name a file"), ("postgres://host/news", "postgresql://")])
def test_what_can_be_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LedgerError, match=said):
        connect.writer(name)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"there is no folder .*/none; make it"):
        connect.writer(str(tmp_path / "none" / "katanya.db"))


def test_a_ledger_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        connect.reader(str(tmp_path / "none.db"))
