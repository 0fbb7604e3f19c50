"""Whether two statements say the same: features that are seen and named, weighed, and rules that no weight can overrule.

A denial is never the same as what it denies. Across languages only what both languages share is compared: names, numbers,
dates, places, and the words of the word list.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from katanya.records import Stance
from katanya.weighing import acts, holders, rarity, times
from katanya.weighing.records import Feature, Judged, Relation, Said, Verdict

# Set on sentences written for the purpose and on reports of one event in the development articles, not on ECB+.
SAME, UNSURE = 0.55, 0.4
# A denial is often shorter than what it denies.
DENIED = 0.5
# Two contents that share less than this (about one rare name and a plain word) share too little to be one.
LEAST = 7.0
# A content of fewer terms names a matter and says nothing of it: `climate change`.
FEW = 3
# The same words so many days apart are said of something else.
APART = 45

_DENYING = frozenset([Stance.DENY, Stance.REJECT])
_CASUALTIES = frozenset(["=kill", "=injure"])
_STILL = re.compile(r"\b(?:still|remains?|remained|masih|tetap)\b", re.IGNORECASE)
# Numbers of one thing are given within so many days of each other.
CLOSE = 1
# What is counted again and again while it grows.
_GROWING = frozenset(["=kill", "=injure", "=miss", "=arrest", "=infect", "=rescue", "=victim", "=flee"])
# What is wanted or threatened is not told to be so.
_WANTED = frozenset([Stance.DEMAND, Stance.THREATEN])
_TOLD = frozenset([Stance.SAY, Stance.CONFIRM, Stance.ACCUSE, Stance.DENY, Stance.ASSESS])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, the terms that can be compared, and those that both have."""

    left: Said
    right: Said
    left_terms: frozenset[str]
    right_terms: frozenset[str]
    both: frozenset[str]


def judge(left: Said, right: Said) -> Judged:
    """Return whether two statements are one claim, with every feature that spoke for or against it."""
    if right.number < left.number:
        left, right = right, left
    pair = _pair(left, right)
    features = tuple(feature for find in FEATURES if (feature := find(pair)) is not None)
    weight = sum(feature.weight for feature in features)
    score = sum(feature.value * feature.weight for feature in features) / weight if weight else 0.0
    score = round(max(0.0, min(1.0, score)), 3)
    barred = next((reason for bar in BARS if (reason := bar(pair))), None)
    little = too_little(pair)
    if barred or little:
        features = (*features, Feature("bar", -1.0, 0.0, barred or little or ""))
    if little and not barred:
        return Judged(left.number, right.number, Verdict.UNSURE, score, features)
    relation = Relation.DENIES if _still(pair, score) else _relation(pair, score, barred)
    return Judged(left.number, right.number, *_decide(pair, score, barred), features, relation=relation)


def _decide(pair: Pair, score: float, barred: str | None) -> tuple[Verdict, float]:
    if barred or score < UNSURE or _opposed(pair) or _fixed(pair):
        return Verdict.DIFFERENT, score
    return (Verdict.SAME if score >= SAME else Verdict.UNSURE), score


def _relation(pair: Pair, score: float, barred: str | None) -> Relation:
    if barred or score < UNSURE:
        return Relation.NONE
    if _opposed(pair):
        return Relation.DENIES if score >= DENIED and not _of_one_breath(pair) else Relation.NONE
    if score < SAME:
        return Relation.NONE
    if _figures(pair) != "differ":
        return Relation.SAME
    return Relation.FIGURE if _close(pair) or _units(pair) & _GROWING else Relation.NONE


def denies(said: Said, pair: Pair) -> bool:
    """Say whether a statement says that what two have in common is not so, by its act or in its words.

    `denied that it had not` is rare enough to be left at that.
    """
    plain = frozenset(term for term in pair.both if not names_one(term)) or pair.both
    return said.stance in _DENYING or 2 * rarity.total(said.denied & plain) >= rarity.total(plain) > 0


def names_one(term: str) -> bool:
    """Say whether a term names somebody or something."""
    return term.startswith("@") or ":" in term


def _opposed(pair: Pair) -> bool:
    return denies(pair.left, pair) != denies(pair.right, pair)


def _fixed(pair: Pair) -> bool:
    """Say whether two holders give different values of something that does not change, such as how far a missile flew.

    Tolls grow, and a holder may correct a number on the next day; both are one claim with a history.
    """
    if _figures(pair) != "differ" or _units(pair) & _GROWING:
        return False
    return same_holder(pair.left, pair.right) is None or not _close(pair)


def _close(pair: Pair) -> bool:
    days = times.days_between(pair.left.published, pair.right.published)
    return days is None or days <= CLOSE


def _still(pair: Pair, score: float) -> bool:
    """Say whether one tells the end of what the other tells to be so still: `withdrew all launchers`, `14 are still there`."""
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if acts.ending(one.acts) and not acts.ending(other.acts) and _STILL.search(other.text):
            return score >= UNSURE and not _of_one_breath(pair) and too_little(pair) is None
    return False


