"""Every page in a real browser: both languages, narrow and wide, light, dark and on paper, and what axe says of it."""

from __future__ import annotations

import pytest
from browsing import HOSTILE, NAMES
from chromium import NARROW, WIDE

# Pages that show no records, or nothing.
OTHERS = {
    "api": "/api",
    "login": "/login",
    "nothing found": "/search?q=zzzz",
    "nothing asked": "/timeline",
    "no source": "/source",
    "all": "/search",
    "odd": "/articles/banyak",
}
EVERY = (*NAMES, *OTHERS)
LANGUAGES = {"en": "en-GB", "id": "id-ID"}


def opened(window, paths, name, language="en", width=WIDE, scheme="light"):
    shown = window(locale=LANGUAGES[language], color_scheme=scheme)
    shown.resize(width)
    shown.open((paths | OTHERS)[name])
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVERY)
def test_a_page_is_whole_and_can_be_used_by_everyone(window, axe, paths, name, language) -> None:
    shown = opened(window, paths, name, language)
    assert shown.page.get_attribute("html", "lang") == language
    for width in (WIDE, NARROW):
        shown.resize(width)
        assert shown.misplaced() == [], width
        assert axe(shown.page) == [], width
    assert shown.complaints() == []


@pytest.mark.parametrize("name", EVERY)
def test_a_page_can_be_read_in_the_dark(window, axe, paths, name) -> None:
    shown = opened(window, paths, name, scheme="dark")
    paper = shown.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(each) for each in paper.removeprefix("rgb(").removesuffix(")").split(",")) < 60
    assert axe(shown.page, runOnly=["color-contrast"]) == []
    assert shown.complaints() == []


# The width of a sheet of A4 within its margins, in pixels of print.
SHEET = 718


@pytest.mark.parametrize("name", EVERY)
def test_a_page_can_be_printed(window, paths, name) -> None:
    shown = opened(window, paths, name, width=SHEET, scheme="dark")
    shown.page.emulate_media(media="print")
    assert shown.misplaced() == []
    assert shown.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not shown.page.locator("header nav, header form, .facets").locator("visible=true").count()
    shown.page.emulate_media(media="screen")


PARTS = ("source", "cue", "content.s-say", "content.s-deny", "content.s-accuse", "content.s-demand", "content.s-assess")
_LOOKS = """(parts) => parts.map((part) => {
  const style = getComputedStyle(document.querySelector(`.legend .${part}`));
  return [style.textDecorationLine, style.textDecorationStyle, style.fontStyle, style.outlineStyle].join(" ");
})"""


def test_marks_can_be_told_apart_without_colour(window, paths) -> None:
    page = opened(window, paths, "article").page
    page.emulate_media(media="print")
    looks = page.evaluate(_LOOKS, list(PARTS))
    page.emulate_media(media="screen")
    assert len(set(looks)) == len(looks)


def test_the_words_of_an_article_start_nothing(window) -> None:
    shown = window()
    for path in (f"/articles/{HOSTILE['id'].replace('>', '%3E').replace('/', '%2F')}", "/search?q=rice", "/search?q=bell"):
        shown.open(path)
        shown.page.wait_for_timeout(50)
    assert shown.complaints() == []


def test_pages_work_without_scripts(window, paths) -> None:
    shown = window(java_script_enabled=False)
    shown.page.goto("/")
    shown.page.fill("#q", "missile")
    shown.page.click("button")
    shown.page.wait_for_url("**/search?q=missile*")
    assert shown.page.locator("#found li").count() > 3
    shown.page.locator("#found a.open bdi").first.click()
    shown.page.wait_for_url("**/articles/**")
    assert shown.page.locator(":target").count() == 1


_BREAK = """() => {
  const main = document.querySelector("main");
  const add = (name, words, look) => Object.assign(main.appendChild(document.createElement(name)).style, look).color !== undefined
    && (main.lastChild.textContent = words);
  add("p", "pale", { color: "#eee" });
  add("b", "W".repeat(60), { display: "block", width: "600px" });
  add("i", "W".repeat(60), { display: "block", width: "100px", overflow: "hidden", overflowWrap: "normal" });
  main.insertAdjacentHTML("beforeend", "<img src='http://192.0.2.1/x.png'><u style='color: red'>red</u>");
}"""


def test_what_is_looked_for_would_be_found(window, axe, paths) -> None:
    shown = opened(window, paths, "disputes", width=NARROW)
    shown.page.evaluate(_BREAK)
    broken = axe(shown.page)
    assert any(each.startswith("image-alt") for each in broken)
    misplaced = shown.misplaced()
    assert any(each.startswith("past the edge, b:") for each in misplaced)
    assert any(each.startswith("cut, i:") for each in misplaced)
    shown.page.wait_for_timeout(50)
    complaints = shown.complaints()
    assert any(each.startswith("img-src http://192.0.2.1") for each in complaints)
    assert any(each.startswith("style-src-attr") for each in complaints)
    shown.page.goto("about:blank")
