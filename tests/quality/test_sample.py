"""The sample comes out as expected: every story, copy, claim, origin and dispute; what is known to be missed is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample import Miss, Sample, expected, misses

KNOWN = Path(__file__).parent / "gold" / "sample_known_misses.txt"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Miss]:
    """Return everything that is not as it is expected."""
    return misses(Sample(tmp_path_factory.mktemp("sample")))


def names() -> list[str]:
    """Return what is expected, by name."""
    known = expected()
    stories = [f"story: {each['name']}" for each in known["stories"]]
    copies = [f"copy: {' '.join(sorted((each['left'], each['right'])))}" for each in known["copies"]]
    claims = [f"{what}: {each['name']}" for each in known["claims"] for what in ("claim", "origins", "dispute")]
    apart = [f"not same: {left['quote']!r} and {right['quote']!r}" for left, right in known["not_same"]]
    return [*stories, *copies, *claims, *apart]


def known_misses() -> set[str]:
    """Return the names of what is known to be missed."""
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


@pytest.mark.parametrize(
    "name",
    [pytest.param(each, marks=[pytest.mark.xfail(strict=True)] if each in known_misses() else []) for each in names()],
)
def test_what_is_expected_is_found(found: list[Miss], name: str) -> None:
    missed = [miss.detail for miss in found if miss.name == name]
    assert not missed, "; ".join(missed)


def test_nothing_else_is_missed(found: list[Miss]) -> None:
    others = [f"{miss.name}: {miss.detail}" for miss in found if miss.name not in names() and miss.name not in known_misses()]
    assert not others, "; ".join(others)


def test_every_known_miss_is_still_one(found: list[Miss]) -> None:
    assert known_misses() <= {miss.name for miss in found}
