"""The pages at work in a real browser: searching as one types, the keyboard alone, marks, and both languages."""

from __future__ import annotations

import pytest
from browsing import BANYAK, MANY
from chromium import NARROW, WIDE

from katanya.desk.ledger import open_ledger
from katanya.ledger.search import Over
from katanya.views.screens import search as searches

# The words of each statement's pieces, in order, with where in the text they stand, counted in code points.
_MARKED = """(part) => {
  const text = document.querySelector(".text"), found = {};
  for (const mark of text.querySelectorAll(`.${part}`)) {
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEndBefore(mark);
    const start = [...before.toString()].length;
    for (const number of mark.dataset.s.split(" "))
      (found[number] ??= []).push([start, start + [...mark.textContent].length, mark.textContent]);
  }
  return found;
}"""


@pytest.fixture
def shown(window):
    made = window(locale="en-GB")
    made.resize(WIDE)
    return made


def results(page) -> list[str]:
    return page.locator("#found .list > .row a.open").all_text_contents()


@pytest.mark.parametrize(("locale", "words"), [("en-GB", "fired missiles"), ("id-ID", "rudal")])
def test_results_follow_what_is_typed(window, mixed, locale, words) -> None:
    shown = window(locale=locale)
    page = shown.open("/search")
    before = results(page)
    page.locator("#q").focus()
    for letter in words:
        page.keyboard.type(letter)
    page.wait_for_function("(words) => new URLSearchParams(location.search).get('q') === words", arg=words)
    with open_ledger(mixed) as ledger:
        expected = searches.search(ledger, searches.asked_of(words, Over.STATEMENTS, {}))
    page.wait_for_function(
        "(count) => document.querySelectorAll('#found .list > .row').length === count", arg=len(expected.statements)
    )
    assert results(page) == [each.content for each in expected.statements] != before
    assert page.locator("#q").evaluate("(field) => field === document.activeElement && field.value") == words
    page.reload()
    assert results(page) == [each.content for each in expected.statements]
    assert shown.complaints() == []


def test_what_was_typed_last_is_what_is_shown_also_where_answers_overtake_each_other(shown) -> None:
    page = shown.open("/search")
    delays = iter([600, 0])

    def late(route) -> None:
        page.wait_for_timeout(next(delays, 0))
        route.continue_()

    page.route("**/search?*", late)
    page.locator("#q").focus()
    page.keyboard.type("rice")
    page.wait_for_timeout(250)
    page.keyboard.press("Control+a")
    page.keyboard.type("missile")
    page.wait_for_url("**q=missile*")
    page.wait_for_timeout(800)
    page.unroute("**/search?*")
    assert page.url.endswith("q=missile&in=statements")
    assert results(page)
    assert all("rice" not in each for each in results(page))
    shown.faults.clear()


def test_a_search_is_narrowed_and_widened_again_by_its_facets(shown) -> None:
    page = shown.open("/search?q=missile")
    whole = len(results(page))
    page.locator(".facets a", has_text="denies").first.click()
    page.wait_for_url("**stance=deny*")
    assert 0 < len(results(page)) < whole
    page.locator("#q").focus()
    shown.press("End", "s")
    page.wait_for_url("**q=missiles*")
    assert "stance=deny" in page.url
    page.locator(".chip").click()
    page.wait_for_url(lambda url: "stance" not in url)
    assert shown.complaints() == []


def test_the_quoted_characters_are_reached_by_the_keyboard_alone(shown, launch, mixed) -> None:
    page = shown.open("/")
    shown.press("/")
    page.keyboard.type('"Kestovia had fired two Sarn-3 missiles"')
    shown.press("Enter")
    page.wait_for_url("**/search?q=*")
    shown.press("j")
    assert "Kestovia had fired two Sarn-3 missiles" in shown.focused()
    shown.press("Tab")
    assert shown.focused("href").startswith("/claims/")
    shown.press("Enter")
    page.wait_for_url("**/claims/**")
    assert "3 independent origins" in page.locator(".verdict").text_content()
    with open_ledger(mixed) as ledger:
        contents = {member.statement.id: member.statement.content for member in ledger.claim(launch).members}
    for _ in range(20):
        shown.press("j")
        target = shown.focused("href").rpartition("#q-")[2]
        if target in contents:
            break
    shown.press("Enter")
    page.wait_for_url(f"**/articles/**#q-{target}")
    mark = page.locator(":target")
    assert contents[target].startswith(mark.text_content())
    box = mark.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]
    assert mark.evaluate("(mark) => mark.classList.contains('lit')")
    # From there, the next that can be reached is what stands beside the mark.
    shown.press("Tab")
    assert page.evaluate("document.activeElement.closest('.text, .beside-text') !== null")
    assert shown.complaints() == []


