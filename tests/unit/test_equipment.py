"""The families and systems are well-formed, and what reports call them is found with its kind."""

from __future__ import annotations

import pytest

from katanya import articles
from katanya.knowledge import equipment as known
from katanya.mentions import equipment
from katanya.records import Span
from katanya.resolve import equipment as resolve
from katanya.texts import segment

FOUND = [
    ("id", "Roket balistik antarbenua dan rudal balistik antarbenua.", ["Roket", "rudal balistik antarbenua"]),
    ("id", "Korea Utara menembakkan misil berkemampuan nuklir.", ["misil berkemampuan nuklir"]),
    ("id", "Pabrik peluncur roket multi laras dan peluru artileri.", ["peluncur roket multi laras", "peluru artileri"]),
    ("id", "Ia memegang senapan serbu di depan drone serang.", ["senapan serbu", "drone serang"]),
    ("id", "Citra satelit memperlihatkan gudang.", []),
    ("en", "An ICBM, a Hwasong 17 and two HIMARS launchers.", ["ICBM", "Hwasong 17", "HIMARS"]),
    ("en", "Fuel tanks stood beside a Leopard 2A6 tank.", ["Leopard 2A6", "tank"]),
    ("en", "A patriot read the Patriot newspaper.", []),
    ("en", "Two Patriot batteries and a Virginia-class submarine.", ["Patriot", "Virginia-class", "submarine"]),
]
TARGETS = [
    ("id", "rudal", "equipment:missile"),
    ("en", "missile", "equipment:missile"),
    ("en", "intercontinental ballistic missiles", "equipment:ballistic_missile_intercontinental"),
    ("id", "drone bunuh diri", "equipment:uncrewed_attack"),
    ("en", "Shahed-136", "equipment:uncrewed_attack/shahed-136"),
    ("en", "Geran-2", "equipment:uncrewed_attack/shahed-136"),
    ("id", "S-400", "equipment:air_defence/s-400"),
    ("en", "Rafale", "equipment:combat_aircraft/rafale"),
    ("id", "kapal induk", "equipment:aircraft_carrier"),
    ("en", "Iskander-M", "equipment:ballistic_missile_short_range/iskander"),
]


def _found(code: str, text: str, taken: tuple[Span, ...] = ()) -> list[str]:
    body = segment(articles.from_text(text), language=code)
    return [mention.surface for mention in equipment.find(body, code, taken)]


@pytest.mark.parametrize(("code", "text", "surfaces"), FOUND)
def test_arms_are_found(code: str, text: str, surfaces: list[str]) -> None:
    assert [word.replace("Fuel ", "") for word in _found(code, text)] == surfaces


@pytest.mark.parametrize(("code", "text", "target"), TARGETS)
def test_arms_are_of_their_kind(code: str, text: str, target: str) -> None:
    body = segment(articles.from_text(text), language=code)
    assert [each.target for each in resolve.resolve(equipment.find(body, code), code)] == [target]


def test_taken_spans_are_left_alone() -> None:
    assert _found("en", "Two tanks and a drone.", (Span(4, 9),)) == ["drone"]


def test_every_family_has_names_in_both_languages() -> None:
    for family in known.families().values():
        assert all(names for _, names in family.names), family.id
        assert all(name == name.lower() for _, names in family.names for name in names), family.id


def test_every_name_of_a_family_is_found_as_that_family() -> None:
    for family in known.families().values():
        for code, names in family.names:
            for name in names:
                body = segment(articles.from_text(name), language=code)
                targets = [each.target for each in resolve.resolve(equipment.find(body, code), code)]
                assert targets == [family.target], (code, name, targets)


def test_no_system_has_a_name_twice() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for system in known.systems():
        for name in system.names:
            assert seen.setdefault(known.pieces(name), system.name) == system.name, name


def test_systems_name_a_few_hundred_and_every_family_section_is_a_family() -> None:
    assert len(known.systems()) > 300
    assert {system.family for system in known.systems()} <= set(known.families())


def test_words_that_need_arms_beside_them_are_names() -> None:
    section_words = {name for system in known.systems() for name in system.beside}
    assert "Patriot" in section_words
