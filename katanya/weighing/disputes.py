"""Who denies or contradicts a claim: by what a statement answers, by its act, or by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from katanya.languages.weighing_words import lists
from katanya.records import DENYING, Stance
from katanya.weighing import acts, aligned, causes, claimed, claims, pair, sides, times
from katanya.weighing.records import Dispute, Judged, Relation, Said, Verdict
from katanya.weighing.voices import first_person

# Accounts of one happening are argued over within so many days.
SOON = 30
_LONG = re.compile(r"[^\W\d_]{5,}")
# What is wanted, promised or backed is no account of what was.
_NO_ACCOUNT = frozenset([Stance.DEMAND, Stance.PLEDGE, Stance.THREATEN, Stance.SUPPORT, Stance.DECLINE])
_CALLED = {Stance.DENY: "denies", Stance.REJECT: "rejects"}


def of(members: Sequence[Said], others: Iterable[Said], pairs: Iterable[Judged] = ()) -> tuple[Dispute, ...]:
    """Return every statement that denies or contradicts some of a claim's members, in the order of publication.

    `others` are statements of the same reports and those that were judged against the members; `pairs` those judgements.
    """
    known = {said.number: said for said in others}
    claim = {said.number: said for said in members}
    found = {**dict(_otherwise(claim, known)), **_judged(claim, known, pairs), **dict(_answering(claim, known.values()))}
    return tuple(sorted(found.values(), key=lambda dispute: (times.key(dispute.published), dispute.statement)))


def going_on(found: Sequence[Dispute], beside: Mapping[int, Said]) -> tuple[Dispute, ...]:
    """Return disputes with the further sentences of each denial: `It denied that C. "We have not touched any vessel."`.

    `beside` are the statements right before and behind each denial in its report.
    """
    known = {dispute.statement: dispute for dispute in found}
    for dispute in found:
        for step in (1, -1) if _is_denial(beside.get(dispute.statement)) else ():
            said, number = beside[dispute.statement], dispute.statement + step
            while (further := beside.get(number)) and number not in known and _goes_on(said, further):
                known[number] = _dispute(further, dispute.against, dispute.kind, "it goes on with the denial beside it")
                number += step
    return tuple(sorted(known.values(), key=lambda each: (times.key(each.published), each.statement)))


def _is_denial(said: Said | None) -> bool:
    return said is not None and (said.stance in DENYING or bool(said.not_so))


def _goes_on(denial: Said, further: Said) -> bool:
    """Say whether whoever denies says of himself that it is not so or how it was, or calls it untrue, in the same report."""
    if further.report != denial.report or further.future or further.stance in _NO_ACCOUNT:
        return False
    if not _one_voice(denial, further):
        return False
    denies = further.stance is Stance.DENY or further.negated
    of_himself = first_person(further.text, further.language)
    if denies and (of_himself or sides.only_points(further)):
        return True
    # What tells of a happening of its own is an account of its own.
    bare = not (further.names or further.dates or further.numbers)
    return of_himself and bare and further.number == denial.number + 1


def _one_voice(denial: Said, further: Said) -> bool:
    """Say whether two statements are of one holder, or of a body and who speaks for it: `its spokesman`, `pengacaranya`."""
    behind = {principal.key for principal in denial.who_behind if principal}
    if denial.who == further.who or any(principal.key in behind for principal in further.who_behind if principal):
        return True
    return further.number > denial.number and (
        lists().owned.search(further.source or "") is not None or _one_office(denial, further)
    )


def _one_office(denial: Said, further: Said) -> bool:
    """Say whether a body denies and its holder goes on: `the interior ministry`, `Interior Minister Mira Olsen`."""
    fields = [{word.casefold() for word in _LONG.findall(said.source or "")} for said in (denial, further)]
    return bool(denial.source) and not (fields[0] & fields[1]) <= lists().office_words


def with_claims(found: Sequence[Dispute], alike: Mapping[int, Iterable[Said]]) -> tuple[Dispute, ...]:
    """Return disputes with those of everybody who says the same as a statement that denies or contradicts the claim."""
    known = {dispute.statement: dispute for dispute in found}
    for dispute in found:
        for said in alike.get(dispute.statement, ()) if dispute.kind != "figures" else ():
            if said.number not in known:
                reason = f"it says the same as one where {dispute.reason}"
                known[said.number] = _dispute(said, dispute.against, dispute.kind, reason)
    return tuple(sorted(known.values(), key=lambda dispute: (times.key(dispute.published), dispute.statement)))


def _answering(claim: dict[int, Said], others: Iterable[Said]) -> Iterator[tuple[int, Dispute]]:
    """A denial that answers a member in the same report: `Russia denied that`."""
    for said in others:
        if said.stance not in DENYING or said.number in claim:
            continue
        answered = (member for member in claim.values() if member.report == said.report and member.id in said.answers)
        against = tuple(
            member.number for member in answered if not claimed.tells_of(member, said) and _is_denial_of(said, member)
        )
        if against:
            yield said.number, _dispute(said, against, _CALLED[said.stance], "it answers the statement in the same report")


def _is_denial_of(said: Said, member: Said) -> bool:
    """Say whether a denial that says itself what it denies denies a member: it may answer something else beside it."""
    if claimed.tells_of(member, said):
        return False
    rest = aligned.terms(said) - sides.called() - acts.pointing()
    called = said.stance is Stance.DENY or not aligned.terms(said).isdisjoint(sides.called())
    points = (called and not rest) or (len(rest) == 1 and not said.names and not aligned.terms(said).isdisjoint(sides.called()))
    points = points or lists().bare_part.search(said.text) is not None  # `denied any involvement`: the answer tells in what
    return points or claims.judge(member, said).relation is Relation.DENIES


def _otherwise(claim: Mapping[int, Said], others: Mapping[int, Said]) -> Iterator[tuple[int, Dispute]]:
    """An account by which an accident brought about what the claim blames on somebody, or the other way round."""
    told = [member for member in claim.values() if member.account is not None]
    for said in (each for each in others.values() if told and each.account is not None and each.number not in claim):
        against = tuple(member.number for member in told if _other_cause(member, said))
        if against and said.account:
            reason = f"it gives another cause of the same: {' '.join(sorted(said.account.by))}"
            yield said.number, _dispute(said, against, "contradicts", reason)


def _other_cause(member: Said, other: Said) -> bool:
    if member.account is None or other.account is None or not causes.contradict(member.account, other.account):
        return False
    if member.negated or other.negated or (member.report == other.report and member.who == other.who):
        return False
    mine, theirs = member.names - member.account.by, other.names - other.account.by
    elsewhere = bool(mine and theirs) and mine.isdisjoint(theirs)
    another_day = bool(member.dates and other.dates) and not pair.near(member.dates, other.dates)
    days = times.days_between(member.published, other.published)
    return not elsewhere and not another_day and (days is None or days <= SOON)


def _judged(claim: dict[int, Said], known: dict[int, Said], pairs: Iterable[Judged]) -> dict[int, Dispute]:
    """A statement of the same thing that says it is not so."""
    against: dict[int, list[Judged]] = {}
    for each in pairs:
        figures = each.relation is Relation.FIGURE and each.verdict is Verdict.DIFFERENT
        if each.relation is Relation.DENIES or figures:
            for member, other in ((each.left, each.right), (each.right, each.left)):
                if (
                    member in claim
                    and other in known
                    and other not in claim
                    and not claimed.tells_of(claim[member], known[other])
                ):
                    against.setdefault(other, []).append(each)
    return {number: _of_pairs(known[number], found, claim) for number, found in against.items()}


def _of_pairs(said: Said, found: Sequence[Judged], claim: dict[int, Said]) -> Dispute:
    numbers = tuple(sorted({each.left if each.left in claim else each.right for each in found}))
    later = {number for number in numbers if _days_before(said, claim[number])}
    best = max(found, key=lambda each: each.score or 0.0)
    if best.relation is Relation.FIGURE:
        note = next(feature.note for feature in best.features if feature.name == "numbers")
        return _dispute(said, numbers, "figures", f"it gives another number of the same: {note}")
    seen = "; ".join(f"{feature.name} {feature.note}" for feature in best.features if feature.note and feature.value > 0)
    # What was printed later cannot have been denied; it is contradicted all the same.
    kind = _CALLED.get(said.stance, "contradicts") if later != set(numbers) else "contradicts"
    answered = tuple(number for number in numbers if number not in later) or numbers
    return _dispute(said, answered, kind, f"it says the opposite of the same: {seen}")


def _days_before(said: Said, member: Said) -> bool:
    days = times.days_between(said.published, member.published)
    return bool(days) and times.before(said.published, member.published) is True


def _dispute(said: Said, against: tuple[int, ...], kind: str, reason: str) -> Dispute:
    return Dispute(said.number, against, kind, said.holders or said.who, said.outlet, said.published, said.content, reason)
