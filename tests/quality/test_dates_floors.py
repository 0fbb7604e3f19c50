"""No figure of dates falls below its pinned floor, and the gold is the one that the floors were measured on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from dates_figures import CORPORA, KOMPAS, LINES, MEANTIME, Figures, FiguresError, Floors, digests, load, measure, parse, pin

needs_gold = pytest.mark.skipif(
    not (KOMPAS.is_file() and MEANTIME.is_dir()),
    reason=f"the annotated articles are no part of the package; looked for in {CORPORA.parent.name}/ beside the checkout",
)
FIGURES = Figures(95.0, 90.5, 80.0)
PRINTED = """\
MEANTIME corpus_apple
  value F1              10.0
MEANTIME, both (another program: value 77.6)
  relaxed span F1       94.0
  value F1              84.2
Kompas, our gold (another program: recognition 92.87)
  relaxed span F1       99.2
  value F1              96.4
"""


@needs_gold
def test_the_gold_is_the_one_that_the_floors_were_measured_on() -> None:
    floors = load()
    assert digests() == (floors.sha256_id, floors.sha256_en), (
        "the gold of dates has changed since the floors were pinned, so they say nothing; look at python benchmarks/dates.py, "
        "then run python tests/quality/dates_figures.py (with --lower where the new gold is harder) and commit dates_floors.toml"
    )


@needs_gold
def test_no_figure_falls_below_its_floor() -> None:
    short = measure().below(load().figures)
    assert not short, f"{'; '.join(short)}; python benchmarks/dates.py --misses id (or apple, gm) lists what was missed"


def test_figures_are_read_from_the_lines_of_their_part() -> None:
    assert parse(PRINTED) == Figures(99.2, 96.4, 84.2)


def test_a_line_that_is_missing_is_an_error() -> None:
    with pytest.raises(FiguresError, match="no line 'value F1' under 'Kompas, our gold'"):
        parse(PRINTED.replace("  value F1              96.4\n", ""))


def test_figures_are_rounded_down_and_compared() -> None:
    assert Figures(95.4, 90.9, 80.0).floored() == FIGURES
    assert replace(FIGURES, value_en=79.9).below(FIGURES) == ("value_en is 79.9, its floor 80.0",)


def test_a_lower_figure_is_pinned_only_when_that_is_asked_for(tmp_path: Path) -> None:
    path, worse = tmp_path / "floors.toml", replace(FIGURES, value_id=80.0)
    pin(Floors("ab", "cd", FIGURES), lower=True, path=path)
    assert pin(Floors("ab", "cd", worse), lower=False, path=path) == ("value_id is 80.0, its floor 90.5",)
    assert load(path).figures == FIGURES
    pin(Floors("ab", "cd", worse), lower=True, path=path)
    assert load(path) == Floors("ab", "cd", worse)


def test_the_pinned_floors_can_be_read_and_are_percentages() -> None:
    assert all(0 <= getattr(load().figures, name) <= 100 for name in LINES)
