"""What a source points back to: a paper, a body, the office of whoever was spoken of, somebody by his kind."""

from __future__ import annotations

import pytest

from katanya.articles import Given
from katanya.reading import read


def _who(language: str, text: str) -> list[tuple[str, ...]]:
    return [statement.who for statement in read(text=text, given=Given(language=language)).statements]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The Guardian printed his letter on Monday. The newspaper said it was genuine.", "Guardian"),
        ("en", "The New York Times printed his letter. The Times said it was genuine.", "The New York Times"),
        ("id", "Harian Kompas memuat surat itu. Menurut surat kabar itu, isinya asli.", "Kompas"),
    ],
)
def test_a_paper_is_the_one_named_last(language: str, text: str, who: str) -> None:
    assert _who(language, text)[-1][0].removeprefix("The ") == who.removeprefix("The ")


def test_somebody_of_the_paper_is_himself() -> None:
    text = "The Guardian printed the letter. The paper's Hana Aida said it was genuine."
    assert _who("en", text)[-1] == ("Hana Aida",)


def test_a_magazine_that_is_not_listed_is_not_the_listed_one_before_it() -> None:
    text = "The Guardian printed a letter. Another stood in the Veldora Circle magazine. The magazine said it was genuine."
    assert "Guardian" not in _who("en", text)[-1]


def test_a_paper_that_nobody_named_stays_open() -> None:
    assert _who("en", "A letter came. The newspaper said it was genuine.") == [("newspaper",)]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Marta Orlin's campaign hired staff. The campaign said the fund was full.", "Marta Orlin campaign"),
        ("en", "Marta Orlin won. The Orlin campaign moved. The campaign said the fund was full.", "Marta Orlin campaign"),
        ("en", "The Veldora Energy Commission met. The commission said the fund was full.", "Veldora Energy Commission"),
        ("id", "Komisi Energi Veldora bertemu. Komisi itu mengatakan kas penuh.", "Komisi Energi Veldora"),
        ("en", "Marta Orlin lost the vote. Her campaign said the fund was full.", "Marta Orlin campaign"),
    ],
)
def test_a_body_is_the_one_that_the_article_named(language: str, text: str, who: str) -> None:
    assert _who(language, text)[-1] == (who,)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The commission said the fund was full.", "commission"),
        ("id", "Komisi itu mengatakan kas penuh.", "Komisi itu"),
        ("en", "The council met in Veldora. The commission said the fund was full.", "commission"),
    ],
)
def test_a_body_that_nobody_named_keeps_its_words(language: str, text: str, who: str) -> None:
    assert _who(language, text)[-1] == (who,)


def test_a_court_is_called_by_its_fullest_description() -> None:
    text = (
        "Menurut pengadilan banding federal Norlandia Utara (NU), pajak itu sah. Pengadilan banding NU mengatakan kas penuh. "
        "Pengadilan negeri mengatakan kas kosong."
    )
    whole = "pengadilan banding federal Norlandia Utara (NU)"
    assert _who("id", text.replace("Pengadilan banding", "Lalu pengadilan banding")) == [
        (whole,),
        (whole,),
        ("Pengadilan negeri",),
    ]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Senator Ruth Alder toured the plant. The Norland Democrat said the plant was old.", "Ruth Alder"),
        ("en", "Ruth Alder, a novelist, met Senator Dan Vale. The novelist said the plant was old.", "Ruth Alder"),
        ("id", "Senator Ratna Alda tiba. Politikus Partai Bintang itu mengatakan pabrik itu tua.", "Ratna Alda"),
        ("id", "Ratna Alda tiba. Perempuan kelahiran Ranu itu mengatakan pabrik itu tua.", "Ratna Alda"),
    ],
)
def test_a_kind_of_person_is_who_was_named(language: str, text: str, who: str) -> None:
    assert _who(language, text)[-1] == (who,)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norlandic journalist and author Hana Aida said the plant was old.", ("Hana Aida",)),
        ("Richard Cross, an aide to Senator Bob Vale and Mayor Helen Bent, said the plant was old.", ("Richard Cross",)),
        ("Germany, the United Kingdom and France said the plant was old.", ("Germany", "United Kingdom", "France")),
        ("President Orlin and Prime Minister Vale said the plant was old.", ("Orlin", "Vale")),
        ("A recent Federal Fisheries Commission report said the plant was old.", ("Federal Fisheries Commission",)),
    ],
)
def test_what_and_joins_is_one_person_or_several(text: str, who: tuple[str, ...]) -> None:
    assert _who("en", text) == [who]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Ohio Gov. John Kasel met Iowa Gov. Ruth Alder. The Iowa governor said the plant was old.", "Ruth Alder"),
        (
            "id",
            "Bupati Bogor Tavi Arlen bertemu Bupati Garut Budi Santosa. Bupati Garut menyebut pabrik itu tua.",
            "Budi Santosa",
        ),
        ("en", "Ruth Alder ran. Alder's advisers said the plant was old.", "Ruth Alder's advisers"),
        ("en", "Ruth Alder ran. The Alder campaign said the plant was old.", "Ruth Alder campaign"),
        ("en", "A Guardian analysis of court records said the plant was old.", "Guardian"),
        ("en", "A report by Oxfam on energy said the plant was old.", "Oxfam"),
        ("en", "The Daily Harbour reported that the plant was old.", "Daily Harbour"),
    ],
)
def test_a_description_is_who_it_fits_alone(language: str, text: str, who: str) -> None:
    assert _who(language, text)[-1] == (who,)


def test_the_owner_of_a_claim_is_not_who_goes_on() -> None:
    text = "Mayor Ruth Alder rejected Dan Vale's claim that the plant was old. “It is new,” she said."
    assert _who("en", text)[-1] == ("Ruth Alder",)
