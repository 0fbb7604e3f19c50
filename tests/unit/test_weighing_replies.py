"""What answers a claim in other words, what only points back to it, and what denies nothing."""

import pytest
from weighing import report, said

from katanya.frozen import replace
from katanya.records import Span
from katanya.weighing import claims, denials, disputes, origins
from katanya.weighing.claimed import tells_of
from katanya.weighing.records import Dispute, Relation, Standing

FIRED = "Halden's interior minister, Mira Olsen, said a Kestovian rocket had hit the market in Orsova."
ANSWERS = [
    # The accused had no part in it.
    (FIRED, "Kestovia's Ministry of Defence said that Kestovia had no hand in the explosion in Orsova."),
    (
        "Mira Olsen said Kestovia was responsible for the deaths of the passengers in Orsova.",
        "Kestovia's foreign minister, Jorun Pell, said that Kestovia bears no responsibility for their deaths.",
    ),
    # There was none of it there.
    (
        "Two officials said that Kestovia had moved six launchers to the Sandara ridge.",
        "“Not a single launcher stands on Sandara,” said Jorun Pell, spokesman for Kestovia's Ministry of Defence.",
    ),
    # The accuser did it.
    (FIRED, "Kestovia's Ministry of Defence said that a missile of Halden had hit the market."),
    # It was fewer.
    (
        "Mira Olsen said that 40 rebels had been killed in the Orsova valley.",
        "The Sandara Front said that only three of its fighters had been killed in the Orsova valley.",
    ),
]
NO_ANSWERS = [
    # A question, a condition, and what should have been.
    ("Mira Olsen said that Kestovia had sold tanks to Norda.", "Jorun Pell asked why Kestovia had not sold tanks to Norda."),
    (
        "Mira Olsen said that Norda had won the vote in Orsova.",
        "Jorun Pell said: “If Orsova had come first, Norda wouldn't have won.”",
    ),
    (
        "Jorun Pell said that Norda recognised the massacre.",
        "Mira Olsen said that Norda should not have recognised the massacre.",
    ),
    # What is not so is another thing of which both tell.
    (
        "Mira Olsen said that 22 secret mails of Jorun Pell were found in Orsova.",
        "Petar Vasik said that Jorun Pell was not the writer of the secret mails in Orsova.",
    ),
    # What somebody is not given is no claim.
    (
        "Mira Olsen said these artists had a chance to show their work in Orsova.",
        "The law denied these artists a chance to show their work in Orsova.",
    ),
    # Another thing was hit.
    (
        "Mira Olsen said a Kestovian rocket had hit the market.",
        "Kestovia's Ministry of Defence said none of its drones had hit the bus station.",
    ),
]


def relation(claim: str, reply: str) -> Relation:
    return claims.judge(said(claim), said(reply, 2)).relation


@pytest.mark.parametrize(("claim", "reply"), ANSWERS)
def test_who_is_accused_answers_in_other_words(claim, reply):
    assert relation(claim, reply) is Relation.DENIES


@pytest.mark.parametrize(("claim", "reply"), [ANSWERS[0], *ANSWERS[2:4]])
def test_reports_of_other_happenings_answer_nothing(claim, reply):
    far = claims.judge(said(claim), said(reply, 2), kin=lambda: 0.05)
    assert far.relation is not Relation.DENIES


@pytest.mark.parametrize(("claim", "reply"), NO_ANSWERS)
def test_what_only_shares_words_answers_nothing(claim, reply):
    assert relation(claim, reply) is not Relation.DENIES


POINTING = [
    "Petar Vasik said that nothing of the sort had happened.",
    "Petar Vasik called that a hoax.",
]


@pytest.mark.parametrize("denial", POINTING)
def test_what_only_calls_something_untrue_is_of_the_nearest_account_before_it(denial):
    told = report(f"Mira Olsen said the ferry had sunk off Orsova. Lars Denn said the harbour was closed. {denial}")
    claim, denying = told.statements[1], told.statements[-1]
    assert denials.beside(told.statements)[denying.number] == (claim.number,)
    assert claims.judge(claim, denying).relation is Relation.DENIES


def test_no_before_a_comma_answers_and_negates_nothing():
    assert not said("“No, I meant he founded the league,” Mira Olsen said.").negated
    assert said("“No, I have not founded the league,” Mira Olsen said.").negated


def test_whoever_reports_a_denial_is_not_denied_by_it():
    claim = said("Mira Olsen said that police had denied shooting Rolan Drey.")
    denial = replace(claim, number=101, content=(Span(claim.content[0].start + 23, claim.content[0].stop),))
    assert tells_of(claim, denial)
    assert not tells_of(denial, claim)
    assert not tells_of(claim, replace(denial, report=2))


def test_whoever_says_the_same_as_a_denial_denies_the_same():
    claim, denial, again = said(FIRED), said("Jorun Pell denied it.", 2), said("Petar Vasik denied it.", 3)
    found = [Dispute(denial.number, (claim.number,), "denies", denial.who, None, denial.published, denial.content, "it says so")]
    more = disputes.with_claims(found, {denial.number: [denial, again]})
    assert [(each.statement, each.kind) for each in more] == [(200, "denies"), (300, "denies")]


HIMSELF = ["Jorun Pell denied he took money.", "Jorun Pell denied taking money.", "Jorun Pell membantah menerima uang."]


@pytest.mark.parametrize("denial", HIMSELF)
def test_whoever_denies_what_is_said_of_himself_is_a_party(denial):
    assert [each.standing for each in origins.of([said(denial)]).origins] == [Standing.PARTY]


def test_a_denial_of_anothers_deed_makes_no_party():
    found = origins.of([said("Jorun Pell denied that Mira Olsen took money.")]).origins
    assert [each.standing for each in found] == [Standing.THIRD_PARTY]


def test_what_is_said_of_a_claim_is_another_claim():
    claim = "Mira Olsen said that Norda had founded the Orsova league in secret."
    about = "Jorun Pell blamed the press for making an issue of Olsen's claim that Norda had founded the Orsova league."
    assert claims.judge(said(claim), report(about, 2, first=200).statements[-1]).relation is Relation.NONE


def test_what_shares_things_and_tells_another_act_is_another_claim():
    wrote = "Mira Olsen said that she had helped to write the Orsova Harbour Relief Act of Norda."
    kept = "Jorun Pell said that he would have sold the Orsova Harbour Relief Act of Norda."
    assert relation(wrote, kept) is not Relation.SAME
