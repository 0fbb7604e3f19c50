"""Every case in both languages: all that is expected is found, and nothing else; a known failure must fail."""

from __future__ import annotations

import pytest
from case_files import params
from notation import Case, Expected, load, spans_of

from katanya.articles import Given
from katanya.reading import read
from katanya.records import Reading, Statement

FIELDS = ("stance", "mode", "basis", "certainty")


@pytest.mark.parametrize("case", params(load))
def test_case(case: Case) -> None:
    assert differences(case) == []


def differences(case: Case) -> list[str]:
    """Return what differs between a case and what is read, as lines."""
    reading = read(text=case.text, given=Given(language=case.language, **case.article))
    found = sorted(reading.statements, key=lambda s: (s.content, s.cue))
    expected = sorted(
        case.expected, key=lambda e: (spans_of(case.text, e.get("content") or ""), spans_of(case.text, e.get("cue") or ""))
    )
    left = list(found)
    lines: list[str] = []
    for number, one in enumerate(expected, 1):
        content = spans_of(case.text, one.get("content") or "")
        partner = next((s for s in left if s.content == content), None)
        if partner is None:
            lines.append(f"{number} not found: {one.get('content')}")
        else:
            left.remove(partner)
            lines += [f"{number} {line}" for line in _differs(case, one, partner, reading)]
    return lines + [f"not expected: {[case.text[a:b] for a, b in s.content]} ({s.rule})" for s in left]


def _differs(case: Case, one: Expected, found: Statement, reading: Reading) -> list[str]:
    order = {s.id: str(number) for number, s in enumerate(reading.statements, 1)}
    source = (found.source,) if found.source else ()
    pairs = [
        ("cue", spans_of(case.text, one.get("cue") or ""), found.cue),
        ("source", spans_of(case.text, one.get("source") or ""), source),
        ("via", _names(one.get("via")), list(found.via)),
        ("answers", _names(one.get("answers")), [order[a] for a in found.answers]),
        ("stance", one.stance, found.stance.value),
        *((name, one.get(name), getattr(found, name).value) for name in FIELDS[1:]),
    ]
    if one.get("who") is not None:
        pairs.append(("who", [] if one.get("who") == "-" else _names(one.get("who")), list(found.who)))
    return [f"{name}: expected {wanted}, found {got}" for name, wanted, got in pairs if wanted != got]


def _names(value: str | None) -> list[str]:
    return [name.strip() for name in (value or "").split(";") if name.strip()]
