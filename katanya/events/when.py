"""When an event took place: the nearest date in its clause that does not say when something was said."""

from __future__ import annotations

from katanya.events import account, near
from katanya.events.scene import Scene, words_of
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists
from katanya.records import Kind, Statement
from katanya.statements.view import View


def period(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> str | None:
    """Return the id of the date of an event: the nearest one in its clause that does not say when something was said."""
    dates = [thing for thing in things if thing.mention.kind is Kind.DATE and near.same_clause(view, found, thing)]
    dates = [thing for thing in dates if not _of_saying(view, lists, thing, found)] if dates else dates
    # Of a stretch and its first or last day, which are as near, the stretch.
    nearest = min(dates, key=lambda thing: (near.distance(found, thing), thing.words[0] - thing.words[1]), default=None)
    return nearest.mention.id if nearest is not None else None


def _of_saying(view: View, lists: Lists, thing: Placed, found: Found) -> bool:
    """Say whether a date stands right behind a word of saying: it is when something was said."""
    near = range(max(thing.words[0] - 3, 0), thing.words[0])
    return any(view.padded[i] in lists.saying and not found.words[0] <= i < found.words[1] for i in near)


def said(scene: Scene, statements: tuple[Statement, ...], act: Statement, things: tuple[Placed, ...]) -> str | None:
    """Return the date of a speech act: the nearest one of its clause that is part of nothing said."""
    contents = [span for statement in statements for span in statement.content]
    dates = [
        thing.mention
        for thing in things
        if thing.mention.kind is Kind.DATE
        and not any(account.meet(thing.mention.span, span) for span in contents)
        and not near.set_off(scene.view, thing)
        and not _cut_off(scene, thing, act)
    ]
    return min(dates, key=lambda date: abs(date.span.start - act.cue[0].start)).id if dates else None


def _cut_off(scene: Scene, thing: Placed, act: Statement) -> bool:
    """Say whether another clause begins between a date and a cue: `was put off on Sunday after the army refused`."""
    cue = words_of(scene.view, act.cue[0])
    first, last = min(thing.words[1], cue[1]), max(thing.words[0], cue[0])
    return not scene.lists.cuts.isdisjoint(scene.view.lowers[first:last])
