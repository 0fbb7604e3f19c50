"""What every search must find, whatever database the ledger is in."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, Engine

from katanya.articles import Given
from katanya.desk.adding import catch_up
from katanya.ledger import connect, found, read, search, write
from katanya.ledger.search import Over, Query
from katanya.reading import read as read_report

LAUNCHED = 'Minister Tavi Arlen said that two missiles had been launched from the Orsa range. "Our crews are ready," he said.'
DENIED = "Menteri Budi Santosa membantah bahwa rudal diluncurkan dari lapangan Orsa pada Senin."
PRICED = "Juru bicara Tavi Arlen mengatakan harga beras di Café Muara turun 射程距離 lagi."
REPORTS = (
    ("en", "Ritmee Post", "2026-03-09", LAUNCHED),
    ("id", "Harian Teluk", "2026-03-10", DENIED),
    ("id", "Kabar Bukit", None, PRICED),
)


@pytest.fixture
def engine(address: str) -> Engine:
    """Return a ledger with the reports in it."""
    opened = connect.writer(address)
    for language, outlet, published, body in REPORTS:
        with opened.begin() as connection:
            write.keep(connection, read_report(text=body, given=Given(language=language, outlet=outlet, published=published)))
    catch_up(opened)
    return opened


def _found(connection: Connection, words: str = "", **filters: str) -> list[str]:
    numbers = search.found(connection, Query(words=words, **filters), Over.STATEMENTS, limit=50)
    return [f"{each.outlet}: {each.content}" for each in found.statements(connection, numbers)]


LAUNCH = "Ritmee Post: two missiles had been launched from the Orsa range"
THREAT = "Ritmee Post: Our crews are ready"
DENIAL = "Harian Teluk: rudal diluncurkan dari lapangan Orsa pada Senin"
PRICE = "Kabar Bukit: harga beras di Café Muara turun 射程距離 lagi"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("missile", [LAUNCH]),
        ("MISSILES launch", [LAUNCH]),
        ("meluncurkan", [DENIAL]),
        ("orsa", [DENIAL, LAUNCH]),
        ('"launched from"', [LAUNCH]),
        ('"from launched"', []),
        ('"launch from"', []),
        ("missile rudal", []),
        ("missi*", [LAUNCH]),
        ("dilunc* orsa", [DENIAL]),
        ("issile*", []),
        ("cafe", [PRICE]),
        ("CAFÉ", [PRICE]),
        ("射程", [PRICE]),
        ("程距", [PRICE]),
        ("射離", []),
        ("' OR \" * ) AND", []),
        ("nothinghere", []),
    ],
)
def test_words_and_phrases(engine: Engine, words: str, expected: list[str]) -> None:
    with engine.connect() as connection:
        assert _found(connection, words) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"stance": "deny"}, [DENIAL]),
        ({"outlet": "harian teluk"}, [DENIAL]),
        ({"language": "en"}, [THREAT, LAUNCH]),
        ({"source": "Arlen"}, [PRICE, THREAT, LAUNCH]),
        ({"source": "Arlen Tavi"}, []),
        ({"source": "Arlen", "words": "missile"}, [LAUNCH]),
        ({"since": "2026-03-10"}, [DENIAL]),
        ({"until": "2026-03-09"}, [THREAT, LAUNCH]),
        ({"since": "2026", "until": "2026-03"}, [DENIAL, THREAT, LAUNCH]),
        ({}, [PRICE, DENIAL, THREAT, LAUNCH]),
    ],
)
def test_filters(engine: Engine, filters: dict[str, str], expected: list[str]) -> None:
    with engine.connect() as connection:
        assert _found(connection, **filters) == expected


def test_pages_follow_each_other_without_a_gap(engine: Engine) -> None:
    with engine.connect() as connection:
        whole = search.found(connection, Query(), Over.STATEMENTS, limit=50)
        pages, after = [], None
        while page := search.found(connection, Query(), Over.STATEMENTS, limit=1, after=after):
            pages += page
            after = page[-1]
    assert pages == whole


def test_an_article_is_found_by_words_that_no_statement_holds(engine: Engine) -> None:
    with engine.connect() as connection:
        numbers = search.found(connection, Query(words="menteri"), Over.ARTICLES, limit=5)
        assert [each.outlet for each in found.articles(connection, numbers, Query(words="menteri"))] == ["Harian Teluk"]


def test_a_later_reading_takes_the_place_of_an_earlier_one(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with engine.connect() as connection:
        before = _found(connection)
        readings = [kept.reading for kept in read.latest(connection)]
    monkeypatch.setattr(write, "VERSION", "99.0.0")
    for reading in readings:
        with engine.begin() as connection:
            write.keep(connection, reading)
    catch_up(engine)
    with engine.connect() as connection:
        assert _found(connection) == before
