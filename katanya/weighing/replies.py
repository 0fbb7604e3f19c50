"""What answers a claim within one story though few words are shared: there was none of it, it was not us, it was they.

Each rule is given the statement that replies and the claim; the first reason counts. Whoever asks sees to it that the reports
are of one happening.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from katanya.languages.weighing_words import lists
from katanya.records import DENYING, Stance
from katanya.weighing import acts, claimed, glosses, sides, times
from katanya.weighing.aligned import idle, names_one
from katanya.weighing.elliptic import CLAIMING
from katanya.weighing.pair import CLOSE, Pair, same_voice
from katanya.weighing.records import Said
from katanya.weighing.telling import Amount

# How likely two reports must be of one happening, and how near in time.
KIN, SOON = 0.5, 4
# In one report, so many statements behind a claim at most.
BEHIND, BEFORE = 5, 2
_TELLING = CLAIMING | DENYING
# `X must answer for the deaths` gives X the blame.
_MAY = _TELLING | {Stance.DEMAND}
# What is longer tells more than that something is not so.
LONG = 160
# A word that limits stands at most so many characters before the number.
NEAR = 25


def of(pair: Pair) -> str | None:
    """Return why one of two statements answers that the other is not so, `None` where that cannot be told."""
    if not _may(pair) or pair.left.stance is pair.right.stance is Stance.DENY:
        return None
    for reply, claim in ((pair.right, pair.left), (pair.left, pair.right)):
        if _answers(reply, claim):
            for rule in RULES if claim.stance is not Stance.DEMAND else (no_part,):
                if reason := rule(reply, claim):
                    return reason
    return None


def may_answer(said: Said, before: Said) -> bool:
    """Say whether a statement beside another in its report is worth a comparison: it denies, limits, or is by whom that names."""
    if said.stance in DENYING or said.main or (said.numbers and _limits(said.text)):
        return True
    return bool(said.names) and not before.names.isdisjoint(sides.speaking(said))


def _may(pair: Pair) -> bool:
    """Say whether two statements may be a claim and its reply; what is cheap to see is looked at first."""
    left, right = pair.left, pair.right
    if pair.holder is not None or left.future or right.future or (left.negated and right.negated):
        return False
    crossed = not (left.names <= right.names or right.names <= left.names)
    if not (left.negated or right.negated or crossed or (left.numbers and right.numbers)):
        return False
    if not {left.stance, right.stance} <= _MAY:
        return False
    days = times.days_between(left.published, right.published)
    return (days is None or days <= SOON) and not same_voice(pair)


def _answers(reply: Said, claim: Said) -> bool:
    """Say whether a statement may be a reply by its place: in one report it stands behind the claim."""
    if claim.stance not in CLAIMING | {Stance.DEMAND} or claim.negated or reply.stance is Stance.DEMAND:
        return False
    if len(reply.text) > LONG:
        return False
    if reply.report == claim.report and not -BEFORE <= reply.number - claim.number <= BEHIND:
        return False
    return not (claimed.leaves_open(claim.text) or claimed.leaves_open(reply.text))


def no_part(reply: Said, claim: Said) -> str | None:
    """Whoever is accused had no hand in it."""
    if not reply.negated or _no_part(reply.text) is False:
        return None
    accused = (sides.speaking(reply) & claim.names) or (reply.names & claim.names)
    of_it = (reply.names & _about(claim)) - accused - glosses.in_names()
    shared = (reply.fine & claim.fine) - accused - sides.called() - _light()
    return f"had no part: {_shown(accused | of_it | shared)}" if accused and (of_it or shared) else None


def none_of_it(reply: Said, claim: Said) -> str | None:
    """There was none of what the claim tells of, by whoever is accused, or of what both name."""
    if not reply.main or sides.act(reply, claim) is None or _gone(claim) or not claimed.reaches(reply, claim):
        return None
    accused = sides.speaking(reply) & (claim.names | claim.words)
    named = (reply.names & claim.names) - glosses.in_names()
    beside, none = reply.report == claim.report, _says_none(reply.text)
    told = frozenset(term for term in reply.main if claimed.reached(term, claim) and not names_one(term))
    if not (none and accused and told) or _of_others(reply, claim):
        return None
    if not (beside or named or _of_one_thing(reply, claim)):
        return None
    return f"says there was none: {_shown(told | accused | named)}"


def _of_one_thing(reply: Said, claim: Said) -> bool:
    """Say whether no thing of the one stands where the other has another: `the bus station`, `the market`."""
    mine, theirs = (frozenset(term for term in said.fine if glosses.kind(term) == "thing") - _light() for said in (reply, claim))
    return mine <= theirs or theirs <= mine or all(claimed.reached(term, claim) for term in mine)


def _of_others(reply: Said, claim: Said) -> bool:
    """Say whether a reply names somebody or something of its own, and so does the claim."""
    mine = reply.names - sides.speaking(reply) - sides.speaking(claim) - glosses.in_names()
    theirs = claim.names - sides.speaking(reply) - sides.speaking(claim) - glosses.in_names()
    own = mine - theirs - claim.belongs
    accused = (sides.speaking(reply) | reply.names) & claim.names
    return (bool(theirs) and bool(own) and mine.isdisjoint(theirs)) or (
        bool(own) and not accused and reply.report != claim.report
    )


def _gone(claim: Said) -> bool:
    """Say whether a claim tells of nothing but an end: that there is none any longer denies no withdrawal."""
    done = frozenset(term for term in claim.fine if glosses.kind(term) == "act") - _light()
    return bool(done) and all(acts.ending(frozenset([term])) for term in done)


def fewer(reply: Said, claim: Said) -> str | None:
    """It was no more than so many, and the claim gives more."""
    if not reply.numbers or not claim.numbers or not _limits(reply.text):
        return None
    shared = (reply.fine & claim.fine) - _light() - idle()
    days = times.days_between(reply.published, claim.published)
    bare = all(glosses.kind(term) == "act" for term in shared)
    if not shared or (reply.report != claim.report and bare and days is not None and days > CLOSE):
        return None
    done = any(glosses.kind(term) == "act" for term in shared)
    for mine in (each for each in reply.numbers if _is_limited(reply, each)):
        for other in claim.numbers:
            alike = (bool(mine.unit) and mine.unit == other.unit) or (done and _one_unit(mine.unit, other.unit))
            if mine.value < other.value and alike:
                return f"gives fewer: {mine.value:g} / {other.value:g} {mine.unit or other.unit}"
    return None


def _is_limited(said: Said, amount: Amount) -> bool:
    """Say whether a word that limits stands right before a number: `only three`, `no more than four`."""
    start = amount.span.start - said.content[0].start
    return 0 < start <= len(said.text) and lists().at_most.search(said.text, max(0, start - NEAR), start) is not None


def _one_unit(left: str, right: str) -> bool:
    """Say whether two may count the same: one unit, akin ones, or one that no list knows."""
    return left == right or right in glosses.kin(left) or not (glosses.kind(left) and glosses.kind(right))


def other_side(reply: Said, claim: Said) -> str | None:
    """Whoever is accused says of the same act that another did it: `a stray missile of yours hit the market`."""
    others = reply.names - reply.where - glosses.in_names()
    if reply.negated or reply.stance in DENYING or not others or others & claim.names:
        return None
    accused = sides.speaking(reply) & claim.names
    if not accused or others & sides.speaking(reply):
        return None
    act = tuple(sorted(term for term in reply.fine if glosses.kind(term) == "act" and claimed.reached(term, claim)))
    things = frozenset(term for term in reply.fine if glosses.kind(term) == "thing" and claimed.reached(term, claim))
    accuser = others & {each.key for each in claim.who_behind if each}
    if act and accuser:
        return f"says that another did it: {_shown(others)}; act {' '.join(act)}; both {_shown(things)}"
    return None


@lru_cache(maxsize=16384)
def _no_part(text: str) -> bool:
    return lists().no_part.search(text) is not None


@lru_cache(maxsize=16384)
def _limits(text: str) -> bool:
    return lists().at_most.search(text) is not None


@lru_cache(maxsize=16384)
def _says_none(text: str) -> bool:
    return lists().none_there.search(text) is not None


def _about(said: Said) -> frozenset[str]:
    return said.names | said.belongs


def _light() -> frozenset[str]:
    return acts.meanings("light.txt")


def _shown(terms: frozenset[str]) -> str:
    return " ".join(sorted(terms))


Rule = Callable[[Said, Said], str | None]


RULES: tuple[Rule, ...] = (no_part, none_of_it, other_side, fewer)
