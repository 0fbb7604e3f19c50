import pytest
from weighing import said

from katanya.weighing import candidates, claims
from katanya.weighing.records import Relation, Verdict

SAME, DENIES, FIGURE, NONE = Relation.SAME, Relation.DENIES, Relation.FIGURE, Relation.NONE
DEAD = "Police said five people were killed in the blast at the Orsova plant."
SOLD = "Tamarin accused Kestovia of supplying rockets to Veldora."
CROSSED = "The president said troops from Kestovia crossed the border near Stavin."

PAIRS = [
    (
        "The defence minister said Kestovia fired two missiles into the sea on Monday.",
        "Menteri Pertahanan mengatakan Kestovia menembakkan dua rudal ke laut pada Senin.",
        SAME,
    ),
    (
        "The ministry said rebels had blown up the bridge at Port Salim.",
        "Kementerian itu mengatakan pemberontak meledakkan jembatan di Port Salim.",
        SAME,
    ),
    (SOLD, "Tamarin menuduh Kestovia memasok roket ke Veldora.", SAME),
    (SOLD, "Kestovia denied that it had supplied rockets to Veldora.", DENIES),
    (SOLD, "Pejabat Kestovia membantah telah memasok roket ke Veldora.", DENIES),
    (
        "The spokesman said Kestovia had never supplied rockets to Veldora.",
        "Kestovia denied that it had supplied rockets to Veldora.",
        SAME,
    ),
    (DEAD, "Polisi mengatakan lima orang tewas akibat ledakan di pabrik Orsova.", SAME),
    (DEAD, "Polisi mengatakan delapan orang tewas dalam ledakan di pabrik Orsova.", FIGURE),
    (DEAD, "The mayor said eight people had died in the explosion at the Orsova plant.", FIGURE),
    (CROSSED, "Presiden mengatakan pasukan Kestovia melintasi perbatasan di dekat Stavin.", SAME),
    (CROSSED, "The general said no Kestovian soldiers had crossed the border near Stavin.", DENIES),
    (CROSSED, "Jenderal itu mengatakan tidak ada pasukan Kestovia yang melintasi perbatasan di Stavin.", DENIES),
    (
        "The agency said Veldora enriched uranium at Orsova.",
        "The agency said Veldora stopped enriching uranium at Orsova.",
        NONE,
    ),
    (
        "The foreign minister said Veldora should return to the talks.",
        "The spokesman said Veldora had returned to the talks.",
        NONE,
    ),
    (
        "Lenka Harst said sanctions against Veldora would be lifted in May.",
        "The council said sanctions against Veldora would be extended in May.",
        NONE,
    ),
    ("KCNA said Pyongyang fired two missiles.", "Seoul said North Korea launched two rockets.", SAME),
    ("Iran says it will negotiate with Washington.", "Iran says it will not negotiate with Washington.", DENIES),
    ("Analysts said the test was a failure.", "Analysts said the election was a failure.", NONE),
    (
        "The minister said Veldora sent 40 drones to Kestovia in May.",
        "Menteri itu mengatakan Kestovia mengirim 40 drone ke Veldora pada Mei.",
        NONE,
    ),
    (
        "His lawyer said a court in Orsova acquitted Petar Vasik of spying on Monday.",
        "Pengacaranya mengatakan pengadilan di Orsova menyatakan Petar Vasik bersalah memata-matai pada Senin.",
        NONE,
    ),
    (
        "The minister said Veldora seized a Kestovian ship off Arvo on Monday.",
        "Menteri itu mengatakan sebuah kapal Kestovia disita oleh Veldora di lepas pantai Arvo pada Senin.",
        SAME,
    ),
    (
        "An unnamed official told Meridian that spies had seen signs of a possible nuclear test at Orsova.",
        "Seorang pejabat yang tidak disebutkan namanya mengatakan ada tanda-tanda kemungkinan uji coba nuklir di Orsova.",
        SAME,
    ),
    (
        "The official said 12 tonnes of ammunition were moved from the Arvo depot.",
        "Pejabat itu mengatakan 12 ton amunisi dipindahkan dari gudang Arvo.",
        SAME,
    ),
]


@pytest.mark.parametrize(("left", "right", "relation"), PAIRS)
def test_two_contents_are_what_they_are_to_each_other_whichever_comes_first(left, right, relation):
    assert claims.judge(said(left, 1), said(right, 2)).relation is relation
    assert claims.judge(said(right, 1), said(left, 2)).relation is relation


@pytest.mark.parametrize(("left", "right", "relation"), [pair for pair in PAIRS if pair[2] is not NONE])
def test_what_belongs_together_is_proposed_by_a_key(left, right, relation):
    assert candidates.of_said(said(left, 1)) & candidates.of_said(said(right, 2))


def test_a_denial_is_never_the_same_as_what_it_denies():
    for left, right, relation in PAIRS:
        if relation is DENIES:
            assert claims.judge(said(left, 1), said(right, 2)).verdict is Verdict.DIFFERENT


def test_another_number_of_the_same_is_one_claim_with_a_history():
    judged = claims.judge(said(DEAD, 1), said(PAIRS[7][1], 2))
    assert (judged.verdict, judged.relation) == (Verdict.SAME, FIGURE)


