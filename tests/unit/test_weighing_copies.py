from weighing import report

from katanya.frozen import replace
from katanya.weighing import copies, thirds
from katanya.weighing.records import Direction

ITEM = (
    "Engineers reopened the northern lock at Port Salim on Friday after a three-week repair that had kept forty barges waiting. "
    "The harbour office said the first grain convoy passed before noon, and crews had found no further cracks in the gates. "
    "Traders in Stavin expect prices to ease once the backlog clears, although millers warned that stocks remain thin. "
    "The lock, built ninety years ago, closes again in autumn for a longer overhaul that the province has yet to pay for."
)
OTHER = (
    "Voters in the hill districts chose a new council on Sunday in the calmest poll for a decade, observers said. "
    "Turnout reached sixty percent by evening. Counting goes on through the week, and two seats may need a second round."
)


def compared(left, right):
    return copies.compare(report(left, 1), report(right, 2))


def test_the_same_text_is_a_copy_whole():
    copy = compared(ITEM, ITEM)
    assert (copy.left_in_right, copy.right_in_left) == (1.0, 1.0)


def test_a_part_embedded_in_another_story_is_found_with_its_place():
    part = ITEM.split(". ")[1]
    copy = compared(ITEM, f"{OTHER} {part}.")
    (passage,) = copy.passages
    assert ITEM[passage.left.start : passage.left.stop] == part


def test_small_edits_do_not_part_a_passage():
    copy = compared(ITEM, ITEM.replace("crews had found", "divers found").replace("millers", "bakers"))
    assert len(copy.passages) == 1
    assert copy.containment > 0.7


def test_stories_that_share_nothing_are_no_copies():
    assert compared(ITEM, OTHER) is None


def test_a_speech_that_two_reporters_wrote_down_is_no_copy():
    speech = f"“{ITEM.split('. ')[2]}, and nobody in this town has forgotten the winter when the mills stood still.”"
    assert (
        compared(f"The mayor spoke late. {speech} He then left.", f"A crowd listened in the rain to her words: {speech}") is None
    )


def test_time_tells_which_came_first():
    early, late = report(ITEM, 1, published="2026-03-09"), report(ITEM, 2, published="2026-03-10")
    assert copies.compare(early, late).direction is Direction.LEFT
    assert copies.compare(late, early).direction is Direction.RIGHT


def test_credit_tells_the_source_and_two_clients_of_one_agency_are_no_source_of_each_other():
    credited = f"STAVIN (Reuters) - {ITEM}"
    agency, client = report(ITEM, 1, outlet="Reuters"), report(credited, 2, outlet="Harbour Times")
    assert copies.compare(agency, client).direction is Direction.LEFT
    second = report(credited, 3, outlet="Stavin Courier", published="2026-03-12")
    assert copies.compare(client, second).direction is Direction.UNKNOWN


def test_credit_and_time_that_disagree_leave_it_open():
    agency = report(ITEM, 1, outlet="Reuters", published="2026-03-12")
    client = report(f"STAVIN (Reuters) - {ITEM}", 2, outlet="Harbour Times", published="2026-03-10")
    copy = copies.compare(agency, client)
    assert copy.direction is Direction.UNKNOWN
    assert len(copy.reasons) == 2


def test_copies_share_keys_and_others_share_none():
    assert len(copies.keys(ITEM) & copies.keys(ITEM[: len(ITEM) // 2])) >= 2
    assert not copies.keys(ITEM) & copies.keys(OTHER)


def test_what_is_kept_of_shingles_tells_which_reports_may_share_without_their_bodies():
    whole, half, other = report(ITEM, 1), report(ITEM[: len(ITEM) // 2], 2), report(OTHER, 3)
    bare = [replace(each, body="") for each in (whole, half, other)]
    assert copies.may_share(bare[0], bare[1])
    assert not copies.may_share(bare[0], bare[2])
    assert copies.keys_of(bare[0]) == copies.keys(ITEM)


def test_reports_of_which_no_shingles_are_kept_are_compared_by_their_bodies():
    old, new = replace(report(ITEM, 1), shingles=""), report(f"{OTHER} {SECOND}.", 2)
    assert copies.may_share(old, new)
    assert copies.keys_of(old) == copies.keys(ITEM)
    assert copies.compare(old, new) == copies.compare(report(ITEM, 1), new)


def between(found, left, right):
    return next(copy for copy in found if {copy.left, copy.right} == {left, right})


def settled(*reports):
    pairs = [copies.compare(one, other) for place, one in enumerate(reports) for other in reports[place + 1 :]]
    return thirds.settle(pair for pair in pairs if pair is not None)


FIRST, SECOND, THIRD, FOURTH = ITEM.split(". ")


def test_of_two_takers_of_a_third_none_is_the_source_of_the_other_by_its_time():
    item = report(ITEM, 1, published="2026-03-08", outlet="Selat")
    half = report(f"{FIRST}. {SECOND}.", 2, published="2026-03-09", outlet="Harbour Times")
    part = report(f"{OTHER} {SECOND}.", 3, published="2026-03-10", outlet="Stavin Courier")
    assert copies.compare(half, part).direction is Direction.LEFT
    for order in ((item, half, part), (part, half, item)):
        found = settled(*order)
        assert between(found, 2, 3).direction is Direction.UNKNOWN
        assert between(found, 2, 3).reasons[-1] == "both have it from a third report"
        assert between(found, 1, 2).direction is not Direction.UNKNOWN


def test_what_a_taker_wrote_itself_is_taken_from_it():
    item = report(f"{FIRST}. {SECOND}.", 1, published="2026-03-08")
    own = report(f"{SECOND}. {THIRD}. {FOURTH}", 2, published="2026-03-09")
    later = report(f"{OTHER} {SECOND}. {THIRD}. {FOURTH}", 3, published="2026-03-10")
    assert between(settled(item, own, later), 2, 3).direction is Direction.LEFT


def test_a_taker_that_credits_the_other_has_it_from_there():
    item = report(ITEM, 1, published="2026-03-08", outlet="Selat")
    half = report(f"{FIRST}. {SECOND}.", 2, published="2026-03-09", outlet="Harbour Times")
    part = report(f"{OTHER} {SECOND}.\n(Harbour Times)", 3, published="2026-03-10", outlet="Stavin Courier")
    assert between(settled(item, half, part), 2, 3).direction is Direction.LEFT
