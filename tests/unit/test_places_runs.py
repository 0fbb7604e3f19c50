"""Runs of words in capitals: where they are found, what stands before them, and which names in them are free."""

from __future__ import annotations

import re

import pytest

from katanya.languages.load import language
from katanya.mentions import known, places, places_runs
from katanya.records import Span


@pytest.mark.parametrize(
    ("body", "before"),
    [
        ("Rombongan tiba di Bogor.", "tiba di"),
        ("Kemarin: di Bogor.", "di"),
        ("(di Bogor)", "di"),
        ("Bogor.", ""),
        ("Kata dia, Bogor.", ""),
        ("satu baris\ndi Bogor", "di"),
        ("sebuah-nama-yang-sangat-panjang-sekali-untuk Bogor", "ebuah-nama-yang-sangat-panjang-sekali-untuk"[-39:]),
    ],
)
def test_the_words_before_a_run_end_at_a_mark(body: str, before: str) -> None:
    name = next(found for found in places_runs.names(body) if found.name == "Bogor")
    assert name.run.before == before


@pytest.mark.parametrize("word", ["St. Louis", "W.Va.", "U.S.", "Port-au-Prince", "Mt. Isa", "Ste. Marie", "Medan"])
def test_a_word_with_marks_in_it_is_one_run(word: str) -> None:
    found = places_runs.pattern().search(f"a road to {word}, they say")
    assert found is not None
    assert found.group() == word


@pytest.mark.parametrize("body", ["McMedan", "@Medan", "#Medan", "x9Medan", "_Medan"])
def test_no_run_begins_inside_a_word(body: str) -> None:
    assert body.index("Medan") not in [found.start() for found in places_runs.pattern().finditer(body)]


def test_a_name_goes_on_behind_its_run_unless_that_is_taken() -> None:
    body = "Kapal itu berlabuh di Port of Spain dan Bandung."
    assert [found.name for found in places_runs.names(body)] == ["Port of Spain", "Bandung"]
    start = body.index("Spain")
    assert [found.name for found in places_runs.names(body, [Span(start, start + 5)])] == ["Bandung"]


def test_what_is_taken_counts_however_far_before_it_began() -> None:
    body = "Bogor dan Bandung dan Medan"
    taken = [Span(0, 17), Span(6, 9)]
    assert [found.name for found in places_runs.names(body, taken)] == ["Medan"]


@pytest.mark.parametrize(
    ("body", "found"),
    [("Reading lies here and reading helps.", True), ("Reading lies here, prereading aside.", False), ("o'reading", False)],
)
def test_a_word_in_lower_case_stands_alone(body: str, found: bool) -> None:
    article = places._Article(language("en"), body, frozenset())
    assert article.in_lower_case("reading") is found


@pytest.mark.parametrize("code", ["id", "en"])
def test_forms_parted_by_what_follows_are_those_of_the_word(code: str) -> None:
    index = known.index(code)
    for word in index:
        for key, forms in (index.rows(word) or {}).items():
            assert all(re.match(rf"{re.escape(word)}(?!\w)", form.text) for form in forms)
            nexts = {form.text[len(word) : len(word) + known.NEXT] for form in forms}
            assert all(near == key or len(near) < known.NEXT for near in nexts)
            lengths = [len(form.before + form.text) for form in forms]
            assert lengths == sorted(lengths, reverse=True)


def test_words_in_capitals_are_those_outside_of_longer_words() -> None:
    body = "Kim Jong-Un d'Arlan Éire_X, kota Ambon"
    assert known.capitals(body) == (("Kim", 0), ("Jong", 4), ("Éire_X", body.index("É")), ("Ambon", body.index("Ambon")))
