"""What rules ask of a language in place of its name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import katanya.statements
from katanya.errors import DataError
from katanya.languages.segments import READ
from katanya.languages.traits import Traits, of_rows, traits


def test_each_language_that_is_read_says_every_trait_and_they_differ() -> None:
    told = {code: traits(code) for code in READ}
    assert all(isinstance(found, Traits) for found in told.values())
    assert len(set(told.values())) == len(told)


GOOD: dict[str, object] = {name: {"holds": True, "evidence": "a phrase"} for name in Traits.__slots__}


@pytest.mark.parametrize("row", [{"holds": "yes", "evidence": "a"}, {"holds": True}, True])
def test_a_trait_without_yes_or_no_or_without_a_phrase_is_refused(row: object) -> None:
    with pytest.raises(DataError, match="articles must say whether"):
        of_rows("xx/traits.toml", {**GOOD, "articles": row})


def test_a_trait_that_lacks_is_named() -> None:
    with pytest.raises(DataError, match="too many of: clitics"):
        of_rows("xx/traits.toml", {name: row for name, row in GOOD.items() if name != "clitics"})


def compares_with(node: ast.AST, codes: frozenset[str]) -> bool:
    """Say whether a piece of code compares something with the code of a language."""
    sides = (node.left, *node.comparators) if isinstance(node, ast.Compare) else ()
    return any(isinstance(side, ast.Constant) and side.value in codes for side in sides)


def test_no_rule_of_statements_asks_for_a_language_by_its_code() -> None:
    modules = sorted(Path(katanya.statements.__path__[0]).rglob("*.py"))
    assert compares_with(ast.parse('language.code == "en"', mode="eval").body, frozenset(READ))
    asking = [
        path.name
        for path in modules
        if any(compares_with(node, frozenset(READ)) for node in ast.walk(ast.parse(path.read_text())))
    ]
    assert len(modules) > 50 and asking == []
