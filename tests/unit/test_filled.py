"""How a record of word lists is filled from a data file."""

from __future__ import annotations

import re
from typing import Any

import pytest

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages.filled import of_tables, with_grammar


@dataclass(frozen=True, slots=True)
class Few:
    """Two lists and a pattern."""

    be: frozenset[str]
    marks: tuple[str, ...]
    owner: re.Pattern[str]


LISTS: dict[str, Any] = {"be": ["is", "was"], "marks": ["'s", "’s"]}
PATTERNS: dict[str, Any] = {"owner": {"pattern": r"['’]s$", "evidence": "Merev's"}}


def test_lists_become_sets_or_stay_in_order_and_patterns_are_compiled() -> None:
    few = of_tables(Few, "xx/few.toml", LISTS, PATTERNS)
    assert few.be == {"is", "was"}
    assert few.marks == ("'s", "’s")
    assert few.owner.search("Arlen’s") is not None


def test_what_a_language_does_not_have_is_found_nowhere() -> None:
    few = of_tables(Few, "xx/few.toml", LISTS, {"owner": {"pattern": "", "evidence": ""}})
    assert few.owner.search("Merev's") is None
    assert few.owner.search("") is None


@pytest.mark.parametrize(
    ("lists", "patterns", "told"),
    [
        ({"be": ["is"]}, PATTERNS, "too many of: marks"),
        ({**LISTS, "been": ["been"]}, PATTERNS, "too many of: been"),
        ({**LISTS, "be": "is"}, PATTERNS, "be must be a list of words"),
        ({**LISTS, "be": [1]}, PATTERNS, "be must be a list of words"),
        (LISTS, {"owner": "['’]s$"}, "owner must have a `pattern` and `evidence`"),
    ],
)
def test_a_malformed_file_is_named_with_what_is_wrong(lists: Any, patterns: Any, told: str) -> None:
    with pytest.raises(DataError, match=r"few\.toml.*" + re.escape(told)):
        of_tables(Few, "xx/few.toml", lists, patterns)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"pattern": "(", "evidence": "("}, "cannot be read"),
        ({"pattern": "['’]s$", "evidence": "Merev"}, "not found in its evidence 'Merev'"),
        ({"pattern": "['’]s$"}, "not found in its evidence"),
    ],
)
def test_a_wrong_pattern_is_named_when_a_rule_first_asks_for_it(row: Any, told: str) -> None:
    few = of_tables(Few, "xx/few.toml", LISTS, {"owner": row})
    with pytest.raises(DataError, match=r"few\.toml.*" + re.escape(told)):
        few.owner.search("Merev's")


def test_a_pattern_answers_as_the_compiled_one_does_each_time() -> None:
    few = of_tables(Few, "xx/few.toml", LISTS, PATTERNS)
    for _ in range(2):
        assert few.owner.sub("", "Merev's") == "Merev"
        assert few.owner.match("'s") is not None
    assert few.owner.pattern == r"['’]s$"


@dataclass(frozen=True, slots=True)
class Owners:
    """A list of `chain.toml`, and one of the grammar."""

    clitics: frozenset[str]
    citing: frozenset[str]


def test_a_list_that_several_files_need_is_taken_from_the_grammar() -> None:
    lists = with_grammar(Owners, "id/few.toml", {"citing": ["mengutip"]})
    assert lists == {"citing": ["mengutip"], "clitics": ["nya"]}


def test_a_list_that_stands_in_the_grammar_too_is_named() -> None:
    with pytest.raises(DataError, match=r"id/few\.toml: grammar\.toml holds clitics as well"):
        with_grammar(Owners, "id/few.toml", {"citing": [], "clitics": ["ku"]})
