"""Search: as one types, and what it is narrowed by; what a facet counts is what its filter finds."""

from __future__ import annotations

import pytest
from browsing import opened

from katanya.ledger.search import Over
from katanya.views.screens import search


@pytest.mark.parametrize("over", list(Over))
@pytest.mark.parametrize("words", ["", "missile", "rudal"])
def test_a_filter_finds_as_many_as_its_facet_counts(ledger, over, words) -> None:
    whole = search.search(ledger, search.asked_of(words, over, {}))
    assert whole.counted_all
    assert {"source", "stance", "basis", "outlet", "language", "time", "event"} <= {facet.field for facet in whole.facets}
    for facet in whole.facets:
        for value in facet.values:
            given = {"since": value.value, "until": value.value} if facet.field == "time" else {facet.field: value.value}
            found = search.search(ledger, search.asked_of(words, over, given))
            count = found.statement_count if over is Over.STATEMENTS else found.article_count
            # A name that nobody knows is also found where the words hold it, and as a part of a longer name.
            exact = facet.field in ("stance", "basis", "outlet", "language", "time", "event") or ":" in value.value
            assert count.number == value.count if exact else count.number >= value.count, (facet.field, value)


def test_more_than_are_counted_is_said(ledger, monkeypatch) -> None:
    from katanya.desk import searched

    monkeypatch.setattr(searched, "COUNTED", 10)
    found = search.search(ledger, search.asked_of("", Over.STATEMENTS, {}))
    assert (found.statement_count.number, found.statement_count.more, found.counted_all) == (10, True, False)
    assert sum(value.count for facet in found.facets if facet.field == "stance" for value in facet.values) == 10


def test_pages_of_results_follow_each_other(ledger) -> None:
    asked, ids = search.asked_of("", Over.STATEMENTS, {}), []
    while True:
        found = search.search(ledger, asked)
        ids += [each.id for each in found.statements]
        if found.next is None:
            break
        asked = search.asked_of("", Over.STATEMENTS, {}, after=found.next)
    assert ids == [each.id for each in ledger.find(limit=500)]


def test_as_one_types_only_what_was_found_is_sent(client) -> None:
    whole = client.get("/search?q=missile")
    part = client.get("/search?q=missile", headers={"HX-Request": "true"})
    assert "<html" in whole.text
    assert "<html" not in part.text
    assert part.text.strip() in whole.text
    assert "HX-Request" in part.headers["vary"]


def test_a_facet_adds_its_filter_and_takes_it_away_again(client) -> None:
    page = opened(client, "/search?q=missile&stance=deny")
    chosen = page.xpath("//aside[@class='facets']//a[@aria-current='true']")
    assert [each.text_content() for each in chosen] == ["denies"]
    assert chosen[0].get("href") == "/search?q=missile&in=statements"
    assert page.xpath("//a[@class='chip']/@href") == ["/search?q=missile&in=statements"]
    assert page.xpath("//form[@id='asked']//input[@name='stance']/@value") == ["deny"]


def test_the_tabs_say_how_many_there_are_of_each(client, ledger) -> None:
    tabs = opened(client, "/search?q=missile").xpath("//p[@class='tabs']/a/span/text()")
    assert tabs == [str(len(ledger.find("missile", limit=500))), str(len(ledger.find_articles("missile", limit=500)))]


def test_nothing_found_is_said(client) -> None:
    assert "Nothing was found." in client.get("/search?q=zzzzz").text


def test_a_place_is_called_as_a_report_calls_it(ledger) -> None:
    found = search.search(ledger, search.asked_of("", Over.ARTICLES, {}))
    labels = {value.label for facet in found.facets if facet.field == "place" for value in facet.values}
    assert labels
    assert not [label for label in labels if ":" in label]


def test_what_was_searched_for_is_marked_in_what_was_found(client) -> None:
    page = opened(client, "/search?q=fire Kalvin")
    assert {each.text_content() for each in page.xpath("//b[@class='hit']")} >= {"fired", "Kalvin"}
    assert {each.text_content()[:5] for each in opened(client, "/search?q=missi").xpath("//b[@class='hit']")} == {"missi"}


def test_words_that_begin_so_are_searched_where_nothing_holds_the_last(client) -> None:
    found = client.get("/search.json?q=missi").json()
    assert found["begun"]
    assert found["statement_count"] == client.get("/search.json?q=missile").json()["statement_count"]
    assert not client.get("/search.json?q=missile").json()["begun"]
    for words in ("mi", '"missi', "zzzzz", "12"):
        assert client.get("/search.json", params={"q": words}).json()["statement_count"]["number"] == 0


def test_a_source_is_called_as_its_report_calls_it(client, ledger) -> None:
    names = {each.text_content() for each in opened(client, "/search?q=Kalvin fired").xpath("//a[@class='name']")}
    assert "Veldora's General Staff" in names
