"""Who denies what another claims in other words, and what only sounds like a denial of it."""

import pytest
from weighing import report, said

from katanya.weighing import candidates, claims, denials, disputes
from katanya.weighing.records import Relation

DENIED = [
    # The accused speaks, of the same act in another word, and names neither side.
    (
        "Tamarin's general staff said Kestovia had fired two missiles into the Gulf of Orsova.",
        "Kestovia's Ministry of Defence said that no missile was launched.",
    ),
    # The thing goes by another name.
    (
        "Mira Olsen said the Lorn Works had sold 30 engines to Veldora in breach of the embargo.",
        "The Lorn Works denied that it had delivered a single engine to Veldora.",
    ),
    # Who accuses is named, and what is accused of.
    (
        "Tamarin's general staff said Kestovia had fired two missiles into the Gulf of Orsova.",
        "Kestovia menyebut klaim Tamarin soal dua rudal itu bohong.",
    ),
    # What is called false is the claim itself.
    (
        "Kanal Kabar Orsova melaporkan bahwa helikopter militer jatuh di Bukit Sandara.",
        "Petar Vasik memastikan kabar helikopter jatuh di Bukit Sandara hoaks.",
    ),
    # Whoever is said to have done it was not there.
    (
        "Survivors said Kestovian border guards had shot at a rubber boat off Lanta.",
        "Kestovia's interior minister, Jorun Pell, said the border guards had not been in the area.",
    ),
    # A demand in form.
    (
        "Mira Olsen said police had fired at the crowd during the eviction in Orsova.",
        "Orsova police chief Jorun Pell insisted that no shot was fired during the eviction in Orsova.",
    ),
]
NOT_DENIED = [
    # Another act of the same accused.
    (
        "Mira Olsen said Kestovia had ordered the killing of the editor Rolan Drey in Stavin.",
        "Kestovia denied spying on the embassy in Stavin.",
    ),
    # The same act by another.
    (
        "Mira Olsen said five people were killed in the explosion at the Orsova depot.",
        "Jorun Pell denied that Kestovia had blown up the Orsova depot.",
    ),
    # What was asked for is refused.
    (
        "The lawyer of Rolan Drey said a motion to free Rolan Drey was filed in Orsova.",
        "Jorun Pell, the judge, denied the motion to free Rolan Drey in Orsova.",
    ),
    # What is not known is not denied.
    (
        "Mira Olsen said the fire in the Orsova church was set by an arsonist.",
        "Jorun Pell said he did not know who had set the fire in the Orsova church.",
    ),
    # The negation is of another clause.
    (
        "Mira Olsen said the fire in the Orsova depot was set by an arsonist.",
        "Jorun Pell said that no one was hurt in the fire in the Orsova depot.",
    ),
]


def relation(claim: str, denial: str) -> Relation:
    return claims.judge(said(claim), said(denial, 2)).relation


@pytest.mark.parametrize(("claim", "denial"), DENIED)
def test_a_denial_is_told_by_who_is_accused_and_of_what(claim, denial):
    assert relation(claim, denial) is Relation.DENIES


@pytest.mark.parametrize(("claim", "denial"), DENIED)
def test_a_denial_is_proposed_for_what_it_denies(claim, denial):
    assert candidates.of_said(said(claim)) & candidates.of_said(said(denial, 2))


@pytest.mark.parametrize(("claim", "denial"), NOT_DENIED)
def test_what_shares_a_topic_alone_is_no_denial(claim, denial):
    assert relation(claim, denial) is not Relation.DENIES


def test_a_denial_that_points_back_is_of_what_stands_before_it():
    told = report(
        "Customs chief Mira Olsen said the rifles had come aboard in Sandara. "
        "The Sandara port authority denied that they had been loaded there."
    )
    claim, denial = told.statements
    assert denials.beside(told.statements) == {denial.number: (claim.number,)}
    assert claims.judge(claim, denial).relation is Relation.DENIES


def test_a_denial_of_what_its_report_tells_of_is_none_of_another_ship():
    claim = said("Mira Olsen said a Kestovian cutter had rammed the ferry Sandara Pell.")
    other = report(
        "The ferry Norda Brann sank off Halvik. Lars Denn denied that the ferry had been rammed by a ship.", 2, first=200
    )
    assert claims.judge(claim, other.statements[-1]).relation is not Relation.DENIES


def test_what_calls_the_same_untrue_again_goes_on_with_a_denial():
    claim = report("Residents of Bonta said the army had burned 20 houses in Bonta.")
    denial = report(
        "Jorun Pell said that the army had not burned houses in Bonta. “The accusation is baseless,” Pell said.", 2, first=10
    )
    judged = claims.judge(claim.statements[0], denial.statements[0])
    found = disputes.of(claim.statements, denial.statements[:1], [judged])
    further = disputes.going_on(found, {each.number: each for each in denial.statements})
    assert [each.statement for each in further] == [10, 11]
