"""A long quotation is one claim with what its first sentence says."""

import pytest
from weighing import said

from katanya.weighing import candidates, claims, marks
from katanya.weighing.records import Relation, Verdict

TOLD = "Tarandia said that Orvane had fired two missiles from the Tessik coast."
QUOTED = [
    '"Orvane fired two missiles from the Tessik coast. Our crews saw the smoke for an hour and nobody slept. The harbour stays '
    'shut until the navy has searched the whole bay," Selma Kort said.',
    '"Orvane menembakkan dua rudal dari pantai Tessik. Awak kapal kami melihat asap selama satu jam dan tidak ada yang tidur. '
    'Pelabuhan tetap ditutup," kata Selma Kort.',
]


@pytest.mark.parametrize("quote", QUOTED)
def test_the_first_sentence_of_a_long_quotation_joins_it_to_the_claim(quote):
    left, right = said(TOLD, 1), said(quote, 2)
    pair = claims.judge(left, right)
    assert claims.judge(right, left).verdict is pair.verdict is Verdict.SAME
    assert claims.FIRST_SENTENCE in claims.judge(left, said(QUOTED[0], 2)).features
    assert candidates.of_said(left) & candidates.of_said(right)


def test_a_denial_in_the_first_sentence_of_a_long_quotation_denies():
    quote = '"Orvane fired no missiles from the Tessik coast. Our crews were asleep and the harbour was shut," Selma Kort said.'
    assert claims.judge(said(TOLD, 1), said(quote, 2)).relation is Relation.DENIES


def test_what_a_later_sentence_says_joins_nothing():
    quote = (
        '"Our crews saw smoke over the northern bay for an hour and nobody slept. Orvane fired two missiles from the Tessik '
        'coast. The harbour stays shut until the navy has searched it," Selma Kort said.'
    )
    assert claims.FIRST_SENTENCE not in claims.judge(said(TOLD, 1), said(quote, 2)).features


def test_a_view_in_a_later_sentence_makes_no_view_of_the_first():
    quote = '"Orvane fired two missiles from the Tessik coast. That was a very dangerous and stupid thing," Selma Kort said.'
    found = said(quote, 1)
    assert (found.stance.value, found.head.stance.value) == ("assess", "say")


@pytest.mark.parametrize(
    "text",
    ['"We saw smoke," Selma Kort said.', "Selma Kort said that Gen. Orsa Vintin and the U.S. Navy had searched the bay."],
)
def test_one_sentence_has_no_first_one(text):
    assert said(text, 1).head is None


@pytest.mark.parametrize(
    ("words", "language"), [("He came last week", "en"), ("They met this past month", "en"), ("Dia tiba pekan lalu", "id")]
)
def test_words_that_point_at_a_time_tell_nothing(words, language):
    found = marks.mark(f"{words}.", language)
    assert {word.term for word in found if word.sort in (marks.Sort.ACT, marks.Sort.WORD)} <= {"came", "come", "=meet", "=arrive"}
    assert "=remain" in {word.term for word in marks.mark("The pause will last.", "en")}


def test_a_part_of_a_name_is_no_word():
    assert "=united_nations" not in said("Selma Kort said that Kim Jong Un had left.", 1).words
