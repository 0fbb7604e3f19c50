"""Denials that tell nothing of what they deny: `that is false`, `nothing of the sort happened`, `hoaks`."""

from __future__ import annotations

from katanya.languages.weighing_words import lists
from katanya.records import DENYING, Stance
from katanya.weighing import acts, claimed, sides
from katanya.weighing.aligned import idle, terms
from katanya.weighing.records import Said

CLAIMING = frozenset([Stance.SAY, Stance.CONFIRM, Stance.ACCUSE, Stance.ASSESS])
UNTRUE = frozenset(["=false", "~untrue"])
# What only says that something is untrue points back so far, to the nearest account by somebody else.
FAR = 5
# Where more characters lie between, what is meant stands there and was not read as a statement.
AWAY = 200


def points(said: Said) -> bool:
    """Say whether a statement only says that what was said before is not so: `that is false`, `nothing of the sort`."""
    return (said.stance in DENYING or bool(said.denied)) and (sides.only_points(said) or no_such(said))


def goes_on(said: Said, last: Said | None) -> bool:
    """Say whether a denial only goes on with one that tells what it is of: `X denied C. “That is slander,” he said`."""
    return last is not None and last.who == said.who and last.stance in DENYING and not points(last)


def may_be_meant(said: Said, denial: Said) -> bool:
    """Say whether a statement before a denial may be what that denies: another's account, and no denial itself."""
    if said.content and denial.content and denial.content[0].start - said.content[-1].stop > AWAY:
        return False
    return said.stance in CLAIMING and said.who != denial.who and not said.not_so and not points(said)


def of(left: Said, right: Said) -> str | None:
    """Return that the later of two statements of a report calls untrue what the earlier says, `None` where it does not."""
    if left.report != right.report or not (untrue_before(left, right) or untrue_before(right, left)):
        return None
    return "it calls untrue what stands before it"


def untrue_before(denial: Said, claim: Said) -> bool:
    """Say whether a statement calls untrue what another says before it: `The company called that false`."""
    if denial.report != claim.report or not 0 < denial.number - claim.number <= FAR or denial.numbers:
        return False
    return points(denial) and may_be_meant(claim, denial) and _calls_untrue(denial, claim)


def _calls_untrue(denial: Said, claim: Said) -> bool:
    if no_such(denial):
        return True
    if not denial.fine.isdisjoint(UNTRUE):
        return len(denial.fine) == 1 or lists().said_before.search(denial.text) is not None
    # `The accusation of theft` is of no account that tells of no theft.
    rest = terms(denial) - sides.called() - acts.pointing() - idle()
    return denial.stance in DENYING and (not rest or any(claimed.reached(term, claim) for term in rest))


def no_such(said: Said) -> bool:
    """Say whether a denial tells nothing but that something did not happen: `nothing of the sort took place`."""
    few = not said.names and len(terms(said)) <= sides.FEW_MORE + 1
    return few and said.negated and lists().no_such.search(said.text) is not None
