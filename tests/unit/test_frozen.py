"""The maker of records holds what the standard library's promises; each test runs on both."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, asdict, field
from pathlib import Path
from typing import Any

import pytest

from katanya import frozen

Maker = Callable[..., Callable[[type[Any]], type[Any]]]
both = pytest.mark.parametrize("maker", [frozen.dataclass, dataclasses.dataclass], ids=["katanya", "standard library"])


def _words(maker: Maker) -> type[Any]:
    @maker(frozen=True, slots=True)
    class Words:
        text: str
        start: int = 0
        raw: bytes = field(default=b"", repr=False)
        seen: list[str] = field(default_factory=list)

    return Words


def _one(maker: Maker) -> type[Any]:
    @maker(frozen=True, slots=True)
    class One:
        only: str

    return One


@both
def test_fields_are_filled_by_place_name_default_and_factory(maker: Maker) -> None:
    words = _words(maker)
    record = words("kata", raw=b"k")
    assert (record.text, record.start, record.raw, record.seen) == ("kata", 0, b"k", [])
    assert words("a").seen is not words("a").seen


@both
@pytest.mark.parametrize("arguments", [(), ("a", 1, b"", [], "one too many")])
def test_a_missing_and_an_unknown_field_are_refused_by_the_first_record_and_the_later_ones(
    maker: Maker, arguments: tuple[Any, ...]
) -> None:
    words = _words(maker)
    for _ in range(2):
        with pytest.raises(TypeError, match=r"__init__\(\)"):
            words(*arguments)
    with pytest.raises(TypeError, match="unexpected keyword argument 'end'"):
        words("a", end=1)


@both
def test_a_record_cannot_be_changed(maker: Maker) -> None:
    record = _words(maker)("kata")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'text'"):
        record.text = "kota"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'text'"):
        del record.text
    assert not hasattr(record, "__dict__")


@both
def test_records_of_one_class_and_the_same_values_are_equal_and_hash_alike(maker: Maker) -> None:
    one, other = _one(maker), _one(maker)
    assert one("a") == one("a") != one("b")
    assert one("a") != other("a")
    assert one("a") != ("a",)
    assert len({one("a"), one("a"), one("b")}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(_words(maker)("a"))


@both
def test_without_eq_a_record_is_equal_to_itself_only(maker: Maker) -> None:
    @maker(frozen=True, slots=True, eq=False)
    class Table:
        rows: dict[str, int]

    table = Table({})
    assert table == table != Table({})
    assert len({table, Table({})}) == 2


@both
def test_a_field_that_is_not_compared_neither_parts_records_nor_is_hashed(maker: Maker) -> None:
    @maker(frozen=True, slots=True)
    class Counted:
        text: str
        seen: list[str] = field(default_factory=list, compare=False)

    assert Counted("a", ["b"]) == Counted("a") != Counted("b")
    assert len({Counted("a", ["b"]), Counted("a")}) == 1


@both
def test_a_record_shows_itself_but_for_what_is_hidden(maker: Maker) -> None:
    assert repr(_words(maker)("kata", 3)).endswith("Words(text='kata', start=3, seen=[])")


@both
def test_what_a_class_defines_itself_stays(maker: Maker) -> None:
    @maker(frozen=True, slots=True)
    class Shouted:
        text: str

        def __post_init__(self) -> None:
            object.__setattr__(self, "text", self.text.upper())

        def __repr__(self) -> str:
            return self.text

        @property
        def length(self) -> int:
            return len(self.text)

    record = Shouted("kata")
    assert (repr(record), record.length, Shouted.__name__) == ("KATA", 4, "Shouted")


@both
def test_keyword_only_fields_are_not_taken_by_place(maker: Maker) -> None:
    @maker(frozen=True, slots=True, kw_only=True)
    class Options:
        loud: bool = False

        width: int

    assert Options(loud=True, width=3).loud
    assert not Options(width=3).loud
    with pytest.raises(TypeError, match="positional argument"):
        Options(True, 3)


@both
def test_a_field_without_a_default_stands_before_those_with_one(maker: Maker) -> None:
    class Wrong:
        start: int = 0
        text: str

    with pytest.raises(TypeError):
        maker(frozen=True, slots=True)(Wrong)("kata")


@both
def test_the_standard_library_still_knows_the_fields(maker: Maker) -> None:
    words = _words(maker)
    record = words("kata", 3)
    assert dataclasses.is_dataclass(words)
    assert [each.name for each in dataclasses.fields(words)] == ["text", "start", "raw", "seen"]
    assert asdict(record) == {"text": "kata", "start": 3, "raw": b"", "seen": []}
    assert dataclasses.replace(record, start=4) == words("kata", 4)
    assert list(inspect.signature(words).parameters) == ["text", "start", "raw", "seen"]
    match record:
        case words(text, start):
            assert (text, start) == ("kata", 3)


def test_two_threads_may_ask_for_the_fields_of_a_class_at_once() -> None:
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            for _ in range(30):
                words = _words(frozen.dataclass)
                assert list(pool.map(lambda _, each=words: len(dataclasses.fields(each)), range(8))) == [4] * 8
    finally:
        sys.setswitchinterval(0.005)


@pytest.mark.parametrize("replace", [frozen.replace, dataclasses.replace], ids=["katanya", "standard library"])
def test_replace_gives_a_new_record_and_refuses_an_unknown_field(replace: Callable[..., Any]) -> None:
    record = Word("kata", 3)
    assert replace(record, start=4) == Word("kata", 4)
    assert record.start == 3
    with pytest.raises(TypeError, match="unexpected keyword argument 'end'"):
        replace(record, end=4)


@frozen.dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int


def test_records_are_pickled_and_copied() -> None:
    record = Word("kata", 3)
    assert pickle.loads(pickle.dumps(record)) == copy.copy(record) == copy.deepcopy(record) == record


def test_what_it_does_not_make_is_refused() -> None:
    with pytest.raises(TypeError, match="frozen, slotted records only"):
        frozen.dataclass(frozen=True, slots=False)
    with pytest.raises(TypeError, match="inherits fields"):

        @frozen.dataclass(frozen=True, slots=True)
        class Longer(Word):
            stop: int


def test_the_house_makes_its_records_with_it() -> None:
    imported = re.compile(r"^from dataclasses import .*\b(dataclass|replace)\b", re.MULTILINE)
    others = {path for path in Path(frozen.__file__).parent.rglob("*.py") if imported.search(path.read_text(encoding="utf-8"))}
    assert {path.name for path in others} <= {"frozen.py"}