def _of_one_breath(pair: Pair) -> bool:
    """Say whether one holder says both in one report; that is a contrast and no dispute."""
    return pair.left.report == pair.right.report and same_holder(pair.left, pair.right) is not None


def _pair(left: Said, right: Said) -> Pair:
    first, second = _terms(left), _terms(right)
    if left.language != right.language:
        first, second = (frozenset(term for term in terms if rarity.shared(term)) for terms in (first, second))
    return Pair(left, right, first, second, first & second)


def _terms(said: Said) -> frozenset[str]:
    return said.words | said.names


def words(pair: Pair) -> Feature | None:
    """How much of the telling words of either content both have: of all, and of those that name nobody."""
    if not pair.left_terms or not pair.right_terms:
        return None
    plain = (frozenset(term for term in terms if not names_one(term)) for terms in (pair.left_terms, pair.right_terms))
    value = 0.5 * _cosine(pair.left_terms, pair.right_terms) + 0.5 * _cosine(*plain)
    return Feature("words", round(value, 3), 5.0, " ".join(sorted(pair.both)))


def _cosine(left: frozenset[str], right: frozenset[str]) -> float:
    first, second = rarity.total(left), rarity.total(right)
    return rarity.total(left & right) / math.sqrt(first * second) if first and second else 0.0


def act(pair: Pair) -> Feature | None:
    """What is done."""
    if not pair.left.acts or not pair.right.acts:
        return None
    left, right = acts.telling(pair.left.acts), acts.telling(pair.right.acts)
    alike = sum(max(acts.alike(one, other) for other in right) for one in left)
    alike += sum(max(acts.alike(one, other) for other in left) for one in right)
    note = " ".join(sorted(left & right)) or _against(left, right)
    value = 1.5 * alike / (len(left) + len(right)) - 0.5
    # What both have may be only what both are about: `evacuated after the explosion`, `killed in the explosion`.
    parted = bool(left & right) and _alone(left, right) and _alone(right, left)
    return Feature("act", round(max(-0.5, value - 0.5 * parted), 3), 2.0, note)


def _alone(left: frozenset[str], right: frozenset[str]) -> bool:
    return any(all(acts.alike(one, other) == 0 for other in right) for one in left)


def time(pair: Pair) -> Feature | None:
    """Whether one is of what is to come and the other is not."""
    left, right = (said.future or said.stance is Stance.PLEDGE for said in (pair.left, pair.right))
    return Feature("time", -0.5, 1.5, "one is to come") if left != right else None


def names(pair: Pair) -> Feature | None:
    """Who and what is named in the content."""
    if not pair.left.names or not pair.right.names:
        return None
    both = pair.left.names & pair.right.names
    if not both and (pair.left.names & _holders(pair.right) or pair.right.names & _holders(pair.left)):
        return None
    share = rarity.total(both) / min(rarity.total(pair.left.names), rarity.total(pair.right.names))
    note = " ".join(sorted(both)) or _against(pair.left.names, pair.right.names)
    return Feature("names", round(share, 3), 1.0, note) if both else Feature("names", -1.0, 2.0, note)


def _holders(said: Said) -> frozenset[str]:
    """Return for whom a statement's holders speak: `it signed a treaty` names nobody and is of its holder."""
    return frozenset(term for term in said.who_behind if term)


def numbers(pair: Pair) -> Feature | None:
    """Numbers of the same thing; others tell little, since the same may be counted later."""
    seen = _figures(pair)
    if seen is None:
        return None
    note = f"{_shown(pair.left)} / {_shown(pair.right)}"
    return Feature("numbers", 1.0 if seen == "agree" else 0.1, 1.5, note)


def dates(pair: Pair) -> Feature | None:
    """Dates in the content."""
    left, right = pair.left.dates, pair.right.dates
    if left and right and _near(left, right):
        return Feature("dates", 1.0, 1.0, " ".join(sorted(left | right)))
    return _sets("dates", left, right)


def places(pair: Pair) -> Feature | None:
    """Places in the content."""
    # A place that is named in both has been counted among the names.
    weight = 0.3 if pair.left.names & pair.right.names else 1.0
    return _sets("places", pair.left.places, pair.right.places, weight)


def who(pair: Pair) -> Feature | None:
    """Whose word it is: the same holder says the same more often than another does; another tells nothing."""
    same = same_holder(pair.left, pair.right)
    return Feature("who", 1.0, 0.7, same) if same else None


def opinion(pair: Pair) -> Feature | None:
    """Two people's views of one thing are two views, unless they are worded alike."""
    views = sum(said.stance is Stance.ASSESS for said in (pair.left, pair.right))
    if not views or same_holder(pair.left, pair.right):
        return None
    return Feature("opinion", -0.5, 1.2 * views, "two views" if views == 2 else "one is a view")


def breath(pair: Pair) -> Feature | None:
    """What one holder says in one report is seldom said twice."""
    return Feature("breath", -0.3, 1.5, "one holder in one report") if _of_one_breath(pair) else None


