"""What harm to people shares with the act that it came by: `twelve were killed in an Israeli strike on Sarda`."""

from __future__ import annotations

from katanya.events.triggers import Found
from katanya.frozen import replace
from katanya.languages.events import Lists, known
from katanya.languages.inflect import Shape
from katanya.records import Event, Part
from katanya.statements.view import View

# How far behind a word of harm the act may stand, in words.
NEAR = 6


def of(view: View, found: list[Found], events: list[Event]) -> list[Event]:
    """Return the events with those of harm given the actor, place and date of the act right behind them that caused it."""
    if len(events) < 2:
        return events
    lists = known(view.language.code).lists
    pairs = zip(found, found[1:], events, events[1:], strict=False)
    return [*(_with(one, other) if _caused(view, lists, left, right) else one for left, right, one, other in pairs), events[-1]]


def _caused(view: View, lists: Lists, harm: Found, act: Found) -> bool:
    if act.shape is not Shape.NOUN or act.trigger.root != "ASSAULT" or harm.trigger.root != "ASSAULT":
        return False
    word, between = view.lowers[harm.words[0]], view.lowers[harm.words[1] : act.words[0]]
    return (
        (word in lists.harmed or word in lists.suffered) and len(between) <= NEAR and not lists.caused_by.isdisjoint(between[:2])
    )


def _with(harm: Event, act: Event) -> Event:
    acts = any(role.part is Part.ACTOR for role in harm.roles)
    held = {role.mention for role in harm.roles}
    given = () if acts else tuple(role for role in act.roles if role.part is Part.ACTOR and role.mention not in held)
    return replace(harm, roles=(*given, *harm.roles), place=harm.place or act.place, period=harm.period or act.period)
