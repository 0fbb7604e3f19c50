"""The small lists for names: each language has its own, and what is read by its length has it."""

from __future__ import annotations

import pytest

from katanya.languages.name_words import name_words
from katanya.languages.segments import READ
from katanya.mentions import beside


def test_a_language_has_its_own_words_alone() -> None:
    assert "replied" in name_words("en").replying and "jawab" not in name_words("en").replying
    assert "jawab" in name_words("id").replying and "replied" not in name_words("id").replying


@pytest.mark.parametrize("code", READ)
def test_what_is_read_by_its_length_has_it(code: str) -> None:
    words = name_words(code)
    assert all(len(mark) == 2 for mark in words.possessive_endings)
    assert all(len(word) <= beside.LEAD for word in words.attributing)
