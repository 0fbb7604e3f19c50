"""A real ledger of the sample, one of articles that mean harm, and browsers that ask for their pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

import pytest
from browsing import BANYAK, HERE, HOSTILE, MANY, serving
from chromium import Window, launched
from starlette.testclient import TestClient

from katanya import desk
from katanya.desk import demo
from katanya.desk.ledger import Ledger, open_ledger
from katanya.web.app import create
from katanya.web.options import Options

# Only what is wrong comes back: all that is right would be megabytes a page.
_AXE = """(options) => axe.run(document, { resultTypes: ["violations"], ...options }).then((found) => found.violations.flatMap(
  (each) => each.nodes.map((node) => `${each.id}: ${each.help}: ${node.html.slice(0, 160)}`)))"""


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
    lines = [json.dumps(each, ensure_ascii=False) for each in (HOSTILE, MANY, BANYAK)]
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


@pytest.fixture(scope="session")
def paths(ledger: Ledger, launch: str) -> dict[str, str]:
    """Return the address of one page of every kind."""
    found = ledger.find('"Kestovia had fired two Sarn-3 missiles"').results[0]
    return {
        "front": "/",
        "search": "/search?q=missile",
        "articles": "/search?q=missile&in=articles",
        "article": f"/articles/{found.article}",
        "claim": f"/claims/{launch}",
        "story": f"/stories/{found.article}",
        "source": "/source?name=Vasik",
        "disputes": "/disputes",
        "timeline": "/timeline?place=Kalvin",
        "why": f"/why/{launch}",
        "why article": f"/why/{found.article}",
    }


@pytest.fixture(scope="session")
def mixed(sample: str, odd: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a ledger of the sample and of the odd articles."""
    address = str(tmp_path_factory.mktemp("mixed") / "mixed.db")
    with sqlite3.connect(sample) as kept, sqlite3.connect(address) as copy:
        kept.backup(copy)
    for _ in desk.add(address, [odd.replace("odd.db", "odd.jsonl")]):
        pass
    return address


@pytest.fixture(scope="session")
def served(mixed: str) -> Iterator[str]:
    """Yield the address of pages that a process of its own serves."""
    with serving(mixed) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Yield a real browser."""
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def window(browser: Any, served: str) -> Iterator[Callable[..., Window]]:
    """Return what opens windows of the browser; one of each kind is enough, and stays open."""
    kept: dict[str, Window] = {}

    def opened(**how: Any) -> Window:
        window = kept.get(repr(how)) or Window(browser, served, **how)
        window.faults.clear()
        return kept.setdefault(repr(how), window)

    yield opened
    for each in kept.values():
        each.close()


@pytest.fixture(scope="module")
def axe() -> Callable[..., list[str]]:
    """Return what gives the rules of axe-core that a page breaks."""
    pytest.importorskip("axe_playwright_python", reason="axe is not installed")
    script = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")

    def violations(page: Any, **options: Any) -> list[str]:
        if page.evaluate("typeof axe") == "undefined":
            page.evaluate(script)
        return page.evaluate(_AXE, options)

    return violations
