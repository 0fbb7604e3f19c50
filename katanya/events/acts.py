"""What a statement itself is as an event: an accusation, a refusal, a demand."""

from __future__ import annotations

from katanya.records import Stance, Statement

# The neutral acts (say, confirm, assess, decline) are no events of their own, and a pledge is told by its own words.
ROOTS = {
    Stance.ACCUSE: "ACCUSE",
    Stance.DENY: "REJECT",
    Stance.REJECT: "REJECT",
    Stance.DEMAND: "REQUEST",
    Stance.THREATEN: "THREATEN",
    Stance.SUPPORT: "SUPPORT",
    Stance.PLEDGE: "AGREE",
}
# Praise and pledges that only the content shows are mostly told by its own words, or are none.
WEAK = frozenset((Stance.SUPPORT, Stance.PLEDGE))
BY_CUE = "cue_act"
# Rules of a stance that only the content shows: in the whole of a report it is no act beside what is said.
SHOWN = ("content_mark", "own_side")


def root(statement: Statement) -> str | None:
    """Return the root of the act of a statement, or `None` where it only says.

    >>> from katanya.records import Basis, Certainty, Mode
    >>> plain = ("s", (), (), None, (), (), Mode.INDIRECT)
    >>> root(Statement(*plain, Stance.DENY, Basis.OFFICIAL, Certainty.CERTAIN, (), ""))
    'REJECT'
    """
    return None if statement.stance in WEAK and not by_cue(statement) else ROOTS.get(statement.stance)


def by_cue(statement: Statement) -> bool:
    """Say whether the verb of a statement itself tells its act, not only what is said."""
    rules = [decision.rule for decision in statement.decisions if decision.field == "stance"]
    return not rules or rules[0] == BY_CUE


def only_shown(statement: Statement) -> bool:
    """Say whether only what a statement says shows its act: `said Orsa had failed`."""
    rules = [decision.rule for decision in statement.decisions if decision.field == "stance"]
    return bool(rules) and rules[0].startswith(SHOWN)
