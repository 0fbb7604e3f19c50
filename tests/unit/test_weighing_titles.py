"""For whom somebody speaks by the body in the title beside the name, where ranks stand between or its owner is told before."""

import pytest
from weighing import report, said

from katanya.weighing import origins
from katanya.weighing.records import Standing

FIRED = "Kestovia fired two missiles into the sea"


def speaks_for(text, **given):
    found = report(text, 1, first=100, **given).statements[-1]
    return origins.of([found]).origins[0].speaks_for


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"Veldora's navy left. {FIRED}, navy spokesman Rear Admiral Orsin Vadek said.", "Veldora"),
        (f"Veldora's military government met. {FIRED}, junta spokesman Major General Orsin Vadek said.", "Veldora"),
        ("Juru bicara TNI AL Laksamana Muda Orsin Vadek mengatakan Kestovia menembakkan dua rudal.", "Indonesia"),
        ("Panglima TNI Jenderal Orsin Vadek mengatakan Kestovia menembakkan dua rudal.", "Indonesia"),
        (f"{FIRED}, said Orsin Vadek, a spokesman for the Indonesian Navy.", "Indonesia"),
        (f"Russian Defence Ministry spokesman Orsin Vadek said {FIRED}.", "Russia"),
        (f"Veldora's Ministry of Defence met. {FIRED}, said the ministry's spokesman, Colonel Orsin Vadek.", "Veldora"),
        (
            "Kementerian Pertahanan Veldora bersidang. “Kestovia menembakkan dua rudal,” kata juru bicara kementerian, "
            "Kolonel Orsin Vadek.",
            "Veldora",
        ),
        (f"Kestovian Foreign Minister Jorun Pell said {FIRED}.", "Kestovian"),
        (f"SEOUL, March 9 (Meridian) - {FIRED}, the Joint Chiefs of Staff (JCS) said.", "South Korea"),
    ],
)
def test_a_title_tells_whose_word_it_is_under_the_name_of_a_state(text, shown):
    assert speaks_for(text).shown == shown


@pytest.mark.parametrize(
    "text",
    [
        f"Rear Admiral Orsin Vadek said {FIRED}.",
        f"Orsin Vadek, a professor of marine biology, said {FIRED}.",
        f"STAVIN, March 9 (Meridian) - {FIRED}, the Joint Chiefs of Staff said.",
    ],
)
def test_a_rank_and_an_unknown_place_tell_of_nobody(text):
    assert speaks_for(text) is None


def test_two_arms_of_one_state_are_not_independent():
    members = [
        said(f"{FIRED}, Indonesian navy spokesman Rear Admiral Orsin Vadek said.", 1),
        said("Panglima TNI Jenderal Budi Santosa mengatakan Kestovia menembakkan dua rudal ke laut.", 2),
        said("Kementerian Pertahanan RI mengatakan Kestovia menembakkan dua rudal ke laut.", 3),
    ]
    found = origins.of(members)
    assert (found.named, found.independent) == (3, 1)
    assert {tie.reason for tie in found.ties} == {"both speak for Indonesia"}
    assert origins.of(members[::-1]).ties == found.ties


def test_one_command_under_three_names_is_one_independent_origin():
    members = [
        said(f"{FIRED}, South Korea's Joint Chiefs of Staff said.", 1),
        said(f"SEOUL, March 9 (Meridian) - {FIRED}, the Joint Chiefs of Staff (JCS) said.", 2),
        said("SEOUL, HARIAN SALIM - Kestovia menembakkan dua rudal ke laut, kata Kepala Staf Gabungan (JCS).", 3),
        said("Kestovia menembakkan dua rudal ke laut, kata militer Korea Selatan.", 4),
    ]
    found = origins.of(members)
    assert (found.unnamed, found.independent) == (0, 1)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The Indonesian Navy said it had boarded a freighter.", Standing.PARTY),
        ("Russia's Defence Ministry said its troops had left the village.", Standing.PARTY),
        ("Russia's Defence Ministry said that drones hit a depot in Belgorod.", Standing.PARTY),
        ("Kementerian Pertahanan Rusia mengatakan pihaknya menahan sebuah kapal.", Standing.PARTY),
        ("The Indonesian Navy said it was clear that the freighter had sunk.", Standing.THIRD_PARTY),
        ("The Indonesian Navy said a freighter had sunk.", Standing.THIRD_PARTY),
        ("Hasan Vadek, a fisherman, said: “I saw the freighter sink.”", Standing.THIRD_PARTY),
    ],
)
def test_a_body_is_a_party_to_what_it_says_of_itself_and_of_its_own_places(text, standing):
    assert origins.of([said(text)]).origins[0].standing is standing