_REACHABLE = """() => {
  window.reachable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }));
  return reachable.length;
}"""
# Which of them has the focus; and it can be seen: it has an outline, or its box is drawn with a thicker line.
_SEEN = """() => {
  const at = document.activeElement, box = at.querySelector(".box, .dot") ?? at, style = getComputedStyle(at);
  const edge = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const seen = edge || parseFloat(getComputedStyle(box).strokeWidth) >= 3;
  return [reachable.indexOf(at), seen, at.outerHTML.slice(0, 200)];
}"""


@pytest.mark.parametrize("name", ["front", "search", "article", "claim", "story", "timeline", "why"])
def test_everything_can_be_reached_by_the_keyboard_and_is_seen_to_be(shown, paths, name) -> None:
    page = shown.open(paths[name])
    for number in range(page.evaluate(_REACHABLE)):
        shown.press("Tab")
        reached, seen, what = page.evaluate(_SEEN)
        assert (reached, seen) == (number, True), what


def test_the_first_key_leads_past_what_every_page_has(shown, paths) -> None:
    page = shown.open(paths["claim"])
    shown.press("Tab")
    assert page.locator(".skip").bounding_box()["x"] >= 0
    shown.press("Enter", "Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_rows_are_moved_over_and_left_by_keys(shown, paths) -> None:
    page = shown.open(paths["search"])
    found = results(page)
    shown.press("j", "j", "j", "k")
    assert shown.focused() == found[1]
    shown.press("ArrowDown")
    assert shown.focused() == found[2]
    shown.press("/")
    assert shown.focused("id") == "q"
    page.keyboard.type("j")
    assert page.locator("#q").input_value() == "j"
    shown.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_a_mark_shows_the_chain_and_the_rule_of_its_statement(shown, paths, how) -> None:
    page = shown.open(paths["article"])
    mark = page.locator(".text a.m").nth(1)
    card = page.locator(f"#r-{mark.get_attribute('data-n').split()[-1]}")
    assert not card.locator(".evidence").is_visible()
    getattr(mark, how)()
    assert card.locator(".evidence").is_visible()
    assert "→" in card.locator("dd").first.text_content()
    assert card.locator("code").first.is_visible()
    inside = "(card) => { const all = card.closest('aside').getBoundingClientRect(), mine = card.getBoundingClientRect();"
    assert card.evaluate(f"{inside} return mine.top >= all.top - 1 && mine.top < all.bottom; }}")
    page.mouse.move(0, 0)
    shown.press("Escape")
    assert not card.locator(".evidence").is_visible()


def test_a_drawing_leads_to_the_quoted_characters_where_there_is_room_and_where_there_is_none(shown, paths) -> None:
    page = shown.open(paths["claim"])
    for width, drawing, other in ((WIDE, ".graph", ".tree"), (NARROW, ".tree", ".graph")):
        shown.resize(width)
        assert page.locator(f"{drawing} a").first.is_visible()
        assert not page.locator(other).is_visible()
        for each in page.locator(f"{drawing} a").all():
            row = page.locator(f"[id='{each.get_attribute('href').removeprefix('#')}']")
            assert row.count() == 1
            assert row.locator("a[href*='#q-']").count() or "#q-" in row.get_attribute("href")


@pytest.mark.parametrize("given", [MANY, BANYAK], ids=["en", "id"])
def test_every_mark_is_on_the_right_characters(window, mixed, given) -> None:
    shown = window(locale={"en": "en-GB", "id": "id-ID"}[given["language"]])
    page = shown.open(f"/articles/{given['id']}")
    with open_ledger(mixed) as ledger:
        reading = ledger.article(given["id"]).reading
    body = reading.text.body
    assert page.locator(".text").evaluate("(text) => text.textContent") == body == given["text"]
    numbered = dict(enumerate(reading.statements, 1))
    assert len(numbered) == 2
    for part, spans_of in (
        ("content", lambda each: each.content),
        ("cue", lambda each: each.cue),
        ("source", lambda each: (each.source,)),
    ):
        found = page.evaluate(_MARKED, part)
        expected = {str(number): [[*span, body[slice(*span)]] for span in spans_of(each)] for number, each in numbered.items()}
        assert found == expected, part
    assert shown.complaints() == []


def test_the_characters_of_a_mark_are_drawn_where_the_mark_is(shown) -> None:
    page = shown.open("/articles/many")
    # What a search of the browser finds is what the mark holds: nothing stands between its characters.
    for words in page.locator(".text a.content").all_text_contents():
        assert page.evaluate("(words) => (getSelection().removeAllRanges(), find(words, true))", words)
        assert page.evaluate("getSelection().toString()") == words


def test_the_language_is_changed_and_kept(window, paths) -> None:
    shown = window(locale="fr-FR")
    page = shown.open(paths["claim"])
    assert page.get_attribute("html", "lang") == "en"
    page.locator(".tongue").click()
    page.wait_for_url("**lang=id*")
    assert page.get_attribute("html", "lang") == "id"
    assert shown.open(paths["front"]).get_attribute("html", "lang") == "id"
    assert "asal independen" in page.locator(".verdict").first.text_content()
    shown.context.clear_cookies()
