"""What reports call somebody, and where one name may be several people."""

import pytest

from katanya.ledger.found import FoundStatement
from katanya.records import Span
from katanya.views.called import Called, called, may_be_several


def said(source: str | None, *who: str, language: str = "en", target: str | None = None) -> FoundStatement:
    return FoundStatement(
        id="s",
        number=1,
        content="the ship was held",
        spans=(Span(0, 17),),
        who=who,
        targets=(target,) * len(who),
        source=source,
        via=(),
        stance="say",
        basis="official",
        certainty="certain",
        outlet=None,
        published=None,
        language=language,
        title=None,
        url=None,
        article="a",
    )


def test_a_source_is_shown_with_what_is_said_beside_its_name() -> None:
    found = [
        said("navy spokesman Budi Arlen", "Budi Arlen"),
        said("Navy spokesman, Budi Arlen", "Budi Arlen"),
        said("Arlen", "Budi Arlen"),
        said("he", "Budi Arlen"),
        said(None, "Budi Arlen"),
        said("Arlen and Pell", "Budi Arlen", "Jorun Pell"),
        said("a witness", "witness"),
    ]
    assert called(found, "Arlen") == (Called("navy spokesman Budi Arlen", "en", 2),)


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["navy spokesman Budi Arlen", "Budi Arlen, a rice farmer"], True),
        (["navy spokesman Budi Arlen", "Budi Arlen, spokesman for the navy", "the navy's Budi Arlen"], False),
        # The third ties the other two together.
        (["Colonel Budi Arlen", "spokesman Budi Arlen", "Colonel Budi Arlen, a spokesman for the army"], False),
        (["navy spokesman Budi Arlen", "Budi Arlen"], False),
        ([], False),
    ],
)
def test_offices_without_anything_in_common_may_be_of_several(sources, expected) -> None:
    assert may_be_several([said(source, "Budi Arlen") for source in sources], "Budi Arlen") is expected


def test_the_same_office_in_two_languages_is_no_sign_of_two_people() -> None:
    found = [said("Menlu Budi Arlen", "Budi Arlen", language="id"), said("Foreign Minister Budi Arlen", "Budi Arlen")]
    assert not may_be_several(found, "Budi Arlen")
    assert not may_be_several([*found, said("Menteri Luar Negeri Budi Arlen", "Budi Arlen", language="id")], "Budi Arlen")


def test_who_is_known_is_one_whatever_his_offices_and_two_who_are_known_are_two() -> None:
    same = [said(words, "Budi Arlen", target="person:b") for words in ("farmer Budi Arlen", "President Budi Arlen")]
    assert not may_be_several(same, "Budi Arlen")
    assert may_be_several([*same, said("Budi Arlen", "Budi Arlen", target="person:c")], "Budi Arlen")
