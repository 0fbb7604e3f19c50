"""What the machine of an earlier release took for a denial counts no longer once the pair is judged anew."""

from katanya.ledger import connect, judge
from katanya.ledger.judge import MACHINE, Judgement


def judged(relation: str, by: str = MACHINE) -> Judgement:
    return Judgement(what="claim", left="a", right="b", verdict="different", by=by, relation=relation, score=0.5)


def against(address: str, *given: Judgement) -> list[str]:
    with connect.writer(address).begin() as connection:
        for each in given:
            judge.add_all(connection, [each])
        return [each.relation for each in judge.holding(connection, "claim", ["a"], against=True)]


def test_a_later_judgement_of_the_machine_takes_the_place_of_an_earlier_one(tmp_path):
    address = str(tmp_path / "judged.db")
    assert against(address, judged("denies")) == ["denies"]
    assert against(address, judged("none")) == []
    assert against(address, judged("denies", by="ana")) == ["denies"]
