"""Whom a pronoun means: the one person before it, or nobody."""

from __future__ import annotations

import pytest

from katanya.articles import Given
from katanya.reading import read


def _meant(text: str, pronoun: str, language: str) -> tuple[str | None, str | None]:
    reading = read(text=text, given=Given(language=language))
    tied = {each.mention: each for each in reading.resolutions}
    found = next(each for each in reading.mentions if each.surface == pronoun)
    return found.name, tied[found.id].reason


@pytest.mark.parametrize(
    ("text", "pronoun", "language", "name"),
    [
        ("Presiden Orsin Vadek tiba pada Senin. Kapal itu menunggu saat dia turun.", "dia", "id", "Orsin Vadek"),
        ("Menteri Rima Landara pulang ketika ia sakit.", "ia", "id", "Rima Landara"),
        ("Minister Lenka Harst left the hall. Guards followed her car.", "her", "en", "Lenka Harst"),
    ],
)
def test_the_one_person_before_is_meant(text: str, pronoun: str, language: str, name: str) -> None:
    assert _meant(text, pronoun, language)[0] == name


def test_of_two_persons_none_is_guessed() -> None:
    text = "Minister Lenka Harst met Minister Jorun Pell. Guards followed her car."
    assert _meant(text, "her", "en") == (None, "two_candidates")


def test_too_far_back_is_nobody() -> None:
    text = "Minister Lenka Harst left. Rain fell. Snow fell. Wind came. Guards followed her car."
    assert _meant(text, "her", "en") == (None, "no_antecedent")


def test_a_pronoun_inside_a_quotation_is_left_to_its_speaker() -> None:
    reading = read(text='Minister Lenka Harst left. "Guards followed her car," the driver said.', given=Given(language="en"))
    assert "her" not in [each.surface for each in reading.mentions]
