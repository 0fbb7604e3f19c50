"""What words of statements mean, and what features weigh."""

from __future__ import annotations

import pytest
from weighing import said

from katanya.languages.segments import READ
from katanya.weighing import aligned, claims, glosses, marks, weights, words
from katanya.weighing.features import FEATURES
from katanya.weighing.pair import pair_of
from katanya.weighing.records import Relation

FERRY = "Police said the ferry Orsova sank off Arvo on Monday."


def test_every_form_of_the_meanings_is_in_lower_case_and_stands_once_in_its_language():
    seen = set()
    for name, _, _, *columns in words.rows("glosses.tsv", 3 + len(READ)):
        for language, column in zip(READ, columns, strict=True):
            for form in column.split("|") if column != words.NONE else ():
                assert form == form.strip().lower(), name
                assert (language, form) not in seen, f"{form} of {name} stands twice"
                seen.add((language, form))


def test_every_idle_term_of_a_list_is_in_it():
    known = glosses.kinds()
    assert not [term for term in aligned.idle() if term[0] in "=~" and term not in known]


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("patrol boats", "en", ["~patrol_boat"]),
        ("kapal patroli", "id", ["~patrol_boat"]),
        ("para inspekturnya", "id", ["~inspector"]),
        ("It was planned", "en", ["~plan"]),
        ("stopped a ship", "en", ["~stop", "~ship"]),
    ],
)
def test_words_mean_what_the_list_says(text, language, terms):
    assert [word.term for word in glosses.of(marks.mark(text, language), text, language) if word.term] == terms


def test_a_kind_of_place_is_no_part_of_a_name_and_other_names_are_left_whole():
    left, right = (
        said(text) for text in ("Polisi mengatakan feri karam di Selat Arvo.", "Police said a ferry sank in the Arvo Strait.")
    )
    assert left.fine == right.fine
    assert "~interest" not in said("Police said the Bunga Karang sank off Arvo.").fine


def test_each_weight_is_of_a_feature_and_none_is_below_nothing():
    named = {find.__name__ for find in FEATURES} - {"polarity"} | {"numbers_apart", weights.START}
    assert set(weights.known()) == named
    assert all(weight >= 0 for weight in weights.known().values())


def test_the_score_is_what_the_features_make_it():
    judged = claims.judge(said(FERRY, 1), said("Polisi mengatakan feri Orsova tenggelam di lepas pantai Arvo pada Senin.", 2))
    assert judged.relation is Relation.SAME
    assert weights.score(judged.features) == judged.score


@pytest.mark.parametrize(
    "other",
    [
        "Police said the freighter Orsova sank off Arvo on Monday.",
        "Police said the ferry Orsova was sold off Arvo on Monday.",
        "Police said the ferry Orsova would sink off Arvo on Monday.",
        "Polisi mengatakan feri Orsova kandas di lepas pantai Arvo pada Senin.",
    ],
)
def test_another_thing_act_or_time_makes_another_claim(other):
    assert claims.judge(said(FERRY, 1), said(other, 2)).relation is not Relation.SAME


def test_what_is_told_in_a_wider_word_is_told():
    found = pair_of(said(FERRY, 1), said("Police said the ship Orsova sank off Arvo on Monday.", 2)).aligned
    assert (found.alone_in, found.share) == ((frozenset(), frozenset()), 1.0)


def test_a_number_of_an_act_denies_nothing():
    assert not said("The firm said it had restarted the No. 2 reactor at Arvo.").negated
