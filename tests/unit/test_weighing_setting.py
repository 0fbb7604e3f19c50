"""What a story tells of its people and sides, where a report alone leaves it out."""

from weighing import report

from katanya.weighing import origins, setting
from katanya.weighing.records import Standing

HOME = "Foreign Minister Orsa Vintin came home on Tuesday. Vintin said that the two sides would meet again in Tessik in May."
ABROAD = (
    "Envoys from Tarandia and Orvane left the hall at noon. Tarandia's Foreign Minister Orsa Vintin left by a side door. "
    "Selma Kort, the foreign minister of Orvane, said that the two sides would meet again in Tessik in May."
)
ID = (
    "Utusan Tarandia dan Orvane meninggalkan gedung pada Selasa. Menteri Luar Negeri Tarandia Orsa Vintin tidak berbicara. "
    "Menteri Luar Negeri Sulvia Mirna Adel mengatakan kedua pihak akan bertemu lagi di Tessik pada Mei."
)


def standings(found):
    return {origin.name: origin.standing for origin in found.origins}


def test_a_minister_without_a_country_speaks_for_the_state_that_another_report_gives():
    home, abroad = report(HOME, 1, first=100), report(ABROAD, 2, first=200)
    alone = origins.of([home.statements[0]])
    (vintin,) = origins.of([home.statements[0]], (), setting.of([home, abroad])).origins
    assert alone.origins[0].speaks_for is None
    assert (vintin.speaks_for.name, vintin.speaks_for.target, vintin.speaks_for.rule) == ("Tarandia", None, "post")


def test_whom_two_reports_give_to_two_states_speaks_for_nobody():
    abroad = report(ABROAD, 2, first=200)
    other = report(ABROAD.replace("Tarandia's Foreign", "Sulvia's Foreign"), 3, first=300)
    assert setting.of([abroad, other]).office_of("orsa vintin") is None


def test_the_sides_of_a_story_are_the_two_states_that_its_reports_name_in_one_breath():
    abroad, in_indonesian = report(ABROAD, 1), report(ID, 2, language="id")
    assert setting.of([abroad]).sides == setting.of([in_indonesian, report(HOME, 3), abroad]).sides == {"@tarand", "@orv"}
    assert setting.of([report(HOME, 1)]).sides == frozenset()


def test_names_that_are_no_states_or_stand_in_a_list_are_no_sides():
    people = "Selma Kort and Orsa Vintin left. Orvane's minister said the two sides met."
    listed = "Kestovia, Tarandia and Orvane sent aid. Tarandia's minister Orsa Vintin met Orvane's minister Selma Kort."
    assert setting.of([report(people, 1)]).sides == setting.of([report(listed, 2)]).sides == frozenset()


def test_ministers_of_the_sides_are_parties_to_what_the_two_sides_do_and_the_host_is_none():
    home, abroad = report(HOME, 1, first=100), report(ABROAD, 2, first=200)
    host = report(ID, 3, first=300, language="id")
    members = [home.statements[0], abroad.statements[0], host.statements[-1]]
    found = standings(origins.of(members, (), setting.of([home, abroad, host])))
    assert found == {"Orsa Vintin": Standing.PARTY, "Selma Kort": Standing.PARTY, "Mirna Adel": Standing.THIRD_PARTY}


def test_a_content_that_names_somebody_else_is_not_of_the_sides():
    text = f"{ABROAD} Orsa Vintin said that Sulvia had closed its port."
    told = report(text, 1, first=100)
    assert standings(origins.of([told.statements[-1]], (), setting.of([told])))["Orsa Vintin"] is Standing.THIRD_PARTY
