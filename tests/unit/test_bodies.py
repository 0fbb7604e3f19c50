"""Organisations and countries: found where they stand, and told from places by how they act."""

from __future__ import annotations

import pytest
from naming import read

from katanya.records import Kind, Mention, Resolution


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("id", "Pyongyang usulkan perundingan baru pekan ini.", "Pyongyang"),
        ("id", "Sejak Senin, Moskow telah membantah laporan itu.", "Moskow"),
        ("id", "Perundingan antara Washington dan Moskow gagal lagi.", "Washington"),
        ("id", "Perundingan antara Washington dan Moskow gagal lagi.", "Moskow"),
        ("id", "Mereka mempererat hubungan dagang dengan Teheran.", "Teheran"),
        ("id", "Dewan itu menjatuhkan sanksi terhadap Pyongyang.", "Pyongyang"),
        ("en", "On Monday Moscow denied the report.", "Moscow"),
        ("en", "The talks between Seoul and Pyongyang broke down.", "Pyongyang"),
        ("en", "They hope for better ties with Beijing.", "Beijing"),
        ("en", "Analysts doubt Pyongyang's nuclear ambitions.", "Pyongyang"),
        ("en", "The council accused Tehran of delay.", "Tehran"),
        ("en", "Moscow and Beijing have signed the pact.", "Moscow"),
    ],
)
def test_a_capital_that_acts_is_its_country(language: str, text: str, surface: str) -> None:
    mention, found = read(text, language).of(surface)
    assert mention.kind is Kind.COUNTRY
    assert mention.rule.startswith("capital_government")
    assert found.target is not None
    assert found.target.startswith("country:")


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("id", "Rapat itu digelar di Pyongyang pada Senin.", "Pyongyang"),
        ("id", "Rombongan tiba dari Moskow semalam.", "Moskow"),
        ("id", "JAKARTA, Senin - Harga beras turun.", "JAKARTA"),
        ("en", "The meeting took place in Moscow on Monday.", "Moscow"),
        ("en", "MOSCOW (Reuters) - Prices fell.", "MOSCOW"),
        ("en", "They marched through Moscow's streets.", "Moscow"),
        ("en", "Kyiv, Ukraine, was quiet.", "Kyiv"),
        ("en", "A crowd stood near the Kremlin.", "Kremlin"),
        ("en", "He wants to run for the White House again.", "White House"),
        ("en", "Another White House hopeful spoke.", "White House"),
    ],
)
def test_a_capital_that_is_only_a_place_is_no_country(language: str, text: str, surface: str) -> None:
    assert surface not in read(text, language).surfaces


@pytest.mark.parametrize(
    ("language", "text", "surface", "target"),
    [
        (
            "id",
            "Kementerian Luar Negeri Rusia memanggil utusan itu.",
            "Kementerian Luar Negeri Rusia",
            "organisation:ru-foreign-ministry",
        ),
        (
            "en",
            "The Russian Foreign Ministry summoned the envoy.",
            "Russian Foreign Ministry",
            "organisation:ru-foreign-ministry",
        ),
        ("en", "Iran's foreign ministry summoned the envoy.", "Iran's foreign ministry", "organisation:ir-foreign-ministry"),
        (
            "en",
            "The Ministry of Defence of Ukraine said so.",
            "Ministry of Defence of Ukraine",
            "organisation:ua-defence-ministry",
        ),
        ("id", "Pemerintah Jepang menunda rencana itu.", "Pemerintah Jepang", "country:JP"),
        ("id", "Menurut militer Israel, tidak ada korban.", "militer Israel", "organisation:il-idf"),
        ("id", "Peneliti Institut Sejong datang.", "Institut Sejong", "organisation:sejong-institute"),
        ("id", "Tim Kejaksaan Agung memeriksa dua saksi.", "Kejaksaan Agung", "organisation:id-kejaksaan-agung"),
        ("en", "Officials at the Pentagon were told. The Pentagon denied it.", "Pentagon", "organisation:us-defense-department"),
        ("id", "Klaim negeri Paman Sam itu dibantah.", "negeri Paman Sam", "country:US"),
        ("id", "Kabar itu dikutip dari Routers.", "Routers", "outlet:reuters"),
        ("en", "Iranian ships left the port.", "Iranian", "country:IR"),
    ],
)
def test_bodies_and_countries_are_tied(language: str, text: str, surface: str, target: str) -> None:
    assert read(text, language).of(surface)[1].target == target


def test_a_region_that_holds_a_countrys_name_is_none() -> None:
    named = read("Kapal itu berlayar di Laut China Selatan dan Teluk Oman.", "id")
    assert not [mention for mention in named.mentions if mention.kind is Kind.COUNTRY]


def test_an_acronym_that_the_article_spells_otherwise_is_not_ours() -> None:
    named = read("The artificial pancreas (AP) was tested. The AP is safe.", "en")
    assert "AP" not in named.surfaces
    spelled = read("Asosiasi Pedagang Nasi (APN) bertemu. Kata APN, harga naik.", "id")
    assert spelled.of("APN")[1].target is None


def test_a_body_that_the_article_names_is_found_and_left_open() -> None:
    mention, found = read("Lenka Harst works at the Arvendal Centre in Torvik.", "en").of("Arvendal Centre")
    assert mention.rule == "named_as_body"
    assert (found.target, found.reason) == (None, "not_in_knowledge")


def test_a_country_in_the_report_of_a_match_is_its_team() -> None:
    text = "Tonga won the match after the coach changed the squad. Fans in Tonga cheered. The tournament ends soon."
    kinds = [(mention.kind, found.target) for mention, found in zip(*_both(text), strict=True) if mention.surface == "Tonga"]
    assert kinds == [(Kind.ORGANISATION, None), (Kind.COUNTRY, "country:TO")]


def test_a_country_in_a_persons_name_is_none() -> None:
    assert "Jordan" not in [m.surface for m in read("Michael Jordan played again.", "en").mentions if m.kind is Kind.COUNTRY]


def test_as_is_a_country_in_indonesian_only() -> None:
    assert read("Utusan AS datang.", "id").of("AS")[1].target == "country:US"
    assert "AS" not in read("AS THE STORM CAME, they left.", "en").surfaces


def _both(text: str) -> tuple[list[Mention], list[Resolution]]:
    named = read(text, "en")
    pairs = sorted(zip(named.mentions, named.resolutions, strict=True), key=lambda pair: pair[0].span)
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]
