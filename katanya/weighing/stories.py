"""Whether two reports are of the same happening, and the stories that reports make.

Weights and thresholds are round figures, set on topics 1-20 of ECB+ and shown on 21-35 by `benchmarks/stories.py`. How much
a term tells is fixed (`rarity`), so what a pair is judged to be does not hang on what else a ledger holds.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from katanya.frozen import dataclass
from katanya.weighing import acts, days, leaves, linkage, rarity, times, words
from katanya.weighing.leaves import Leaf
from katanya.weighing.rarity import shared
from katanya.weighing.records import Feature, Judged, Members, Report, Verdict

# Names, numbers and the first words of two reports, and what must be overcome.
NAMES, NUMBERS, LEAD, AGAINST = 10.0, 3.0, 5.0, 4.0
# Reports of one happening name its day; those that name other days are of others.
TOLD, HALF = 4.0, 0.5
# Leads that tell of so many acts each and of none alike are of two happenings.
ACTS, FEW = 4.0, 2
# From the third day between two reports on, each day speaks against them.
DAYS, EACH_DAY, MOST_DAYS = 2, 0.3, 4.0
SAME, UNSURE = 0.5, 0.1

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Profile:
    """A report as vectors of length one: its names, its numbers, its first words, and those that every language shares; and as
    groups of reports take it."""

    number: int
    language: str | None
    published: str | None
    names: Vector
    numbers: Vector
    lead: Vector
    lead_shared: Vector
    days: Vector
    acts: frozenset[str]
    leaf: Leaf


def profile(report: Report) -> Profile:
    """Return the vectors of a report."""
    counts, lead = dict(report.terms), Counter(report.lead)
    names = {term: count for term, count in counts.items() if leaves.is_name(term)}
    return Profile(
        report.number,
        report.language,
        report.published if report.dated else None,
        _vector(names),
        _vector({term: count for term, count in counts.items() if term[:1] == "#"}),
        _vector(lead),
        _vector({term: count for term, count in lead.items() if shared(term)}),
        days.of(report.days),
        acts.telling(frozenset(term for term in lead if words.kind(term) == "act")),
        _leaf(report, frozenset(counts), names),
    )


def _leaf(report: Report, terms: frozenset[str], names: Iterable[str]) -> Leaf:
    published = report.published if report.dated else None
    key = f"{report.digest} {report.url or ''}"
    return Leaf(report.number, key, terms, days.of(report.days), days.ordinals(published), leaves.told_of(terms, names))


def join(report: Report, candidates: Sequence[Report]) -> tuple[Judged, ...]:
    """Return a report judged against each of some others, which its keys (`candidates.of_report`) proposed."""
    mine = profile(report)
    return tuple(judge(mine, profile(other)) for other in candidates if other.number != report.number)


def judge(left: Profile, right: Profile) -> Judged:
    """Return whether two reports are of one happening, with what spoke for or against it."""
    if right.number < left.number:
        left, right = right, left
    features = tuple(feature for feature in _features(left, right) if feature is not None)
    score = round(_squash(sum(feature.value * feature.weight for feature in features) - AGAINST), 4)
    verdict = Verdict.SAME if score >= SAME else Verdict.UNSURE if score >= UNSURE else Verdict.DIFFERENT
    return Judged(left.number, right.number, verdict, score, features)


def group(reports: Iterable[Profile], pairs: Iterable[Judged], judgements: Iterable[Judged] = ()) -> Members:
    """Return the stories of some reports, given their judged pairs and what people judged.

    For one new report it is enough to give the reports that it is linked to, directly or over others, by pairs that are not
    different; the stories of the rest stay what they are.
    """
    return linkage.group((report.leaf for report in reports), pairs, judgements)


def _features(left: Profile, right: Profile) -> Iterable[Feature | None]:
    yield _cosine("names", left.names, right.names, NAMES)
    yield _cosine("numbers", left.numbers, right.numbers, NUMBERS)
    if left.language == right.language:
        yield _cosine("lead", left.lead, right.lead, LEAD)
    else:
        yield _cosine("lead", left.lead_shared, right.lead_shared, LEAD)
    yield _told(left, right)
    yield _acts(left, right)
    yield _days(left, right)


def _acts(left: Profile, right: Profile) -> Feature | None:
    """Whether the first words of two reports tell of any act that is alike: names are shared by other news of a week."""
    if min(len(left.acts), len(right.acts)) < FEW or any(acts.alike(one, other) for one in left.acts for other in right.acts):
        return None
    return Feature("acts", -1.0, ACTS, f"{' '.join(sorted(left.acts))} / {' '.join(sorted(right.acts))}")


def _cosine(name: str, left: Vector, right: Vector, weight: float) -> Feature:
    if len(right) < len(left):
        left, right = right, left
    parts = {term: value * right[term] for term, value in left.items() if term in right}
    best = sorted(parts, key=lambda term: (-parts[term], term))[:8]
    return Feature(name, round(sum(parts.values()), 4), weight, " ".join(best))


def _told(left: Profile, right: Profile) -> Feature | None:
    """The days that two reports tell of."""
    if not left.days or not right.days:
        return None
    value = sum(weight * right.days.get(day, 0.0) for day, weight in left.days.items())
    return Feature("days told", round(value - HALF, 4), TOLD, f"{' '.join(left.days)} / {' '.join(right.days)}")


def _days(left: Profile, right: Profile) -> Feature | None:
    days = times.days_between(left.published, right.published)
    if days is None or days <= DAYS:
        return None
    return Feature("days", -min(MOST_DAYS, (days - DAYS) * EACH_DAY), 1.0, f"{days} days between them")


def _vector(counts: Mapping[str, int]) -> Vector:
    weights = rarity.each(counts)
    for term, count in counts.items():
        if count > 1:
            weights[term] *= 1 + math.log(count)
    length = math.sqrt(sum([weight * weight for weight in weights.values()]))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _squash(value: float) -> float:
    return 1 / (1 + math.exp(-value))
