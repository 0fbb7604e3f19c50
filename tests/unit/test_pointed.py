"""Descriptions in lower case are tied to the one name before them that bears them, and to nobody where two do."""

from __future__ import annotations

import pytest

from katanya import read
from katanya.articles import Given


def _tied(text: str, code: str = "en") -> dict[str, str | None]:
    reading = read(text=text, given=Given(language=code, published="2025-03-12"))
    named = {mention.id: mention for mention in reading.mentions if mention.rule == "pointed_at"}
    return {named[each.mention].surface: named[each.mention].name for each in reading.resolutions if each.mention in named}


@pytest.mark.parametrize(
    ("text", "code", "surface", "name"),
    [
        ("The Orsan Mines Commission raided a farm. The commission seized it.", "en", "The commission", "Orsan Mines Commission"),
        ("Iran's Revolutionary Guards seized a boat. The Guards freed it.", "en", "The Guards", "Iran's Revolutionary Guards"),
        ("Prime Minister Narendra Modi left. The prime minister met nurses.", "en", "The prime minister", "Narendra Modi"),
        ("Komisi Pemberantasan Korupsi hadir. Komisi itu menahan dua orang.", "id", "Komisi itu", "Komisi Pemberantasan Korupsi"),
    ],
)
def test_a_description_is_tied_to_the_name_that_bears_it(text: str, code: str, surface: str, name: str) -> None:
    assert _tied(text, code).get(surface) == name


@pytest.mark.parametrize(
    "text",
    [
        "The Orsan Mines Commission met the Vadrian Water Commission. The commission raided a farm.",
        "Foreign Minister Tavi Arlen met Defence Minister Jan Orst. The minister left.",
        "Former President Tavi Arlen spoke. The president raised the wages.",
        "President Tavi Arlen spoke. The president of the club raided a farm.",
    ],
)
def test_nobody_is_tied_where_two_may_be_meant_or_another_is(text: str) -> None:
    assert _tied(text) == {}
