"""Who denies what another claims where their words differ: by who is accused, who accuses, what was done, and of what.

`We sold Norda no engine` denies that thirty engines went there: the accused speaks, and of the same act. What shares a topic
alone denies nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from katanya.frozen import dataclass
from katanya.languages.weighing_words import lists
from katanya.records import DENYING
from katanya.weighing import acts, bars, claimed, elliptic, glosses, rarity, replies, sides, times
from katanya.weighing.aligned import idle
from katanya.weighing.pair import Pair, opposed, plain, same_voice
from katanya.weighing.pair import denies as says_no
from katanya.weighing.records import Said

# What speaks for a denial is added up as the rarity of the terms that show it; a name of somebody counts so much at most.
NAME = 5.5
# An act in another word than the claim's.
OTHERWISE = 2.0
# So much is enough of a denial by its act, and of what is only worded as not so.
ENOUGH, WORDED = 7.0, 9.0
# Without an act in common, the things that both tell of must tell so much.
TELLING, SEVERAL = 4.0, 2
# A figure above this is seldom met by chance.
FIGURE = 12
# A denial that names nothing of its own is of what its days are full of.
SOON, LATER = 3, 30
# So much of what a denial tells the claim tells too, and nearly all where somebody takes back what he said himself.
HALF, AGAIN = 0.5, 0.8
# A denial points back to one of so many statements before it.
BEFORE = 2


def denied(pair: Pair, *, beside_toll: bool = False) -> str | None:
    """Return why one of two statements denies the other, `None` where that cannot be told.

    `beside_toll` says that one alone tells of whom an act killed or hurt: then it must be the accused who denies the act.
    """
    if not (_may_deny(pair.left) or _may_deny(pair.right)):
        return None
    left, right = (_says_no(said, pair) for said in (pair.left, pair.right))
    if left == right or same_voice(pair):
        return None
    if not opposed(pair) and not any(_absent(said) or _of_figure(said, pair) for said in (pair.left, pair.right)):
        return None
    denial, claim = (pair.left, pair.right) if left else (pair.right, pair.left)
    if not _may(denial, claim) or (beside_toll and not _accused(denial, claim)):
        return None
    return _reason(pair, denial, claim)


def beside(statements: Sequence[Said]) -> dict[int, tuple[int, ...]]:
    """Return for each denial in a report the statements right before it, which it may point back to."""
    found: dict[int, tuple[int, ...]] = {}
    for place, said in enumerate(statements):
        if elliptic.points(said):
            if elliptic.goes_on(said, statements[place - 1] if place else None):
                continue
            before = (
                each for each in reversed(statements[max(0, place - elliptic.FAR) : place]) if elliptic.may_be_meant(each, said)
            )
            found[said.number] = tuple(each.number for each in islice(before, 1))
        else:
            near = [each for each in _near(statements, place) if each.stance not in DENYING and each.who != said.who]
            answered = tuple(each.number for each in near if replies.may_answer(said, each))
            if answered:
                found[said.number] = answered
    return found


def _near(statements: Sequence[Said], place: int) -> Sequence[Said]:
    after = statements[place + 1 : place + 1 + replies.BEFORE] if statements[place].main else ()
    return (*statements[max(0, place - replies.BEHIND) : place], *after)


def _may_deny(said: Said) -> bool:
    return said.negated or said.stance in DENYING


def _says_no(said: Said, pair: Pair) -> bool:
    """Say whether a statement surely says that what two have in common is not so."""
    return (
        (said.stance in DENYING and says_no(said, pair))
        or _absent(said)
        or _of_figure(said, pair)
        or (_in_words(said, pair) and said.stance not in DENYING)
    )


def _in_words(said: Said, pair: Pair) -> bool:
    telling = plain(pair.aligned.both) or pair.aligned.both
    return bool(said.not_so) and 2 * rarity.total(said.not_so & telling) >= rarity.total(telling) > 0


def _absent(said: Said) -> bool:
    """Say whether somebody is said not to have been there: `our ships had not been in the area`."""
    return said.negated and lists().absent.search(said.text) is not None


def worded(pair: Pair) -> bool:
    """Say whether of two opposed statements the one that is no denial by its act may yet deny the other by its words."""
    denial, claim = (pair.left, pair.right) if says_no(pair.left, pair) else (pair.right, pair.left)
    if same_voice(pair) and (pair.aligned.share < AGAIN or not sides.act(denial, claim)):
        return False
    if not claimed.reaches(denial, claim) or claimed.leaves_open(claim.text):
        return False
    if DENYING & {denial.stance, claim.stance}:
        return True
    if denial.future or claimed.leaves_open(denial.text):
        return False
    return _in_words(denial, pair) and not _denied_too(denial, claim) and sides.act(denial, claim) is not None


def _may(denial: Said, claim: Said) -> bool:
    """Say whether the acts and the times of two statements let the one be a denial of the other."""
    if denial.future != claim.future or (denial.stance not in DENYING and _denied_too(denial, claim)):
        return False
    if claimed.leaves_open(claim.text) or claimed.leaves_open(denial.text):
        return False
    if claim.stance not in elliptic.CLAIMING or not (denial.stance in DENYING | elliptic.CLAIMING or bars.insists(denial)):
        return False
    days = times.days_between(denial.published, claim.published)
    return days is None or days <= (LATER if denial.names & claim.names else SOON)


def _denied_too(denial: Said, claim: Said) -> bool:
    """Say whether a claim may deny itself what its denial is of."""
    return not claim.denied.isdisjoint(denial.not_so)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What speaks for a denial.

    `accused` deny what is told of them, `accusers` are named as those who told it; `named` are the names in both contents,
    `context` those that stand in either report before as well; `act` is what of the claim's acts is denied, `None` where it is
    another one; `shared` are the terms of both contents, `figures` the numbers. `pointing` says that words point back, `back`
    that they do so to the very claim.
    """

    accused: frozenset[str]
    accusers: frozenset[str]
    named: frozenset[str]
    context: frozenset[str]
    act: tuple[str, ...] | None
    shared: frozenset[str]
    pointing: bool
    back: bool
    figures: frozenset[str]

    def show(self) -> str:
        """Return what was seen, in words."""
        parts = (
            ("accused", self.accused),
            ("accuser", self.accusers),
            ("of", self.context),
            ("act", self.act or ()),
            ("both", self.shared),
            ("figures", self.figures),
        )
        return "; ".join(f"{name} {' '.join(sorted(terms))}" for name, terms in parts if terms)


