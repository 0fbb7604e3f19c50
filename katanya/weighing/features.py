"""What two statements are compared by, each a small function that says what it saw; values are -1 against to 1 for."""

from __future__ import annotations

from collections.abc import Callable

from katanya.records import Basis, Certainty, Stance
from katanya.weighing import glosses, weights
from katanya.weighing.aligned import names_one
from katanya.weighing.pair import (
    Pair,
    corrects,
    denies,
    figures,
    goes_on,
    near,
    of_one_breath,
    opposed,
)
from katanya.weighing.records import Feature, Said

# What both tell adds nothing above this, about five rare names.
ENOUGH = 30.0
# So many terms at most stand for one another: `a patrol boat`, `a helicopter`.
FEW = 2
# Views of which one tells a third alone are worded differently enough to be two.
WORDED = 3


def words(pair: Pair) -> Feature:
    """How much of what the shorter content tells the other tells too."""
    found = pair.aligned
    if goes_on(pair):
        return _feature("words", 1.0, " ".join(sorted(found.both)))
    return _feature("words", round(found.share, 3), " ".join(sorted(found.both)))


def told(pair: Pair) -> Feature:
    """How much both tell."""
    return _feature("told", round(min(1.0, pair.aligned.told / ENOUGH), 3))


def alone(pair: Pair) -> Feature:
    """How much of what the two tell one of them tells alone."""
    return _feature("alone", -round(pair.aligned.alone, 3))


def acts_apart(pair: Pair) -> Feature | None:
    """Acts of which each content has others."""
    return _apart("acts_apart", *pair.aligned.acts)


def act_alone(pair: Pair) -> Feature | None:
    """An act of one content beside which the other has none of its own: `a stolen crown was found`, `a crown was stolen`."""
    left, right = pair.aligned.acts
    return _feature("act_alone", -1.0, " ".join(sorted(left | right))) if bool(left) != bool(right) else None


def things_apart(pair: Pair) -> Feature | None:
    """Things and traits of which each content has others."""
    return _apart("things_apart", *pair.aligned.things)


def names_apart(pair: Pair) -> Feature | None:
    """Names of which each content has others; `we` and the holder's name are one, unless each names the other's holder."""
    left, right = pair.aligned.names
    if not left or not right or _of_other_sorts(pair):
        return None
    bare = left - _holders(pair.right), right - _holders(pair.left)
    return _apart("names_apart", *(bare if any(bare) else (left, right)))


def swapped(pair: Pair) -> Feature | None:
    """Contents that are alike but for a word or two of one sort: `six patrol boats`, `six helicopters`."""
    left, right = pair.aligned.alone_in
    if not left or not right or max(len(left), len(right)) > FEW:
        return None
    sorts = {_sort(term) for term in left} & {_sort(term) for term in right}
    return _feature("swapped", -1.0, _against(left, right)) if sorts else None


def _sort(term: str) -> str:
    return "name" if names_one(term) else glosses.kind(term) or "word"


def _apart(name: str, left: frozenset[str], right: frozenset[str]) -> Feature | None:
    return _feature(name, -1.0, _against(left, right)) if left and right else None


def _feature(name: str, value: float, note: str = "") -> Feature:
    return Feature(name, value, weights.of(name), note)


def time(pair: Pair) -> Feature | None:
    """Whether one is of what is to come and the other is not."""
    apart = _to_come(pair.left) != _to_come(pair.right)
    return _feature("time", -1.0, "one is to come") if apart else None


def _to_come(said: Said) -> bool:
    return said.future or said.stance is Stance.PLEDGE


def _of_other_sorts(pair: Pair) -> bool:
    """Say whether one names places alone and the other none: `off Natuna`, `the Halim Star`."""
    sides = (pair.left, pair.right)
    return any(one.names <= one.where and other.names.isdisjoint(other.where) for one, other in (sides, sides[::-1]))


def _holders(said: Said) -> frozenset[str]:
    """Return for whom a statement's holders speak: `it signed a treaty` names nobody and is of its holder."""
    return frozenset(each.key for each in said.who_behind if each)


def numbers(pair: Pair) -> Feature | None:
    """Numbers: one that both give, or others that count other things."""
    seen = figures(pair)
    left, right = ({each.value for each in said.numbers} for said in (pair.left, pair.right))
    if not left or not right:
        return None
    note = f"{_shown(pair.left)} / {_shown(pair.right)}"
    if corrects(pair):
        return _feature("numbers", 1.0, f"{note}, corrected")
    if seen == "agree" or left & right:
        return _feature("numbers", 1.0, note)
    # Both count one thing: then they make a history or a dispute, and never one claim.
    return _feature("numbers", 1.0, note) if seen == "differ" else _feature("numbers_apart", -1.0, note)


def dates(pair: Pair) -> Feature | None:
    """Dates in the content."""
    left, right = pair.left.dates, pair.right.dates
    return _feature("dates", 1.0, " ".join(sorted(left | right))) if left and right and near(left, right) else None


def who(pair: Pair) -> Feature | None:
    """Whose word it is."""
    return _feature("who", 1.0, pair.holder) if pair.holder else None


def languages(pair: Pair) -> Feature | None:
    """Over two languages less is seen of what is another."""
    left, right = pair.left.language, pair.right.language
    return _feature("languages", 1.0, f"{left} / {right}") if left != right else None


def opinion(pair: Pair) -> Feature | None:
    """Two people's views of one thing are two views, unless they are worded alike."""
    if pair.holder:
        return None
    views = _is_view(pair.left) + _is_view(pair.right)
    if not views:
        return None
    apart = min(1.0, WORDED * pair.aligned.alone)
    return _feature("opinion", -round(views * apart, 3), "two views" if views == 2 else "one is a view")


def _is_view(said: Said) -> bool:
    """Say whether a statement is a view; what others than experts say with a hedge (`signs of a possible test`) is news, and so
    is what gives a day."""
    if said.stance is not Stance.ASSESS:
        return False
    return said.basis is Basis.EXPERT or (said.certainty is Certainty.CERTAIN and not said.dates)


def breath(pair: Pair) -> Feature | None:
    """What one holder says in one report is seldom said twice."""
    return _feature("breath", -1.0, "one holder in one report") if of_one_breath(pair) else None


def polarity(pair: Pair) -> Feature:
    """Whether each says that it is so or that it is not."""
    if opposed(pair):
        return Feature("polarity", -1.0, 0.0, "the left denies" if denies(pair.left, pair) else "the right denies")
    return Feature("polarity", 1.0, 0.0, "both deny" if denies(pair.left, pair) else "")


def _against(left: frozenset[str], right: frozenset[str]) -> str:
    return f"{' '.join(sorted(left))} / {' '.join(sorted(right))}"


def _shown(said: Said) -> str:
    return ", ".join(f"{each.value:g} {each.unit}".strip() for each in said.numbers)


Find = Callable[[Pair], Feature | None]


FEATURES: tuple[Find, ...] = (
    words,
    told,
    alone,
    acts_apart,
    act_alone,
    things_apart,
    names_apart,
    swapped,
    numbers,
    dates,
    time,
    who,
    languages,
    opinion,
    breath,
    polarity,
)
