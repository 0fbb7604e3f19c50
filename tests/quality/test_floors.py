"""No figure on the gold falls below its pinned floor, and the gold is the one that the floors were measured on."""

from __future__ import annotations

import pytest
from figures import GOLD, LANGUAGES, SCORER, SHARED, digest, load, measure

needs_gold = pytest.mark.skipif(
    not (GOLD.is_file() and SCORER.is_file()),
    reason=f"the gold and its scorer are not part of the package; they are looked for in {SHARED.name}/ beside the checkout",
)


@needs_gold
def test_the_gold_is_the_one_that_the_floors_were_measured_on() -> None:
    assert digest() == load().sha256, (
        f"{GOLD.name} has changed since the floors were pinned, so they say nothing; look at python benchmarks/gold.py, "
        "then run python tests/quality/pin.py (with --lower where the new gold is harder) and commit floors.toml"
    )


@needs_gold
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_falls_below_its_floor(language: str) -> None:
    short = measure(language).below(load().of(language))
    assert not short, (
        f"{language}: {'; '.join(short)}; python benchmarks/gold.py --language {language} --misses lists what was missed"
    )
