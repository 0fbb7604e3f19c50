"""`katanya find`, and `Ledger.find` beneath it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from katanya import Given, desk, open_ledger
from katanya.cli import run
from katanya.desk import queries
from katanya.errors import LedgerError, UsageError


def test_a_statement_is_shown_with_its_source_and_outlet(katanya) -> None:
    shown = katanya("find", "missile", "--outlet", "ritmee post")
    assert "Tavi Arlen says:" in shown
    assert "Ritmee Post · 2026-03-09 · official" in shown


def test_an_argument_of_several_words_is_a_phrase(katanya) -> None:
    assert "price of rice" in katanya("find", "price of rice")
    assert katanya("find", "rice of price") == "nothing was found\n"


def test_a_name_that_nobody_knows_is_a_place_by_its_name(katanya) -> None:
    found = json.loads(katanya("find", "--place", "Belgar", "--format", "json"))
    assert {each["outlet"] for each in found} == {"Ritmee Post", "Harian Teluk", "Lumen Daily"}


def test_csv_has_a_row_a_statement(katanya) -> None:
    rows = list(csv.DictReader(io.StringIO(katanya("find", "--stance", "deny", "--format", "csv"), newline="")))
    assert [row["who"] for row in rows] == ["Petar Vasik"]


def test_csv_has_the_places_as_export_has_them(katanya) -> None:
    assert katanya("find", "--format", "csv") == katanya("export", "--format", "csv")


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_page_for_programs_names_the_next_one_beside_it(ledger, capsys, form: str) -> None:
    assert run(["find", "--limit", "1", "--format", form]) == 0
    shown = capsys.readouterr()
    assert "more:" not in shown.out
    assert shown.err.startswith(f"more: katanya find --limit 1 --format {form} --after ")


@pytest.mark.parametrize("number", ["0", "x", "1e3", "9" * 30])
def test_what_is_no_number_is_said_in_words(ledger, capsys, number: str) -> None:
    for command in (["find", "--limit", number], ["undo", number, "--by", "ana"]):
        with pytest.raises(SystemExit, match="2"):
            run(command)
        assert f"'{number}' is no number from 1 to" in capsys.readouterr().err


def test_a_page_names_the_next_one(katanya) -> None:
    first = katanya("find", "--limit", "1", "--language", "en")
    after = first.rsplit(" ", 1)[1].strip()
    assert first.splitlines()[-1].startswith("more: katanya find --language en --limit 1 --after")
    assert "Petar Vasik denies" in katanya("find", "--limit", "1", "--language", "en", "--after", after)


def test_articles_are_found_by_what_no_statement_says(katanya) -> None:
    assert katanya("find", "ferries") == "nothing was found\n"
    assert "ferries were held back" in katanya("find", "ferries", "--in", "articles")


def test_results_are_records_and_a_table_of_pandas(ledger: Path) -> None:
    pytest.importorskip("pandas")
    with open_ledger(str(ledger)) as opened:
        page = opened.find("missile")
    assert {found.who for found in page} == {("Tavi Arlen",), ("Petar Vasik",)}
    assert list(page.to_pandas()["outlet"]) == ["Lumen Daily", "Ritmee Post"]


def test_another_filter_is_refused(ledger: Path) -> None:
    with open_ledger(str(ledger)) as opened, pytest.raises(UsageError, match="no such filter"):
        opened.find("missile", colour="red")


def test_without_a_ledger_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        open_ledger(str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("since", "yesterday", "write it as 2026"),
        ("language", "indonesian", "write it as id or en"),
        ("until", "15/10/2026", "write it as 2026"),
        ("since", "2026-13-01", "is no date"),
        ("until", "20260310", "is no date"),
        ("stance", "denny", "did you mean deny"),
        ("event", "Coercion", "did you mean coerce"),
        ("basis", "?", "it is one of official"),
    ],
)
def test_a_value_that_no_report_can_have_is_refused(ledger: Path, name: str, value: str, advice: str) -> None:
    with open_ledger(str(ledger)) as opened, pytest.raises(UsageError, match=advice):
        opened.find("missile", **{name: value})


@pytest.mark.parametrize("since", ["2026", "2026-03", "2026-03-09", "2026-03-09T08:00:00+00:00"])
def test_a_date_may_be_as_short_as_a_year(ledger: Path, since: str) -> None:
    with open_ledger(str(ledger)) as opened:
        assert opened.find("missile", since=since).results


def test_the_next_page_is_asked_of_the_same_ledger(katanya, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ledger.parent)
    shown = katanya("find", "--limit", "1", "--ledger", ledger.name)
    assert f"--ledger {ledger.name} --after" in shown.splitlines()[-1]


def test_a_number_that_no_page_can_have_is_refused(katanya) -> None:
    with pytest.raises(SystemExit, match="2"):
        katanya("find", "--after", "9" * 22)


@pytest.mark.parametrize(
    ("country", "who"),
    [
        ("Ukraine", "Kementerian Pertahanan Ukraina"),
        ("Indonesia", "Warga di Bandung"),
        ("RU", "Kremlin"),
    ],
)
def test_a_country_is_found_by_its_bodies_and_places(tmp_path: Path, country: str, who: str) -> None:
    texts = {
        "a.txt": "Kementerian Pertahanan Ukraina mengatakan jembatan itu sudah runtuh.",
        "b.txt": "Warga di Bandung mengatakan air sungai itu naik sejak tadi malam.",
        "c.txt": "Kremlin mengatakan perundingan itu akan berlanjut bulan depan.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    ledger = str(tmp_path / "lands.db")
    assert len(list(desk.add(ledger, [str(tmp_path / name) for name in texts], given=Given(language="id")))) == 3
    with open_ledger(ledger) as opened:
        page = opened.find("", country=country)
        assert [found.who for found in page] == [(who,)]


@pytest.mark.parametrize("command", [("find", "missiles"), ("find", "ferries", "--in", "articles"), ("disputes",), ("timeline",)])
def test_json_lines_are_the_same_records_one_a_line(katanya, command) -> None:
    lines = katanya(*command, "--format", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(katanya(*command, "--format", "json"))
    assert lines


def test_a_claim_is_one_json_line(katanya, statement) -> None:
    shown = statement("rudal")
    (line,) = katanya("claim", shown, "--format", "jsonl").splitlines()
    assert json.loads(line) == json.loads(katanya("claim", shown, "--format", "json"))


@pytest.mark.parametrize(
    "command", [("find", "zzzz"), ("find", "--limit", "1"), ("source", "Nobody"), ("timeline", "--limit", "1")]
)
@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_quiet_prints_results_alone(ledger, capsys, command, form) -> None:
    def both(*more: str) -> tuple[str, str]:
        assert run([*command, "--format", form, *more]) == 0
        shown = capsys.readouterr()
        return shown.out, shown.err

    (out, err), (told_out, told_err) = both("--quiet"), both()
    assert err == ""
    assert "more: " not in out
    assert told_err or told_out != out


def test_a_statement_is_found_with_the_title_of_its_report(katanya) -> None:
    assert " · Missiles over Belgar\n" in katanya("find", "missiles", "--outlet", "Ritmee Post")


def test_help_names_every_type_of_event(capsys) -> None:
    with pytest.raises(SystemExit):
        run(["find", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert f"one of {', '.join(queries.event_types())}" in told.replace("- ", "-")
