"""The words of a language that weighing asks for, and how those of several languages are looked for together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from katanya import desk, weighing
from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages.filled import of_many
from katanya.languages.segments import READ
from katanya.languages.weighing_words import WeighingWords, WordForms, compared_as, lists, traits_of
from katanya.weighing import rules, words

RULES = "\n".join(
    path.read_text(encoding="utf-8") for home in (weighing, desk) for path in Path(home.__file__).parent.glob("*.py")
)


@pytest.mark.parametrize("name", [*WeighingWords.__slots__, *WordForms.__slots__])
def test_a_rule_asks_for_every_list_and_pattern(name: str) -> None:
    assert re.search(rf"(?:\b(?:lists|word_forms)\(.*\)|\bknown)\.{name}\b", RULES)


@dataclass(frozen=True, slots=True)
class Few:
    """A list, one in order, and a pattern."""

    by: frozenset[str]
    ends: tuple[str, ...]
    still: re.Pattern[str]


ONE = ("xx/few.toml", {"by": ["by"], "ends": ["s", "es"]}, {"still": {"pattern": r"(?i:\bstill\b)", "evidence": "Still there"}})
OTHER = ("yy/few.toml", {"by": ["oleh"], "ends": ["nya", "s"]}, {"still": {"pattern": r"\bmasih\b", "evidence": "masih di sana"}})
NONE = ("zz/few.toml", {"by": [], "ends": []}, {"still": {"pattern": "", "evidence": ""}})


def test_what_any_language_has_is_found_in_all_together() -> None:
    both = of_many(Few, [ONE, NONE, OTHER])
    assert both.by == {"by", "oleh"}
    assert both.ends == ("s", "es", "nya")
    assert [match.group() for match in both.still.finditer("Still there, masih di sana, Masih")] == ["Still", "masih"]
    assert of_many(Few, [NONE, NONE]).still.search("still") is None


def test_the_file_is_named_whose_pattern_is_not_found_in_its_evidence() -> None:
    wrong = ("zz/few.toml", {"by": [], "ends": []}, {"still": {"pattern": "tetap", "evidence": "di sana"}})
    with pytest.raises(DataError, match=r"zz/few\.toml: the pattern of still is not found"):
        of_many(Few, [ONE, wrong]).still.search("still")


def test_claims_are_compared_by_the_words_of_all_languages() -> None:
    assert {"by", "oleh"} <= lists().agent
    for told in ("our ships had not been in the area", "kapal kami tidak pernah berada di sana"):
        assert lists().absent.search(told)


@pytest.mark.parametrize(("language", "code"), [("id", "id"), ("en", "en"), ("ms", "en"), (None, "en")])
def test_a_report_of_no_known_language_is_compared_as_the_first_one(language: str | None, code: str) -> None:
    assert compared_as(language) == code
    assert traits_of(language) is traits_of(code)
    assert words.stem("unloading", language) == words.stem("unloading", code)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["stop", "stops", "stopped", "stopping"]),
        ("en", ["carry", "carries", "carried"]),
        ("en", ["minister", "ministers", "minister's", "ministers’"]),
        ("en", ["move", "moves", "moved", "moving"]),
        ("id", ["tembak", "menembak", "ditembak", "menembaki", "tembak-tembak"]),
        ("id", ["kirim", "mengirim", "dikirim", "kirimkan", "kirimannya"]),
        ("id", ["kapal", "kapalnya", "kapal-kapal"]),
        ("id", ["serang", "menyerang", "diserang", "serangan", "serangannya"]),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: list[str]) -> None:
    assert len({words.stem(form, language) for form in forms}) == 1


@pytest.mark.parametrize(
    ("word", "language", "stem"),
    [("boss", "en", "boss"), ("virus", "en", "virus"), ("bed", "en", "bed"), ("desa", "id", "desa"), ("dunia", "id", "dunia")],
)
def test_a_word_that_only_looks_inflected_is_left_whole(word: str, language: str, stem: str) -> None:
    assert words.stem(word, language) == stem


def test_a_ledger_is_weighed_anew_where_a_list_of_a_language_changes() -> None:
    assert {f"languages/data/{code}/{name}.toml" for code in READ for name in ("grammar", "weighing", "traits")} <= set(
        rules.deciding()
    )