def _see(pair: Pair, denial: Said, claim: Said) -> _Seen:
    side, places = sides.speaking(denial), glosses.in_names()
    pointing = lists().pointing.search(denial.text) is not None
    return _Seen(
        accused=_accused(denial, claim),
        accusers=(denial.names & sides.speaking(claim)) - side,
        named=(denial.names & claim.names) - places,
        context=(denial.names | denial.belongs) & (claim.names | claim.belongs) - side - places,
        act=sides.act(denial, claim),
        shared=_telling(pair),
        pointing=pointing,
        back=_points_back(denial, claim, pointing),
        figures=_figures(pair),
    )


def _reason(pair: Pair, denial: Said, claim: Said) -> str | None:
    seen = _see(pair, denial, claim)
    if seen.act is None or not _concerns(denial, seen) or _of_others(denial, claim):
        return None
    if not _says_what(denial, seen):
        return None
    if not (seen.back or seen.figures or _absent(denial) or claimed.reaches(denial, claim)):
        return None
    answers = seen.back or bool(seen.figures) or bool(seen.act and seen.accused and _right_behind(denial, claim))
    if not answers and _of_more(denial, seen):
        return None
    return seen.show() if _weight(seen) >= (ENOUGH if denial.stance in DENYING else WORDED) else None


def _concerns(denial: Said, seen: _Seen) -> bool:
    """Say whether a denial is of those of whom a claim tells; one by its words alone must say so itself."""
    parties = bool(seen.accused or seen.accusers)
    if denial.stance in DENYING:
        return parties or bool(seen.context) or bool(seen.back and seen.act)
    if seen.figures and not denial.fine.isdisjoint(elliptic.UNTRUE):
        return True
    return bool(seen.accused) if _absent(denial) else parties or bool(seen.named) or (seen.pointing and bool(seen.context))


