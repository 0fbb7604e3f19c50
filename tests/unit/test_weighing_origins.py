from dataclasses import replace

import pytest
from weighing import report, said

from katanya.weighing import copies, disputes, figures, origins
from katanya.weighing.records import Judged, Relation, Standing, State, Verdict

FIRED = "Kestovia fired two missiles into the sea"


def named(found):
    return [origin.name for origin in found.origins if origin.state is State.NAMED]


def test_outlets_that_repeat_one_source_are_one_origin():
    members = [
        said(f"Lenka Harst said {FIRED}.", 1, outlet="Harbour Times"),
        said(f"{FIRED}, Lenka Harst told Reuters.", 2, outlet="Stavin Courier"),
        said("Lenka Harst mengatakan Kestovia menembakkan dua rudal ke laut.", 3, outlet="Harian Salim"),
    ]
    found = origins.of(members)
    assert (found.named, found.independent) == (1, 1)
    assert found.origins[0].members == (100, 200, 300)


def test_two_sources_are_two_independent_origins():
    found = origins.of([said(f"Lenka Harst said {FIRED}.", 1), said(f"Budi Santosa said {FIRED}.", 2)])
    assert (found.named, found.independent) == (2, 2)
    assert {origin.standing for origin in found.origins} == {Standing.THIRD_PARTY}


def test_who_speaks_for_one_government_is_not_independent_of_it():
    found = origins.of(
        [
            said(f"Kestovia said {FIRED}.", 1),
            said(f"Kestovian Foreign Minister Jorun Pell said {FIRED}.", 2),
        ]
    )
    assert (found.named, found.independent) == (2, 1)
    assert found.ties[0].reason == "both speak for Kestovia"
    assert {origin.standing for origin in found.origins} == {Standing.PARTY}


def test_a_state_medium_speaks_for_its_state():
    found = origins.of([said("KCNA said North Korea fired two missiles.", 1), said("North Korea said it fired two missiles.", 2)])
    assert found.independent == 1
    assert next(origin for origin in found.origins if origin.name == "KCNA").standing is Standing.STATE_MEDIUM


def test_the_unnamed_are_counted_apart_by_whom_they_told():
    found = origins.of(
        [
            said(f"Officials said {FIRED}, Reuters reported.", 1, outlet="Harbour Times"),
            said(f"Two officials told Reuters {FIRED}.", 2, outlet="Stavin Courier"),
            said(f"A resident said {FIRED}.", 3, outlet="Stavin Courier"),
        ]
    )
    assert (found.named, found.unnamed, found.independent) == (0, 2, 0)
    assert {origin.carrier for origin in found.origins} == {"Reuters", "Stavin Courier"}


def test_a_copy_has_the_origin_of_what_it_copies():
    text = (
        f"Lenka Harst said {FIRED} before dawn and that a third one broke apart soon after it had left the ground near Orsova. "
        "Fishing crews were told to keep away from the coast until the end of the week, and two flights turned back to Stavin."
    )
    first = report(text, 1, first=100, outlet="Harbour Times")
    second = report(text.replace("Lenka Harst", "A watcher"), 2, first=200, outlet="Stavin Courier")
    copy = copies.compare(first, second)
    found = origins.of([first.statements[0], second.statements[0]], [copy])
    assert named(found) == ["Lenka Harst"]
    assert (found.named, found.unnamed) == (1, 0)


def test_a_denial_is_a_dispute_of_the_claim_that_it_answers():
    reported = report("Tamarin accused Kestovia of supplying rockets to Veldora. Kestovia denied the accusation.", 1, first=100)
    claim, denial = reported.statements
    (dispute,) = disputes.of([claim], reported.statements)
    assert (dispute.statement, dispute.kind, dispute.against) == (denial.number, "denies", (claim.number,))


def test_a_denial_that_says_what_it_denies_is_no_dispute_of_what_it_only_answers():
    text = (
        "Lars Denn said that five people were killed in the explosion at the Orsova depot. "
        "Jorun Pell denied that Kestovia had blown up the Orsova depot."
    )
    toll, denial = report(text, 1, first=100).statements
    linked = replace(denial, answers=(toll.id,))
    assert disputes.of([toll], [linked]) == ()
    pointing = replace(linked, words=frozenset(["=claim"]), names=frozenset(), fine=frozenset())
    assert [dispute.statement for dispute in disputes.of([toll], [pointing])] == [denial.number]


