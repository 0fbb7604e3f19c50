"""Whoever denies goes on in the first person: the further sentences deny the same."""

import pytest
from weighing import report

from katanya.weighing import disputes
from katanya.weighing.records import Dispute

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
