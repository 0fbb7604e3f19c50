"""Nothing of an article is markup, an address to follow, or a command, on any page."""

from __future__ import annotations

import pytest
from browsing import HOSTILE, SCRIPT

from katanya.desk.ledger import open_ledger


@pytest.fixture(scope="module")
def addresses(odd) -> list[str]:
    with open_ledger(odd) as ledger:
        statements = ledger.find(limit=20).results
        articles = ledger.find_articles(limit=20).results
    found = [f"/claims/{each.id}" for each in statements] + [f"/why/{each.id}" for each in statements]
    found += [f"/{kind}/{each.id}" for each in articles for kind in ("articles", "stories", "why")]
    return [*found, "/", "/search", "/search?in=articles", "/disputes", "/timeline?source=Arlen", "/source?name=Arlen"]


def test_no_page_holds_markup_of_an_article(odd_client, addresses) -> None:
    from lxml import html

    for address in addresses:
        answer = odd_client.get(address)
        assert answer.status_code == 200, address
        page = html.fromstring(answer.text)
        assert [each.get("src").partition("?")[0] for each in page.xpath("//script")] == [
            "/static/htmx.min.js",
            "/static/katanya.js",
        ], address
        assert not page.xpath("//img | //b[@onclick] | //*[@onerror] | //*[@onmouseover] | //*[@style] | //style"), address
        assert SCRIPT not in answer.text, address
        assert not [link for link in page.xpath("//a/@href") if not link.startswith(("/", "#", "?", "http://", "https://"))], (
            address
        )


def test_no_template_runs_what_an_article_says(odd_client, addresses) -> None:
    assert all("49 had fallen" not in odd_client.get(address).text for address in addresses)


def test_controls_and_reversed_text_are_shown_and_not_obeyed(odd_client) -> None:
    for address in ("/search?q=bell", "/articles/" + odd_client.get("/search.json?q=bell").json()["statements"][0]["article"]):
        shown = odd_client.get(address).text
        assert "\u202e" not in shown
        assert "\x07" not in shown
        assert "␇" in shown


def test_what_is_searched_for_comes_back_as_text(odd_client) -> None:
    answer = odd_client.get("/search", params={"q": f'"{SCRIPT}" \'"><svg onload=alert(1)>', "source": SCRIPT, "place": '"><b>'})
    assert SCRIPT not in answer.text
    assert "<svg onload" not in answer.text
    assert '"><b>' not in answer.text


def test_a_name_that_holds_markup_can_be_opened(odd_client) -> None:
    answer = odd_client.get("/source", params={"name": '<b onclick="alert(1)">'})
    assert answer.status_code == 200
    assert "<b onclick" not in answer.text


def test_the_given_id_of_an_article_opens_it_whatever_it_holds(odd_client) -> None:
    from urllib.parse import quote

    answer = odd_client.get(f"/articles/{quote(HOSTILE['id'], safe='')}")
    assert answer.status_code == 200
    assert "<img" not in answer.text
