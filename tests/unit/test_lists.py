"""The lists of words of every language: each is whole, is asked for by some rule, and stands once."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import katanya
from katanya.languages import files
from katanya.languages.segments import READ

TABLES = ("forms", "lists")
# Rows that are empty in a language, and have tests of their own.
ROWS = {"stance.answered"}
FILES = sorted(path.stem for path in (Path(files.__file__).parent / "data" / READ[0]).glob("*.toml"))
# Written as they stand in a text, and rows of patterns.
AS_WRITTEN = {
    "segments.openers_behind_acronyms", "segments.boilerplate", "segments.abbreviations", "weighing.not_first_person",
    "weighing.stem", "weighing.other_forms",
}  # fmt: skip
# The same words for another reason, so that a change of one is none of the other.
ALIKE = (
    {"settling.thing_pronouns", "status.dummies", "particles.both_cases"},
    {"grammar.sent_to", "statements.in_order_to"},
    {"grammar.infinitive_marks", "statements.hearer_marks"},
    {"grammar.passive_prefixes", "statements.places"},
    {"grammar.plural_endings", "statements.person_endings"},
    {"resolve.in_papers", "statements.in_words"},
    {"segments.tells_more", "statements.that_pronouns"},
    {"statements.document_prepositions", "statements.house_of"},
    {"statements.day_prepositions", "statements.going_on"},
)


def _lists(name: str, code: str) -> dict[str, list[str]]:
    """Return the lists of words of a file, at its head and in its tables of lists."""
    data: dict[str, Any] = files.load(f"{code}/{name}.toml")
    tables = (data, *(data[table] for table in TABLES if isinstance(data.get(table), dict)))
    return {
        key: words
        for table in tables
        for key, words in table.items()
        if isinstance(words, list) and all(isinstance(word, str) for word in words)
    }


LISTS = [(name, key) for name in FILES for key in _lists(name, READ[0]) if f"{name}.{key}" not in ROWS]


@cache
def _asked() -> frozenset[str]:
    """Return every attribute and every string of the package: what a list can be asked for by."""
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(katanya.__path__[0]).rglob("*.py")]
    nodes = [node for module in modules for node in ast.walk(module)]
    named = {node.attr.rstrip("_") for node in nodes if isinstance(node, ast.Attribute)}
    return frozenset(named | {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)})


@pytest.mark.parametrize("name", FILES)
def test_every_language_has_the_same_lists(name: str) -> None:
    held = [{key for key in _lists(name, code) if f"{name}.{key}" not in ROWS} for code in READ]
    assert all(keys == held[0] for keys in held)


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_a_rule_asks_for_every_list(name: str, key: str) -> None:
    assert key in _asked()


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_some_language_has_words_for_every_list(name: str, key: str) -> None:
    assert any(_lists(name, code)[key] for code in READ)


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_words_are_in_lower_case_and_stand_once(name: str, key: str) -> None:
    for code in READ:
        words = _lists(name, code)[key]
        assert len(words) == len(set(words)), (code, words)
        assert f"{name}.{key}" in AS_WRITTEN or words == [word.lower() for word in words], code


PATTERNS = [
    (name, table, key)
    for name in FILES
    for table in ("patterns", "form_patterns")
    for key in files.load(f"{READ[0]}/{name}.toml").get(table, {})
]


@pytest.mark.parametrize(("name", "table", "key"), PATTERNS)
def test_every_pattern_is_found_in_its_evidence_in_some_language(name: str, table: str, key: str) -> None:
    rows = [row for code in READ if (row := files.load(f"{code}/{name}.toml")[table][key])["pattern"]]
    assert rows and all(re.search(row["pattern"], row["evidence"]) for row in rows)
    assert key in _asked()


def test_no_two_lists_hold_the_same_words() -> None:
    held: dict[tuple[frozenset[str], ...], set[str]] = defaultdict(set)
    for name, key in LISTS:
        held[tuple(frozenset(_lists(name, code)[key]) for code in READ)].add(f"{name}.{key}")
    assert [sorted(keys) for keys in held.values() if len(keys) > 1 and keys not in ALIKE] == []


@pytest.mark.parametrize("name", [name for name in FILES if name != "grammar"])
def test_no_file_gives_other_words_the_name_of_a_list_of_the_grammar(name: str) -> None:
    assert {key for key in _lists(name, READ[0]) if key in files.grammar(READ[0])} == set()
