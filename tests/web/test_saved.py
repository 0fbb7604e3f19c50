"""Pages of a ledger of files as people save them: without an outlet, without a title, with one name for two people."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import opened, serving
from chromium import NARROW, WIDE, Window
from starlette.testclient import TestClient

from katanya import Given, desk, open_ledger
from katanya.web.app import create

FILES = {
    "kapal.txt": "Kapal Orsa Angkut Tank\n\nTAMARIN - Juru bicara Angkatan Laut Budi Arlen mengatakan Orsa menjual sepuluh tank "
    "kepada Lund pada Senin (9/3/2026).\n\nOrsa membantah tuduhan itu.",
    "pejabat.txt": "Sejumlah pejabat yang enggan disebut namanya mengatakan Orsa menjual sepuluh tank kepada Lund pada Senin "
    "(9/3/2026).\n\nMereka tidak merinci harganya.",
    "pupuk.txt": "Petani Minta Pupuk\n\nKetua Kelompok Tani Makmur, Budi Arlen, mengatakan petani kekurangan pupuk sejak "
    "Desember.\n\nMenteri Pertanian membantah petani kekurangan pupuk.",
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("saved")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    for _ in desk.add(str(folder / "saved.db"), [str(folder)], given=Given(language="id")):
        pass
    return str(folder / "saved.db")


@pytest.fixture(scope="module")
def saved_client(saved):
    with TestClient(create(saved), base_url="http://127.0.0.1:8320") as made:
        yield made


@pytest.fixture(scope="module")
def saved_paths(saved) -> dict[str, str]:
    with open_ledger(saved) as ledger:
        tank = ledger.find("tank").results[0]
        untitled = next(each for each in ledger.find_articles("merinci"))
    return {
        "front": "/",
        "claim": f"/claims/{tank.id}",
        "story": f"/stories/{tank.article}",
        "source": "/source?name=Budi+Arlen",
        "untitled": f"/articles/{untitled.id}",
        "why": f"/why/{untitled.id}",
        "timeline": "/timeline?event=transfer",
    }


@pytest.mark.parametrize("locale", ["en-GB", "id-ID"])
def test_its_pages_are_whole_and_can_be_used_by_everyone(browser, axe, saved, saved_paths, locale) -> None:
    with serving(saved) as address:
        shown = Window(browser, address, locale=locale)
        for name, path in saved_paths.items():
            shown.open(path)
            for width in (WIDE, NARROW):
                shown.resize(width)
                assert shown.misplaced() == [], (name, width)
                assert axe(shown.page) == [], (name, width)
        assert shown.complaints() == []
        shown.close()


def test_what_speaks_against_a_statement_stands_below_its_words(browser, saved, saved_paths) -> None:
    with serving(saved) as address:
        shown = Window(browser, address)
        shown.open(saved_paths["source"])
        row = shown.page.locator(".row:has(.denials)").first
        words, against = row.locator("> .words").bounding_box(), row.locator(".denials").bounding_box()
        assert words["y"] + words["height"] <= against["y"] + 1
        shown.close()


def test_one_name_of_two_offices_is_said_to_be_perhaps_two_people(saved_client, saved_paths, client) -> None:
    page = opened(saved_client, saved_paths["source"])
    told = " ".join(page.text_content().split())
    assert "Ketua Kelompok Tani Makmur, Budi Arlen (1)" in told
    assert "may be several people of one name" in told
    twin = saved_client.get("/source.json?name=Budi+Arlen").json()
    assert (twin["may_be_several"], len(twin["called"])) == (True, 2)
    assert "several people" not in client.get("/source?name=Vasik").text


def test_an_untitled_report_is_shown_by_its_first_words(saved_client, saved_paths) -> None:
    assert "(no title) Sejumlah pejabat yang enggan" in " ".join(opened(saved_client, "/").text_content().split())
    assert opened(saved_client, saved_paths["why"]).findtext(".//h1") == "(no title)"


def test_an_unnamed_source_of_no_known_outlet_is_told_to_nobody(saved_client, saved_paths) -> None:
    told = " ".join(opened(saved_client, saved_paths["claim"]).text_content().split())
    assert "unnamed, in a report whose outlet is not known; not counted." in told
    assert "told to outlet" not in told


def test_the_types_of_events_are_there_to_choose(saved_client, saved_paths) -> None:
    page = opened(saved_client, saved_paths["timeline"])
    values = page.xpath("//select[@name='event']/option/@value")
    assert {"transfer", "coerce", "test"} <= set(values)
    assert page.xpath("//select[@name='event']/option[@selected]/@value") == ["transfer"]