def _weight(seen: _Seen) -> float:
    """Return how much speaks for a denial."""
    found = rarity.total(seen.shared) + _most(seen.accused) + _most(seen.accusers)
    found += _most(seen.context - seen.shared) * (1.0 if seen.pointing else 0.5)
    otherwise = bool(seen.act) and seen.shared.isdisjoint(seen.act or ())
    return found + (OTHERWISE if otherwise else 0.0) + NAME * (bool(seen.back) + bool(seen.figures))


def _says_what(denial: Said, seen: _Seen) -> bool:
    """Say whether a denial shares with a claim what was done, or things that tell enough of it, or names both sides."""
    things, parties = plain(seen.shared), bool(seen.accused or seen.accusers)
    if rarity.total(things) >= TELLING and (len(things) >= SEVERAL or parties or seen.named):
        return True
    calls = bool(denial.fine & sides.called())
    # `We never fired towards Norda` is not of the shots that Norda tells of.
    aimed = bool(seen.act) and bool(seen.accusers - seen.named) and all(glosses.kind(term) == "act" for term in things)
    if aimed and not calls:
        return False
    back = seen.back and (parties or bool(seen.named))
    return bool(seen.act) or back or (bool(seen.accusers) and (bool(seen.accused) or calls)) or bool(seen.figures and calls)


def _of_others(denial: Said, claim: Said) -> bool:
    """Say whether a denial tells of somebody or something by name, or of somebody's deed, of whom the claim does not tell."""
    told_of, side = claim.names | claim.belongs, sides.speaking(denial)
    own = denial.names - side - sides.speaking(claim) if claim.names - side else frozenset()
    doers = frozenset(doer for deed in denial.deeds for doer in deed.doers) - side
    return claimed.elsewhere(denial, claim) or any(names and names.isdisjoint(told_of) for names in (own, doers))


def _of_more(denial: Said, seen: _Seen) -> bool:
    """Say whether a denial tells more that a claim does not tell of than what it does: it is of something else then."""
    mine = denial.fine - sides.called() - acts.meanings("light.txt") - idle()
    found = seen.shared | frozenset(seen.act or ()) | sides.speaking(denial) | seen.accusers
    return rarity.total(mine & found) < HALF * rarity.total(mine)


def _accused(denial: Said, claim: Said) -> frozenset[str]:
    """Return those of whom a claim tells and who deny it."""
    return sides.speaking(denial) & (claim.names | claim.words)


def _points_back(denial: Said, claim: Said, pointing: bool) -> bool:
    """Say whether a denial means what is told right before it: `they had been loaded there`, `she had called at Brod`."""
    return pointing and denial.names <= claim.names and not denial.negated and _right_behind(denial, claim)


def _of_figure(said: Said, pair: Pair) -> bool:
    """Say whether a statement calls a figure untrue that the other gives: `the figure of 31 is made up`."""
    return (
        not said.fine.isdisjoint(elliptic.UNTRUE)
        and not said.fine.isdisjoint(sides.called() - elliptic.UNTRUE)
        and bool(_figures(pair))
    )


def _figures(pair: Pair) -> frozenset[str]:
    return frozenset(f"{each:g}" for each in pair.agreeing if each > FIGURE)


def _right_behind(denial: Said, claim: Said) -> bool:
    return denial.report == claim.report and 0 < denial.number - claim.number <= BEFORE


def _telling(pair: Pair) -> frozenset[str]:
    """Return what both contents tell, words akin included, but what only points at a claim."""
    left, right = pair.left.fine or pair.left.words, pair.right.fine or pair.right.words
    akin = frozenset(term for term in left - right if not right.isdisjoint(glosses.kin(term)))
    return (pair.aligned.both | akin) - sides.called() - acts.meanings("light.txt")


def _most(terms: Iterable[str]) -> float:
    """Return what the most telling of some names tells, at most as much as a rare name."""
    return min(NAME, max(map(rarity.rarity, terms), default=0.0))
