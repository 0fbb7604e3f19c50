"""`katanya serve` as a process of its own: the command, and many readers while reports are added."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from browsing import serving

from katanya import desk
from katanya.cli import run

READERS = 50


def reports(folder: Path, name: str, count: int) -> str:
    """Write reports to add, each with words of its own."""
    path = folder / f"{name}.jsonl"
    rows = [
        {"id": f"{name}-{number}", "text": f"Minister Tavi Arlen said that {number} ships had left Lund for {name}."}
        for number in range(count)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return str(path)


def test_fifty_read_while_reports_are_added(tmp_path) -> None:
    ledger = str(tmp_path / "busy.db")
    list(desk.add(ledger, [reports(tmp_path, "Osmere", 5)]))
    with serving(ledger) as address, httpx.Client(base_url=address, timeout=120) as client:
        first = client.get("/search.json?q=ships").json()["statements"][0]
        paths = (
            "/",
            "/search?q=ships",
            f"/claims/{first['id']}",
            f"/articles/{first['article']}",
            f"/stories/{first['article']}",
        )
        more = reports(tmp_path, "Rodna", 12)
        with ThreadPoolExecutor(READERS + 1) as pool:
            adding = pool.submit(lambda: list(desk.add(ledger, [more])))
            # Each reader has connections of its own, as readers have: a shared client closes one that another still reads from.
            asked = [f"{address}{paths[number % len(paths)]}" for number in range(READERS * 2)]
            answers = list(pool.map(lambda page: httpx.get(page, timeout=120).status_code, asked))
            assert len(adding.result()) == 12
        assert answers == [200] * READERS * 2
        assert len(client.get("/api/v1/statements?q=Rodna").json()["results"]) == 12


def test_a_ledger_that_is_not_there_is_said(tmp_path, capsys) -> None:
    assert run(["serve", "--ledger", str(tmp_path / "none.db"), "--port", "0"]) == 1
    assert "there is no such ledger; make one with katanya add" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--host", "0.0.0.0"], "set a token"),
        (["--token", "short"], "fewer than 12 characters"),
        (["--host", "192.0.2.1", "--token", "long enough it is"], "cannot be had"),
    ],
)
def test_what_cannot_be_served_is_said(sample, capsys, words, said) -> None:
    assert run(["serve", "--ledger", sample, *words]) == 2
    assert said in capsys.readouterr().err


def test_reading_loads_nothing_of_the_pages() -> None:
    code = "import sys; from katanya.cli import run; run(['read', '--examples', '--quiet', '--format', 'csv']); " + (
        "print([name for name in sys.modules if name.split('.')[0] in ('fastapi', 'starlette', 'jinja2', 'uvicorn', 'pydantic')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=120)
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_is_kept_and_still_to_be_weighed_is_said(tmp_path) -> None:
    from sqlalchemy import delete
    from starlette.testclient import TestClient

    from katanya.ledger import connect
    from katanya.ledger.derived import DERIVED
    from katanya.web.app import create

    ledger = str(tmp_path / "early.db")
    list(desk.add(ledger, [reports(tmp_path, "Osmere", 2)]))
    client = TestClient(create(ledger), base_url="http://127.0.0.1:8320")
    found = client.get("/search.json?q=ships").json()["statements"][0]
    with connect.writer(ledger).begin() as connection:
        for table in DERIVED:
            connection.execute(delete(table))
    answer = client.get(f"/api/v1/claims/{found['id']}")
    assert (answer.status_code, answer.json()["advice"]) == (404, "ask again when katanya add has ended")
    others = (f"/articles/{found['article']}", f"/stories/{found['article']}", "/source?name=Arlen", "/disputes")
    for path in ("/", "/search?q=ships", *others):
        assert client.get(path).status_code == 200, path
