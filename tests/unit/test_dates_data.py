"""The time words and rules of a language are well-formed, and every rule reads its own example."""

from __future__ import annotations

import pytest

from katanya.articles import from_text
from katanya.errors import DataError
from katanya.languages.calendar import LISTS, Rule, calendar
from katanya.languages.segments import READ
from katanya.mentions.dates import find, lexer
from katanya.mentions.dates.grammar import compiled
from katanya.resolve.dates import resolve
from katanya.texts import segment

LEADS = {"en": "It rained on 12 May 2010.\n\nThe report says", "id": "Hujan turun pada 12 Mei 2010.\n\nLaporan itu menyebut"}
PUBLISHED = "2023-08-06"


def _rules() -> list[object]:
    return [pytest.param(code, rule, id=f"{code}-{rule.name}") for code in READ for rule in calendar(code).rules]


@pytest.mark.parametrize(("code", "rule"), _rules())
def test_rule_reads_its_example(code: str, rule: Rule) -> None:
    words, value = rule.example.rsplit(" = ", 1)
    text = segment(from_text(f"{LEADS[code]} {words}."), language=code)
    dated = [each for each in resolve(find(text, code), text, PUBLISHED) if each.timex.span.start > len(LEADS[code])]
    # What must follow, or stand before it, may be a time of its own.
    found = dated[:1] if rule.before else dated[-1:] if rule.after else dated
    assert [(each.timex.rule, each.when.value) for each in found] == [(rule.name, value)]


@pytest.mark.parametrize("code", READ)
def test_no_two_rules_have_a_name(code: str) -> None:
    names = [rule.name for rule in calendar(code).rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("code", READ)
def test_words_are_lower_case_and_every_class_is_used(code: str) -> None:
    known = calendar(code)
    patterns = " ".join([*(rule.pattern for rule in known.rules), *known.macros.values()])
    for name, words in known.words.items():
        assert all(word == word.lower() for word in words), name
        assert name in patterns or name in ("article", "roman"), name


@pytest.mark.parametrize("code", READ)
def test_lists_are_lower_case(code: str) -> None:
    for name in LISTS:
        assert all(word == word.lower() for word in calendar(code).lists[name]), name


def test_every_language_compiles() -> None:
    assert all(rule.regex.groups == len(rule.groups) for code in READ for rule in compiled(code).rules)


def test_missing_file_is_a_data_error() -> None:
    with pytest.raises(DataError, match="timexes"):
        calendar("xx")


def test_every_form_of_a_number_is_written() -> None:
    numbers = {text for number in range(10000) for text in (str(number), f"{number:02d}", f"{number:04d}")}
    assert not [number for number in numbers if lexer.forms(number) not in lexer.numbers()]
