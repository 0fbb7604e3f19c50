"""Real reports of several corpora in which events were annotated: the annotations are ours, the texts stay where they are.

A row of `tests/quality/gold/reports/*.jsonl` names the corpus, the report and the digest of its text, and gives the events by
their characters. `open` reports were looked at while rules were written, `held` ones were not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora_texts import text_of

from katanya.records import Span

ROLES = ("actor", "target", "recipient")
FIELDS = (*ROLES, "place", "period")


@dataclass(frozen=True, slots=True)
class Expected:
    """One annotated event; of an `optional` one it may be argued whether it is one. `free` names may be given or not."""

    trigger: Span
    kind: str
    status: str
    optional: bool
    fields: dict[str, tuple[Span, ...]]
    free: dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Report:
    """A report, its text and what it was annotated to tell."""

    id: str
    corpus: str
    set: str
    language: str
    text: str
    events: tuple[Expected, ...]


def reports(gold: Path, corpora: Path) -> Iterator[Report]:
    """Yield the reports of a file; raise `ValueError` where a text is not the one that was annotated."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = text_of(corpora, row["corpus"], row["id"])
        if hashlib.sha256(text.encode()).hexdigest() != row["digest"]:
            raise ValueError(f"{row['corpus']} {row['id']}: the text is not the one that was annotated")
        events = tuple(_expected(event) for event in row["events"])
        yield Report(row["id"], row["corpus"], row["set"], row["language"], text, events)


def _expected(row: dict[str, Any]) -> Expected:
    spans = {name: tuple(Span(*place[:2]) for place in row.get(name, ()) if len(place) == 2) for name in FIELDS}
    free = {name: tuple(Span(*place[:2]) for place in row.get(name, ()) if len(place) > 2) for name in FIELDS}
    return Expected(Span(*row["trigger"]), row["kind"], row["status"], row.get("optional", False), spans, free)
