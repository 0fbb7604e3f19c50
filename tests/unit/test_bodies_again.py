"""A body that spoke is meant by `it`, by its letters, and by the words that tell it from a person."""

import pytest

from katanya import read

STAFF = "Veldora's Joint Chiefs of Staff"


def holders(text):
    return [statement.who for statement in read(text=text).statements]


@pytest.mark.parametrize("again", ["it said", "it said in a statement", "the JCS said", "the JCS said in a statement"])
def test_a_body_that_spoke_is_meant_again_and_not_the_country_it_spoke_of(again):
    text = f"Kestovia fired two rockets at sea on Friday, {STAFF} (JCS) said.\n\nThe rockets flew some 350 kilometres, {again}."
    assert holders(text) == [(STAFF,), (STAFF,)]


def test_letters_that_fit_two_bodies_are_left_as_they_are():
    text = f"{STAFF} said the rockets fell. Tarandia's Joint Chiefs of Staff said they flew. The ship sank, the JCS said."
    assert holders(text)[-1] == ("JCS",)


def test_a_joint_staff_is_no_person_of_that_name():
    assert holders("Roket itu terbang sekitar 350 kilometer, kata Kepala Staf Gabungan (JCS).") == [("Kepala Staf Gabungan",)]
