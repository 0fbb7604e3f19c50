"""What keeps two statements from being one claim whatever else they share, each a small function that gives the reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from katanya.languages.weighing_words import lists
from katanya.records import Stance
from katanya.weighing import acts, deeds, glosses, rarity, times
from katanya.weighing.aligned import names_one, terms
from katanya.weighing.pair import Pair, goes_on, near, plain, terms_of
from katanya.weighing.records import Said

# Two contents that share less than this (about one rare name and a plain word) share too little to be one.
LEAST = 7.0
# A content of fewer terms names a matter and says nothing of it: `climate change`.
FEW = 3
# What statements of reports that are not surely of one happening must have to be one claim (set on 1,600 reports of many
# happenings and on the open week): nearly all told by both, one alone telling no more than this, and about three rare names;
WORD_FOR_WORD, PLENTY = 0.15, 12.0
# how much of the two contents one alone may tell at most, by how likely the reports are of one happening, as they may be from
# `KIN` on;
KIN, SURELY = 0.1, 0.5
ALONE = ((SURELY, 0.6), (KIN, 0.5))
# below that, and above this likelihood, contents of which the shorter is told by both but for so much, with one act and one
# name at least.
NEIGHBOURS, AGAIN, SHORTER = 0.02, 0.8, 0.45
# From here on one content alone tells too much for names and things alone to make them one.
ONE_MATTER = 0.4
# The same words so many days apart are said of something else.
APART = 45
# Who denies an act need not speak of whom it killed.
TOLL = "one alone is of casualties"
CASUALTIES = frozenset(["=kill", "=injure"])
# What is wanted or threatened is not told to be so.
_WANTED = frozenset([Stance.DEMAND, Stance.THREATEN])
# Whose they are, these are alone.
_OWN = frozenset([Stance.SUPPORT, Stance.PLEDGE, Stance.DEMAND])
_TOLD = frozenset([Stance.SAY, Stance.CONFIRM, Stance.ACCUSE, Stance.DENY, Stance.ASSESS])


def too_little(pair: Pair) -> str | None:
    """Contents that share hardly anything, such as `the claim`."""
    found = pair.both, pair.aligned.both
    told = sum(4.0 for _ in pair.agreeing) + max(rarity.total(shared - acts.pointing()) for shared in found)
    if not any(pair.agreeing) and not goes_on(pair) and all(names_one(term) for shared in found for term in shared):
        return "they share names alone"
    if goes_on(pair):
        told += rarity.total((pair.left.belongs & pair.right.belongs) - pair.both)
    whole = pair.left_terms == pair.right_terms
    if min(_things(pair.left), _things(pair.right)) < FEW and not (whole and pair.holder):
        return "one is too short to tell"
    if goes_on(pair):
        return None if told >= LEAST / 2 else "they share too little"
    least = LEAST / 3 if whole and pair.holder else LEAST / 2 if whole else LEAST
    return None if told >= least else "they share too little"


def _things(said: Said) -> int:
    return len(terms_of(said)) + len(said.numbers)


def wanted(pair: Pair) -> str | None:
    """A demand, a threat or a promise, and an account."""
    stances = {pair.left.stance, pair.right.stance}
    if Stance.DEMAND in stances:
        stances = {Stance.SAY if insists(said) else said.stance for said in (pair.left, pair.right)}
    mixed = len(stances & _WANTED) == 1 and stances & _TOLD
    promised = Stance.PLEDGE in stances and len(stances) > 1 and not (pair.left.future and pair.right.future)
    return "one is wanted, threatened or promised, the other told" if mixed or promised else None


def insists(said: Said) -> bool:
    """Say whether what was taken for a demand tells what was not: `insisted that no shot was fired`."""
    return said.stance is Stance.DEMAND and said.negated and lists().told_past.search(said.text) is not None


def ended(pair: Pair) -> str | None:
    """Something, and its end: `enriched uranium`, `stopped enriching uranium`."""
    left, right = acts.ending(terms(pair.left), pair.left.aside), acts.ending(terms(pair.right), pair.right.aside)
    if bool(left) == bool(right):
        return None
    other = terms(pair.right if left else pair.left)
    told_otherwise = any(not other.isdisjoint(glosses.kin(term)) for term in (left or right).split())
    return None if told_otherwise else f"one is of an end: {left or right}"


def toll(pair: Pair) -> str | None:
    """An account of the dead or hurt, and one that speaks of none."""
    return TOLL if _befell(terms(pair.left)) != _befell(terms(pair.right)) else None


# The same statement is compared with many others.
@lru_cache(maxsize=16384)
def _befell(given: frozenset[str]) -> bool:
    return any(term in CASUALTIES or not CASUALTIES.isdisjoint(glosses.kin(term)) for term in given)


def other_day(pair: Pair) -> str | None:
    """Contents that give other days."""
    left, right = pair.left.dates, pair.right.dates
    return "they give other dates" if left and right and not near(left, right) else None


def other_way(pair: Pair) -> str | None:
    """Contents that tell an act the other way round: `Kestovia sold Veldora tanks`, `Veldora sold Kestovia tanks`."""
    act = deeds.swapped(pair.left.deeds, pair.right.deeds)
    return f"each says that the other does it: {act}" if act else None


def opposite(pair: Pair) -> str | None:
    """Contents of which each has, alone, the opposite of what the other has: `was acquitted`, `was found guilty`."""
    if pair.left.negated or pair.right.negated:
        return None
    left = pair.aligned.alone_in[0] | (pair.left_terms - pair.both)
    right = pair.aligned.alone_in[1] | (pair.right_terms - pair.both)
    known = acts.opposites()
    found = min(((one, other) for one in left & known.keys() for other in known[one] & right), default=None)
    return f"each tells the opposite: {' / '.join(found)}" if found else None


def long_apart(pair: Pair) -> str | None:
    """Reports long apart."""
    days = times.days_between(pair.left.published, pair.right.published)
    return f"{days} days lie between the reports" if days is not None and days > APART else None


def in_passing(pair: Pair) -> str | None:
    """Contents that say two things of one matter: `was bound for Orsova when stopped`, `carried tanks when stopped`."""
    aside = pair.left.aside | pair.right.aside
    if not pair.both & aside or any(pair.agreeing) or pair.holder:
        return None
    shared = plain(pair.both) - aside
    named = [frozenset(term for term in said.names - said.aside if term not in said.where) for said in (pair.left, pair.right)]
    told = len(shared) > 1 or bool(shared & (pair.left.acts | pair.right.acts))
    return None if told or named[0] == named[1] else "they share only what is told in passing"


def declined(pair: Pair) -> str | None:
    """What somebody would not speak about is no claim."""
    return "one is declined" if Stance.DECLINE in (pair.left.stance, pair.right.stance) else None


def strangers(pair: Pair, kin: float) -> str | None:
    """What two reports have to be of one claim: the less they are of one happening, the more of their words alike.

    `kin` is how likely the reports are of one happening, 0 to 1 (`stories.judge`). Word for word alike, statements of any
    reports are one claim, and what one holder says again is worded more freely.
    """
    found = pair.aligned
    if goes_on(pair) or (found.alone <= WORD_FOR_WORD and (pair.holder or found.told >= PLENTY)):
        return None
    for least, most in ALONE:
        if kin >= least:
            if kin < SURELY and (other := _without_act(pair)):
                return other
            return None if found.alone <= most else "they share too little for reports that may be of other happenings"
    if not (found.share >= AGAIN and found.alone <= SHORTER and not _apart(pair)):
        return "the reports are of other happenings"
    done_alike = any(glosses.kind(term) == "act" for term in found.both) and any(map(names_one, found.both))
    alike = (pair.holder and not any(found.acts)) or (kin >= NEIGHBOURS and done_alike)
    return None if alike else "the reports are of other happenings"


def _apart(pair: Pair) -> bool:
    """Say whether each content has acts, things or names of its own."""
    return any(all(sides) for sides in (pair.aligned.acts, pair.aligned.things, pair.aligned.names))


def own(pair: Pair) -> str | None:
    """What each wants, promises or stands for is theirs: two who back one candidate do not bear each other out."""
    mine = pair.left.stance in _OWN or pair.right.stance in _OWN
    return "each is what its holder wants, promises or stands for" if mine and not pair.holder else None


def bare(pair: Pair) -> str | None:
    """Contents of two holders that share names and things, and neither an act nor a number."""
    return None if pair.holder else _without_act(pair)


def _without_act(pair: Pair) -> str | None:
    if pair.aligned.alone <= ONE_MATTER or pair.units or any(pair.agreeing) or goes_on(pair):
        return None
    acts_alike = not pair.left.acts.isdisjoint(pair.right.acts) or any(glosses.kind(term) == "act" for term in pair.aligned.both)
    return None if acts_alike else "they share no act and no number"


def of_the_claim(pair: Pair) -> str | None:
    """Contents of which one speaks of somebody's claim: `making an issue of his claim that he won`, and the claim itself."""
    if pair.holder or pair.aligned.alone <= WORD_FOR_WORD:
        return None
    left, right = (lists().spoken_of.search(said.text) is not None for said in (pair.left, pair.right))
    return "one is of the claim itself" if left != right else None


def other_act(pair: Pair) -> str | None:
    """Contents that share things and names, and of which each tells another act: to write a law, to keep it."""
    left, right = pair.aligned.acts
    if not left or not right or any(pair.agreeing) or any(glosses.kind(term) == "act" for term in pair.aligned.both):
        return None
    near = any(acts.alike(one, other) > 0 or other in glosses.kin(one) for one in left for other in right)
    return None if near or goes_on(pair) else f"each tells another act: {' '.join(sorted(left))} / {' '.join(sorted(right))}"


Bar = Callable[[Pair], str | None]


# What keeps two statements from being one claim, and lets the one deny the other.
BETWEEN: tuple[Bar, ...] = (own, bare, of_the_claim, other_act)
BARS: tuple[Bar, ...] = (wanted, ended, toll, other_day, other_way, opposite, long_apart, in_passing, declined)
