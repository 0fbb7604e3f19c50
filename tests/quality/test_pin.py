"""Pinning rounds down, refuses to lower a floor, and writes what the floors are read from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from figures import FLOORS, LABELS, Figures, FiguresError, Floors, load, parse, save
from pin import PINNED, REFUSED, pin

FIGURES = Figures(*(80.0 + number for number in range(len(LABELS))))
FLOORS_OF_BOTH = Floors("ab" * 32, FIGURES, replace(FIGURES, via=60.5))
PRINTED = "\n".join(
    f"{label:<34} {91.25 + n:5.1f} %" if "right, of" in label else f"{label:<34} P   1.0  R 100.0  F1 {50 + n:5.1f}"
    for n, label in enumerate(LABELS.values())
)


def test_figures_are_read_from_the_lines_of_the_scorer() -> None:
    figures = parse(PRINTED)
    assert (figures.found, figures.answers, figures.stance, figures.mode) == (50.0, 56.0, 98.2, 101.2)


def test_a_line_that_is_missing_is_an_error() -> None:
    with pytest.raises(FiguresError, match="no line 'via hops'"):
        parse("\n".join(line for line in PRINTED.splitlines() if not line.startswith("via")))


def test_figures_are_rounded_down_to_a_half() -> None:
    rounded = replace(FIGURES, found=81.9, via=60.5, mode=99.4).floored()
    assert (rounded.found, rounded.via, rounded.mode) == (81.5, 60.5, 99.0)


def test_what_falls_short_is_named_with_its_floor() -> None:
    assert replace(FIGURES, via=60.4).below(replace(FIGURES, via=60.5)) == ("via is 60.4, its floor 60.5",)
    assert FIGURES.below(FIGURES) == ()


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    save(FLOORS_OF_BOTH, tmp_path / "floors.toml")
    assert load(tmp_path / "floors.toml") == FLOORS_OF_BOTH


def test_a_lower_figure_is_refused_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "floors.toml"
    save(FLOORS_OF_BOTH, path)
    worse = replace(FLOORS_OF_BOTH, en=replace(FIGURES, found=99.0, stance=80.0))
    assert pin(worse, lower=False, path=path) == REFUSED
    assert "en: stance is 80.0, its floor 87.0" in capsys.readouterr().err
    assert load(path) == FLOORS_OF_BOTH


def test_a_lower_figure_is_pinned_when_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    save(FLOORS_OF_BOTH, path)
    worse = replace(FLOORS_OF_BOTH, id=replace(FIGURES, stance=80.0))
    assert pin(worse, lower=True, path=path) == PINNED
    assert load(path) == worse


def test_a_higher_figure_raises_the_floor(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    save(FLOORS_OF_BOTH, path)
    better = replace(FLOORS_OF_BOTH, en=replace(FIGURES, found=99.5))
    assert pin(better, lower=False, path=path) == PINNED
    assert load(path) == better


def test_malformed_floors_are_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "floors.toml").write_text("[gold]\n", encoding="utf-8")
    with pytest.raises(FiguresError, match=r"pin\.py --lower"):
        load(tmp_path / "floors.toml")


def test_the_pinned_floors_can_be_read_and_are_percentages() -> None:
    floors = load(FLOORS)
    assert all(0 <= getattr(floors.of(language), name) <= 100 for language in ("en", "id") for name in LABELS)
