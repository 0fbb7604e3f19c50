"""What two statements are compared by, each a small function that says what it saw; values are -1 against to 1 for."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from itertools import product

from katanya.records import Basis, Certainty, Stance
from katanya.weighing import acts, rarity
from katanya.weighing.pair import (
    Pair,
    core,
    corrects,
    denies,
    figures,
    goes_on,
    near,
    of_one_breath,
    opposed,
    plain,
)
from katanya.weighing.records import Feature, Said


def words(pair: Pair) -> Feature | None:
    """How much of the telling words of either content both have: of all, and of those that name nobody."""
    if not pair.left_terms or not pair.right_terms:
        return None
    telling = 0.5 * _cosine(plain(pair.left_terms), plain(pair.right_terms))
    value = telling + (telling if goes_on(pair) else 0.5 * _cosine(pair.left_terms, pair.right_terms))
    return Feature("words", round(value, 3), 5.0, " ".join(sorted(pair.both)))


def _cosine(left: frozenset[str], right: frozenset[str]) -> float:
    first, second = rarity.total(left), rarity.total(right)
    return rarity.total(left & right) / math.sqrt(first * second) if first and second else 0.0


def act(pair: Pair) -> Feature | None:
    """What is done."""
    if not pair.left.acts or not pair.right.acts:
        return None
    forms = product(*({said.acts, core(said)} for said in (pair.left, pair.right)))
    # The order of a set is not fixed: of two that are as good, the first by its words.
    return max((_acts(*each) for each in forms), key=lambda found: (found.value, found.note))


# The same acts are compared again and again.
@lru_cache(maxsize=16384)
def _acts(left: frozenset[str], right: frozenset[str]) -> Feature:
    left, right = acts.telling(left), acts.telling(right)
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
    if goes_on(pair):
        return Feature("names", 1.0, 1.0, f"as told before: {' '.join(sorted(pair.left.names | pair.right.names))}")
    if not pair.left.names or not pair.right.names:
        return None
    both = pair.left.names & pair.right.names
    if not both and (pair.left.names <= _holders(pair.right) or pair.right.names <= _holders(pair.left)):
        return None
    if not both and _of_other_sorts(pair.left, pair.right):
        return None
    share = rarity.total(both) / min(rarity.total(pair.left.names), rarity.total(pair.right.names))
    note = " ".join(sorted(both)) or _against(pair.left.names, pair.right.names)
    return Feature("names", round(share, 3), 1.0, note) if both else Feature("names", -1.0, 2.0, note)


def _of_other_sorts(left: Said, right: Said) -> bool:
    """Say whether one names places alone and the other none: `off Natuna`, `the Halim Star`."""
    return any(one.names <= one.where and other.names.isdisjoint(other.where) for one, other in ((left, right), (right, left)))


def _holders(said: Said) -> frozenset[str]:
    """Return for whom a statement's holders speak: `it signed a treaty` names nobody and is of its holder."""
    return frozenset(each.key for each in said.who_behind if each)


def numbers(pair: Pair) -> Feature | None:
    """Numbers of the same thing; others tell little, since the same may be counted later."""
    seen = figures(pair)
    if seen is None:
        return None
    note = f"{_shown(pair.left)} / {_shown(pair.right)}"
    value = 1.0 if seen == "agree" else 0.8 if corrects(pair) else 0.1
    return Feature("numbers", value, 1.5, f"{note}, corrected" if value == 0.8 else note)


def dates(pair: Pair) -> Feature | None:
    """Dates in the content."""
    left, right = pair.left.dates, pair.right.dates
    if left and right and near(left, right):
        return Feature("dates", 1.0, 1.0, " ".join(sorted(left | right)))
    return _sets("dates", left, right)


def places(pair: Pair) -> Feature | None:
    """Places in the content."""
    # A place that is named in both has been counted among the names.
    weight = 0.3 if pair.left.names & pair.right.names else 1.0
    return _sets("places", pair.left.places, pair.right.places, weight)


def who(pair: Pair) -> Feature | None:
    """Whose word it is: the same holder says the same more often than another does; another tells nothing."""
    return Feature("who", 1.0, 0.7, pair.holder) if pair.holder else None


def opinion(pair: Pair) -> Feature | None:
    """Two people's views of one thing are two views, unless they are worded alike."""
    views = sum(map(_is_view, (pair.left, pair.right)))
    if not views or pair.holder:
        return None
    return Feature("opinion", -0.5, 1.2 * views, "two views" if views == 2 else "one is a view")


def _is_view(said: Said) -> bool:
    """Say whether a statement is a view; what others than experts say with a hedge (`signs of a possible test`) is news."""
    return said.stance is Stance.ASSESS and (said.certainty is Certainty.CERTAIN or said.basis is Basis.EXPERT)


def breath(pair: Pair) -> Feature | None:
    """What one holder says in one report is seldom said twice."""
    return Feature("breath", -0.3, 1.5, "one holder in one report") if of_one_breath(pair) else None


def polarity(pair: Pair) -> Feature:
    """Whether each says that it is so or that it is not."""
    if opposed(pair):
        return Feature("polarity", -1.0, 0.0, "the left denies" if denies(pair.left, pair) else "the right denies")
    return Feature("polarity", 1.0, 0.0, "both deny" if denies(pair.left, pair) else "")


def _sets(name: str, left: frozenset[str], right: frozenset[str], weight: float = 1.0) -> Feature | None:
    if not left or not right:
        return None
    both = left & right
    return Feature(name, 1.0 if both else -0.3, weight, " ".join(sorted(both)) or _against(left, right))


def _against(left: frozenset[str], right: frozenset[str]) -> str:
    return f"{' '.join(sorted(left))} / {' '.join(sorted(right))}"


def _shown(said: Said) -> str:
    return ", ".join(f"{each.value:g} {each.unit}".strip() for each in said.numbers)


Find = Callable[[Pair], Feature | None]


FEATURES: tuple[Find, ...] = (words, act, time, names, numbers, dates, places, who, opinion, breath, polarity)
