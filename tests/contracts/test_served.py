"""The pages and the API are the same whatever database the ledger is in."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from katanya import desk
from katanya.desk import demo
from katanya.desk.ledger import open_ledger
from katanya.ledger.search import Over
from katanya.views.screens import search
from katanya.web.app import create


@pytest.fixture
def shown(address: str) -> str:
    return demo.build(address)


def test_every_page_and_its_json(address: str, shown: str) -> None:
    with TestClient(create(address), base_url="http://127.0.0.1:8320") as client:
        article = client.get(f"/claims/{shown}.json").json()["claim"]["members"][0]["statement"]["article"]
        paths = ["/search?q=missile", "/search?q=missi&in=articles", "/source?name=Vasik", "/timeline?place=Kalvin", "/disputes"]
        paths += [f"/claims/{shown}", f"/articles/{article}", f"/stories/{article}", f"/why/{shown}", f"/why/{article}"]
        for path in paths:
            before, mark, query = path.partition("?")
            assert client.get(path).status_code == 200, path
            assert client.get(f"{before}.json{mark}{query}").status_code == 200, path
        assert "3 independent origins" in client.get("/").text
        assert len(client.get("/api/v1/disputes?limit=50").json()["disputes"]) > 5


def test_a_page_is_made_anew_where_the_ledger_has_changed(address: str, tmp_path) -> None:
    row = {"id": "later", "text": "Minister Tavi Arlen said that nine ships had left Rodna.", "title": "Ships leave Rodna"}
    (tmp_path / "later.jsonl").write_text(json.dumps(row), encoding="utf-8")
    demo.build(address)
    with TestClient(create(address), base_url="http://127.0.0.1:8320") as client:
        assert client.get("/").text == client.get("/").text
        assert "Ships leave Rodna" not in client.get("/").text
        assert len(list(desk.add(address, [str(tmp_path / "later.jsonl")]))) == 1
        assert "Ships leave Rodna" in client.get("/").text


def test_what_a_facet_counts_is_what_its_filter_finds(address: str, shown: str) -> None:
    with open_ledger(address) as ledger:
        for over in Over:
            whole = search.search(ledger, search.asked_of("rudal", over, {}))
            for facet in whole.facets:
                for value in (
                    each for each in facet.values if facet.field in ("stance", "basis", "outlet", "event", "equipment")
                ):
                    found = search.search(ledger, search.asked_of("rudal", over, {facet.field: value.value}))
                    count = found.statement_count if over is Over.STATEMENTS else found.article_count
                    assert count.number == value.count, (facet.field, value)


def test_a_timeline_goes_on_with_what_was_added_before(address: str, shown: str) -> None:
    with open_ledger(address) as ledger:
        for filters in ({"country": "Kestovia"}, {"place": "Kalvin"}, {"event": "assault", "since": "2026-03-12"}):
            whole = ledger.timeline(limit=5_000, **filters).results
            found, reading = [], None
            while True:
                page = ledger.told_before(reading, limit=3, **filters)
                found += page.results
                if page.next is None:
                    break
                assert reading is None or page.next < reading
                reading = page.next
            assert reading is not None
            assert sorted(found, key=repr) == sorted(whole, key=repr)


def test_what_one_report_says_twice_comes_behind_what_two_report(address: str, tmp_path) -> None:
    twice = "The mayor said that nine ships had left Rodna on Monday. Nine ships left Rodna on Monday, the mayor said."
    fired = "Minister {} said that Kestovia fired two missiles into the sea off Orsova on Monday."
    texts = {"a": fired.format("Tavi Arlen"), "b": fired.format("Mira Olsen"), "c": twice}
    rows = (json.dumps({"id": key, "text": text, "published": "2026-03-02"}) for key, text in texts.items())
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert len(list(desk.add(address, [str(tmp_path / "rows.jsonl")]))) == len(texts)
    with open_ledger(address) as ledger:
        shown = [len({each.article for each in claim.carriages}) for claim in ledger.front().claims]
    assert shown[0] == 2
    assert shown == sorted(shown, reverse=True)
    with TestClient(create(address), base_url="http://127.0.0.1:8320") as client:
        assert "It stands in 2 reports whose outlet is not known, in 2 statements." in client.get("/").text


def test_what_a_claim_denies_is_not_shown_as_told(address: str, tmp_path) -> None:
    text = "Minister Ilan Roth denied that he had taken nine million from the harbour of Orsova."
    rows = (json.dumps({"id": key, "text": text, "outlet": key, "published": "2026-03-02"}) for key in ("Kabar", "Harian"))
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert len(list(desk.add(address, [str(tmp_path / "rows.jsonl")]))) == 2
    with open_ledger(address) as ledger:
        shown = ledger.front().claims[0].claim.id
    with TestClient(create(address), base_url="http://127.0.0.1:8320") as client:
        for path in ("/", f"/claims/{shown}"):
            page = client.get(path).text
            assert "denies</span>: <q><bdi>he had taken nine million" in page, path
        assert "<title>denies: he had taken nine million" in client.get(f"/claims/{shown}").text
