"""The HTML is balanced, holds the text of the article unchanged, and runs nothing of it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from builders import BODY, example, reading, statement
from hypothesis import given, settings
from hypothesis import strategies as st

from katanya.records import Stance
from katanya.views.notebook import render
from katanya.views.visible import visible

VOID = {"br"}
ALLOWED = {"div", "p", "strong", "small", "br", "mark", "span", "sup", "table", "thead", "tbody", "tr", "th", "td"}


class Page(HTMLParser):
    """Keeps the tags, the attributes, and the text of the article's own block; refuses a tag that closes another."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.titles: list[str] = []
        self.body = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        self.titles += [value or "" for name, value in attrs if name == "title"]
        if tag not in VOID:
            self._open.append("body" if ("dir", "auto") in attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() in (tag, "body")

    def handle_data(self, data: str) -> None:
        if "body" in self._open and "sup" not in self._open:
            self.body += data


def test_the_article_is_there_with_its_marks() -> None:
    page = Page(render(example()))
    assert page.body == BODY
    assert "source of 1" in page.titles
    assert "cue of 3" in page.titles
    assert "1 · Tavi Arlen accuses · via Kantor Berita Lumen · official\nsource of 2" in page.titles
    assert "3 · unnamed (seorang pejabat) says · anonymous, possible" in page.titles


def test_the_table_is_under_it() -> None:
    html = render(example())
    assert html.index("<table>") > html.index("Kami tidak tahu")
    assert ">denies ↩ 1</td>" in html
    assert ">Kapal itu mungkin sudah pergi … Kami tidak tahu</td>" in html


def test_the_record_shows_itself() -> None:
    assert example()._repr_html_() == render(example())


def test_nothing_of_an_article_is_run_or_typeset() -> None:
    evil = "<script>alert(1)</script> \"' onclick=x $a$ & <img src=x onerror=y>"
    page = Page(render(reading(evil, statement(evil, evil, who=(evil,), via=(evil,)), title=evil, outlet=evil)))
    assert page.body == evil
    assert page.tags <= ALLOWED
    assert {name for name, _ in page.attributes} <= {"class", "style", "title", "dir"}
    assert "$a$" not in render(reading("$a$", title="$b$"))


def test_overlapping_marks_do_not_break_the_nesting() -> None:
    body = "satu dua tiga empat"
    crossing = (statement(body, "satu dua tiga", source="dua tiga"), statement(body, "tiga empat", cue="empat"))
    assert Page(render(reading(body, *crossing))).body == body


def test_no_ink_is_set_so_that_light_and_dark_work() -> None:
    styles = [value or "" for name, value in Page(render(example())).attributes if name == "style"]
    assert {part for style in styles for part in style.split(";") if part.startswith("color:")} == {"color:inherit"}
    assert all(part.endswith(",.25)") for style in styles for part in style.split(";") if part.startswith("background"))


@pytest.mark.parametrize("stance", list(Stance))
def test_every_stance_has_a_ground(stance: Stance) -> None:
    assert "<mark" in render(reading(BODY, statement(BODY, "klaim itu", stance=stance)))


def test_an_article_without_statements() -> None:
    assert "<p>no statements found</p>" in render(reading("Hujan turun."))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), min_size=1))
def test_any_text_is_shown_unchanged(body: str) -> None:
    html = render(reading(body, statement(body, body), title=body))
    html.encode("utf-8")
    assert Page(html).body == visible(body)
