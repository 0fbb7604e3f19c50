"""Who speaks for whom: what one says is the word of the other, so that the two are not independent (`data/speaks_for.tsv`)."""

from __future__ import annotations

from functools import cache

from katanya.errors import DataError
from katanya.knowledge import bodies, offices, tables

# Bodies that are their government: what they say is its word. Courts, parliaments, central banks and police are not.
GOVERNING = frozenset(
    ["ministry", "armed_force", "armed-forces", "army", "navy", "air-force", "joint-chiefs", "embassy", "presidential-office"]
)
HEADS = frozenset(["head_of_state", "head_of_government", "supreme_leader", "vice_president", "foreign_minister"]) | {
    "defence_minister",
    "spokesperson",
    "ambassador_un",
    "security_adviser",
    "military_chief",
}


def speaks_for(target: str, day: str | None = None) -> str | None:
    """Return for whom somebody speaks, or `None`; a person by the office held on that day, if the day is known.

    >>> speaks_for("outlet:kcna"), speaks_for("organisation:ru-foreign-ministry"), speaks_for("outlet:reuters")
    ('country:KP', 'country:RU', None)
    >>> speaks_for("person:sergei-shoigu", "2023-08-06")
    'country:RU'
    """
    row = listed().get(target)
    if row is not None:
        return row[0]
    if target.startswith("organisation:"):
        kind = bodies.kind_of(target) or ""
        return bodies.country_of(target) if kind in GOVERNING or kind.endswith("-ministry") else None
    if target.startswith("person:") and day is not None:
        held = {term.of for term in offices.terms_of(target) if term.office in HEADS and term.lasting(day)}
        return held.pop() if len(held) == 1 else None
    return None


def reason(target: str) -> str | None:
    """Return why a listed source speaks for another, or `None` where it is not listed."""
    row = listed().get(target)
    return row[1] if row else None


@cache
def listed() -> dict[str, tuple[str, str]]:
    """Return (for whom, why) of every source of the table; raise `DataError` where a row is malformed."""
    found: dict[str, tuple[str, str]] = {}
    for number, (source, target, why) in tables.rows("speaks_for.tsv", 3):
        if not source or not target or not why or source in found:
            raise DataError(f"knowledge/data/speaks_for.tsv line {number}: a field is empty or the source stands twice; mend it")
        found[source] = (target, why)
    return found