def test_a_dispute_names_a_body_by_its_whole_name():
    text = "Tamarin accused Kestovia of supplying rockets to Veldora. Kestovia's General Staff denied the accusation."
    claim, denial = report(text, 1, first=100).statements
    (dispute,) = disputes.of([claim], [denial])
    assert dispute.who == ("Kestovia's General Staff",)


def test_a_judged_denial_in_another_report_is_a_dispute_with_what_was_seen():
    claim, denial = said("Tamarin accused Kestovia of arming Veldora.", 1), said("Kestovia denied arming Veldora.", 2)
    pair = Judged(claim.number, denial.number, Verdict.DIFFERENT, 0.9, relation=Relation.DENIES)
    (dispute,) = disputes.of([claim], [denial], [pair])
    assert dispute.who == ("Kestovia",)


def test_numbers_that_change_are_a_history_in_the_order_of_publication():
    late = said("Police said eight people were killed in the blast at the Orsova plant.", 1, published="2026-03-12")
    early = said("Polisi mengatakan lima orang tewas dalam ledakan di pabrik Orsova.", 2, published="2026-03-11")
    (history,) = figures.of([late, early])
    assert [figure.value for figure in history.figures] == [5.0, 8.0]
    assert history.changed
    assert history.figures[0].who == ("Polisi",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two officials told Reuters that Tarandia had offered to open the plant.", "en"),
        ("Dua pejabat mengatakan kepada Reuters bahwa Tarandia menawarkan pembukaan pabrik itu.", "id"),
    ],
)
def test_what_only_the_unnamed_say_that_a_state_has_said_is_theirs(text, language):
    inner = report(text, 1, first=100, outlet="Harbour Times", language=language).statements[-1]
    (origin,) = origins.of([inner]).origins
    assert inner.who == ("Tarandia",)
    assert (origin.state, origin.carrier) == (State.UNNAMED, "Reuters")


def test_what_a_named_minister_says_that_a_state_has_said_is_the_word_of_that_state():
    inner = report("Minister Jorun Pell said that Tarandia had offered to open the plant.", 1, first=100).statements[-1]
    assert inner.who == ("Tarandia",)
    assert named(origins.of([inner])) == ["Tarandia"]


@pytest.mark.parametrize(
    "relay",
    [
        "Kestovia menembakkan dua rudal ke laut, demikian dilaporkan kantor berita Reuters.",
        f"Reuters reported that {FIRED}.",
    ],
)
@pytest.mark.parametrize("agency", [f"Lenka Harst said {FIRED}.", f"Lenka Harst told reporters that {FIRED}."])
def test_an_agency_that_is_only_said_to_report_has_the_origin_of_its_own_report(relay, agency):
    own, taken = said(agency, 1, outlet="Reuters"), said(relay, 2, outlet="Harian Salim")
    assert taken.who == ("Reuters",)
    found = origins.of([own, taken])
    assert (found.named, found.independent) == (1, 1)
    assert [hop.name for hop in found.origins[0].chains[1]] == ["Lenka Harst", "Reuters", "Harian Salim"]
    assert origins.of([taken, own]) == found


def test_an_agency_whose_own_report_has_it_from_the_unnamed_is_no_named_origin():
    own = said(f"A senior official said {FIRED}.", 1, outlet="Reuters")
    taken = said(f"Reuters reported that {FIRED}.", 2, outlet="Harbour Times")
    found = origins.of([own, taken])
    assert (found.named, found.unnamed, found.independent) == (0, 1, 0)


def test_an_agency_without_a_report_of_its_own_is_the_origin():
    found = origins.of(
        [said(f"Reuters reported that {FIRED}.", 1), said(f"Lenka Harst said {FIRED}.", 2, outlet="Stavin Courier")]
    )
    assert (found.named, found.independent) == (2, 2)


def test_joint_holders_are_two_origins_each_with_a_chain_of_its_own():
    joint = said(f"{FIRED}, according to Lenka Harst and Budi Santosa.", 1, outlet="Harbour Times")
    assert joint.who == ("Lenka Harst", "Budi Santosa")
    chains = {chain for origin in origins.of([joint]).origins for chain in origin.chains}
    assert {tuple(hop.name for hop in chain) for chain in chains} == {
        ("Lenka Harst", "Harbour Times"),
        ("Budi Santosa", "Harbour Times"),
    }
