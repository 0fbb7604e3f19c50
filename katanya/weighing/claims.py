"""Whether two statements say the same: features that are seen and named, weighed, and rules that no weight can overrule.

A denial is never the same as what it denies. Across languages only what both languages share is compared: names, numbers,
dates, places, and the words that a word list knows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from katanya.frozen import replace
from katanya.languages.weighing_words import lists
from katanya.weighing import acts, claimed, denials, elliptic, replies, times, weights
from katanya.weighing.bars import BARS, BETWEEN, KIN, TOLL, strangers, too_little
from katanya.weighing.features import FEATURES
from katanya.weighing.pair import (
    COUNTED,
    GROWING,
    Pair,
    close,
    corrects,
    figures,
    goes_on,
    of_one_breath,
    opposed,
    pair_of,
    same_voice,
)
from katanya.weighing.records import Feature, Judged, Relation, Said, Verdict

# Set on the open pairs, the sample and the open week (benchmarks/claims.py, weeks.py); the held ones take no higher one.
SAME, UNSURE = 0.5, 0.4
# A denial is often shorter than what it denies, but the one tells half of what the other does; so do two counts of one thing.
DENIED, HALF = 0.4, 0.5
# Two counts of one thing may be told in any words: `died when the ferry capsized`, `were killed in the accident`.
SPARED = frozenset(["alone", "acts_apart", "act_alone", "things_apart", "swapped", "opinion"])
DENIAL = "denial"
FIRST_SENTENCE = Feature("head", 0.0, 0.0, "the first sentence of a quotation is compared")
# How likely two reports are of one happening, 0 to 1.
Kin = Callable[[], float]
_LEFT = frozenset(["=withdraw", "=destroy", "=dismiss"])
# What may be told of what is there.
_THERE = frozenset(["=show", "=see", "=find", "=count", "=remain", "=hold", "=deploy", "=monitor"])


def judge(left: Said, right: Said, *, kin: Kin | None = None) -> Judged:
    """Return whether two statements are one claim, with every feature that spoke for or against it.

    `kin` gives how likely their reports are of one happening, where that can be told. Of a long quotation the first sentence is
    compared too: what it says by itself may be what the other says.
    """
    if right.number < left.number:
        left, right = right, left
    whole = _judge(left, right, kin=kin)
    if whole.relation is not Relation.NONE or (left.head is None and right.head is None):
        return whole
    heads = [_judge(one, other, kin=kin) for one in _forms(left) for other in _forms(right)][1:]
    found = max((each for each in heads if each.relation is not Relation.NONE), key=lambda each: each.score or 0.0, default=None)
    return replace(found, features=(*found.features, FIRST_SENTENCE)) if found else whole


def _forms(said: Said) -> tuple[Said, ...]:
    """Return a statement whole, and with its first sentence alone where it has several."""
    head = said.head
    return (said, replace(said, **{field.name: getattr(head, field.name) for field in fields(head)})) if head else (said,)


def _judge(left: Said, right: Said, *, kin: Kin | None) -> Judged:
    pair = pair_of(left, right)
    spared = SPARED if goes_on(pair) else ()
    features = tuple(feature for find in FEATURES if (feature := find(pair)) is not None and feature.name not in spared)
    score = weights.score(features)
    barred = next((reason for bar in BARS if (reason := bar(pair))), None)
    seen = elliptic.of(left, right)
    if seen is None and barred in (None, TOLL):
        seen = denials.denied(pair, beside_toll=barred == TOLL)
    reply = None if seen else replies.of(pair)
    # Asked for only where it matters, since other reports must be fetched for it.
    little = too_little(pair)
    matters = bool(seen or reply or little) or score >= UNSURE
    likely = kin() if kin is not None and matters else 1.0
    far = strangers(pair, likely) if kin is not None and matters else None
    seen = (seen if far is None or likely >= KIN else None) or (reply if likely >= replies.KIN else None)
    strange = _strange(pair, far, likely) if matters else None
    barred = barred or strange
    if seen:
        features = (*features, Feature(DENIAL, 1.0, 0.0, seen))
        return Judged(left.number, right.number, Verdict.DIFFERENT, score, features, relation=Relation.DENIES)
    if barred or little:
        features = (*features, Feature("bar", -1.0, 0.0, barred or little or ""))
    if little and not barred:
        return Judged(left.number, right.number, Verdict.UNSURE, score, features)
    ended = not strange and (_still(pair, score) or _gone(pair, score))
    relation = Relation.DENIES if ended else _relation(pair, score, barred)
    return Judged(left.number, right.number, *_decide(pair, score, barred), features, relation=relation)


def _strange(pair: Pair, far: str | None, kin: float) -> str | None:
    """Return what keeps two statements apart by their reports; who denies something says it in few of its words."""
    if opposed(pair):
        return far if kin < KIN else None
    return far or next((reason for bar in BETWEEN if (reason := bar(pair))), None)


def _decide(pair: Pair, score: float, barred: str | None) -> tuple[Verdict, float]:
    if barred or score < UNSURE or opposed(pair) or _fixed(pair):
        return Verdict.DIFFERENT, score
    return (Verdict.SAME if score >= SAME else Verdict.UNSURE), score


def _relation(pair: Pair, score: float, barred: str | None) -> Relation:
    if barred or score < UNSURE:
        return Relation.NONE
    if opposed(pair):
        denied = score >= DENIED and _near(pair) and not of_one_breath(pair) and not claimed.apart(pair) and denials.worded(pair)
        return Relation.DENIES if denied else Relation.NONE
    # A toll that names nobody is of what its own report told before.
    if score < SAME and not (goes_on(pair) and pair.left.report == pair.right.report):
        return Relation.NONE
    if figures(pair) != "differ":
        return Relation.SAME
    counted = close(pair) or pair.units & COUNTED or corrects(pair)
    return Relation.FIGURE if counted and _near(pair) else Relation.NONE


def _near(pair: Pair) -> bool:
    return pair.aligned.share >= HALF or goes_on(pair)


def _fixed(pair: Pair) -> bool:
    """Say whether two holders give different values of something that does not change, such as how far a missile flew.

    Tolls grow, and a holder may correct a number on the next day; both are one claim with a history.
    """
    if figures(pair) != "differ":
        return False
    if corrects(pair):
        return False
    if pair.units & GROWING:
        # One report sets them side by side.
        return pair.left.report == pair.right.report and not same_voice(pair)
    return not same_voice(pair) or not close(pair)


def _still(pair: Pair, score: float) -> bool:
    """Say whether one tells the end of what the other tells to be so still: `withdrew all launchers`, `14 are still there`."""
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if acts.ending(one.acts) and not acts.ending(other.acts) and lists().still.search(other.text):
            return score >= UNSURE and not of_one_breath(pair) and too_little(pair) is None
    return False


def _gone(pair: Pair, score: float) -> bool:
    """Say whether one tells that all of something is gone that the other counts there: `withdrew all tanks`, `14 are there`."""
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not one.acts & _LEFT or not other.acts <= _THERE or lists().every.search(one.text) is None:
            continue
        told = not (one.negated or one.future or other.negated or other.future)
        counted = any(each.value > 0 and each.unit in one.words for each in other.numbers)
        places = (one.names | one.places) & (other.names | other.places) - _holding(one)
        if told and counted and places and times.before(other.published, one.published) is not True:
            return score >= UNSURE and not of_one_breath(pair)
    return False


def _holding(said: Said) -> frozenset[str]:
    """Return those whose things may be anywhere: for whom the holders of a statement speak."""
    return frozenset(each.key for each in said.who_behind if each)
