import pytest

from katanya.weighing import acts, numbers, rarity, words


def test_every_form_of_the_word_list_is_in_lower_case_and_stands_once_in_its_language():
    seen = set()
    for name, _, *columns in words.rows("concepts.tsv", 4):
        for language, column in zip(("en", "id"), columns, strict=True):
            forms = column.split("|")
            assert all(form and form == form.strip().lower() for form in forms), name
            for form in forms:
                assert (language, form) not in seen, f"{form} stands twice"
                seen.add((language, form))


def test_every_meaning_of_the_other_lists_is_in_the_word_list():
    assert acts.alike("=launch", "=fire") == acts.PARTLY
    for name in ("ending.txt", "anaphoric.txt", "light.txt"):
        for (row,) in words.rows(name, 1):
            assert row in words.concepts().kinds, f"{name}: {row}"


def test_every_share_is_one():
    assert all(0 <= rarity.rarity(term) <= 5.6 for term, _ in words.rows("rarity.tsv", 2))


def test_number_words_have_values():
    for word, value, kind in words.rows("numbers.tsv", 3):
        assert word == word.lower()
        assert float(value) >= 0
        assert kind in ("one", "ten", "teen", "power")


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("twenty five", "en", 25),
        ("two hundred and fifty", "en", 250),
        ("three million", "en", 3_000_000),
        ("dua belas", "id", 12),
        ("seratus lima puluh", "id", 150),
        ("dua ribu tiga ratus", "id", 2300),
        ("1.250.000", "id", 1_250_000),
        ("3,4", "id", 3.4),
        ("3.4", "en", 3.4),
        ("dozen", "en", None),
    ],
)
def test_numbers_in_words_and_figures(text, language, value):
    found = numbers.find(text.split(), language)
    assert [number.value for number in found] == ([] if value is None else [value])
