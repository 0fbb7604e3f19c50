"""What answers a claim within one story though few words are shared: there was none of it, it was not us, it was they.

Each rule is given the statement that replies and the claim; the first reason counts. Whoever asks sees to it that the reports
are of one happening.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from katanya.records import Stance
from katanya.weighing import acts, claimed, glosses, sides, times
from katanya.weighing.pair import Pair, same_voice
from katanya.weighing.records import Said

# How likely two reports must be of one happening, and how near in time.
KIN, SOON = 0.5, 4
# In one report, so many statements behind a claim at most.
BEHIND = 4
_TELLING = frozenset([Stance.SAY, Stance.CONFIRM, Stance.ACCUSE, Stance.ASSESS, Stance.DENY, Stance.REJECT])
_DENYING = frozenset([Stance.DENY, Stance.REJECT])
_CLAIMING = _TELLING - _DENYING
# What follows these is said not to be there at all, whatever else a claim tells of it.
_NONE = re.compile(
    r"\b(?:no|none|nobody|nothing|not (?:a single|one|any)|never (?:a|any)"
    r"|(?:tidak|tak) (?:ada|satu pun|seorang pun|sebuah pun))\b",
    re.IGNORECASE,
)
# Whoever says this takes no part in what was done.
_NO_PART = re.compile(
    r"\bno (?:\w+ )?(?:hand|role|part|involvement|responsibility|connection|link|blame)\b|\bnothing to do with\b"
    r"|\bnot (?:\w+ )?(?:responsible|involved|behind|to blame|at fault)\b"
    r"|\b(?:tidak|tak|bukan) (?:pernah |ikut |yang )?"
    r"(?:terlibat|bertanggung jawab|ada hubungan\w*|ada kaitan\w*|berperan|campur tangan)\b",
    re.IGNORECASE,
)


def of(pair: Pair) -> str | None:
    """Return why one of two statements answers that the other is not so, `None` where that cannot be told."""
    if pair.left.stance is pair.right.stance is Stance.DENY or not _may(pair):
        return None
    for reply, claim in ((pair.right, pair.left), (pair.left, pair.right)):
        if _answers(reply, claim):
            for rule in RULES:
                if reason := rule(reply, claim):
                    return reason
    return None


def _may(pair: Pair) -> bool:
    """Say whether two statements may be a claim and its reply; what is cheap to see is looked at first."""
    left, right = pair.left, pair.right
    if left.future or right.future or not {left.stance, right.stance} <= _TELLING or (left.negated and right.negated):
        return False
    crossed = bool(left.names - right.names) and bool(right.names - left.names)
    if not (left.negated or right.negated or crossed):
        return False
    days = times.days_between(left.published, right.published)
    return (days is None or days <= SOON) and not same_voice(pair)


def _answers(reply: Said, claim: Said) -> bool:
    """Say whether a statement may be a reply by its place: in one report it stands behind the claim."""
    if claim.stance not in _CLAIMING or claim.negated:
        return False
    if reply.report == claim.report and not 0 < reply.number - claim.number <= BEHIND:
        return False
    return not (claimed.leaves_open(claim.text) or claimed.leaves_open(reply.text))


def no_part(reply: Said, claim: Said) -> str | None:
    """Whoever is accused had no hand in it."""
    if not reply.negated or _no_part(reply.text) is False:
        return None
    accused = (sides.speaking(reply) | reply.names) & claim.names
    of_it = (_about(reply) & _about(claim)) - accused - glosses.in_names()
    shared = (reply.fine & claim.fine) - accused - sides.called() - _light()
    return f"had no part: {_shown(accused | of_it | shared)}" if accused and (of_it or shared) else None


def none_of_it(reply: Said, claim: Said) -> str | None:
    """There was none of what the claim tells of, by whoever is accused, or of a place that both name."""
    if not reply.main or not claimed.reaches(reply, claim) or acts.ending(claim.fine):
        return None
    accused = sides.speaking(reply) & (claim.names | claim.words)
    named = (reply.names & claim.names) - glosses.in_names()
    beside = reply.report == claim.report
    if not (accused or named or (beside and _first(reply))):
        return None
    others = reply.names - claim.names - claim.belongs - sides.speaking(claim) - sides.speaking(reply)
    if others or not (_says_none(reply.text) or (accused and beside)):
        return None
    told = frozenset(term for term in reply.main if claimed.reached(term, claim))
    return f"says there was none: {_shown(told | accused | named)}"


def other_side(reply: Said, claim: Said) -> str | None:
    """Whoever is accused says of the same act that another did it: `a stray missile of yours hit the market`."""
    others = reply.names - reply.where - glosses.in_names()
    if reply.negated or reply.stance in _DENYING or not others or others & claim.names:
        return None
    accused = sides.speaking(reply) & claim.names
    if not accused or others & sides.speaking(reply):
        return None
    act = sides.act(reply, claim)
    things = frozenset(term for term in reply.fine if glosses.kind(term) == "thing" and claimed.reached(term, claim))
    accuser = others & sides.speaking(claim)
    if act and (things or accuser):
        return f"says that another did it: {_shown(others)}; act {' '.join(act)}; both {_shown(things)}"
    return None


def _first(said: Said) -> bool:
    """Say whether a content speaks of what its own speaker did, or of nobody else."""
    return not said.names


@lru_cache(maxsize=16384)
def _no_part(text: str) -> bool:
    return _NO_PART.search(text) is not None


@lru_cache(maxsize=16384)
def _says_none(text: str) -> bool:
    return _NONE.search(text) is not None


def _about(said: Said) -> frozenset[str]:
    return said.names | said.belongs


def _light() -> frozenset[str]:
    return acts.meanings("light.txt")


def _shown(terms: frozenset[str]) -> str:
    return " ".join(sorted(terms))


Rule = Callable[[Said, Said], str | None]


RULES: tuple[Rule, ...] = (no_part, none_of_it, other_side)
