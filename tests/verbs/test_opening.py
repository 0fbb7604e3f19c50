"""`katanya story`, `source`, `timeline` and `why`."""

from __future__ import annotations

import json

import pytest

from katanya.cli import run


def test_a_story_lists_its_reports_by_any_of_their_ids(katanya, article) -> None:
    shown = katanya("story", article("ferries"))
    assert "Missiles over Belgar" in shown
    assert "Claims" in shown
    assert json.loads(katanya("story", "a", "--format", "json")) == json.loads(
        katanya("story", article("ferries"), "--format", "json")
    )


def test_a_source_is_shown_in_the_order_of_time(katanya) -> None:
    found = json.loads(katanya("source", "Arlen", "--format", "json"))
    assert [each["statement"]["published"][:10] for each in found] == ["2026-03-09", "2026-03-11"]
    assert "2026-03-09 Tavi Arlen says:" in katanya("source", "Tavi Arlen")


def test_a_timeline_gives_the_day_that_the_text_gives(katanya) -> None:
    found = json.loads(katanya("timeline", "--place", "Belgar", "--format", "json"))
    assert {each["when"] for each in found if each["basis"] == "text"} == {"2026-03-09"}
    assert "2026-03-09 ·" in katanya("timeline", "--person", "Vasik")


def test_a_timeline_keeps_the_precision_of_the_text_and_says_by_whose_account(katanya, tmp_path) -> None:
    told = [
        "Minister Tavi Arlen said Orsa tested a cruise missile in March 2024.",
        "Minister Tavi Arlen said Orsa tested a nuclear device in 2017.",
        "Minister Tavi Arlen said Orsa held an exercise on May 1-4, 2026.",
    ]
    reports = tmp_path / "told.jsonl"
    given = {"outlet": "Ritmee Post", "published": "2026-05-08", "language": "en"}
    reports.write_text("".join(json.dumps({"text": text, **given}) + "\n" for text in told), encoding="utf-8")
    katanya("add", str(reports), "--ledger", str(tmp_path / "told.db"))

    def asked(*filters: str) -> list[str]:
        shown = json.loads(katanya("timeline", *filters, "--format", "json", "--ledger", str(tmp_path / "told.db")))
        assert all(each["by"] == ["Tavi Arlen"] for each in shown)
        return [each["when"] for each in shown]

    assert asked() == ["2017", "2024-03", "2026-05-01/2026-05-04"]
    assert asked("--since", "2024-03-15") == ["2024-03", "2026-05-01/2026-05-04"]
    assert asked("--until", "2024") == ["2017", "2024-03"]
    assert asked("--since", "2026-05-03", "--until", "2026-05-03") == ["2026-05-01/2026-05-04"]
    assert "by Tavi Arlen" in katanya("timeline", "--ledger", str(tmp_path / "told.db"))


def test_what_has_no_day_at_all_is_of_no_day(katanya, tmp_path) -> None:
    (tmp_path / "undated.txt").write_text("Mayor Lena Orr said the pool was closed.", encoding="utf-8")
    katanya("add", str(tmp_path / "undated.txt"), "--language", "en", "--ledger", str(tmp_path / "undated.db"))
    assert katanya("timeline", "--ledger", str(tmp_path / "undated.db")).startswith("no date · Lena Orr says\n")


def test_why_quotes_what_each_field_was_read_in_and_each_judgement(katanya, statement) -> None:
    shown = katanya("why", statement("rudal"))
    assert "stance = say" in shown
    assert "“mengatakan” (22-32)" in shown
    assert "by machine" in shown
    why = json.loads(katanya("why", statement("rudal"), "--format", "json"))
    assert all(
        stop - start == len(quote)
        for each in why["reasons"]
        for quote, (start, stop) in zip(each["quotes"], each["spans"], strict=True)
    )


def test_why_of_an_article_names_what_it_was_judged(katanya, article) -> None:
    shown = katanya("why", article("ferries"))
    assert shown.splitlines()[1].startswith(f"article {article('ferries')} · read by katanya ")
    assert "there is no statement or article nothing; " in katanya("why", "nothing", status=2)


@pytest.mark.parametrize("command", ["source Arlen", "timeline", "disputes"])
def test_what_a_limit_leaves_out_is_not_left_out_unsaid(ledger, capsys, command: str) -> None:
    assert run([*command.split(), "--limit", "1"]) == 0
    told = capsys.readouterr().err
    assert told == ("" if command == "disputes" else "only 1 are shown, and there are more: add --limit 2\n")
    assert run([*command.split(), "--limit", "100"]) == 0
    assert capsys.readouterr().err == ""


def test_a_story_opens_by_a_statement_of_its_reports(katanya, statement) -> None:
    assert katanya("story", statement("rudal")) == katanya("story", "b")


def test_a_source_is_shown_with_what_reports_call_it(katanya, tmp_path) -> None:
    told = (
        "Juru bicara Angkatan Laut Budi Arlen mengatakan kapal itu ditahan.",
        "Ketua Kelompok Tani Makmur Budi Arlen mengatakan pupuk sulit didapat.",
    )
    lines = "".join(json.dumps({"text": text, "language": "id", "published": "2026-05-08"}) + "\n" for text in told)
    (tmp_path / "two.jsonl").write_text(lines, encoding="utf-8")
    address = str(tmp_path / "two.db")
    katanya("add", str(tmp_path / "two.jsonl"), "--ledger", address)
    shown = " ".join(katanya("source", "Budi Arlen", "--ledger", address).split())
    assert shown.startswith("called: ")
    assert "Ketua Kelompok Tani Makmur Budi Arlen (1)" in shown
    assert "they may be of several people of one name" in shown
    assert len(json.loads(katanya("source", "Budi Arlen", "--format", "json", "--ledger", address))) == 2
    assert "several people" not in katanya("source", "Arlen")


def test_an_unnamed_source_of_no_known_outlet_is_told_so(katanya, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(
        "Two people who asked not to be named said Orsa had sold ten tanks to Lund.", encoding="utf-8"
    )
    address = str(tmp_path / "a.db")
    katanya("add", str(tmp_path / "a.txt"), "--language", "en", "--ledger", address)
    (found,) = json.loads(katanya("find", "tanks", "--format", "json", "--ledger", address))
    shown = " ".join(katanya("claim", found["id"], "--ledger", address).split())
    assert "unnamed, in a report whose outlet is not known: not counted" in shown
