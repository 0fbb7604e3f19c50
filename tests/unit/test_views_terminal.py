"""What a terminal shows: readable without colour, in 80 columns, and never steered by an article."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from builders import BODY, example, reading, statement
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from katanya.articles import Given
from katanya.reading import read
from katanya.records import Stance
from katanya.views.look import Look, look_at
from katanya.views.terminal import render
from katanya.views.visible import one_line, visible

PLAIN_EXAMPLE = """\
Presiden Menuduh Orsa
Ritmee · 2023-08-06 (given) · language id
article 7c79eb9b61628a18 · digest d266d6c0d8c0
⟦n what is said⟧ ‹source› _cue_ · n is the row below

Ritmee — ‹Presiden Tavi Arlen› _menuduh_ ⟦1 ‹Orsa› menyembunyikan kapal⟧,
seperti dikutip dari Kantor Berita Lumen.
Orsa _membantah_ ⟦2 klaim itu⟧. “⟦3 Kapal itu mungkin sudah pergi⟧,” _ujar_
‹seorang pejabat›. “⟦3 Kami tidak tahu⟧.”

   who                        what                      via            basis
────────────────────────────────────────────────────────────────────────────────
1  Tavi Arlen        accuses  Orsa menyembunyikan       Kantor Berita  official
                              kapal                     Lumen

2  Orsa              denies   klaim itu                                official
                     ↩ 1

3  unnamed (seorang  says     Kapal itu mungkin sudah                  anonymous
   pejabat)                   pergi … Kami tidak tahu                  possible
"""
COLOURED = Look(colour=True)
STYLES = re.compile(r"\x1b\[[0-9;]*m")


def test_the_example_without_colour() -> None:
    assert render(example()) == PLAIN_EXAMPLE


def test_colours_change_no_word_of_the_table() -> None:
    bare = STYLES.sub("", render(example(), COLOURED))
    assert bare != render(example(), COLOURED)
    assert "\x1b" not in bare
    assert [line.rstrip() for line in bare.splitlines()][-10:] == PLAIN_EXAMPLE.splitlines()[-10:]


def test_colours_number_the_contents() -> None:
    bare = STYLES.sub("", render(example(), COLOURED))
    assert "menuduh  1  Orsa menyembunyikan" in bare


@pytest.mark.parametrize("width", [64, 80, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    wide = "朝鮮中央通信は、" * 20 + "https://ritmee.example/" + "a" * 200
    read = reading(wide, statement(wide, wide, who=("x" * 90,), via=("Kantor " * 20, "y" * 50), answers=("1",) * 30))
    assert max(cell_len(line) for line in render(read, Look(width=width)).splitlines()) <= width


def test_a_long_content_takes_three_lines_of_the_table() -> None:
    body = "kata " * 100
    table = render(reading(body, statement(body, body.strip(), who=("Orsa",)))).split("───\n")[1]
    assert len(table.rstrip().splitlines()) == 3
    assert table.rstrip().splitlines()[-1].rstrip().endswith("…")


def test_the_inner_of_two_contents_says_which_ends() -> None:
    body = "Arlen berkata bahwa Orsa menawarkan damai besok."
    outer, inner = statement(body, "Orsa menawarkan damai besok"), statement(body, "damai")
    assert "⟦1 Orsa menawarkan ⟦2 damai 2⟧ besok⟧" in render(reading(body, outer, inner))


def test_contents_that_cross_are_both_bracketed() -> None:
    assert "⟦1 aa ⟦2 bb 1⟧cc⟧" in render(reading("aa bbcc", statement("aa bbcc", "aa bb"), statement("aa bbcc", "bbcc")))


def test_a_source_of_two_statements_is_bracketed_once() -> None:
    body = "Orsa menolak dan mengecam."
    both = (statement(body, "menolak", source="Orsa"), statement(body, "mengecam", source="Orsa"))
    assert "‹Orsa› ⟦1 menolak⟧ dan ⟦2 mengecam⟧." in render(reading(body, *both))


def test_the_words_of_an_article_are_no_markup() -> None:
    body = "[red]kata[/red] [link=https://x.example]dia[/link] :smile:"
    assert f"{body}\n" in render(reading(body, title="[bold]judul", outlet="[/]"))
    assert "[bold]judul" in render(reading(body, title="[bold]judul"), COLOURED)


@pytest.mark.parametrize("look", [Look(), COLOURED])
def test_no_escape_of_an_article_reaches_the_terminal(look: Look) -> None:
    evil = "\x1b]0;owned\x07a\x9b2Jb\rc\x7fd\u202ee"
    read = reading(evil, statement(evil, evil, who=(evil,), via=(evil,)), title=evil, outlet=evil)
    shown = STYLES.sub("", render(read, look))
    assert "␛]0;owned␇a" in shown
    assert not any(unicodedata.category(character) == "Cc" for character in shown.replace("\n", ""))
    assert "\u202e" not in shown


def test_an_article_without_statements() -> None:
    assert render(reading("Hujan turun.")).endswith("\nHujan turun.\n\nno statements found\n")


def test_what_is_not_known_is_said() -> None:
    head = render(reading("Hujan turun.")).splitlines()[:2]
    assert head == ["(no title)", "outlet not known · date not known · language id"]


@pytest.mark.parametrize("stance", list(Stance))
def test_every_stance_has_a_verb_and_a_colour(stance: Stance) -> None:
    shown = render(reading(BODY, statement(BODY, "klaim itu", stance=stance)), COLOURED)
    assert stance.value.rstrip("y") in STYLES.sub("", shown).split("──\n")[1]


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), min_size=1))
def test_any_text_is_drawn(body: str) -> None:
    shown = render(reading(body, statement(body, body, who=(body,)), title=body))
    shown.encode("utf-8")
    assert not any(unicodedata.category(character) == "Cc" for character in shown.replace("\n", "").replace("\t", ""))


@given(st.text(st.characters(exclude_categories=[])))
def test_visible_text_has_no_control_but_tab_and_line_feed(text: str) -> None:
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in visible(text) if character not in "\t\n")
    assert "\n" not in one_line(text)


def test_no_character_that_steers_a_terminal_is_left_alone() -> None:
    runs = (range(0x09), range(0x0B, 0x20), range(0x7F, 0xA0), range(0x2028, 0x202F), range(0x2066, 0x206A))
    assert not [hex(code) for run in runs for code in run if chr(code) in visible(f"a{chr(code)}b")]


def test_a_carriage_return_before_a_line_feed_is_no_sign() -> None:
    assert visible("a\r\nb\rc") == "a\nb␍c"


def test_a_file_is_drawn_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    assert look_at(io.StringIO()) == Look(width=80, colour=False, screen=False)


def test_no_color_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert look_at(io.StringIO()).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not look_at(io.StringIO()).colour


@pytest.mark.parametrize(("columns", "width"), [("20", 64), ("100", 100), ("400", 120)])
def test_the_width_is_kept_readable(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert look_at(io.StringIO()).width == width


def test_a_time_is_shown_to_the_day_and_one_without_a_day_as_open() -> None:
    text = "Police in Lund arrested two men on Friday night, the mayor said. Rebels attacked the port on Monday."
    events = "".join(render(read(text=text, given=Given(language="en", published="2026-05-05")))).partition("names  ")[0]
    assert "2026-05-01 " in events and "TNI" not in events
    undated = "".join(render(read(text=text, given=Given(language="en"))))
    assert "XXXX" not in undated and "Monday (no anchor)" in undated
