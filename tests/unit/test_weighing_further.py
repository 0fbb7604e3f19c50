"""What goes on with what stands before it: further sentences of a denial, counts that name nobody."""

import pytest
from weighing import report, said

from katanya.weighing import claims, denials, disputes
from katanya.weighing.pair import goes_on, pair_of
from katanya.weighing.records import Dispute, Relation

CLAIM = "Kestovia sent drones to rebels in Orsova, Interior Minister Jorun Pell said."
DENIALS = [
    "Kestovia's Ministry of Defence denied that it had sent drones to rebels. “We have not armed any group there,” said the "
    "ministry's spokesman, Colonel Petar Vasik.",
    "Petar Vasik denied that Kestovia had sent drones to rebels. “Not one drone of ours has gone to the hills,” Vasik said.",
]
OTHERS = [
    # Another speaks.
    "Petar Vasik denied that Kestovia had sent drones to rebels. “We have not seen any drone,” said Mira Olsen, a farmer.",
    # He goes on with something else.
    "Petar Vasik denied that Kestovia had sent drones to rebels. The harvest was not good, Vasik said.",
    "Petar Vasik denied that Kestovia had sent drones to rebels. “We will open our depots,” Vasik said.",
]


def beside(denial):
    claim, denying = report(CLAIM), report(denial, 2, first=10)
    first = denying.statements[0]
    known = {each.number: each for each in denying.statements}
    dispute = Dispute(
        first.number, (claim.statements[0].number,), "denies", first.who, None, first.published, first.content, "it says so"
    )
    return [each.statement for each in disputes.going_on([dispute], known)]


@pytest.mark.parametrize("denial", DENIALS)
def test_a_further_sentence_of_a_denial_denies_the_same(denial):
    assert beside(denial) == [10, 11]


@pytest.mark.parametrize("denial", OTHERS)
def test_what_another_says_or_is_of_something_else_denies_nothing(denial):
    assert beside(denial) == [10]


OPENED = "The ferry Sandara Pell capsized near Orsova on Monday."


def test_counts_that_name_nobody_are_of_what_both_reports_open_with():
    left = report(f"{OPENED} The rescue agency said that five people had been killed.").statements[0]
    right = report("Sandara Pell terbalik di dekat Orsova pada Senin. Badan penyelamat menyatakan lima orang tewas.", 2, first=10)
    other = report("The tanker Norda Brann burned at Halvik. Firefighters said that five people had been killed.", 3, first=20)
    assert goes_on(pair_of(left, right.statements[0]))
    assert not goes_on(pair_of(left, other.statements[0]))


UNSEEN = [
    (
        "Sandara Pell had not been inspected since 2021, Mira Olsen said.",
        "denied that Sandara Pell had not been inspected since 2021.",
    ),
    ("Mira Olsen mengatakan feri Sandara Pell tidak diperiksa.", "membantah feri Sandara Pell tidak diperiksa."),
]


@pytest.mark.parametrize(("claim", "denial"), UNSEEN)
def test_who_denies_that_something_is_not_so_says_that_it_is(claim, denial):
    assert claims.judge(said(claim), said(f"Jorun Pell {denial}", 2)).relation is Relation.DENIES


def test_slander_behind_a_denial_of_his_own_is_no_denial_of_what_stands_before_it():
    text = "Dokter Sari Anindya mengatakan anak itu sudah pulang. Direktur Hendro Arlen membantah pihaknya menimbun beras. "
    followed = report(text + "“Itu fitnah,” kata Arlen.").statements
    alone = report("Dokter Sari Anindya mengatakan pasar menimbun beras. “Itu fitnah,” kata Hendro Arlen.").statements
    assert followed[2].number not in denials.beside(followed)
    assert denials.beside(alone)[1] == (0,)


@pytest.mark.parametrize("denial", ["Dravia denied any involvement.", "Dravia denied that it was involved in the raid."])
def test_a_denial_of_any_part_is_of_the_accusation_that_it_answers(denial):
    found = report(f"Interior Minister Tomas Kerel blamed saboteurs from Dravia for the fire. {denial}").statements
    assert [each.statement for each in disputes.of(found[:1], found)] == [1]


def test_a_denial_of_another_thing_is_none_of_the_accusation():
    text = "Interior Minister Tomas Kerel blamed saboteurs from Dravia for the fire. Dravia denied that its ports were closed."
    found = report(text).statements
    assert disputes.of(found[:1], found) == ()
