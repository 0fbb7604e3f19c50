"""The API: the same records as the pages, page by page, and errors that say what to do."""

from __future__ import annotations

import json

import pytest
from pydantic import TypeAdapter

from katanya.api.routes import router
from katanya.reading import read
from katanya.views.contract import to_json

ROOT = "/api/v1"


def walk(client, path: str, key: str) -> list[dict]:
    found, after = [], ""
    for _ in range(50):
        answer = client.get(f"{ROOT}/{path}{'&' if '?' in path else '?'}limit=7{after}").json()
        found += answer[key]
        if answer["next"] is None:
            return found
        after = f"&after={answer['next']}"
    raise AssertionError("the pages do not end")


@pytest.mark.parametrize(("path", "key"), [("statements", "results"), ("statements?q=missile&stance=say", "results")])
def test_statements_are_given_page_by_page_each_once(client, ledger, path, key) -> None:
    ids = [each["id"] for each in walk(client, path, key)]
    words, stance = ("missile", "say") if "missile" in path else ("", None)
    assert ids == [each.id for each in ledger.find(words, stance=stance, limit=500)]
    assert len(ids) == len(set(ids)) > 7


def test_articles_disputes_sources_and_timelines_are_given_page_by_page(client, ledger) -> None:
    assert [each["id"] for each in walk(client, "articles", "results")] == [each.id for each in ledger.find_articles(limit=500)]
    disputes = [each["id"] for each in walk(client, "disputes", "disputes")]
    assert sorted(disputes) == sorted(each.id for each in ledger.disputes(limit=50))
    said = [each["statement"]["id"] for each in walk(client, "source?name=Vasik", "statements")]
    assert sorted(said) == sorted(each.statement.id for each in ledger.source("Vasik"))
    moments = walk(client, "timeline?country=KP&place=Kalvin", "moments") or walk(client, "timeline?place=Kalvin", "moments")
    assert [each["words"] for each in moments] == [each.words for each in ledger.timeline(place="Kalvin")]


def test_a_page_and_the_api_give_the_same(client, ledger, launch) -> None:
    article = ledger.claim(launch).members[0].statement.article
    for page, path in (
        (f"/claims/{launch}.json", f"claims/{launch}"),
        (f"/articles/{article}.json", f"articles/{article}"),
        (f"/stories/{article}.json", f"stories/{article}"),
        (f"/why/{launch}.json", f"why/{launch}"),
        ("/source.json?name=Vasik", "source?name=Vasik"),
        ("/disputes.json", "disputes"),
        ("/timeline.json?place=Kalvin", "timeline?place=Kalvin"),
    ):
        assert client.get(page).json() == client.get(f"{ROOT}/{path}").json()


def test_one_article_is_read_and_not_kept(client, ledger) -> None:
    text = "Menteri Tavi Arlen mengatakan bahwa 🚀 harga beras turun."
    before = len(ledger.find_articles(limit=500))
    answer = client.post(f"{ROOT}/read", json={"text": text, "outlet": "Ritmee", "published": "2026-03-09", "language": "id"})
    found = answer.json()
    assert found["text"] == text
    assert found["article"]["outlet"] == "Ritmee"
    (span,) = found["statements"][0]["content"]
    assert found["text"][slice(*span)] == "🚀 harga beras turun"
    assert client.post(f"{ROOT}/read", json={"text": text}).json() == json.loads(to_json(read(text=text)))
    assert len(ledger.find_articles(limit=500)) == before


@pytest.mark.parametrize(
    ("path", "status", "name"),
    [
        ("claims/0000000000000000", 404, "not_found"),
        ("articles/nothing", 404, "not_found"),
        ("stories/nothing", 404, "not_found"),
        ("why/nothing", 404, "not_found"),
        ("nothing", 404, "not_found"),
        ("statements?limit=0", 422, "not_valid"),
        ("statements?limit=many", 422, "not_valid"),
        ("statements?after=-1", 422, "not_valid"),
        ("statements?stance=shout", 422, "not_valid"),
        ("statements?since=yesterday", 422, "not_valid"),
        ("articles?language=Indonesian", 422, "not_valid"),
        ("source", 422, "not_valid"),
        ("source?name=", 422, "not_valid"),
    ],
)
def test_what_is_wrong_is_said_as_a_problem(client, path, status, name) -> None:
    answer = client.get(f"{ROOT}/{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert (found["status"], found["name"]) == (status, name)
    assert found["reason"]
    assert found["advice"]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"{",
        b"[]",
        b'{"text": 1}',
        b'{"text": ""}',
        b'{"text": " "}',
        b'{"text": "a", "more": 1}',
        b'"\xff"',
        b'{"text": "\\ud800"}',
    ],
)
def test_what_cannot_be_read_is_refused(client, sent) -> None:
    answer = client.post(f"{ROOT}/read", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["advice"]


@pytest.mark.parametrize("published", ["2026-02-29", "2023-13-01", "6/8/2023", "2026-04-31", "0001-01-01", "2026-03-09T10:00"])
def test_a_day_that_there_is_not_is_refused(client, published) -> None:
    assert client.post(f"{ROOT}/read", json={"text": "Kata dia.", "published": published}).status_code == 422


@pytest.mark.parametrize("published", ["2024-02-29", "2000-02-29", "2026-12-31", "1800-01-01", "2026-04-30"])
def test_a_day_that_there_is_is_taken(client, published) -> None:
    assert client.post(f"{ROOT}/read", json={"text": "Kata dia.", "published": published}).status_code == 200


def test_other_methods_are_refused_and_the_right_one_named(client) -> None:
    answer = client.delete(f"{ROOT}/disputes")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"
    assert answer.headers["content-type"] == "application/problem+json"


def test_every_address_is_described_with_every_status_that_it_may_answer(client) -> None:
    document = client.get(f"{ROOT}/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    assert len(document["paths"]) == 10
    for path, methods in document["paths"].items():
        for method, each in methods.items():
            expected = {"200", "400", "401", "405", "413", "414", "421", "422", "429", "500", "503"}
            expected |= {"404"} if "{given}" in path else set()
            expected |= {"403", "415"} if method == "post" else set()
            assert set(each["responses"]) == expected, path
            assert each["description"], path
            assert all(parameter["description"] for parameter in each.get("parameters", ())), path
            for status, answer in each["responses"].items():
                kind = "application/json" if status == "200" else "application/problem+json"
                assert list(answer["content"]) == [kind]
    assert "Problem" in document["components"]["schemas"]
    assert not [name for name in document["components"]["schemas"] if "ValidationError" in name]


def test_the_description_needs_no_network(client) -> None:
    shown = client.get("/api").text
    for path in client.get(f"{ROOT}/openapi.json").json()["paths"]:
        assert path in shown
    assert "cdn" not in shown.casefold()
    assert client.get("/docs").status_code == 404


def test_every_answer_is_as_it_is_described(client, ledger, launch) -> None:
    article = ledger.claim(launch).members[0].statement.article
    paths = ("statements?limit=50", "articles", f"articles/{article}", f"claims/{launch}", f"stories/{article}")
    paths += ("source?name=Vasik", "timeline?place=Kalvin", "disputes", f"why/{launch}", f"why/{article}")
    models = {route.path: route.response_model for route in router.routes}
    for path in paths:
        name = path.partition("?")[0]
        pattern = f"{ROOT}/{name.split('/')[0]}/{{given}}" if "/" in name else f"{ROOT}/{name}"
        TypeAdapter(models[pattern]).validate_json(client.get(f"{ROOT}/{path}").content)
