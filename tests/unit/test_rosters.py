"""The names of an article: those of headlines and titles, short forms of listed bodies, towns that are nobody."""

from __future__ import annotations

import pytest

from katanya.articles import Given
from katanya.languages.load import language
from katanya.mentions import names
from katanya.mentions.names import Roster
from katanya.reading import read


def _roster(text: str, code: str = "en", title: str | None = None) -> Roster:
    return names.roster(text, title, language(code))


def _persons(roster: Roster) -> set[str]:
    return {name.full for name in roster.names if name.person}


@pytest.mark.parametrize(
    ("code", "text", "persons"),
    [
        (
            "en",
            "Marta Orlin Opens The Port Of Veldora.\n\nThe port was closed, and Orlin had it mended.",
            {"Marta Orlin", "Orlin"},
        ),
        ("id", "Budi Arlen Resmikan Jembatan Baru Ranu\n\nKemarin jembatan itu dibuka Arlen di Ranu.", {"Budi Arlen", "Arlen"}),
        ("en", "Orlin Praises Vale At The Port Again.\n\nThe port was closed.", set()),
    ],
)
def test_a_headline_gives_only_names_that_the_text_vouches_for(code: str, text: str, persons: set[str]) -> None:
    assert _persons(_roster(text, code)) - {"Ranu"} == persons


def test_a_sentence_with_many_names_is_no_headline() -> None:
    assert "Tavi Arlen" in _persons(_roster("The envoy Tavi Arlen met Prime Minister Jorun Pell of Kestovia in Stavin."))


@pytest.mark.parametrize(
    ("code", "title", "text", "full"),
    [
        ("en", "Finance chief Tavi Orlin quits", "Orlin said the accounts were closed.", "Tavi Orlin"),
        ("id", "Budi Arlen Bicara Soal Uang Negara", "Arlen mengatakan uang itu ada.", "Budi Arlen"),
        ("en", "Port opens in Veldora", "Orlin said the accounts were closed.", "Orlin"),
    ],
)
def test_the_title_gives_the_full_name(code: str, title: str, text: str, full: str) -> None:
    assert read(text=text, given=Given(language=code, title=title)).statements[0].who == (full,)


@pytest.mark.parametrize(
    ("code", "text", "who", "target"),
    [
        ("id", "The Federal Reserve memangkas bunga. The Fed mengatakan bunga turun.", "Federal Reserve", "us-federal-reserve"),
        ("en", "Ford Motor Company closed a plant. Ford said the plant was old.", "Ford Motor Company", "us-ford"),
        ("en", "General Motors closed a plant. GM said the plant was old.", "General Motors", "us-gm"),
    ],
)
def test_a_listed_body_has_the_fullest_form_of_the_article(code: str, text: str, who: str, target: str) -> None:
    statement = read(text=text, given=Given(language=code)).statements[-1]
    assert [name.removeprefix("The ") for name in statement.who] == [who]
    assert statement.targets[0].id == f"organisation:{target}"


def test_a_person_of_that_name_keeps_it_from_the_company() -> None:
    text = "Ford Motor Company closed a plant. Mayor Betty Ford said the plant was old. Ford said no more."
    assert read(text=text, given=Given(language="en")).statements[-1].who == ("Betty Ford",)


@pytest.mark.parametrize(("code", "text"), [("en", "The ship left. It sank in Bergen."), ("id", "Kapal itu karam di Bergen.")])
def test_a_town_that_things_are_in_is_nobody(code: str, text: str) -> None:
    assert _persons(_roster(text, code)) == set()


def test_contractions_open_a_sentence() -> None:
    assert _persons(_roster("We saw her. That’s Hana Orlin. It's Hana Orlin.")) == {"Hana Orlin"}


@pytest.mark.parametrize(
    ("code", "text", "persons"),
    [
        ("en", "The port reopened, the Mail wrote in April, and work began.", set()),
        ("en", "Tavi January left. The work, a friend of January said, was done.", {"Tavi January", "January"}),
        ("id", "Pelabuhan itu ditutup pada Januari.", set()),
    ],
)
def test_a_month_is_nobody_unless_it_is_somebodys_surname(code: str, text: str, persons: set[str]) -> None:
    assert _persons(_roster(text, code)) - {"Mail"} == persons


def test_an_initial_in_a_name_is_no_courtesy() -> None:
    assert "Arlen H Senta" in _persons(_roster("Kemarin Arlen H Senta membuka pelabuhan itu.", "id"))
