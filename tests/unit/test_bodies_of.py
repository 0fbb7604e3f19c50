"""English bodies whose name goes on behind `of` are found whole, and nobody beside them is taken in."""

from __future__ import annotations

import pytest

from katanya.languages.load import language
from katanya.mentions import bodies_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Norland Department of Public Safety is looking into it.", ["Norland Department of Public Safety"]),
        ("agents of the Bureau of Mines, Water and Energy came.", ["Bureau of Mines, Water and Energy"]),
        ("the Department of Health and Human Services paid.", ["Department of Health and Human Services"]),
        ("the Ministry of Defence and Orlin settled.", ["Ministry of Defence"]),
        ("A University of Sarda study was read.", ["University of Sarda"]),
        ("Orsa's Ministry of Defence denied it.", ["Ministry of Defence"]),
        ("University of Sarda Professor Jan Berg spoke.", ["University of Sarda"]),
        ("The Bank of Norland's governor left.", ["Bank of Norland"]),
        ("The mayor of Sarda left.", []),
        ("a department of the state", []),
    ],
)
def test_a_body_is_found_whole(text: str, found: list[str]) -> None:
    assert [text[start:stop] for start, stop in bodies_of.find(text, language("en"))] == found