def polarity(pair: Pair) -> Feature:
    """Whether each says that it is so or that it is not."""
    if _opposed(pair):
        return Feature("polarity", -1.0, 0.0, "the left denies" if denies(pair.left, pair) else "the right denies")
    return Feature("polarity", 1.0, 0.0, "both deny" if denies(pair.left, pair) else "")


Find = Callable[[Pair], Feature | None]
FEATURES: tuple[Find, ...] = (words, act, time, names, numbers, dates, places, who, opinion, breath, polarity)


def too_little(pair: Pair) -> str | None:
    """Contents that share hardly anything, such as `the claim`."""
    told = rarity.total(term for term in pair.both if not acts.points_back(term)) + sum(4.0 for _ in _agreeing(pair))
    if not any(_agreeing(pair)) and all(names_one(term) for term in pair.both):
        return "they share names alone"
    whole = pair.left_terms == pair.right_terms
    if min(_things(pair.left), _things(pair.right)) < FEW and not (whole and same_holder(pair.left, pair.right)):
        return "one is too short to tell"
    least = LEAST / 3 if whole and same_holder(pair.left, pair.right) else LEAST / 2 if whole else LEAST
    return None if told >= least else "they share too little"


def _things(said: Said) -> int:
    return len(_terms(said)) + len(said.numbers)


def wanted(pair: Pair) -> str | None:
    """A demand, a threat or a promise, and an account."""
    stances = {pair.left.stance, pair.right.stance}
    mixed = len(stances & _WANTED) == 1 and stances & _TOLD
    promised = Stance.PLEDGE in stances and len(stances) > 1 and not (pair.left.future and pair.right.future)
    return "one is wanted, threatened or promised, the other told" if mixed or promised else None


def ended(pair: Pair) -> str | None:
    """Something, and its end: `enriched uranium`, `stopped enriching uranium`."""
    left, right = (acts.ending(said.acts) for said in (pair.left, pair.right))
    return f"one is of an end: {left or right}" if bool(left) != bool(right) else None


def toll(pair: Pair) -> str | None:
    """An account of the dead or hurt, and one that speaks of none."""
    left, right = (said.acts & _CASUALTIES for said in (pair.left, pair.right))
    return "one alone is of casualties" if bool(left) != bool(right) else None


def other_day(pair: Pair) -> str | None:
    """Contents that give other days."""
    left, right = pair.left.dates, pair.right.dates
    return "they give other dates" if left and right and not _near(left, right) else None


def long_apart(pair: Pair) -> str | None:
    """Reports long apart."""
    days = times.days_between(pair.left.published, pair.right.published)
    return f"{days} days lie between the reports" if days is not None and days > APART else None


def declined(pair: Pair) -> str | None:
    """What somebody would not speak about is no claim."""
    return "one is declined" if Stance.DECLINE in (pair.left.stance, pair.right.stance) else None


Bar = Callable[[Pair], str | None]
BARS: tuple[Bar, ...] = (wanted, ended, toll, other_day, long_apart, declined)


def same_holder(left: Said, right: Said) -> str | None:
    """Return the name of a holder that two statements share, by target or by name, else `None`."""
    for name, target in zip(left.holders or left.who, left.who_targets, strict=False):
        for other, other_target in zip(right.holders or right.who, right.who_targets, strict=False):
            if (target and target == other_target) or holders.key(name, left.language) == holders.key(other, right.language):
                return name
            if _alike(name, other):
                return name
    return None


def _alike(left: str, right: str) -> bool:
    first, second = ({part for part in name.casefold().replace("-", " ").split() if len(part) > 2} for name in (left, right))
    return bool(first) and (first <= second or second <= first)


def _figures(pair: Pair) -> str | None:
    """Return whether the numbers of the same things agree or differ, `None` where they count different things."""
    if any(_agreeing(pair)):
        return "agree"
    return "differ" if _units(pair) else None


def _units(pair: Pair) -> frozenset[str]:
    left, right = (frozenset(each.unit for each in said.numbers if each.unit) for said in (pair.left, pair.right))
    return left & right


def _agreeing(pair: Pair) -> Iterator[float]:
    for left in pair.left.numbers:
        for right in pair.right.numbers:
            if left.value == right.value and (left.unit == right.unit or not left.unit or not right.unit or left.value > 12):
                yield left.value


def _near(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether a date of the one is, or lies within, one of the other: `2023-07` and `2023-07-27`."""
    return any(first.startswith(second) or second.startswith(first) for first in left for second in right)


def _sets(name: str, left: frozenset[str], right: frozenset[str], weight: float = 1.0) -> Feature | None:
    if not left or not right:
        return None
    both = left & right
    return Feature(name, 1.0 if both else -0.3, weight, " ".join(sorted(both)) or _against(left, right))


def _against(left: frozenset[str], right: frozenset[str]) -> str:
    return f"{' '.join(sorted(left))} / {' '.join(sorted(right))}"


def _shown(said: Said) -> str:
    return ", ".join(f"{each.value:g} {each.unit}".strip() for each in said.numbers)
