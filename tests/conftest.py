"""Ledgers for the tests: of every kind that is named, and a small one with a command that runs on it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, text

from katanya.cli import run

# A machine that others use too takes any time for one example.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# PostgreSQL is tried where its address is given: postgresql://user@host/database, of a server that may be written to.
POSTGRESQL = os.environ.get("KATANYA_TEST_POSTGRESQL", "")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield the address of a ledger that does not exist yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "katanya.db")
        return
    if not POSTGRESQL:
        pytest.skip("KATANYA_TEST_POSTGRESQL names no server")
    name = f"katanya_{uuid4().hex}"
    server = create_engine(POSTGRESQL.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"{POSTGRESQL.rsplit('/', 1)[0]}/{name}"
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


REPORTS = (
    {
        "id": "a",
        "url": "https://ritmee.example/1",
        "outlet": "Ritmee Post",
        "title": "Missiles over Belgar",
        "published": "2026-03-09T10:00:00+00:00",
        "language": "en",
        "text": "Minister Tavi Arlen said that Orsa had fired two missiles from the Belgar range on Monday. "
        "The harbour of Lund stayed closed until noon, and ferries were held back.",
    },
    {
        "id": "b",
        "url": "https://teluk.example/1",
        "outlet": "Harian Teluk",
        "title": "Rudal dari Belgar",
        "published": "2026-03-09T12:00:00+00:00",
        "language": "id",
        "text": "Jenderal Budi Santosa mengatakan Orsa menembakkan dua rudal dari lapangan tembak Belgar pada Senin.",
    },
    {
        "id": "c",
        "url": "https://lumen.example/1",
        "outlet": "Lumen Daily",
        "title": "Orsa denies firing",
        "published": "2026-03-10T08:00:00+00:00",
        "language": "en",
        "text": "Spokesman Petar Vasik denied that Orsa had fired two missiles from the Belgar range on Monday.",
    },
    {
        "id": "d",
        "url": "https://lumen.example/2",
        "outlet": "Lumen Daily",
        "title": "Rice is cheaper",
        "published": "2026-03-11T08:00:00+00:00",
        "language": "en",
        "text": "Minister Tavi Arlen said that the price of rice had fallen in Lund. Traders sold 40 sacks an hour.",
    },
)
LAUNCH, RUDAL = "Orsa had fired two missiles from the Belgar range on Monday", "Orsa menembakkan dua rudal"
SHOWING = ("find", "claim", "story", "source", "timeline", "disputes", "why")
Katanya = Callable[..., str]


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a ledger with the reports in it, which commands mean without being told."""
    monkeypatch.setenv("KATANYA_LEDGER", str(tmp_path / "katanya.db"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    reports = tmp_path / "reports.jsonl"
    reports.write_text("".join(json.dumps(report) + "\n" for report in REPORTS), encoding="utf-8")
    assert run(["add", str(reports), "--quiet"]) == 0
    capsys.readouterr()
    return tmp_path / "katanya.db"


@pytest.fixture
def katanya(ledger: Path, capsys: pytest.CaptureFixture[str]) -> Katanya:
    """Return what runs a command on the ledger and gives what it printed; no line of it is wider than a terminal."""

    def command(*arguments: str, status: int = 0) -> str:
        assert run(arguments) == status
        shown = capsys.readouterr()
        if arguments[0] in SHOWING and "--format" not in arguments:
            assert all(len(line) <= 80 for line in shown.out.splitlines())
        return str(shown.out or shown.err)

    return command


@pytest.fixture
def statement(katanya: Katanya) -> Callable[[str], str]:
    """Return what gives the id of the first statement that a search finds."""
    return lambda words: str(json.loads(katanya("find", *words.split(), "--format", "json"))[0]["id"])


@pytest.fixture
def article(katanya: Katanya) -> Callable[[str], str]:
    """Return what gives the key of the first article that a search finds."""
    return lambda words: str(json.loads(katanya("find", *words.split(), "--in", "articles", "--format", "json"))[0]["id"])
