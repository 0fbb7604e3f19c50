"""What rules ask of a language in place of its name."""

from __future__ import annotations

import pytest

from katanya.errors import DataError
from katanya.languages import files
from katanya.languages.segments import READ
from katanya.languages.traits import Traits, traits


def test_each_language_that_is_read_says_every_trait_and_they_differ() -> None:
    told = {code: traits(code) for code in READ}
    assert all(isinstance(found, Traits) for found in told.values())
    assert len(set(told.values())) == len(told)


@pytest.mark.parametrize("row", [{"holds": "yes", "evidence": "a"}, {"holds": True}, True])
def test_a_trait_without_yes_or_no_or_without_a_phrase_is_refused(row: object, monkeypatch: pytest.MonkeyPatch) -> None:
    good = {name: {"holds": True, "evidence": "a phrase"} for name in Traits.__slots__}
    monkeypatch.setattr(files, "load", lambda _name: {**good, "articles": row})
    with pytest.raises(DataError, match="articles must say whether"):
        traits.__wrapped__("xx")


def test_a_trait_that_lacks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    good = {name: {"holds": True, "evidence": "a phrase"} for name in Traits.__slots__ if name != "clitics"}
    monkeypatch.setattr(files, "load", lambda _name: good)
    with pytest.raises(DataError, match="clitics"):
        traits.__wrapped__("xx")
