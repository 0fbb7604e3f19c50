"""Whose deed something was, or what accident: accounts of one happening that cannot both be true."""

import pytest
from weighing import report, said

from katanya.weighing import causes, disputes
from katanya.weighing.marks import mark

DEEDS = [
    ("en", "Orvane had blown up the mill", "@orv"),
    ("en", "Orvane of blowing up the mill", "@orv"),
    ("en", "Orvanian troops burned the mill", "@orv"),
    ("en", "the blast at the mill was caused by Orvane", "@orv"),
    ("id", "Orvane meledakkan gudang itu", "@orv"),
    ("id", "pasukan Orvane membakar gudang itu", "@orv"),
]
ACCIDENTS = [
    ("en", "a worn pump had caused the explosion", "=explode"),
    ("en", "the blaze was set off by a short circuit", "=burn"),
    ("en", "the ferry sank because of a rusted valve", "=sink"),
    ("en", "a gas leak led to the explosion", "=explode"),
    ("id", "pompa yang aus menyebabkan ledakan itu", "=explode"),
    ("id", "ledakan itu disebabkan oleh pompa yang aus", "=explode"),
    ("id", "kebakaran itu dipicu korsleting", "=burn"),
    ("id", "kapal itu tenggelam karena katup berkarat", "=sink"),
]
NEITHER = [
    ("en", "the blast killed five people"),
    ("en", "the hall was destroyed by the explosion"),
    ("en", "a missile had caused the explosion"),
    ("en", "sabotage caused the explosion"),
    ("en", "Orvane burned for two days"),
    ("en", "Orvane's mill exploded on Friday"),
    ("en", "the explosion at Orvane shook houses"),
    ("id", "ruang itu hancur akibat ledakan"),
    ("id", "lima orang tewas akibat ledakan"),
    ("id", "ledakan itu disebabkan oleh rudal"),
    ("id", "gudang Orvane terbakar pada Jumat"),
]


def account(language, words):
    opening = "Then " if language == "en" else "Lalu "
    return causes.of(mark(f"{opening}{words}.", language), language)


@pytest.mark.parametrize(("language", "words", "agent"), DEEDS)
def test_a_deed_is_told_by_a_name_and_what_its_bearer_did(language, words, agent):
    found = account(language, words)
    assert (found.deed, found.by) == (True, {agent})


@pytest.mark.parametrize(("language", "words", "happening"), ACCIDENTS)
def test_an_accident_is_told_by_a_thing_that_caused_it(language, words, happening):
    found = account(language, words)
    assert (found.deed, found.happening) == (False, happening)


@pytest.mark.parametrize(("language", "words"), NEITHER)
def test_what_leaves_the_cause_open_is_no_account(language, words):
    assert account(language, words) is None


BLAMED = "Tarandia's minister Orsa Vintin accused Orvane of blowing up the mill at Tessik."


@pytest.mark.parametrize(
    "text",
    [
        "Selma Kort, the fire chief of Tessik, said that a worn pump had caused the explosion.",
        "Kepala pemadam kebakaran Tessik, Selma Kort, mengatakan pompa yang aus menyebabkan ledakan itu.",
    ],
)
def test_an_accident_contradicts_the_blame_and_the_blame_the_accident(text):
    blame, accident = said(BLAMED, 1), said(text, 2)
    for claim, other in ((blame, accident), (accident, blame)):
        (dispute,) = disputes.of([claim], [other])
        assert (dispute.statement, dispute.kind) == (other.number, "contradicts")


@pytest.mark.parametrize(
    "text",
    [
        "Selma Kort said that a worn pump had caused the explosion at Port Salim.",
        "Selma Kort said that a worn pump had not caused the explosion.",
        "Selma Kort said that a drone had caused the explosion.",
        "Selma Kort denied that a worn pump had caused the explosion.",
    ],
)
def test_another_place_a_denial_and_a_weapon_contradict_no_blame(text):
    assert disputes.of([said(BLAMED, 1)], [said(text, 2)]) == ()


def test_what_somebody_says_in_one_report_contradicts_nothing_of_the_same():
    text = "Orsa Vintin said that Orvane had burned the mill. Vintin said that a short circuit had caused the blaze."
    blame, accident = report(text, 1).statements
    assert disputes.of([blame], [accident]) == ()


def test_whoever_says_the_same_as_a_contradiction_contradicts_too():
    blame, accident = said(BLAMED, 1), said("Selma Kort said that a worn pump had caused the explosion.", 2)
    alike = said("Budi Santosa said that the pump was to blame for it.", 3)
    found = disputes.with_claims(disputes.of([blame], [accident]), {accident.number: [alike]})
    assert [(each.statement, each.kind, each.against) for each in found] == [
        (200, "contradicts", (100,)),
        (300, "contradicts", (100,)),
    ]
