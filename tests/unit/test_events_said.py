"""What somebody only says is a deed where it demands of whoever must act, charges another or denies a charge."""

from __future__ import annotations

import pytest

import katanya
from katanya.articles import Given


def _told(text: str) -> set[tuple[str, str]]:
    reading = katanya.read(text=text, given=Given(language="en"))
    return {(event.root, event.status.value) for event in reading.events}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Minister Tavi Arlen said Orsa must pay for the damage.", "REQUEST"),
        ("Minister Tavi Arlen said Orsa had lied about the fire.", "ACCUSE"),
    ],
)
def test_words_that_demand_refuse_or_charge_are_deeds(text: str, root: str) -> None:
    assert (root, "occurred") in _told(text)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Minister Tavi Arlen said he did not read the paper.", "REJECT"),
        ("Minister Tavi Arlen said he had to leave, and praised Jorun Pell.", "REQUEST"),
        ("Minister Tavi Arlen wants to build a second canal.", "AGREE"),
        ("The council is considering a new bridge.", "AGREE"),
    ],
)
def test_plain_talk_is_no_deed(text: str, root: str) -> None:
    assert root not in {found for found, _ in _told(text)}


def test_a_charge_is_not_denied_by_what_it_says() -> None:
    assert ("ACCUSE", "occurred") in _told("The camp had no tents at all, the suit by Jorun Pell alleges.")


def test_what_police_did_is_told_and_not_charged() -> None:
    assert ("COERCE", "occurred") in _told("Tavi Arlen was arrested and lied to the police, Sheriff Jorun Pell said.")
