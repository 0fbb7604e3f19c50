"""The knowledge of the world is well-formed, and each table answers as its page says."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from katanya import shipped
from katanya.errors import DataError, UsageError
from katanya.knowledge import bodies, countries, leaders, offices, outlets, people, speaks_for, tables, tomls, userlist

COUNTRY = re.compile(r"country:[A-Z]{2}")


def test_forms_of_countries_are_names_and_capitals_only() -> None:
    forms = countries.forms()
    assert forms["as"] == "US"
    assert forms["teheran"] == "IR"
    assert not {"iranian", "kremlin", "negeri ginseng", "istana", "american"} & set(forms)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Negeri Ginseng", "country:KR"),
        ("Negeri Tirai Bambu", "country:CN"),
        ("negeri Paman Sam", "country:US"),
        ("the Hermit Kingdom", "country:KP"),
        ("Rusia", "country:RU"),
        ("Iranian", "country:IR"),
        ("Pyongyang", "country:KP"),
        ("Gedung Putih", "country:US"),
        ("Zhongnanhai", "country:CN"),
        ("Élysée", "country:FR"),
        ("Pentagon", "organisation:us-defense-department"),
    ],
)
def test_countries_by_every_sort_of_name(name: str, target: str) -> None:
    form = countries.named(name)
    assert form is not None
    assert form.target == target


@pytest.mark.parametrize("name", ["as", "us", "Irania", "Rusi", "Korea", "Negeri"])
def test_countries_are_never_matched_loosely(name: str) -> None:
    assert countries.named(name) is None


def test_north_and_south_are_not_confused() -> None:
    assert countries.forms()["south korea"] == countries.forms()["korsel"] == "KR"
    assert countries.forms()["north korea"] == countries.forms()["korut"] == "KP"


def test_targets_of_countries_are_codes_or_listed_bodies() -> None:
    for form in countries.written():
        known = COUNTRY.fullmatch(form.target) or bodies.by_id(form.target) or bodies.country_of(form.target)
        assert known, form


def test_wikidata_ids_of_countries_are_ids_and_of_one_country_each() -> None:
    ids = [key for _, (_, _, _, _, key) in tables.rows("countries.tsv", 5) if key]
    assert all(re.fullmatch(r"Q\d+", key) for key in ids)
    assert not [key for key, count in Counter(ids).items() if count > 1]


def test_ids_of_outlets_and_bodies_are_unique() -> None:
    ids = [outlet.id for outlet in outlets.outlets()] + [body.id for body in bodies.bodies()]
    assert not [key for key, count in Counter(ids).items() if count > 1]
    assert len(outlets.outlets()) >= 250


def test_outlets_have_kind_country_and_forms() -> None:
    for outlet in outlets.outlets():
        assert outlet.kind in ("agency", "state", "party", "outlet"), outlet
        assert re.fullmatch(r"[A-Z]{2}", outlet.country), outlet
        assert outlet.forms, outlet


def test_no_form_is_of_two_outlets() -> None:
    forms = Counter(form for outlet in outlets.outlets() for form in set(outlet.forms))
    assert not [form for form, count in forms.items() if count > 1]


def test_a_misspelt_agency_is_the_agency() -> None:
    routers = outlets.named("Routers")
    assert routers is not None
    assert routers.id == "outlet:reuters"


def test_parents_and_fields_of_bodies_exist() -> None:
    fields = {field.id for field in bodies.fields()}
    for body in bodies.bodies():
        assert not body.parent or bodies.by_id(body.parent) or bodies.country_of(body.parent), body
        assert not body.field or body.field in fields, body


def test_one_body_a_field_of_a_country() -> None:
    counts = Counter((body.country, body.field) for body in bodies.bodies() if body.field)
    assert not [key for key, count in counts.items() if count > 1]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Kementerian Luar Negeri Rusia", "organisation:ru-foreign-ministry"),
        ("Russia's Foreign Ministry", "organisation:ru-foreign-ministry"),
        ("Russian Defence Ministry", "organisation:ru-defence-ministry"),
        ("Ministry of Foreign Affairs of Japan", "organisation:jp-foreign-ministry"),
        ("Departemen Luar Negeri AS", "organisation:us-state-department"),
        ("Kemlu", "organisation:id-foreign-ministry"),
        ("militer Korea Utara", "organisation:kp-kpa"),
        ("pemerintah Iran", "country:IR"),
        ("IAEA", "organisation:iaea"),
        ("Dewan Keamanan PBB", "organisation:un-security-council"),
        ("Garda Revolusi Iran", "organisation:ir-irgc"),
    ],
)
def test_bodies_by_name_and_by_rule(name: str, target: str) -> None:
    assert bodies.named(name) == target


def test_every_term_has_a_person_and_an_office_with_words() -> None:
    ids = {person.id for person in people.people()}
    known = {office.id for office in offices.offices()}
    for term in offices.terms():
        assert term.holder in ids, term
        assert term.office in known, term
        assert not (term.since and term.until) or term.since[:4] <= term.until[:4], term


def test_people_have_one_id_and_one_wikidata_id() -> None:
    assert not [key for key, count in Counter(person.id for person in people.people()).items() if count > 1]
    ids = Counter(person.wikidata for person in people.people() if person.wikidata)
    assert not [key for key, count in ids.items() if count > 1]


def test_bodies_of_offices_are_listed() -> None:
    assert {term.of for term in offices.terms() if term.of.startswith("organisation:")} <= {body.id for body in bodies.bodies()}


@pytest.mark.parametrize(
    ("office", "of", "day", "holder"),
    [
        ("head_of_state", "country:US", "2023-08-06", "person:joe-biden"),
        ("head_of_state", "country:US", "2019-08-06", "person:donald-trump"),
        ("defence_minister", "country:ID", "2018-01-01", "person:ryamizard-ryacudu"),
        ("defence_minister", "country:ID", "2023-08-06", "person:prabowo-subianto"),
        ("secretary_general", "organisation:nato", "2022-03-01", "person:jens-stoltenberg"),
    ],
)
def test_holders_by_the_day(office: str, of: str, day: str, holder: str) -> None:
    assert offices.holder(frozenset([office]), of, day) == (holder, "")


def test_a_holder_without_a_day_or_an_office_without_a_row_stays_open() -> None:
    assert offices.holder(frozenset(["head_of_state"]), "country:US", None) == (None, "no_anchor")
    assert offices.holder(frozenset(["police_chief"]), "country:TV", "2023-08-06") == (None, "not_in_knowledge")


def _term(since: str, until: str, *, ended: bool = False, seen: str = "") -> offices.Term:
    return offices.Term("person:x", "head_of_state", "country:XX", since, until, seen, ended, "a source")


def test_terms_end_before_the_day_of_the_successor() -> None:
    term = _term("2014-10-20", "2019-10-20")
    assert term.certain("2019-10-19")
    assert not term.certain("2019-10-20")
    assert not term.possible("2019-10-21")


def test_a_partly_known_date_is_not_certain_within_itself() -> None:
    term = _term("2016", "2019-05")
    assert not term.certain("2016-07-01")
    assert term.possible("2016-07-01")
    assert term.certain("2017-01-01")
    assert not term.certain("2019-05-10")


def test_an_open_term_is_certain_up_to_the_day_that_its_source_saw() -> None:
    term = _term("2020-01-01", "", seen="2022-01")
    assert term.certain("2021-06-01")
    assert not term.certain("2023-06-01")
    assert term.possible("2023-06-01")


def test_namesakes_are_all_given() -> None:
    assert len(people.last_named("Kim")) > 2


def test_listed_speakers_are_known_and_have_a_reason() -> None:
    ids = (
        {outlet.id for outlet in outlets.outlets()} | {body.id for body in bodies.bodies()} | {one.id for one in people.people()}
    )
    for source, (target, why) in speaks_for.listed().items():
        assert source in ids, source
        assert COUNTRY.fullmatch(target) or target in ids or bodies.country_of(target), target
        assert why


def test_who_speaks_for_whom() -> None:
    assert speaks_for.speaks_for("outlet:xinhua") == "country:CN"
    assert speaks_for.speaks_for("organisation:ru-foreign-ministry") == "country:RU"
    assert speaks_for.speaks_for("organisation:id-kpk") is None
    assert speaks_for.speaks_for("person:joe-biden", "2023-08-06") == "country:US"
    assert speaks_for.speaks_for("person:joe-biden") is None
    assert speaks_for.speaks_for("outlet:antara") is None


def test_leaders_that_the_terms_know_have_a_term() -> None:
    known = [line.split("\t")[0] for line in _lines("leaders.tsv") if people.named(line.split("\t")[0])]
    assert len(known) > 60
    for name in known:
        assert leaders.office(name), name
        assert any(offices.terms_of(person) for person in people.named(name)), name


def test_a_malformed_table_is_named() -> None:
    with pytest.raises(DataError, match=r"offices\.tsv line"):
        list(tables.rows("offices.tsv", 9))
    with pytest.raises(DataError, match="record 1: colour is missing"):
        tomls.records("offices.toml", "offices", ("colour",))
    with pytest.raises(DataError, match=r"leaders\.tsv: no comment names the fields"):
        tables.heads("leaders.tsv")


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Iran's military", "organisation:ir-armed-forces"),
        ("the Iranian military", "organisation:ir-armed-forces"),
        ("militer Iran", "organisation:ir-armed-forces"),
        ("Ministry of Defence of the Ukraine", "organisation:ua-defence-ministry"),
        ("Ministry of Defence Ukraine", "organisation:ua-defence-ministry"),
        ("Iran militer", None),
        ("military Iran", None),
    ],
)
def test_a_body_of_state_is_named_as_its_language_does(name: str, target: str | None) -> None:
    assert bodies.named(name) == target


def test_role_words_of_leaders_are_said_in_other_languages() -> None:
    roles = {word for line in _lines("leaders.tsv") for word in line.split("\t")[1].split()}
    said = shipped.toml("knowledge/data/leaders.words.toml")
    assert said
    assert all(set(words) <= roles for words in said.values())


def test_names_that_people_and_countries_bear_are_of_countries() -> None:
    assert all(countries.named(name) for name in _lines("given_countries.txt"))


HEAD = "id,name,also,kind,country\n"


def test_a_users_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(HEAD + "person:tavi-arlen,Tavi Arlen,Arlen|Pak Tavi,person,ID\n", encoding="utf-8")
    own = userlist.load(path)
    row = own.named("pak tavi")
    assert row is not None
    assert row.id == "person:tavi-arlen"
    assert own.named("Budi") is None


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("person:a,A B,,human,ID\n", "line 2: kind 'human'"),
        ("tavi,A B,,person,ID\n", "line 2: id 'tavi' of a person must be like person:some-name"),
        ("person:a,,,person,ID\n", "line 2: the name is empty"),
        ("person:a,A B,,person,Indonesia\n", "line 2: country 'Indonesia'"),
        ("person:a,A B,,person,ID\nperson:c,A B,,person,ID\n", "stands for person:a and person:c"),
    ],
)
def test_a_bad_row_of_a_users_list_is_named(tmp_path: Path, rows: str, message: str) -> None:
    path = tmp_path / "names.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(message)):
        userlist.load(path)


def test_a_users_list_without_its_columns_or_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name\nA\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 1: no column id, kind"):
        userlist.load(path)
    with pytest.raises(UsageError, match="cannot be read"):
        userlist.load(tmp_path / "absent.csv")


def _lines(name: str) -> list[str]:
    source = Path(tables.__file__).parent / "data" / name
    return [line for line in source.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def test_a_draw_of_terms_is_the_same_each_time_and_its_rate_is_printed(tmp_path: Path) -> None:
    tool = Path(__file__).resolve().parents[2] / "tools" / "draw_offices.py"
    draw = [
        subprocess.run([sys.executable, str(tool), "--seed", "1", "10"], capture_output=True, check=True).stdout for _ in "ab"
    ]
    assert draw[0] == draw[1]
    lines = draw[0].decode().splitlines()
    assert len(lines) == 11
    verdicts = ["right"] * 8 + ["wrong", "unsure"]
    gone_through = tmp_path / "drawn.tsv"
    gone_through.write_text("\n".join([lines[0], *(a + b for a, b in zip(lines[1:], verdicts, strict=True))]), encoding="utf-8")
    rated = subprocess.run([sys.executable, str(tool), "--rate", str(gone_through)], capture_output=True, check=True, text=True)
    assert rated.stdout.strip() == "1 of 10 wrong (10.0 %), 1 unsure"
