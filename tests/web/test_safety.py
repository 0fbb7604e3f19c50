"""Who may ask, from where, how often and how much; and what every answer carries."""

from __future__ import annotations

import pytest
from browsing import HERE
from starlette.testclient import TestClient

from katanya.errors import UsageError
from katanya.web.app import create
from katanya.web.guard import ADDRESS, BODY
from katanya.web.options import Options
from katanya.web.rates import Limiter, Rate

TOKEN = "tok-en-of-the-desk"
READ = {"text": "Menteri Tavi Arlen mengatakan harga beras turun."}


def test_every_answer_carries_what_keeps_a_browser_in_bounds(client) -> None:
    for path in ("/", "/nothing", "/static/katanya.css", "/api/v1/claims/x", "/front.json", "/api/v1/openapi.json"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["x-frame-options"] == "DENY"
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("host", ["127.0.0.1:8320", "localhost:8320", "localhost", "[::1]:8320"])
def test_our_own_names_are_served(client, host) -> None:
    assert client.get("/disputes", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "192.0.2.7",
        "localhost.evil.example:8320",
        "",
        "[::2]",
        "127.0.0.1:80@evil.example",
        "127.0.0.1:80:evil",
    ],
)
def test_other_names_are_refused(client, host) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": HERE}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)
def test_only_a_page_of_ours_or_a_program_may_post(client, headers, status) -> None:
    assert client.post("/api/v1/read", json=READ, headers=headers).status_code == status


def test_more_than_may_be_sent_is_refused(client) -> None:
    def many():
        yield b'{"text": "'
        for _ in range(BODY // 1000 + 1):
            yield b"a" * 1000
        yield b'"}'

    headers = {"Content-Type": "application/json"}
    assert client.post("/api/v1/read", content=b"{" + b" " * BODY + b"}", headers=headers).status_code == 413
    assert client.post("/api/v1/read", content=many(), headers=headers).status_code == 413
    assert client.post("/api/v1/read", json={"text": "a" * 100_001}).status_code == 422
    assert client.get(f"/search?q={'a' * ADDRESS}").status_code == 414
    assert client.get(f"/search?q={'a' * 501}").status_code == 422


def test_who_asks_too_often_is_told_to_wait(sample) -> None:
    options = Options(rate=Rate(0.001, 3), read_rate=Rate(0.001, 1))
    eager = TestClient(create(sample, options), base_url=HERE)
    assert [eager.get("/login").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert [eager.post("/api/v1/read", json=READ).status_code for _ in range(2)] == [200, 429]
    assert eager.post("/api/v1/read", json=READ).headers["retry-after"] == "1"


def test_a_rate_is_counted_for_each_address_and_fills_up_again() -> None:
    limiter = Limiter(Rate(2, 1))
    assert [limiter.allows(address, 0.0) for address in "aab"] == [True, False, True]
    assert limiter.allows("a", 0.4) is False
    assert limiter.allows("a", 1.0) is True


def test_pages_that_others_can_reach_need_a_token() -> None:
    for host in ("0.0.0.0", "192.0.2.7", "::", "desk.example"):
        with pytest.raises(UsageError, match="set a token"):
            Options(host=host)
    with pytest.raises(UsageError, match="fewer than"):
        Options(token="short")
    assert Options(host="127.0.0.2").token is None


@pytest.mark.parametrize("path", ["/", "/front.json", "/api/v1/disputes", "/api/v1/openapi.json", "/api", "/search"])
def test_without_the_token_nothing_is_shown(locked, path) -> None:
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Cookie": "katanya_token=wrong"}):
        answer = locked.get(path, headers=headers)
        assert answer.status_code in (303, 401), path
        assert "Kestovia" not in answer.text
    assert locked.post("/api/v1/read", json=READ).status_code == 401


def test_a_program_sends_the_token_as_a_bearer(locked) -> None:
    assert locked.get("/api/v1/disputes").headers["www-authenticate"].startswith("Bearer")
    assert locked.get("/api/v1/disputes", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert locked.get("/", headers={"Authorization": f"bearer {TOKEN}"}).status_code == 200


def test_a_person_gives_the_token_once_and_it_is_not_kept(locked) -> None:
    asked = locked.get("/search?q=missile")
    assert asked.headers["location"] == "/login?to=%2Fsearch%3Fq%3Dmissile"
    assert locked.post("/login", data={"token": "wrong", "to": "/"}).status_code == 401
    entered = locked.post("/login", data={"token": TOKEN, "to": "/search?q=missile"})
    assert entered.headers["location"] == "/search?q=missile"
    kept = entered.headers["set-cookie"]
    assert "HttpOnly" in kept
    assert "SameSite=strict" in kept
    assert TOKEN not in kept
    assert locked.get("/search?q=missile").status_code == 200


def test_the_token_in_an_address_is_taken_out_of_it(locked) -> None:
    answer = locked.get(f"/search?q=missile&token={TOKEN}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/search?q=missile"
    assert locked.get("/search?q=missile").status_code == 200
    assert locked.get("/search?token=wrong", headers={"Cookie": ""}).status_code in (200, 303)


@pytest.mark.parametrize("to", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\n//x"])
def test_the_way_in_leads_nowhere_else(locked, to) -> None:
    assert locked.post("/login", data={"token": TOKEN, "to": to}).headers["location"] == "/"


def test_with_a_token_a_number_or_a_given_name_is_served_and_no_other(locked) -> None:
    for host, status in (("192.0.2.7:8320", 200), ("desk.example", 200), ("evil.example", 421)):
        answer = locked.get("/", headers={"Host": host, "Authorization": f"Bearer {TOKEN}"})
        assert answer.status_code == status


def test_a_fault_of_ours_is_said_without_what_it_was(sample, monkeypatch) -> None:
    from katanya.views.screens import listed

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret of the house")

    app = TestClient(create(sample), base_url=HERE)
    monkeypatch.setattr(listed, "disputes", broken)
    for path in ("/disputes", "/api/v1/disputes"):
        answer = app.get(path)
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert "content-security-policy" in answer.headers


def test_files_beside_the_static_ones_are_not_served(client) -> None:
    for path in ("/static/..%2fapp.py", "/static/../app.py", "/static/strings.en.toml", "/static/"):
        assert client.get(path).status_code == 404
    assert "Zero-Clause BSD" in client.get("/static/htmx.LICENSE.txt").text


def test_where_the_ledger_lies_is_shown_to_nobody(client, sample) -> None:
    for path in ("/", "/api/v1/openapi.json", "/nothing", "/disputes"):
        assert sample not in client.get(path).text
