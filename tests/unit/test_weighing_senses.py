"""What an act is done to, what is told in passing, who corrects a number: what joins claims and what keeps them apart."""

import pytest
from weighing import report, said

from katanya.weighing import claims, clusters, disputes, figures, origins
from katanya.weighing.records import Relation, Verdict

STOPPED = "The Indonesian Navy said it had stopped a freighter carrying spares for 14 tanks off Orsova."
INTERCEPTED = (
    "Panglima TNI Jenderal Budi Santosa mengatakan kapal Salim Jaya membawa suku cadang untuk 14 tank ketika dicegat di Orsova."
)
BOUND = "Lenka Harst said the Salim Jaya was bound for Stavin when a patrol boat intercepted it."
CORRECTED = "The Indonesian Navy said the Salim Jaya was carrying spares for 22 tanks, not 14 as it had said earlier."
DENIED = "Veldora denied that the Salim Jaya was carrying spares for tanks."


@pytest.mark.parametrize(("left", "right"), [(STOPPED, INTERCEPTED), (INTERCEPTED, STOPPED)])
def test_stopping_a_ship_is_an_interception_and_no_end_of_anything(left, right):
    assert claims.judge(said(left, 1), said(right, 2)).relation is Relation.SAME


def test_stopping_what_is_done_is_its_end():
    pair = claims.judge(
        said("Veldora said it had stopped firing rockets at Orsova.", 1), said("Veldora fired rockets at Orsova, it said.", 2)
    )
    assert pair.relation is Relation.NONE


def test_two_things_that_are_told_beside_the_same_in_passing_are_two():
    assert claims.judge(said(BOUND, 1), said(INTERCEPTED, 2)).verdict is Verdict.DIFFERENT


def test_a_number_that_is_said_to_have_been_wrong_makes_a_history():
    first, later = said(INTERCEPTED, 1, published="2026-03-10"), said(CORRECTED, 2, published="2026-03-12")
    assert [each.value for each in later.numbers] == [22.0]
    assert claims.judge(first, later).relation is Relation.FIGURE
    assert claims.judge(first, later).verdict is Verdict.SAME
    (history,) = figures.of([later, first])
    assert [each.value for each in history.figures] == [14.0, 22.0]


def test_another_number_of_another_that_corrects_nothing_is_no_history():
    other = CORRECTED.replace("The Indonesian Navy", "Lenka Harst").replace(", not 14 as it had said earlier", "")
    assert claims.judge(said(INTERCEPTED, 1), said(other, 2)).verdict is Verdict.DIFFERENT


def test_a_denial_denies_what_was_printed_before_and_contradicts_what_comes_later():
    early, denial = said(INTERCEPTED, 1, published="2026-03-10"), said(DENIED, 2, published="2026-03-11")
    late = said(INTERCEPTED, 3, published="2026-03-13")
    pairs = [claims.judge(early, denial), claims.judge(denial, late)]
    assert [pair.relation for pair in pairs] == [Relation.DENIES, Relation.DENIES]
    (both,) = disputes.of([early, late], [denial], pairs)
    assert (both.kind, both.against) == ("denies", (early.number,))
    (alone,) = disputes.of([late], [denial], pairs)
    assert (alone.kind, alone.against) == ("contradicts", (late.number,))


def test_two_tolls_side_by_side_in_one_report_are_a_dispute_of_numbers():
    text = (
        "Veldora's Defence Ministry said shells killed four guards at the Orsova depot on Sunday. "
        "Lenka Harst said seven guards had been killed."
    )
    one, other = report(text, 1, first=100).statements
    pair = claims.judge(one, other)
    assert (pair.verdict, pair.relation) == (Verdict.DIFFERENT, Relation.FIGURE)
    assert clusters.union([pair]).groups == ()
    assert [dispute.kind for dispute in disputes.of([one], [other], [pair])] == ["figures"]


def test_a_claim_of_arms_of_one_state_has_one_independent_origin():
    assert origins.of([said(STOPPED, 1), said(INTERCEPTED, 2), said(CORRECTED, 3)]).independent == 1
