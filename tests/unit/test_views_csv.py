"""The rows read back as they were, and no cell begins like a formula."""

from __future__ import annotations

import csv
import io

import pytest
from builders import BODY, example, reading, statement
from hypothesis import given
from hypothesis import strategies as st

from katanya.records import Reading
from katanya.views.csv import header, rows


def read_back(read: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(header() + "".join(rows(read)), newline="")))


def test_the_columns() -> None:
    assert header() == (
        "article_id,url,outlet,published,language,statement_id,who,stance,content,cue,source,via,mode,basis,certainty,"
        "answers,rule,content_start,content_stop\r\n"
    )


def test_a_row_for_every_statement() -> None:
    read = example()
    first, second, third = read_back(read)
    assert (first["outlet"], first["published"], first["language"]) == ("Ritmee", "2023-08-06", "id")
    assert (first["who"], first["stance"], first["via"]) == ("Tavi Arlen", "accuse", "Kantor Berita Lumen")
    assert (first["cue"], first["source"]) == ("menuduh", "Presiden Tavi Arlen")
    assert second["answers"] == first["statement_id"] == read.statements[0].id
    assert third["content"] == "Kapal itu mungkin sudah pergi … Kami tidak tahu"
    assert (third["who"], third["basis"], third["certainty"], third["mode"]) == ("", "anonymous", "possible", "direct")
    start, stop = int(third["content_start"]), int(third["content_stop"])
    assert BODY[start:stop].startswith("Kapal") and BODY[start:stop].endswith("tahu")


def test_joint_sources_are_parted() -> None:
    (row,) = read_back(reading(BODY, statement(BODY, "klaim itu", who=("Orsa", "Arlen"), via=("A", "B"))))
    assert (row["who"], row["via"]) == ("Orsa; Arlen", "A; B")


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_formula_is_made_text(first: str) -> None:
    body = f"{first}cmd() kata X"
    (row,) = read_back(reading(body, statement(body, f"{first}cmd()"), outlet=f"{first}1+1"))
    assert row["content"] == f"'{first}cmd()"
    assert row["outlet"] == f"'{first}1+1"


@given(st.text(min_size=1).filter(lambda text: not text.startswith(tuple("=+-@\t\r\n＝＋－＠"))))
def test_any_content_comes_back_the_same(body: str) -> None:
    (row,) = read_back(reading(body, statement(body, body)))
    assert row["content"] == body
