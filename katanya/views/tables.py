"""What a ledger answers as rows of CSV: a row a statement, a report, a moment, a denial, a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from katanya.views import plain

if TYPE_CHECKING:
    from katanya.desk.claims import Claim
    from katanya.desk.disputed import Disputed
    from katanya.desk.sources import SourceStatement
    from katanya.desk.stories import Story
    from katanya.desk.whys import Why
    from katanya.ledger.found import FoundStatement

Row = dict[str, Any]


def of_record(record: Any) -> Iterator[Row]:
    """Yield a record as one row."""
    yield {field.name: getattr(record, field.name) for field in fields(record)}


def of_found(found: FoundStatement) -> Iterator[Row]:
    """Yield a statement as one row, as `katanya export` writes it."""
    yield _found(found)


def of_claim(claim: Claim) -> Iterator[Row]:
    """Yield a row for every statement of a claim and against it."""
    origins = claim.origins
    counts = {"named": origins.named, "unnamed": origins.unnamed, "not_known": origins.not_known}
    head = {"claim": claim.id, **counts, "independent": origins.independent}
    for member in claim.members:
        chain = " → ".join(hop.name for hop in member.chain)
        yield {**head, "part": "statement", "chain": chain, "reason": "", **_found(member.statement)}
    for denial in claim.denials:
        yield {**head, "part": denial.kind, "chain": "", "reason": plain.reason(denial.reason), **_found(denial.statement)}


def of_story(story: Story) -> Iterator[Row]:
    """Yield a row for every report of a story, with what it shares with others."""
    for report in story.reports:
        copies = [copy for copy in story.copies if report.id in (copy.left, copy.right)]
        others = [copy.right if copy.left == report.id else copy.left for copy in copies]
        yield {"story": story.id, **next(of_record(report)), "shares_text_with": tuple(others)}


def of_source(said: SourceStatement) -> Iterator[Row]:
    """Yield a statement of a source as one row."""
    yield {"claim": said.claim, "changes": said.changes, **_found(said.statement)}


def of_disputed(disputed: Disputed) -> Iterator[Row]:
    """Yield a row for every statement against a claim."""
    for denial in disputed.denials:
        head = {"claim": disputed.id, "claimed": disputed.words, "kind": denial.kind, "reason": plain.reason(denial.reason)}
        yield {**head, **_found(denial.statement)}


def of_why(why: Why) -> Iterator[Row]:
    """Yield a row for every reason and every judgement."""
    for reason in why.reasons:
        row = {"id": why.id, "field": reason.field, "value": reason.value, "rule": reason.rule}
        yield {**row, "quotes": reason.quotes, "places": tuple(f"{span.start}-{span.stop}" for span in reason.spans)}
    for judgement in why.judgements:
        other = judgement.right if judgement.left == why.id else judgement.left
        value = f"{judgement.verdict} {other}"
        notes = tuple(f"{name} {given:g}×{weight:g} {note}".strip() for name, given, weight, note in judgement.features)
        row = {"id": why.id, "field": f"judgement {judgement.number}", "value": value, "rule": judgement.by}
        yield {**row, "quotes": notes, "places": ()}


def _found(found: FoundStatement) -> Row:
    row = next(of_record(found))
    row["spans"] = tuple(f"{span.start}-{span.stop}" for span in found.spans)
    del row["number"]
    return row
