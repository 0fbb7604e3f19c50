"""Towns that are also given names: a place after `in` or `di`, a person where somebody speaks or is trusted."""

from __future__ import annotations

import pytest

from katanya.articles import Given
from katanya.reading import read
from katanya.records import Kind


def _kinds(language: str, text: str, surface: str) -> list[Kind]:
    return [mention.kind for mention in read(text=text, given=Given(language=language)).mentions if mention.surface == surface]


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("en", "President Orlin told reporters in Bergen that the treaty held.", "Bergen"),
        ("en", "The ship sank near Tromsø in a storm.", "Tromsø"),
        ("en", "She flew to Bergen on Monday.", "Bergen"),
        ("en", "The convoy set out from Santiago at dawn.", "Santiago"),
        ("id", "Menteri itu mengatakan kepada wartawan di Bergen bahwa kapal itu aman.", "Bergen"),
        ("id", "Ia terbang ke Bergen pada Senin.", "Bergen"),
        ("id", "Rombongan berangkat dari Santiago pagi itu.", "Santiago"),
    ],
)
def test_a_name_after_a_preposition_of_place_is_a_place(language: str, text: str, surface: str) -> None:
    assert _kinds(language, text, surface) == [Kind.PLACE]


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("en", "The pilot disagreed. In Bergen's view, the fleet was lost.", "Bergen"),
        ("en", "The crew had confidence in Bergen.", "Bergen"),
        ("en", "The crew had confidence in Merkel.", "Merkel"),
        ("en", "A letter from Santiago arrived on Monday.", "Santiago"),
        ("en", "The mate, Anders Bergen, was told. They saw in Bergen a friend.", "Bergen"),
        ("id", "Surat dari Santiago tiba pada Senin.", "Santiago"),
    ],
)
def test_a_name_that_is_trusted_owns_or_writes_is_a_person(language: str, text: str, surface: str) -> None:
    assert _kinds(language, text, surface) == [Kind.PERSON]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The report accused Oslo of delay."),
        ("en", "New sanctions on Oslo were announced."),
        ("en", "They sold arms to Oslo for years."),
        ("en", "The decree angered Oslo."),
        ("id", "Laporan itu menuduh Oslo berbohong."),
        ("id", "Mereka mengirim senjata ke Oslo."),
        ("id", "Tekanan pada Oslo meningkat."),
    ],
)
def test_a_capital_that_is_accused_pressed_or_armed_is_its_country(language: str, text: str) -> None:
    assert _kinds(language, text, "Oslo") == [Kind.COUNTRY]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The attack on Oslo lasted an hour."),
        ("en", "He sent his family to Oslo."),
        ("en", "Snow fell on Oslo."),
        ("id", "Ia pergi ke Oslo."),
        ("id", "Serangan atas Oslo berlangsung sejam."),
    ],
)
def test_a_capital_that_something_happens_in_is_a_place(language: str, text: str) -> None:
    assert _kinds(language, text, "Oslo") == [Kind.PLACE]


@pytest.mark.parametrize(
    ("text", "surface", "target"),
    [
        ("All Italians gained from the law.", "Italians", None),
        ("Millions of Italians voted.", "Italians", None),
        ("Talks with the Italians went on.", "Italians", "country:IT"),
        ("Two Italians were hurt in the crash.", "Italians", "country:IT"),
        ("Shares of Apple fell.", "Apple", "organisation:us-apple"),
    ],
)
def test_a_people_is_its_country_unless_it_is_counted(text: str, surface: str, target: str | None) -> None:
    reading = read(text=text, given=Given(language="en"))
    mention = next(mention for mention in reading.mentions if mention.surface == surface)
    assert next(found for found in reading.resolutions if found.mention == mention.id).target == target


def test_goods_and_houses_are_not_the_company() -> None:
    reading = read(text="The film is on Apple TV. They met at Toyota Stadium.", given=Given(language="en"))
    assert not [found.target for found in reading.resolutions if found.target and found.target.startswith("organisation:")]
