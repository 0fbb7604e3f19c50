"""Each page, in both languages, and its JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from browsing import NAMES, opened

from katanya.ledger.search import Over
from katanya.views.listed import to_json
from katanya.views.screens import article, claim, front, listed, search, source, story


def twin_of(path: str) -> str:
    before, mark, query = path.partition("?")
    return f"{'/front' if before == '/' else before}.json{mark}{query}"


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_whole_in_both_languages(client, paths, name, language) -> None:
    page = opened(client, paths[name], headers={"Accept-Language": language})
    assert page.get("lang") == language
    assert page.xpath("count(//h1)") == 1
    assert page.xpath("//title")[0].text.endswith("· Katanya")
    other = page.xpath("//a[@class='tongue']")[0]
    again = opened(client, other.get("href"))
    assert again.get("lang") == other.get("lang") != language
    client.cookies.clear()


@pytest.mark.parametrize("name", NAMES)
def test_no_words_of_one_language_stand_on_a_page_of_the_other(client, paths, name) -> None:
    shown = " ".join(opened(client, f"{paths[name]}{'&' if '?' in paths[name] else '?'}lang=id").xpath("//main//text()"))
    client.cookies.clear()
    for word in ("independent", "statements", "Published", "open\n", "third party", "not known"):
        assert word not in shown


@pytest.mark.parametrize("name", NAMES)
def test_a_page_links_to_its_json(client, paths, name) -> None:
    page = opened(client, paths[name])
    assert page.xpath("//link[@rel='alternate']/@href") == [twin_of(paths[name])]
    assert client.get(twin_of(paths[name])).headers["content-type"] == "application/json"


def test_the_json_of_a_page_is_what_its_view_gives(client, ledger, paths) -> None:
    asked = search.asked_of("missile", Over.STATEMENTS, {})
    views = {
        "front": front.front(ledger),
        "search": search.search(ledger, asked),
        "article": article.article(ledger, paths["article"].rpartition("/")[2]),
        "claim": claim.claim(ledger, paths["claim"].rpartition("/")[2]),
        "story": story.story(ledger, paths["story"].rpartition("/")[2]),
        "source": source.source(ledger, "Vasik"),
        "disputes": listed.disputes(ledger),
        "timeline": listed.timeline(ledger, {"place": "Kalvin"}),
        "why": listed.why(ledger, paths["why"].rpartition("/")[2]),
    }
    for name, view in views.items():
        assert client.get(twin_of(paths[name])).json() == json.loads(to_json(asdict(view))), name


def test_every_link_of_every_page_leads_somewhere(client, paths) -> None:
    found = {address.partition("#")[0]: name for name in NAMES for address in opened(client, paths[name]).xpath("//a/@href")}
    kinds: dict[str, list[str]] = {}
    for path in sorted(found):
        if path.startswith("/") and "lang=" not in path:
            kinds.setdefault(path.split("/")[1].partition("?")[0], []).append(path)
    assert {"articles", "claims", "stories", "why", "source", "search"} <= kinds.keys()
    for path in (path for several in kinds.values() for path in several[:6]):
        assert client.get(path).status_code == 200, f"{path} on {found[path]}"


def test_the_front_page_tells_of_one_claim_how_many_origins_it_has_and_why(client) -> None:
    lead = opened(client, "/").xpath("//article[contains(@class, 'lead')]")[0]
    said = " ".join(lead.xpath(".//p[@class='verdict']//text()"))
    assert "3 independent origins" in said
    assert "Veldora's General Staff (a third party)" in said
    assert lead.xpath(".//svg[@role='group']")


def test_a_claim_says_first_how_many_independent_origins_it_has_and_who_they_are(client, launch) -> None:
    page = opened(client, f"/claims/{launch}")
    assert page.xpath("string(//h1)") == "Kestovia had fired two Sarn-3 missiles from the Kalvin coast on Thursday"
    assert page.xpath("string(//p[@class='verdict']/strong)") == "3 independent origins"
    because = " ".join(page.xpath("//ul[@class='because']//text()"))
    assert "3 outlets print it, in 5 statements." in because
    assert "Denied by Kestovia's Defence Ministry and Petar Vasik." in because


def test_every_member_of_a_claim_opens_it(client, ledger, launch) -> None:
    members = [member.statement.id for member in ledger.claim(launch).members]
    pages = {client.get(f"/claims/{each}.json").text for each in members}
    assert len(members) == 5
    assert len(pages) == 1


def test_every_line_of_a_claim_leads_to_the_quoted_characters(client, ledger, launch) -> None:
    rows = opened(client, f"/claims/{launch}").xpath("//section[@aria-labelledby='says']//a[@class='open']")
    for row, member in zip(rows, ledger.claim(launch).members, strict=True):
        address, _, anchor = row.get("href").partition("#")
        mark = opened(client, address).xpath(f"//*[@id='{anchor}']")[0]
        assert member.statement.content.startswith(mark.text_content())


def test_copies_are_folded_under_the_words_that_they_repeat(client, ledger) -> None:
    found = ledger.find('"fired one Sarn-3 ballistic missile"').results[0].id
    members = ledger.claim(found).members
    rows = opened(client, f"/claims/{found}").xpath("//section[@aria-labelledby='says']//li")
    also = [link.text_content() for row in rows for link in row.xpath(".//p[@class='also']/a")]
    assert len(rows) + len(also) == len(members)
    assert sorted(also) == ["Harbour Times", "Harbour Times", "Meridian", "Meridian"]


def test_a_story_shows_its_disputes_before_all_else(client, paths) -> None:
    page = opened(client, paths["story"])
    assert page.xpath("//h2/@id")[:2] == ["disputes", "time"]
    statements = page.xpath("//ol[contains(@class, 'timed')]/li")
    strips = page.xpath("//*[@class='strip']")
    assert [len(strip.xpath(".//circle")) for strip in strips] == [len(statements)] * 3 == [27] * 3
    assert "Veldora's General Staff" in strips[2].xpath(".//text()")
    assert page.xpath("//circle")[0].getparent().get("href") == "#t-0"


def test_a_source_shows_what_it_said_and_who_denies_it(client) -> None:
    said = client.get("/source.json?name=Stroem").json()["statements"]
    denied = {each["statement"]["content"]: {who for one in each["denials"] for who in one["statement"]["who"]} for each in said}
    assert "Petar Vasik" in denied["two missiles were fired from Kalvin on Thursday"]
    days = [each["statement"]["published"][:10] for each in said]
    assert days == sorted(days, reverse=True)


def test_disputes_are_shown_open_ones_first(client) -> None:
    found = client.get("/disputes.json").json()["disputes"]
    assert len(found) > 5
    assert [each["open"] for each in found] == sorted((each["open"] for each in found), reverse=True)


def test_a_disputed_claim_names_who_stands_behind_it(client) -> None:
    page = opened(client, "/disputes")
    told = [" ".join(each.text_content().split()) for each in page.xpath("//article/p[not(@class)]")]
    assert told and all(" — " in each for each in told if not each.startswith("0 "))


def test_figures_that_changed_are_shown_with_who_gave_them(client, ledger) -> None:
    killed = ledger.find('"killed five people"').results[0].id
    histories = [history for history in ledger.claim(killed).figures if history.changed]
    table = opened(client, f"/claims/{killed}").xpath("//table[@class='figures']//tbody/tr")
    assert bool(histories) == bool(table)
    assert len(table) == sum(len(history.figures) for history in histories)


def test_an_article_tells_how_it_came(client, ledger, paths) -> None:
    shown = " ".join(opened(client, paths["article"]).xpath("//details[@class='provenance']//text()"))
    kept = ledger.article(paths["article"].rpartition("/")[2])
    assert kept.reading.article.digest in shown
    assert kept.added_at in shown
    assert "reports.jsonl" in shown


def test_passages_that_other_reports_share_are_marked(client, ledger) -> None:
    copied = next(each.id for each in ledger.find_articles(limit=50) if ledger.article(each.id).shared)
    page = opened(client, f"/articles/{copied}")
    assert page.xpath("//div[@class='text']//*[contains(concat(' ', @class, ' '), ' shared ')]")
    assert page.xpath("//aside[@class='beside-text']/ul[@class='plain']/li/a[starts-with(@href, '/articles/')]")


def test_what_is_not_there_is_said_in_the_language_of_the_page(client) -> None:
    answer = client.get("/claims/0000000000000000", headers={"Accept-Language": "id"})
    assert answer.status_code == 404
    assert "Tidak ada yang seperti itu" in answer.text
    assert client.get("/nothing/here").status_code == 404
    assert client.get("/search?q=a&after=x").status_code == 422


def test_no_page_weighs_more_than_it_may(client, paths) -> None:
    scripts = sum(len(client.get(f"/static/{name}").content) for name in ("katanya.css", "katanya.js", "htmx.min.js"))
    for name in NAMES:
        assert len(client.get(paths[name]).content) + scripts < 300_000, name


def test_a_fault_is_said_in_the_language_of_the_page_with_what_exactly_it_was(client) -> None:
    page = client.get("/claims/none", headers={"Accept-Language": "id"})
    assert page.status_code == 404
    assert "Tidak ada apa pun dengan nama atau alamat ini." in page.text
    assert '<p class="beside" lang="en">there is no statement none; ' in page.text
    assert '<p class="verdict" lang="en">there is no statement none' in client.get("/claims/none").text


def test_a_list_goes_on_from_its_cursor(client, ledger) -> None:
    first = listed.disputes(ledger, limit=3)
    page = opened(client, f"/disputes?after={first.next}")
    shown = page.xpath("//article[contains(@class, 'dispute')]//h2/a/@href")
    assert shown and not {f"/claims/{each.id}" for each in first.disputes} & set(shown)
    some, every = (listed.timeline(ledger, {"place": "Kalvin"}, limit=limit) for limit in (4, 200))
    words = opened(client, f"/timeline?place=Kalvin&after={some.next}").xpath("//ol/li//q/bdi/text()")
    assert words == [" ".join(each.words.split()) for each in every.moments[4:54]] != []


def test_why_shows_what_a_judgement_compares_and_words_what_is_open(client, ledger, paths) -> None:
    shown = ledger.why(paths["why"].rpartition("/")[2])
    assert {each.id for each in shown.statements} <= {side for each in shown.judgements for side in each.pair}
    page = opened(client, paths["why"])
    compared = page.xpath("//section[@aria-labelledby='judgements']//q/bdi/text()")
    assert len(compared) == min(40, len(shown.judgements)) > 3
    assert "Veldora's General Staff: not in our knowledge" in page.xpath("//td/bdi/text()")
    reports = opened(client, paths["why article"]).xpath("//section[@aria-labelledby='judgements']//q/bdi/text()")
    assert (
        sorted(str(each.title) for each in ledger.why(paths["why article"].rpartition("/")[2]).articles) == sorted(reports) != []
    )
