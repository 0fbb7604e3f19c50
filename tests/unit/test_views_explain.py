"""What is printed as the reason gives the same characters again, and says why a field is open."""

from __future__ import annotations

import re

import pytest
from builders import BODY, example, reading, span, statement
from rich.cells import cell_len

from katanya import Given, read
from katanya.records import Decision, Reading
from katanya.views.explain import explain

FIRST = """\
1 · Tavi Arlen · accuses
  content    [37:62] “Orsa menyembunyikan kapal”
  cue        [29:36] “menuduh”
  source     [9:28] “Presiden Tavi Arlen”
  found by   says.cue_after_source
  who = Tavi Arlen
      rule names.full
      from [18:28] “Tavi Arlen”
  via = Kantor Berita Lumen
      rule chain.quoted_from
      from [72:104] “dikutip dari Kantor Berita Lumen”
  stance = accuse
      rule stance.cue
      from [29:36] “menuduh”
  basis = official
      rule basis.title
      from the title [0:8] “Presiden”
  no rule decided: mode indirect · certainty certain · answers none
  open: targets (not built), via_targets (not built)"""
QUOTED = re.compile(r"(the title )?\[(\d+):(\d+)\] “(.*?)”(?= |$)", re.DOTALL)


def explained(read: Reading) -> str:
    return "\n".join(explain(read))


def test_the_first_statement_of_the_example() -> None:
    assert explained(example()).split("\n\n")[1] == FIRST


def test_the_offsets_give_the_characters_again() -> None:
    read = example()
    places = QUOTED.findall(" ".join(explained(read).split()))
    assert len(places) == 16
    for in_title, start, stop, characters in places:
        whole = (read.article.title or "") if in_title else read.text.body
        assert whole[int(start) : int(stop)] == characters


def test_what_is_open_has_a_reason() -> None:
    assert explained(example()).endswith("\n  open: who (unnamed)")


def test_answers_are_numbers_of_the_statements_above() -> None:
    assert "  answers = 1\n      rule answers.claim\n      from [121:130] “klaim itu”" in explained(example())


def test_a_rule_that_gave_something_else_says_what() -> None:
    twice = (Decision("who", "dia", "names.pronoun", (span(BODY, "Kami"),)), Decision("who", "Orsa", "names.full"))
    shown = explained(reading(BODY, statement(BODY, "klaim itu", who=("Orsa",), decisions=twice)))
    assert "  who = Orsa\n      rule names.pronoun gave dia\n      from [188:192] “Kami”\n      rule names.full\n" in shown


def test_a_field_that_is_not_of_the_record_is_shown_too() -> None:
    shown = explained(reading(BODY, statement(BODY, "klaim itu", decisions=(Decision("source", "in_cue", "says.nya"),))))
    assert "  source = in_cue\n      rule says.nya\n" in shown
    assert shown.endswith("source (in cue)")


def test_an_article_without_statements() -> None:
    assert list(explain(reading("Hujan turun.")))[-1] == "no statements found"


@pytest.mark.parametrize("word", ["kata ", "朝鮮中央通信", "a" * 300])
def test_no_line_is_wider_than_eighty_columns(word: str) -> None:
    body = word * 30
    long = Decision("who", body, "names.full", (span(body, body),))
    shown = explain(reading(body, statement(body, body, who=(body,), decisions=(long,)), title=body, outlet=body))
    assert max(cell_len(line) for line in shown) <= 80


def test_no_control_character_is_printed() -> None:
    body = "a\x1b[2Jb\nc"
    assert "[0:7] “a␛[2Jb c”" in explained(reading(body, statement(body, body))).replace("[0:8]", "[0:7]")


def test_it_is_said_where_title_and_time_were_found():
    text = "Ship held in Lund\n\nLUND, Aug. 6, 2023 (AP) - Foreign Minister Jorun Pell said the ship was held."
    lines = list(explain(read(text=text, given=Given(language="en"))))
    assert "  found: title by first line · published by dateline" in [f"  {line.strip()}" for line in lines]
    assert not any("found:" in line for line in explain(read(text="Jorun Pell said it was.", given=Given(language="en"))))
