"""Pages are kept while the ledger stays as it is, and made anew as soon as it has changed."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from browsing import HERE
from starlette.testclient import TestClient

from katanya import desk
from katanya.ledger import connect
from katanya.ledger.watch import Watch
from katanya.web.app import create
from katanya.web.kept import Kept
from katanya.web.options import Options


def add(ledger: Path, place: str) -> None:
    row = {"id": place, "text": f"Minister Tavi Arlen said that nine ships had left {place}.", "title": f"Ships leave {place}"}
    given = ledger.with_name(f"{place}.jsonl")
    given.write_text(json.dumps(row), encoding="utf-8")
    assert len(list(desk.add(str(ledger), [str(given)]))) == 1


@pytest.mark.parametrize("kept", [0, 200])
def test_what_was_added_is_on_the_next_page(tmp_path, kept) -> None:
    ledger = tmp_path / "week.db"
    add(ledger, "Osmere")
    with TestClient(create(str(ledger), Options(kept=kept)), base_url=HERE) as client:
        assert "Ships leave Osmere" in client.get("/").text
        assert "Ships leave Rodna" not in client.get("/").text
        add(ledger, "Rodna")
        assert "Ships leave Rodna" in client.get("/").text
        assert "Rodna" in client.get("/search?q=ships").text


def test_another_ledger_in_the_place_of_one_that_is_served_is_shown(tmp_path) -> None:
    served, other = tmp_path / "week.db", tmp_path / "other.db"
    add(served, "Osmere")
    add(other, "Rodna")
    with TestClient(create(str(served)), base_url=HERE) as client:
        assert "Ships leave Osmere" in client.get("/").text
        assert "Osmere" in client.get("/search?q=ships").text
        for path in (served, other):
            connect.writer(str(path)).dispose()
            for rest in ("-wal", "-shm"):
                path.with_name(path.name + rest).unlink(missing_ok=True)
        other.replace(served)
        assert "Ships leave Rodna" in client.get("/").text
        assert "Ships leave Osmere" not in client.get("/").text
        assert "Osmere" not in client.get("/search?q=ships").text


def test_a_page_of_one_language_is_not_given_in_another(client) -> None:
    pages = [
        client.get("/", headers={"Accept-Language": language}).headers["content-language"] for language in ("en", "id", "en")
    ]
    assert pages == ["en", "id", "en"]


def test_what_many_ask_for_at_once_is_made_once() -> None:
    kept, made, ready = Kept(10), [], Barrier(8)

    def ask(_: int) -> str:
        ready.wait()
        return kept.get("page", lambda: made.append("page") or "whole")  # type: ignore[func-returns-value]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == ["whole"] * 8
    assert made == ["page"]


def test_an_error_is_not_kept() -> None:
    kept = Kept(10)
    with pytest.raises(ZeroDivisionError):
        kept.get("page", lambda: str(1 / 0))
    assert kept.get("page", lambda: "whole") == "whole"


def test_the_state_of_a_ledger_is_another_one_after_each_change(tmp_path) -> None:
    ledger = tmp_path / "week.db"
    add(ledger, "Osmere")
    watch = Watch(str(ledger), connect.reader(str(ledger)))
    first = watch.state()
    assert watch.state() == first
    add(ledger, "Rodna")
    assert watch.state() != first
    watch.close()
    with pytest.raises(OSError, match="none"):
        Watch(str(tmp_path / "none.db"), connect.reader(str(ledger))).state()
