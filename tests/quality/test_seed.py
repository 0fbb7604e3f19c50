"""The article that the project was begun with: its eight statements are found, every field right, and nothing else."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from types import ModuleType
from typing import Any

import pytest
from figures import SCORER, SHARED

from katanya.articles import load
from katanya.reading import read_article
from katanya.records import Article, Reading, Statement

SEED = SHARED / "gold" / "seed.jsonl"
FIELDS = ("stance", "mode", "basis", "certainty")

pytestmark = pytest.mark.skipif(
    not (SEED.is_file() and SCORER.is_file()),
    reason=f"the gold and its scorer are not part of the package; they are looked for in {SHARED.name}/ beside the checkout",
)


@cache
def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_statements", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _gold() -> list[dict[str, Any]]:
    statements: list[dict[str, Any]] = json.loads(SEED.read_text(encoding="utf-8"))["statements"]
    return statements


@cache
def _reading() -> Reading:
    (article,) = load([str(SEED)])
    assert isinstance(article, Article)
    return read_article(article)


@cache
def _pairs() -> dict[int, int]:
    """Return the place of the statement found for each gold one, matched as the scorer matches them."""
    scorer, reading = _scorer(), _reading()
    found = [{"content": statement.content, "who": statement.who} for statement in reading.statements]
    pairs, _, _ = scorer.pair_up(reading.text.body, _gold(), found)
    return {gold: place for gold, (place, _) in pairs.items()}


def _found(number: int) -> Statement:
    assert number in _pairs(), f"not found: {_gold()[number]['content']}"
    return _reading().statements[_pairs()[number]]


def test_nothing_else_is_found() -> None:
    reading = _reading()
    others = set(range(len(reading.statements))) - set(_pairs().values())
    assert [reading.text.body[slice(*reading.statements[place].content[0])] for place in others] == []


@pytest.mark.parametrize("number", range(8))
def test_who_and_via_are_right(number: int) -> None:
    gold, found = _gold()[number], _found(number)
    assert _scorer().same_who(gold["who"], found.who, _scorer().full_name), found.who
    assert list(found.via) == gold["via"]


@pytest.mark.parametrize("number", range(8))
def test_the_other_fields_are_right(number: int) -> None:
    gold, found = _gold()[number], _found(number)
    assert [getattr(found, field).value for field in FIELDS] == [gold[field] for field in FIELDS]


@pytest.mark.parametrize("number", range(8))
def test_what_it_answers_is_right(number: int) -> None:
    places = {statement.id: place for place, statement in enumerate(_reading().statements)}
    answered = [_pairs().get(gold - 1) for gold in _gold()[number]["answers"]]
    assert [places[statement] for statement in _found(number).answers] == answered


def test_the_seed_holds_the_eight_statements_that_are_looked_at() -> None:
    assert len(_gold()) == 8
