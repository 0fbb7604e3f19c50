"""Persons: found in full and short, given their post, tied to the one that the knowledge has or left open."""

from __future__ import annotations

from pathlib import Path

import pytest
from naming import read

from katanya import articles
from katanya.articles import Given
from katanya.languages.load import language
from katanya.mentions import names, people
from katanya.mentions.people import Held
from katanya.records import Kind, Span
from katanya.resolve import post_parts, posts
from katanya.texts import segment


def test_short_names_are_the_person_of_the_full_one() -> None:
    named = read("Menteri Pertahanan Rusia Sergei Shoigu datang. Kata Shoigu, latihan itu selesai.", "id")
    mention, found = named.of("Shoigu")
    assert (mention.kind, mention.name, found.target) == (Kind.PERSON, "Sergei Shoigu", "person:sergei-shoigu")


@pytest.mark.parametrize(
    ("code", "text", "name", "role", "affiliation"),
    [
        ("id", "Menteri Pertahanan Rusia Sergei Shoigu datang.", "Sergei Shoigu", "Menteri Pertahanan", "Rusia"),
        (
            "id",
            "Tavi Arlen, pakar strategi laut di Institut Sejong, hadir.",
            "Tavi Arlen",
            "pakar strategi laut",
            "Institut Sejong",
        ),
        (
            "id",
            "Juru bicara Kementerian Luar Negeri Rusia Maria Zakharova hadir.",
            "Maria Zakharova",
            "Juru bicara",
            "Kementerian Luar Negeri Rusia",
        ),
        ("id", "Kepala BNPB Suharno Wirya hadir.", "Suharno Wirya", "Kepala", "BNPB"),
        ("id", "Panglima TNI Jenderal Agus Subiyanto hadir.", "Agus Subiyanto", "Panglima", "TNI"),
        ("en", "Lenka Harst, an analyst at the Arvendal Centre, left.", "Lenka Harst", "analyst", "Arvendal Centre"),
        ("en", "Russian Defence Minister Sergei Shoigu left.", "Sergei Shoigu", "Defence Minister", "Russian"),
        ("en", "Pentagon spokesman Orrin Vale denied it.", "Orrin Vale", "spokesman", "Pentagon"),
        ("en", "US Secretary of State Antony Blinken left.", "Antony Blinken", "Secretary of State", "US"),
    ],
)
def test_a_post_is_read_from_title_or_apposition(code: str, text: str, name: str, role: str, affiliation: str) -> None:
    post = read(text, code).of(name)[1].post
    assert post is not None
    assert (post.role, post.affiliation) == (role, affiliation)
    assert post.spans
    assert role.split()[0] in text[post.spans[0].start : post.spans[0].stop]


def test_a_post_in_the_words_of_the_article_is_split() -> None:
    assert post_parts.split("Sekjen PBB", language("id")) == ("Sekjen", "PBB")
    assert post_parts.split("president of Russia", language("en")) == ("president", "Russia")


def test_a_title_and_the_day_tell_a_last_name() -> None:
    text = "President Biden spoke. The United States will wait, President Biden said."
    assert read(text, "en").of("Biden")[1].target == "person:joe-biden"
    assert read(text, "en", "1999-01-01").of("Biden")[1].target is None


def test_a_person_with_a_post_of_another_kind_or_country_is_somebody_else() -> None:
    coach = read("Coach Mike Johnson praised the team.", "en").of("Mike Johnson")[1]
    assert (coach.target, coach.reason) == (None, "not_in_knowledge")
    minister = read("Menteri Luar Negeri Rusia Wang Yi datang.", "id").of("Wang Yi")[1]
    assert minister.target is None


def test_namesakes_stay_open() -> None:
    found = read("Presiden Kim berpidato. Kata Kim, rapat ditunda.", "id", None).of("Kim")[1]
    assert found.target is None
    assert found.reason in ("two_candidates", "not_in_knowledge")


def test_a_name_of_one_word_needs_its_office_a_by_name_does_not() -> None:
    assert read("Kata Sutarman, harga beras turun.", "id").of("Sutarman")[1].target is None
    assert read("Kapolri Sutarman hadir.", "id").of("Sutarman")[1].target == "person:sutarman"
    assert read("Kata Jokowi, harga beras turun.", "id").of("Jokowi")[1].target == "person:joko-widodo"