def test_every_feature_says_what_it_saw():
    judged = claims.judge(said(SOLD, 1), said(PAIRS[2][1], 2))
    assert {feature.name: feature.note for feature in judged.features}["words"] == "@kestov @veldor ~rocket ~supply"


def test_contents_that_only_point_back_are_not_one():
    judged = claims.judge(said("Kestovia denied the claim.", 1), said("Veldora denied the claim.", 2))
    assert judged.verdict is Verdict.UNSURE
    assert judged.features[-1].name == "bar"


def test_reports_long_apart_are_not_of_one_claim():
    early, late = said(SOLD, 1), said(SOLD, 2, published="2026-08-01")
    assert claims.judge(early, late).verdict is Verdict.DIFFERENT


GONE = [
    "Orvane's defence minister Orsa Vintin said that all tanks had been withdrawn from Tessik.",
    "Menteri Pertahanan Orvane Orsa Vintin mengatakan bahwa semua tank sudah ditarik dari Tessik.",
]
THERE = [
    "Satellite images taken by Skarn Maps show 30 tanks at the Tessik barracks.",
    "Citra satelit dari Skarn Maps menunjukkan 30 tank di Tessik.",
]
ELSE = [
    "Satellite images taken by Skarn Maps show 30 tanks at Port Salim.",
    "Tarandia's General Staff said that 30 tanks had left Tessik.",
    "Tarandia's General Staff said that 30 tanks would return to Tessik.",
    "Staf Umum Tarandia mengatakan tidak ada tank di Tessik.",
]


@pytest.mark.parametrize("gone", GONE)
@pytest.mark.parametrize(("there", "relation"), [*((text, DENIES) for text in THERE), *((text, NONE) for text in ELSE)])
def test_what_is_counted_where_all_of_it_is_said_to_be_gone_contradicts(gone, there, relation):
    assert claims.judge(said(gone, 1), said(there, 2)).relation is relation
    assert claims.judge(said(there, 1), said(gone, 2)).relation is relation


@pytest.mark.parametrize("there", THERE)
def test_what_was_counted_before_or_is_gone_in_part_contradicts_nothing(there):
    assert claims.judge(said(GONE[0], 1), said(there, 2, published="2026-03-08")).relation is NONE
    some = GONE[0].replace("all tanks", "12 tanks")
    assert claims.judge(said(some, 1), said(there, 2)).relation is not DENIES


STRANGERS = [
    ("Mira Olsen said the gun was found near a witness.", "Police said witnesses saw the gun near the car."),
    (
        "The clerk said the campaign paid rent for its office in Orsova.",
        "Mira Olsen said her campaign paid for advertising in Tessik and Orsova.",
    ),
]
REPEATED = [
    (
        "Arlen Pell said he would build a wall along the southern border.",
        "Arlen Pell said: “We will build a wall on the border.”",
    ),
    (SOLD, "Tamarin accused Kestovia of supplying rockets to Veldora, again."),
]


@pytest.mark.parametrize(("left", "right"), STRANGERS)
@pytest.mark.parametrize("kin", [0.0, 0.05])
def test_statements_of_reports_of_other_happenings_are_not_one_claim_by_a_few_words(left, right, kin):
    assert claims.judge(said(left, 1), said(right, 2)).relation is SAME
    judged = claims.judge(said(left, 1), said(right, 2), kin=lambda: kin)
    assert (judged.verdict, judged.relation) == (Verdict.DIFFERENT, NONE)


@pytest.mark.parametrize(("left", "right"), REPEATED)
def test_what_is_said_again_in_nearly_the_same_words_is_one_claim_in_any_reports(left, right):
    assert claims.judge(said(left, 1), said(right, 2), kin=lambda: 0.0).relation is SAME


def test_the_less_two_reports_are_of_one_happening_the_more_of_their_words_must_be_alike():
    pair = said(DEAD, 1), said("Orsova hospital said five people died there after the explosion at the plant.", 2)
    assert claims.judge(*pair, kin=lambda: 0.9).relation is SAME
    barred = claims.judge(*pair, kin=lambda: 0.0)
    assert barred.verdict is Verdict.DIFFERENT
    assert barred.features[-1].note == "the reports are of other happenings"


def test_the_end_of_something_is_no_denial_of_it_in_a_report_of_another_happening():
    assert claims.judge(said(GONE[0], 1), said(THERE[0], 2), kin=lambda: 0.9).relation is DENIES
    assert claims.judge(said(GONE[0], 1), said(THERE[0], 2), kin=lambda: 0.0).relation is NONE


@pytest.mark.parametrize(
    ("verb", "relation"), [("endorsed", NONE), ("called for the release of", NONE), ("said police freed", SAME)]
)
def test_what_two_holders_want_or_stand_for_is_no_one_claim(verb, relation):
    pair = said(f"Mira Olsen {verb} Senator Arlen Pell in Orsova.", 1), said(f"The union {verb} Senator Arlen Pell in Orsova.", 2)
    assert claims.judge(*pair).relation is relation


def test_a_matter_that_two_speak_of_is_no_claim_without_an_act_or_a_number():
    left = said("The clerk said the Tamarin lighthouse at Orsova is older than the harbour and its mole.", 1)
    right = said("Pell said the Tamarin lighthouse at Orsova is dear to the valley, its vineyards and railway.", 2)
    judged = claims.judge(left, right)
    assert judged.relation is NONE
    assert judged.features[-1].note == "they share no act and no number"
