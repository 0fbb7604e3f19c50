"""`katanya claim` and `katanya disputes`."""

from __future__ import annotations

import json


def test_every_member_opens_the_claim(katanya, statement) -> None:
    first, second = (
        json.loads(katanya("claim", statement(words), "--format", "json")) for words in ("missiles --stance say", "rudal")
    )
    assert first["id"] == second["id"]


def test_a_claim_counts_its_origins_and_shows_who_denies_it(katanya, statement) -> None:
    shown = katanya("claim", statement("rudal"))
    assert "2 independent origins: 2 named" in shown
    assert "Petar Vasik denies: “Orsa had fired two missiles" in shown
    assert "Budi Santosa → Harian Teluk says: “Orsa menembakkan dua rudal" in shown


def test_a_claim_that_is_not_there_is_bad_usage(katanya) -> None:
    assert "there is no statement 0000000000000000" in katanya("claim", "0000000000000000", status=2)


def test_the_quoted_characters_stand_at_the_places(katanya, statement) -> None:
    claim = json.loads(katanya("claim", statement("rudal"), "--format", "json"))
    for member in claim["members"]:
        (start, stop), content = member["statement"]["spans"][0], member["statement"]["content"]
        assert stop - start == len(content)


def test_disputes_lists_what_is_denied_and_no_denial(katanya, statement) -> None:
    found = json.loads(katanya("disputes", "--format", "json"))
    assert [each["id"] for each in found] == [json.loads(katanya("claim", statement("rudal"), "--format", "json"))["id"]]
    shown = katanya("disputes")
    assert "Petar Vasik denies" in shown
    assert "\n  said by Tavi Arlen; Budi Santosa\n" in shown
    assert katanya("disputes", "--format", "csv").startswith("claim,claimed,kind")


def test_what_is_denied_is_not_shown_as_what_is_said(katanya, statement) -> None:
    denied = statement("missiles --stance deny")
    assert katanya("claim", denied).startswith("denies: “Orsa had fired two missiles")
    assert katanya("claim", statement("missiles --stance say")).startswith("“Orsa had fired two missiles")
    shown = json.loads(katanya("claim", denied, "--format", "json"))
    assert "denies: “Orsa had fired two missiles" in katanya("story", shown["story"])
