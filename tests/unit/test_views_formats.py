"""Every format streams: a piece an article, taken before the next article is read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest
from builders import example, reading

from katanya.records import Reading
from katanya.views.contract import to_json
from katanya.views.formats import Format, pieces
from katanya.views.look import Look
from katanya.views.terminal import render


@pytest.mark.parametrize("form", list(Format))
def test_an_article_is_printed_before_the_next_is_read(form: Format) -> None:
    taken = []

    def stream() -> Iterator[Reading]:
        for number in range(3):
            taken.append(number)
            yield example()

    written = ""
    printed = pieces(stream(), form)
    while "Kami tidak tahu" not in written:
        written += next(printed)
    assert taken == [0]
    assert len(list(printed)) >= 2


def test_json_is_one_array() -> None:
    assert json.loads("".join(pieces([example(), reading("a")], Format.JSON))) == [
        json.loads(to_json(example())),
        json.loads(to_json(reading("a"))),
    ]
    assert json.loads("".join(pieces([], Format.JSON))) == []


def test_jsonl_is_a_line_an_article() -> None:
    lines = "".join(pieces([example(), reading("a")], Format.JSONL)).splitlines()
    assert lines == [to_json(example()), to_json(reading("a"))]


def test_csv_has_one_header() -> None:
    written = "".join(pieces([example(), reading("a"), example()], Format.CSV))
    assert len(list(csv.DictReader(io.StringIO(written, newline="")))) == 6
    assert written.count("article_id") == 1


def test_csv_keeps_controls_in_a_file_and_shows_them_on_a_screen() -> None:
    outlets = [example(), *(reading(each.text.body, *each.statements, outlet="a\x1bb") for each in [example()])]
    assert "a\x1bb" in "".join(pieces(outlets, Format.CSV))
    shown = "".join(pieces(outlets, Format.CSV, Look(screen=True)))
    assert "\x1b" not in shown
    assert "a␛b" in shown


def test_tables_are_parted_by_a_line() -> None:
    written = "".join(pieces([example(), example()], Format.TABLE))
    assert written == f"{render(example())}\n{'═' * 80}\n\n{render(example())}"
