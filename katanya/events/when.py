"""When an event took place: the nearest date in its clause that does not say when something was said."""

from __future__ import annotations

from itertools import pairwise

from katanya.events import account, near
from katanya.events.scene import Scene, words_of
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists, known
from katanya.languages.inflect import Shape
from katanya.records import Kind, Statement
from katanya.statements.view import View

ENDS = frozenset((",", ".", "", "dini", "malam", "pagi", "siang", "sore", "petang"))


def period(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> str | None:
    """Return the id of the date of an event: the nearest one in its clause that does not say when something was said."""
    dates = [thing for thing in things if thing.mention.kind is Kind.DATE]
    if dates and view.language.code == "id":
        main = [thing for thing in dates if _closes(view, lists, thing, found)]
        if main and not _in_relative(view, lists, found):
            return main[0].mention.id
        dates = [thing for thing in dates if thing not in main]
    dates = [thing for thing in dates if near.same_clause(view, found, thing)]
    dates = [thing for thing in dates if not _of_saying(view, lists, thing, found)] if dates else dates
    dates = [thing for thing in dates if not _of_other(view, thing, found)] if dates else dates
    # Of a stretch and its first or last day, which are as near, the stretch.
    nearest = min(dates, key=lambda thing: (near.distance(found, thing), thing.words[0] - thing.words[1]), default=None)
    return nearest.mention.id if nearest is not None else None


def _of_other(view: View, thing: Placed, found: Found) -> bool:
    """Say whether a date is of what something is only dated by: `ahead of Sunday's vote`, `menjelang Jumat`."""
    before, last = thing.words[0] - 1, thing.words[1]
    lists = known(view.language.code).lists
    if view.padded[before] in lists.ahead_of or (view.padded[before] == "of" and view.padded[before - 1] == "ahead"):
        return True
    if _describes(view, lists, thing):
        return found.shape is not Shape.NOUN or not last <= found.words[0] <= last + 1
    owned = view.padded[last - 1].endswith(("'s", "’s")) or view.padded[last] in ("'s", "’s")
    return owned and not last <= found.words[0] <= last + 3


def _describes(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a date only describes the noun behind it: `in the November race`."""
    if view.language.code != "en" or view.padded[thing.words[0] - 1] not in lists.articles:
        return False
    word = view.padded[thing.words[1]]
    verb = word in lists.auxiliaries or word.endswith(("ed", "ing", "ly")) or word in view.language.grammar.irregular
    return word.isalpha() and not verb and word not in lists.place and word not in lists.coordinators and word not in lists.target


def closing(view: View, things: tuple[Placed, ...], stop: int) -> tuple[Placed, ...]:
    """Return the dates behind a place that each stand behind a comma: in Indonesian one may be the main verb's."""
    if view.language.code != "id" or not things or things[-1].words[0] < stop:
        return ()
    behind = (thing for thing in things if thing.mention.kind is Kind.DATE and thing.words[0] >= stop)
    return tuple([thing for thing in behind if view.padded[thing.words[0] - 1] == "," and view.padded[thing.words[1]] in ENDS])


def _closes(view: View, lists: Lists, thing: Placed, found: Found) -> bool:
    """Say whether a date closes an Indonesian clause behind a relative one: `menahan kapal yang memuat solar, Kamis (5/3)`."""
    start, stop = found.words[1], thing.words[0]
    if stop <= start or view.padded[stop - 1] != "," or view.padded[thing.words[1]] not in ENDS:
        return False
    between = view.lowers[start : stop - 1]
    plain = near.parting("id").isdisjoint(word for word in between if word not in lists.relative)
    behind = not lists.relative.isdisjoint(between) or _in_relative(view, lists, found)
    return plain and behind


def _in_relative(view: View, lists: Lists, found: Found) -> bool:
    """Say whether a verb stands in a relative clause of one verb: `yang memuat`, `yang telah disandera`."""
    return not lists.relative.isdisjoint(view.lowers[max(found.verb - 2, 0) : found.verb])


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
        and (_right_behind(scene, thing, act) or not any(account.meet(thing.mention.span, span) for span in contents))
        and not _set_off(scene, thing, act)
        and not _describes(scene.view, scene.lists, thing)
        and not _cut_off(scene, thing, act)
    ]
    return min(dates, key=lambda date: abs(date.span.start - act.cue[0].start)).id if dates else None


def _set_off(scene: Scene, thing: Placed, act: Statement) -> bool:
    """Say whether a date stands in a relative clause that the act does not stand in: not `which charged him in May, …`."""
    if not near.set_off(scene.view, thing):
        return False
    cue = words_of(scene.view, act.cue[0])[1]
    return not cue <= thing.words[0] or "," in scene.view.lowers[cue : thing.words[0]]


def _right_behind(scene: Scene, thing: Placed, act: Statement) -> bool:
    """Say whether a date stands between a cue and what it brings: `agreed on Monday to restore ties`."""
    last = words_of(scene.view, act.cue[-1])[1]
    return 0 <= thing.words[0] - last <= 1 and scene.word[thing.words[1]] in scene.lists.infinitive


def _cut_off(scene: Scene, thing: Placed, act: Statement) -> bool:
    """Say whether another clause begins between a date and a cue: `was put off on Sunday after the army refused`."""
    cue = words_of(scene.view, act.cue[0])
    first, last = min(thing.words[1], cue[1]), max(thing.words[0], cue[0])
    between = scene.view.lowers[first:last]
    tensed = scene.lists.finite if scene.known.code == "en" else scene.lists.tensed
    own = not scene.lists.coordinators.isdisjoint(between) and not tensed.isdisjoint(between)
    if scene.known.code == "en" and cue[0] > thing.words[0]:
        own = own or any(left == "," and right in scene.lists.coordinators for left, right in pairwise(between))
    if cue[0] < thing.words[0] and "," not in scene.view.lowers[last - 1 : last]:
        opened = [at for at in range(first, last) if scene.word[at] in scene.lists.relative]
        if opened and scene.known.code == "en" and "," not in scene.view.lowers[opened[-1] : last]:
            return True  # `appealed to the council, which meets on Friday`
    if own or (cue[0] > thing.words[0] and not scene.lists.relative.isdisjoint(between)):
        return True
    return not scene.lists.cuts.isdisjoint(between)
