"""The line of JSON has the names of the contract and decodes to the same text, whatever the text is."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from builders import BODY, example, reading, span, statement
from hypothesis import given
from hypothesis import strategies as st

from katanya.articles import Given
from katanya.reading import read as read_report
from katanya.records import Basis, Decision, Span
from katanya.views.contract import to_json

ODD = 'a\u2028b\u2029c\x85d\r\ne\x00f\x1b[2Jg"h\\i\ud800j😀'
# A high surrogate before a low one is left out: JSON cannot tell the two from the one character that they spell.
texts = st.text(st.characters(exclude_categories=[])).filter(lambda text: not re.search("[\ud800-\udbff][\udc00-\udfff]", text))


def test_the_names_are_those_of_the_contract() -> None:
    line = json.loads(to_json(example()))
    assert list(line) == ["article", "text", "statements", "events", "mentions"]
    assert set(line["article"]) == {
        *("id", "url", "outlet", "title", "author", "language", "published", "published_basis", "digest"),
    }
    assert set(line["statements"][0]) == {
        *("id", "content", "cue", "source", "who", "targets", "via", "via_targets", "mode", "stance", "basis", "certainty"),
        *("answers", "evidence", "reasons", "rule"),
    }
    assert set(line["statements"][0]["evidence"]) == {"who", "via", "stance", "basis", "certainty"}
    assert line["events"] == []


def test_the_values_of_a_statement() -> None:
    first, second, third = json.loads(to_json(example()))["statements"]
    assert [BODY[start:stop] for start, stop in third["content"]] == ["Kapal itu mungkin sudah pergi", "Kami tidak tahu"]
    assert BODY[slice(*first["source"])] == "Presiden Tavi Arlen"
    assert (first["who"], first["targets"]) == (["Tavi Arlen"], [None])
    assert (first["via"], first["via_targets"]) == (["Kantor Berita Lumen"], [None])
    assert (second["stance"], second["basis"], second["certainty"]) == ("deny", "official", "certain")
    assert second["answers"] == [first["id"]]


def test_evidence_says_where_a_field_was_read() -> None:
    evidence = json.loads(to_json(example()))["statements"][0]["evidence"]
    assert BODY[slice(*evidence["who"][0])] == "Tavi Arlen"
    assert evidence["basis"] == [{"in": "title", "span": [0, 8]}]
    assert evidence["certainty"] == []


def test_evidence_of_several_decisions_is_joined_without_repeating() -> None:
    place = (span(BODY, "Orsa"),)
    twice = (Decision("who", "Orsa", "a", place), Decision("who", "Orsa", "b", (*place, Span(0, 6))))
    line = json.loads(to_json(reading(BODY, statement(BODY, "klaim itu", decisions=twice))))
    assert line["statements"][0]["evidence"]["who"] == [list(place[0]), [0, 6]]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"source": "seorang pejabat"}, "unnamed"),
        ({"basis": Basis.ANONYMOUS}, "unnamed"),
        ({}, "not_given"),
        ({"source": "Orsa", "decisions": (Decision("who", "two_candidates", "names.short"),)}, "two_candidates"),
    ],
)
def test_nobody_has_a_reason(fields: dict[str, object], reason: str) -> None:
    line = json.loads(to_json(reading(BODY, statement(BODY, "klaim itu", **fields))))
    assert line["statements"][0]["reasons"] == {"who": reason}


def test_an_open_source_has_the_reason_of_its_decision() -> None:
    silent = statement(BODY, "klaim itu", who=("Orsa",), decisions=(Decision("source", "in_cue", "says.nya"),))
    reasons = json.loads(to_json(reading(BODY, silent)))["statements"][0]["reasons"]
    assert reasons == {"targets": "not_built", "source": "in_cue"}


def test_mentions_are_the_sources() -> None:
    mentions = json.loads(to_json(example()))["mentions"]
    assert [BODY[slice(*mention["span"])] for mention in mentions] == ["Presiden Tavi Arlen", "Orsa", "seorang pejabat"]
    assert {(mention["kind"], mention["target"], mention["reason"]) for mention in mentions} == {("person", None, "not_built")}


def test_what_is_not_known_is_null() -> None:
    article = json.loads(to_json(reading("a")))["article"]
    assert [article[name] for name in ("url", "outlet", "title", "author", "published", "published_basis")] == [None] * 6


def test_odd_characters_stay_on_one_line_and_come_back() -> None:
    line = to_json(reading(ODD, title=ODD))
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8"))["text"] == ODD
    assert json.loads(line)["article"]["title"] == ODD
    assert "😀" in line


@given(texts)
def test_any_text_comes_back_the_same(text: str) -> None:
    line = to_json(reading(text))
    assert json.loads(line.encode("utf-8"))["text"] == text
    assert len(line.splitlines()) == 1
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in line)


def test_what_names_are_tied_to_is_printed() -> None:
    found = read_report(text="Kim Jong Un tiba di Moskow, kata KCNA, Minggu (6/8/2023).", given=Given(language="id"))
    printed = json.loads(to_json(found))
    tied = {printed["text"][slice(*mention["span"])]: mention for mention in printed["mentions"]}
    assert tied["Kim Jong Un"]["target"] == "person:kim-jong-un"
    assert tied["Minggu (6/8/2023)"]["target"] == "date:2023-08-06"
    assert tied["Minggu (6/8/2023)"]["granularity"] == "day"
    assert printed["statements"][0]["targets"] == ["outlet:kcna"]
    assert "targets" not in printed["statements"][0]["reasons"]
