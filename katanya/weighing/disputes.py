"""Who denies or contradicts a claim: by what a statement answers, by its act, or by its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from katanya.records import Stance
from katanya.weighing import times
from katanya.weighing.records import Dispute, Judged, Relation, Said, Verdict

_KINDS = {Stance.DENY: "denies", Stance.REJECT: "rejects"}


def of(members: Sequence[Said], others: Iterable[Said], pairs: Iterable[Judged] = ()) -> tuple[Dispute, ...]:
    """Return every statement that denies or contradicts some of a claim's members, in the order of publication.

    `others` are statements of the same reports and those that were judged against the members; `pairs` those judgements.
    """
    known = {said.number: said for said in others}
    claim = {said.number: said for said in members}
    found = {**_judged(claim, known, pairs), **dict(_answering(claim, known.values()))}
    return tuple(sorted(found.values(), key=lambda dispute: (times.key(dispute.published), dispute.statement)))


def _answering(claim: dict[int, Said], others: Iterable[Said]) -> Iterator[tuple[int, Dispute]]:
    """A denial that answers a member in the same report: `Russia denied that`."""
    for said in others:
        if said.stance not in _KINDS or said.number in claim:
            continue
        against = tuple(member.number for member in claim.values() if member.report == said.report and member.id in said.answers)
        if against:
            yield said.number, _dispute(said, against, _KINDS[said.stance], "it answers the statement in the same report")


def _judged(claim: dict[int, Said], known: dict[int, Said], pairs: Iterable[Judged]) -> dict[int, Dispute]:
    """A statement of the same thing that says it is not so."""
    against: dict[int, list[Judged]] = {}
    for pair in pairs:
        figures = pair.relation is Relation.FIGURE and pair.verdict is Verdict.DIFFERENT
        if pair.relation is Relation.DENIES or figures:
            for member, other in ((pair.left, pair.right), (pair.right, pair.left)):
                if member in claim and other in known and other not in claim:
                    against.setdefault(other, []).append(pair)
    return {number: _of_pairs(known[number], found, claim) for number, found in against.items()}


def _of_pairs(said: Said, found: Sequence[Judged], claim: dict[int, Said]) -> Dispute:
    numbers = tuple(sorted({pair.left if pair.left in claim else pair.right for pair in found}))
    best = max(found, key=lambda pair: pair.score or 0.0)
    if best.relation is Relation.FIGURE:
        note = next(feature.note for feature in best.features if feature.name == "numbers")
        return _dispute(said, numbers, "figures", f"it gives another number of the same: {note}")
    seen = "; ".join(f"{feature.name} {feature.note}" for feature in best.features if feature.note and feature.value > 0)
    return _dispute(said, numbers, _KINDS.get(said.stance, "contradicts"), f"it says the opposite of the same: {seen}")


def _dispute(said: Said, against: tuple[int, ...], kind: str, reason: str) -> Dispute:
    return Dispute(said.number, against, kind, said.who, said.outlet, said.published, said.content, reason)
