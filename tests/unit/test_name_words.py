"""The small lists for names are whole, in lower case, and each word stands once."""

from __future__ import annotations

import pytest

from katanya.languages import files
from katanya.languages.name_words import NameWords, name_words
from katanya.languages.segments import READ
from katanya.mentions import beside


@pytest.mark.parametrize("code", READ)
def test_each_list_is_there_in_lower_case_and_without_doubles(code: str) -> None:
    data = files.load(f"{code}/names.toml")
    assert {*data["lists"], *data["patterns"]} == set(NameWords.__slots__)
    assert all(words == list(dict.fromkeys(word.lower() for word in words)) for words in data["lists"].values())


def test_a_language_has_its_own_words_alone() -> None:
    assert "replied" in name_words("en").replying and "jawab" not in name_words("en").replying
    assert "jawab" in name_words("id").replying and "replied" not in name_words("id").replying


@pytest.mark.parametrize("code", READ)
def test_what_is_read_by_its_length_has_it(code: str) -> None:
    words = name_words(code)
    assert all(len(mark) == 2 for mark in words.owner_ends)
    assert all(len(word) <= beside.LEAD for word in words.attributing)
