"""The maker of enumerations holds what the standard library's promises; each test runs on both."""

from __future__ import annotations

import copy
import enum
import json
import pickle
from typing import Any

import pytest

from katanya import choices
from katanya.values import Stance

both = pytest.mark.parametrize("maker", [choices.StrEnum, enum.StrEnum], ids=["katanya", "standard library"])


def _tides(maker: Any) -> Any:
    class Tide(maker):  # type: ignore[misc]
        """How the sea stands."""

        HIGH = "high water"
        LOW = "low water"

        @property
        def plain(self) -> str:
            return str(self.value.partition(" ")[0])

    return Tide


@both
def test_members_are_strings_with_a_name_and_a_value(maker: Any) -> None:
    high = _tides(maker).HIGH
    assert (high.name, high.value, high.plain) == ("HIGH", "high water", "high")
    assert high == "high water" and hash(high) == hash("high water") and {high: 1}["high water"] == 1
    assert f"{high}" == str(high) == "high water" and type(str(high)) is str and json.dumps([high]) == '["high water"]'
    assert repr(high) == "<Tide.HIGH: 'high water'>"


@both
def test_an_enumeration_is_gone_through_in_the_order_in_which_it_is_written(maker: Any) -> None:
    tide = _tides(maker)
    assert [each.name for each in tide] == list(tide.__members__) == ["HIGH", "LOW"]
    assert len(tide) == 2 and tide.LOW in tide and repr(tide) == "<enum 'Tide'>" and tide.__doc__ == "How the sea stands."


@both
def test_a_member_is_found_by_its_value_and_its_name_and_is_one(maker: Any) -> None:
    tide = _tides(maker)
    assert tide("low water") is tide(tide.LOW) is tide["LOW"] is tide.LOW
    assert isinstance(tide.LOW, tide) and isinstance(tide.LOW, str)


@both
@pytest.mark.parametrize("value", ["ebb", None, ["high water"]])
def test_what_is_no_value_is_refused(maker: Any, value: object) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        _tides(maker)(value)


@both
def test_what_is_no_name_is_refused(maker: Any) -> None:
    tide = _tides(maker)
    with pytest.raises(KeyError):
        tide["EBB"]
    with pytest.raises(AttributeError):
        tide.EBB  # noqa: B018  the look-up is what is refused


@both
def test_members_stay_what_they_are(maker: Any) -> None:
    tide = _tides(maker)
    with pytest.raises(AttributeError):
        tide.HIGH = "flood"
    with pytest.raises(AttributeError):
        del tide.HIGH
    with pytest.raises(AttributeError):
        tide.HIGH.value = "flood"
    assert tide.HIGH.value == "high water"


@both
def test_copies_are_the_member_itself(maker: Any) -> None:
    high = _tides(maker).HIGH
    assert copy.copy(high) is copy.deepcopy(high) is high


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_what_is_pickled_comes_back_as_the_member_itself(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(Stance.DENY, protocol)) is Stance.DENY


def test_two_members_of_one_value_are_refused() -> None:
    with pytest.raises(ValueError, match="has the value of another member"):

        class _Twice(choices.StrEnum):
            FLOOD = "high water"
            HIGH = "high water"