def test_nobody_known_stays_open() -> None:
    found = read("Kata Tavi Arlen, harga beras turun.", "id").of("Tavi Arlen")[1]
    assert (found.target, found.reason) == (None, "not_in_knowledge")


def test_places_and_bodies_are_no_persons() -> None:
    named = read("Rapat di Surabaya dihadiri Bank Indonesia dan Partai Golkar.", "id")
    assert not [mention.surface for mention in named.mentions if mention.kind is Kind.PERSON]


def test_a_pronoun_that_holds_a_statement_is_a_mention_of_its_holder() -> None:
    body = "Menteri Tavi Arlen datang. Dia mengatakan harga turun."
    text = segment(articles.from_text(body, given=Given(language="id")), language="id")
    held = [Held(Span(27, 30), ("Tavi Arlen",), True)]
    found = people.find(text, names.roster(body, None, language("id")), language("id"), held=held)
    assert [(mention.surface, mention.name) for mention in found] == [("Tavi Arlen", "Tavi Arlen"), ("Dia", "Tavi Arlen")]


def test_the_users_own_list_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "names.csv"
    rows = (
        "id,name,also,kind,country\nperson:own,Sergei Shoigu,,person,RU\norganisation:arvendal,Arvendal Centre,,organisation,\n"
    )
    path.write_text(rows, encoding="utf-8")
    monkeypatch.setenv("KATANYA_NAMES", str(path))
    named = read("Sergei Shoigu met people of the Arvendal Centre.", "en")
    assert named.of("Sergei Shoigu")[1].target == "person:own"
    assert named.of("Arvendal Centre")[1].target == "organisation:arvendal"


def test_the_last_known_leader_is_meant_for_two_years_after_the_knowledge_ends() -> None:
    text = "Talks will go on, Putin said. Putin spoke in Moscow."
    assert read(text, "en", "2025-11-20").of("Putin")[1].target == "person:vladimir-putin"
    assert read(text, "en", "2027-11-20").of("Putin")[1].target == "person:vladimir-putin"
    assert read(text, "en", "2029-11-20").of("Putin")[1].method != "last_name_in_office"


def test_a_last_name_is_a_former_leaders_where_the_article_speaks_of_his_country() -> None:
    found = read("Germany is ready, Merkel said. Merkel left the room.", "en", "2025-11-20").of("Merkel")[1]
    assert (found.target, found.method) == ("person:angela-merkel", "last_name_of_leader")
    assert read("The shop is open, Merkel said. Merkel owns it.", "en", "2025-11-20").of("Merkel")[1].target is None


@pytest.mark.parametrize(
    ("text", "name", "role", "of"),
    [
        ("U.S. Secretary of State Rubio told reporters so.", "Rubio", "Secretary of State", "U.S."),
        ("U.N. Secretary-General Guterres said so.", "Guterres", "Secretary-General", "U.N."),
    ],
)
def test_a_short_form_with_full_stops_says_whose_a_post_is(text: str, name: str, role: str, of: str) -> None:
    post = posts.of(text, [Span(text.index(name), text.index(name) + len(name))], language("en"))
    assert post is not None
    assert (post.role, post.affiliation) == (role, of)


def test_a_verb_of_saying_before_a_name_is_no_role() -> None:
    assert posts.of("In March Norda accused Jorun Pell of theft.", [Span(23, 33)], language("en")) is None
    assert posts.of("The accused Jorun Pell left.", [Span(12, 22)], language("en")) is not None


def test_initials_of_a_person_are_no_body() -> None:
    named = read("Presiden Susilo Bambang Yudhoyono (SBY) hadir. Kata SBY, rapat ditunda.", "id")
    assert not [mention.surface for mention in named.mentions if mention.kind is Kind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "code", "persons"),
    [
        ("Gempa mengguncang Maluku. Kata Kepala BWS Maluku, Ivan Salim, bendungan aman.", "id", {"Ivan Salim"}),
        ("Badai menerjang Florida, kata gubernur. Florida gelap.", "id", set()),
        ("On Monday Judge Mendoza refused. Mendoza left the court.", "en", {"Mendoza"}),
    ],
)
def test_a_large_division_is_nobody_but_where_a_title_is_right_before_it(text: str, code: str, persons: set[str]) -> None:
    found = {mention.called for mention in read(text, code).mentions if mention.kind is Kind.PERSON}
    assert found == persons
