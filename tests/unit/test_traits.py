"""What rules ask of a language in place of its name."""

from __future__ import annotations

import pytest

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
