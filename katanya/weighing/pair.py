"""Two statements side by side: what can be compared, whether they deny each other, whose word they are, what they count."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from katanya.frozen import dataclass
from katanya.languages.weighing_words import lists
from katanya.records import DENYING, Stance
from katanya.weighing import acts, holders, rarity, times
from katanya.weighing.aligned import Aligned, align, names_one
from katanya.weighing.records import Said
from katanya.weighing.telling import ABOARD

# Numbers of one thing are given within so many days of each other.
CLOSE = 1
# So many names that two reports told of before are of one happening.
TOLD_ALIKE = 2
# What is counted again and again while it grows.
GROWING = frozenset(["=kill", "=injure", "=miss", "=arrest", "=infect", "=rescue", "=victim", "=flee"])
# What a happening has one count of.
COUNTED = GROWING | {ABOARD}
# So many people, counted alike, are the same people.
MANY = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, the terms that can be compared, those that both have, and what is asked of the two again and again.

    `holder` is the name of a holder that both share, `agreeing` the numbers that both give, of the same thing as far as that
    can be seen, `units` what both count, `aligned` the finer meanings of their words side by side.
    """

    left: Said
    right: Said
    left_terms: frozenset[str]
    right_terms: frozenset[str]
    both: frozenset[str]
    holder: str | None
    agreeing: tuple[float, ...]
    units: frozenset[str]
    aligned: Aligned


def pair_of(left: Said, right: Said) -> Pair:
    """Return two statements with the terms that can be compared: across languages, those that both share."""
    first, second = terms_of(left), terms_of(right)
    if left.language != right.language:
        first, second = (frozenset(term for term in terms if rarity.shared(term)) for terms in (first, second))
    holder, agreeing = same_holder(left, right), tuple(_agreeing(left, right))
    return Pair(left, right, first, second, first & second, holder, agreeing, _units(left) & _units(right), align(left, right))


def terms_of(said: Said) -> frozenset[str]:
    """Return the words and names of a content."""
    return _joined(said.words, said.names)


@lru_cache(maxsize=65536)
def _joined(words: frozenset[str], names: frozenset[str]) -> frozenset[str]:
    return words | names


@lru_cache(maxsize=65536)
def plain(terms: frozenset[str]) -> frozenset[str]:
    """Return the terms that name nobody."""
    return frozenset(term for term in terms if not names_one(term))


def denies(said: Said, pair: Pair) -> bool:
    """Say whether a statement says that what two have in common is not so, by its act or in its words, and not by both."""
    if (not said.denied and said.stance not in DENYING) or _not_known(said):
        return False
    stands = _rejects(said)
    if stands and not said.affirms:
        return True
    telling = plain(pair.aligned.both) or pair.aligned.both
    in_words = bool(said.denied) and 2 * rarity.total(said.denied & telling) >= rarity.total(telling) > 0
    return in_words != stands


def _rejects(said: Said) -> bool:
    """Say whether a statement is a denial by its act; what is rejected is denied only if it is called a claim."""
    if said.stance is Stance.REJECT and said.fine.isdisjoint(acts.meanings("called.txt")):
        return False
    return said.stance in DENYING and not _asked_for(said.text)


@lru_cache(maxsize=16384)
def _asked_for(text: str) -> bool:
    """Say whether what is denied was asked for, which is no claim: `denied the motion`."""
    return lists().asked_for.search(text) is not None


def _not_known(said: Said) -> bool:
    """Say whether a denial only says that something is not known, wanted, or told: `he was not aware of any payment`."""
    return said.stance is Stance.DENY and said.negated and not said.affirms and not said.not_so


def opposed(pair: Pair) -> bool:
    """Say whether one of two says that it is so and the other that it is not."""
    return denies(pair.left, pair) != denies(pair.right, pair)


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
    first, second = _parts(left), _parts(right)
    return bool(first) and (first <= second or second <= first)


@lru_cache(maxsize=4096)
def _parts(name: str) -> frozenset[str]:
    return frozenset(part for part in name.casefold().replace("-", " ").split() if len(part) > 2)


def of_one_breath(pair: Pair) -> bool:
    """Say whether one holder says both in one report; that is a contrast and no dispute."""
    return pair.left.report == pair.right.report and pair.holder is not None


def figures(pair: Pair) -> str | None:
    """Return whether the numbers of the same things agree or differ, `None` where they count different things."""
    if any(pair.agreeing):
        return "agree"
    return "differ" if pair.units else None


def _units(said: Said) -> frozenset[str]:
    return frozenset(each.unit for each in said.numbers if each.unit)


def corrects(pair: Pair) -> bool:
    """Say whether one gives a number that the other says was wrong: `20 tanks, not 12`."""
    if not (pair.left.corrected or pair.right.corrected):
        return False
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        given = {(each.value, each.unit) for each in other.numbers}
        if any((each.value, each.unit) in given for each in one.corrected):
            return True
    return False


def same_voice(pair: Pair) -> bool:
    """Say whether two statements are of one holder, or of two that speak for one state or body."""
    behind = [{each.key for each in said.who_behind if each} for said in (pair.left, pair.right)]
    return pair.holder is not None or not behind[0].isdisjoint(behind[1])


def goes_on(pair: Pair) -> bool:
    """Say whether one names nobody and counts, in what its report told of before, what the other counts: `seven were killed`.

    Where neither names anybody, two reports of neighbouring days count the same if they told of two names alike before.
    """
    if not pair.units:
        return False
    alike = pair.units & holders.listed().counted and max(pair.agreeing, default=0.0) >= MANY
    if not (pair.units & COUNTED or alike) or (pair.left.names and pair.right.names):
        return False
    if not pair.left.names and not pair.right.names:
        told = [term for term in pair.left.belongs & pair.right.belongs if not term.startswith(("country:", "outlet:"))]
        return pair.left.report != pair.right.report and len(told) >= TOLD_ALIKE and close(pair)
    short, whole = (pair.right, pair.left) if pair.left.names else (pair.left, pair.right)
    return whole.names <= short.belongs


def close(pair: Pair) -> bool:
    """Say whether two reports are of neighbouring days, or of days that are not known."""
    days = times.days_between(pair.left.published, pair.right.published)
    return days is None or days <= CLOSE


def _agreeing(left: Said, right: Said) -> Iterator[float]:
    for one in left.numbers:
        for other in right.numbers:
            if one.value == other.value and (one.unit == other.unit or not one.unit or not other.unit or one.value > 12):
                yield one.value


def near(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether a date of the one is, or lies within, one of the other: `2023-07` and `2023-07-27`."""
    return any(first.startswith(second) or second.startswith(first) for first in left for second in right)
