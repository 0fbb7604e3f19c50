"""The article that the project was begun with: what its names, times and equipment are tied to, and its events.

What is expected was written by hand before the rules and reviewed by somebody who had not seen them, as places in the text
(`gold/seed_expected.json`).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from figures import SHARED

from katanya.articles import load
from katanya.ids import digest_of
from katanya.reading import read_article
from katanya.records import Article, Event, Mention, Part, Reading, Resolution

SEED = SHARED / "gold" / "seed.jsonl"
EXPECTED: dict[str, Any] = json.loads((Path(__file__).parent / "gold" / "seed_expected.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(
    not SEED.is_file(), reason=f"the seed is not part of the package; it is looked for in {SHARED.name}/ beside the checkout"
)


@cache
def _reading() -> Reading:
    (article,) = load([str(SEED)])
    assert isinstance(article, Article)
    return read_article(article)


@cache
def _resolutions() -> dict[str, Resolution]:
    return {resolution.mention: resolution for resolution in _reading().resolutions}


def _overlapping(span: list[int]) -> list[Mention]:
    return [each for each in _reading().mentions if each.span.start < span[1] and span[0] < each.span.stop]


def _id(row: dict[str, Any]) -> str:
    return "-".join(map(str, row.get("span") or row["trigger"]))


def test_the_expected_places_are_of_this_text() -> None:
    assert digest_of(_reading().text.body.encode()) == EXPECTED["digest"]


@pytest.mark.parametrize("row", EXPECTED["mentions"], ids=_id)
def test_a_mention_is_tied_to_what_it_is(row: dict[str, Any]) -> None:
    fitting = [each for each in _overlapping(row["span"]) if each.kind == row["kind"]]
    assert fitting, f"nothing of kind {row['kind']} at {_reading().text.body[slice(*row['span'])]!r}"
    tied = [_resolutions()[each.id] for each in fitting if each.id in _resolutions()]
    assert any(_fits(row, each) for each in tied), tied


def _fits(row: dict[str, Any], tied: Resolution) -> bool:
    role, affiliation = (tied.post.role or "", tied.post.affiliation or "") if tied.post else ("", "")
    return (
        (row["kind"] == "equipment" or tied.target == row["target"])
        and ("reason" not in row or tied.reason == row["reason"])
        and row.get("target_has", "") in (tied.target or "")
        and row.get("role_has", "") in role
        and row.get("affiliation_has", "") in affiliation
        and ("value" not in row or (tied.when is not None and tied.when.value == row["value"]))
        and ("anchor" not in row or (tied.when is not None and tied.when.anchor == row["anchor"]))
    )


@pytest.mark.parametrize("row", EXPECTED["events"], ids=_id)
def test_an_event_is_found_with_its_parts(row: dict[str, Any]) -> None:
    start, stop = row["trigger"]
    found = [event for event in _reading().events if any(span.start < stop and start < span.stop for span in event.trigger)]
    assert found, f"no event at {_reading().text.body[start:stop]!r}"
    assert any(_differs(row, event) == [] for event in found), [_differs(row, event) for event in found]


def _differs(row: dict[str, Any], event: Event) -> list[str]:
    numbers = {statement.id: number for number, statement in enumerate(_reading().statements, 1)}
    found: dict[str, object] = {
        "subtype": event.subtype,
        "root": event.root,
        "status": event.status.value,
        "statement": numbers.get(event.statement or ""),
        "period": _value(event.period),
    }
    lines = [f"{name}: {found[name]}" for name in found if name in row and row[name] != found[name]]
    for part in Part:
        targets = [
            _resolutions()[role.mention].target for role in event.roles if role.part is part and role.mention in _resolutions()
        ]
        if part.value in row and row[part.value] not in targets:
            lines.append(f"{part}: {targets}")
    return lines


def _value(mention: str | None) -> str | None:
    when = _resolutions()[mention].when if mention in _resolutions() else None
    return when.value if when is not None else None
