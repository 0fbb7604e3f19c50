"""A real ledger of the sample, one of articles that mean harm, and browsers that ask for their pages."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from browsing import HERE, HOSTILE, MANY
from starlette.testclient import TestClient

from katanya import desk
from katanya.desk import demo
from katanya.desk.ledger import Ledger, open_ledger
from katanya.web.app import create
from katanya.web.options import Options


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a ledger of the sample."""
    address = str(tmp_path_factory.mktemp("web") / "sample.db")
    demo.build(address)
    return address


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a ledger of articles that mean harm or hold many kinds of characters."""
    folder = tmp_path_factory.mktemp("odd")
    lines = [json.dumps(each, ensure_ascii=False) for each in (HOSTILE, MANY)]
    (folder / "odd.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for _ in desk.add(str(folder / "odd.db"), [str(folder / "odd.jsonl")]):
        pass
    return str(folder / "odd.db")


@pytest.fixture(scope="session")
def client(sample: str) -> Iterator[TestClient]:
    with TestClient(create(sample), base_url=HERE) as made:
        yield made


@pytest.fixture(scope="session")
def odd_client(odd: str) -> Iterator[TestClient]:
    with TestClient(create(odd), base_url=HERE) as made:
        yield made


@pytest.fixture(scope="session")
def ledger(sample: str) -> Iterator[Ledger]:
    with open_ledger(sample) as opened:
        yield opened


@pytest.fixture
def locked(sample: str) -> TestClient:
    """Return a browser without a token, of pages that need one."""
    options = Options(host="0.0.0.0", token="tok-en-of-the-desk", names=("desk.example",))
    return TestClient(create(sample, options), base_url="http://192.0.2.7:8320", follow_redirects=False)


@pytest.fixture(scope="session")
def launch(ledger: Ledger) -> str:
    """Return the id of a statement of the claim that two missiles were fired from Kalvin."""
    return ledger.find('"Kestovia had fired two Sarn-3 missiles"').results[0].id
