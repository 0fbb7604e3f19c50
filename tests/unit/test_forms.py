"""How a mention is built, by the traits and lists of its language and never by its name."""

from __future__ import annotations

import pytest

from katanya.frozen import replace
from katanya.languages.load import language
from katanya.languages.records import Language
from katanya.resolve import forms

EN, ID = language("en"), language("id")
# A language that nobody has written: English words, heads first, no articles.
TURNED = replace(EN, code="xx", traits=replace(EN.traits, head_first=True, articles=False))


@pytest.mark.parametrize(
    ("name", "noun", "known", "heads"),
    [
        ("State Department", "department", EN, True),
        ("Department of Trade", "department", EN, True),
        ("Department Trade", "department", EN, False),
        ("Department", "department", EN, False),
        ("Komisi Ranu", "komisi", ID, True),
        ("Ranu Komisi", "komisi", ID, False),
        ("Department Trade", "department", TURNED, True),
        ("State Department", "department", TURNED, False),
    ],
)
def test_a_noun_heads_a_name_where_the_language_has_its_head(name: str, noun: str, known: Language, heads: bool) -> None:
    assert forms.headed(name, noun, known) is heads


def test_what_follows_a_head_is_no_part_of_it() -> None:
    assert forms.head_at(["former", "aide", "to", "the", "mayor"], EN) == 1
    assert forms.head_at(["defence", "minister"], EN) == 1
    assert forms.head_at(["menteri", "pertahanan"], ID) == 1


@pytest.mark.parametrize(
    ("surface", "known", "definite"),
    [
        ("the minister", EN, True),
        ("a minister", EN, False),
        ("Minister Holm", EN, True),
        ("minister", EN, False),
        ("menteri", ID, True),
        ("seorang menteri", ID, False),
        ("minister", TURNED, True),
        ("several ministers", TURNED, False),
    ],
)
def test_an_article_or_a_count_tells_whether_somebody_is_known(surface: str, known: Language, definite: bool) -> None:
    assert forms.definite(surface, known) is definite


@pytest.mark.parametrize(
    ("surface", "known", "many"),
    [
        ("Senate aides", EN, True),
        ("lawyers for Orlin", EN, True),
        ("the minister's", EN, False),
        ("para ahli", ID, True),
        ("salah satu ahli", ID, False),
        ("Senate aides", replace(EN, resolve=replace(EN.resolve, plural_endings=())), False),
    ],
)
def test_an_ending_or_a_word_tells_that_many_are_meant(surface: str, known: Language, many: bool) -> None:
    assert forms.plural(surface, known) is many


def test_marks_and_articles_are_those_of_the_language() -> None:
    assert forms.unowned("Norland’s", EN) == "Norland"
    assert forms.without_article("An\u00a0inquiry", EN) == "inquiry"
    assert forms.without_article("The", EN) == "The"
    assert forms.without_article("The Herald", ID) == "Herald"
    assert forms.without_article("a Herald", ID) == "a Herald"


def test_of_a_list_of_fields_the_last_part_holds_the_name_where_the_head_comes_first() -> None:
    parts = ["Menteri Desa", "Daerah Jauh", "dan Transmigrasi Arlen Tavi"]
    assert forms.by_promise(parts, ID)[0] == parts[-1]
    assert forms.by_promise(["Dana Orlin", "the mayor of Norda"], EN)[0] == "Dana Orlin"
