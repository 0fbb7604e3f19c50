"""When what somebody only says is a deed: a demand on whoever must act, a charge against another, a denial of a charge."""

from __future__ import annotations

from katanya.events import account, acts
from katanya.events.things import ACTING, Placed
from katanya.languages.events import Lists
from katanya.records import Stance, Statement
from katanya.statements.view import View

# How far behind a name the word stands that says what whoever is named must do.
OBLIGED = 7
# How many words may stand before a pronoun that opens what is said: `said that he …`.
OPENS = 1


def tells(view: View, lists: Lists, statement: Statement, doers: tuple[Placed, ...]) -> bool:
    """Say whether a statement is a deed of its own; one that its cue tells is, one that only its words show by rules."""
    if acts.by_cue(statement):
        return True
    if statement.stance is Stance.DENY:
        return bool(statement.answers) or _refuses(view, lists, statement)
    if statement.stance not in (Stance.DEMAND, Stance.ACCUSE):
        return True
    target = _first(statement, doers)
    if target is None or _speaker(view, lists, statement, target):
        return False
    return statement.stance is not Stance.DEMAND or obliged(view, lists, target)


def _refuses(view: View, lists: Lists, statement: Statement) -> bool:
    """Say whether what is denied is what will not be done: `says it will not accept more refugees`."""
    if not statement.content:
        return False
    start = statement.content[0].start
    within = [at for at in range(view.first, view.size) if view.tokens.starts[at] >= start]
    return any(view.lowers[at] in lists.refusing and view.padded[at + 1] in lists.refused for at in within)


def _first(statement: Statement, doers: tuple[Placed, ...]) -> Placed | None:
    """Return the first name in what is said."""
    inside = (thing for span in statement.content for thing in doers if account.meet(thing.mention.span, span))
    return next((thing for thing in inside if thing.mention.kind in ACTING), None)


def _speaker(view: View, lists: Lists, statement: Statement, thing: Placed) -> bool:
    """Say whether a pronoun opens what is said, and so is whoever says it: `Arlen said he did not …`."""
    surface = thing.mention.surface.lower()
    if statement.stance is Stance.ACCUSE and surface in lists.subject_pronouns:
        return True
    start = statement.content[0].start
    before = [at for at in range(view.first, thing.words[0]) if view.tokens.starts[at] >= start]
    return surface in lists.subject_pronouns | lists.only_possessives and len(before) <= OPENS


def obliged(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether what somebody must do is said right behind the name: `the council must pay`."""
    return not lists.obliging.isdisjoint(view.lowers[thing.words[1] : thing.words[1] + OBLIGED])
