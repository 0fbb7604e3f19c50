"""PLOVER's records: the root with its tense, countries by three letters, no date that the event does not give."""

from __future__ import annotations

import json
from dataclasses import replace

from builders import BODY, reading, span

from katanya.events import plover
from katanya.ids import mention_id
from katanya.records import Anchor, Event, Kind, Mention, Part, Resolution, Role, Status, TimexType, When
from katanya.views import plover as view

SOURCE = span(BODY, "Presiden Tavi Arlen")
TARGET = span(BODY, "Orsa")
ACTOR = Mention(mention_id("a", SOURCE), Kind.COUNTRY, SOURCE, "Presiden Tavi Arlen")
OTHER = Mention(mention_id("a", TARGET), Kind.COUNTRY, TARGET, "Orsa")
ROLES = (Role(Part.ACTOR, ACTOR.id), Role(Part.TARGET, OTHER.id))
EVENT = Event("e", "ACCUSE", None, (span(BODY, "menuduh"),), ROLES, (), None, None, None, Status.OCCURRED, None, "r")


def _record(event: Event, *resolutions: Resolution) -> dict[str, object]:
    whole = replace(reading(), mentions=(ACTOR, OTHER), events=(event,), resolutions=resolutions)
    return json.loads(view.render(whole))  # type: ignore[no-any-return]


def test_a_record_has_the_root_the_words_and_who() -> None:
    record = _record(EVENT, Resolution(ACTOR.id, "country:KP", "r"), Resolution(OTHER.id, None, "r", "not_in_knowledge"))
    assert record["event"] == "ACCUSE"
    assert record["eventText"] == "menuduh"
    assert [actor["code"] for actor in record["actor"]] == ["PRK"]  # type: ignore[attr-defined]
    assert [other["code"] for other in record["recipient"]] == [None]  # type: ignore[attr-defined]
    assert record["date"] is None


def test_a_date_is_the_first_day_of_the_events_own() -> None:
    when = When(TimexType.DATE, "2023-07", Anchor.NONE, "month", "2023-07", "2023-07-01", "2023-08-01")
    record = _record(replace(EVENT, period="d"), Resolution("d", "date:2023-07", "r", when=when))
    assert record["date"] == "2023-07-01"


def test_an_event_without_an_actor_is_no_record() -> None:
    whole = replace(reading(), mentions=(ACTOR,), events=(replace(EVENT, roles=()),))
    assert view.render(whole) == ""


def test_a_promise_is_agree_and_a_threat_is_threaten() -> None:
    assert plover.coded(replace(EVENT, root="AID", status=Status.PLANNED)) == "AGREE"
    assert plover.coded(replace(EVENT, root="ASSAULT", status=Status.PLANNED)) == "THREATEN"
    assert plover.coded(replace(EVENT, root="AID", status=Status.DENIED)) == "REJECT"
    assert plover.coded(replace(EVENT, root="ASSAULT", status=Status.ALLEGED)) == "ASSAULT"


def test_the_mapping_covers_the_fifteen_roots() -> None:
    mapping = plover.mapping()
    assert len(mapping.roots) == 15
    assert set(mapping.gsr.values()) <= set(mapping.roots)
    assert {root.quad for root in mapping.roots.values()} == {
        "verbal cooperation", "material cooperation", "verbal conflict", "material conflict",
    }  # fmt: skip
    assert all(set(subtype.roots) <= set(mapping.roots) for subtype in mapping.subtypes.values())
