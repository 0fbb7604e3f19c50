"""When an event took place: the nearest date in its clause that does not say when something was said."""

from __future__ import annotations

from itertools import pairwise

from katanya.events import account, forms, near
from katanya.events.scene import Scene, words_of
from katanya.events.things import Placed
from katanya.events.triggers import Found
from katanya.languages.events import Lists, known
from katanya.languages.inflect import Shape
from katanya.records import Kind, Statement
from katanya.statements.view import View

# What ends a clause behind a day, besides the time of the day.
ENDS = frozenset((",", ".", ""))


def period(view: View, lists: Lists, found: Found, things: tuple[Placed, ...]) -> str | None:
    """Return the id of the date of an event: the nearest one in its clause that does not say when something was said."""
    dates = [thing for thing in things if thing.mention.kind is Kind.DATE]
    if dates and lists.dayparts:
        main = [thing for thing in dates if _closes(view, lists, thing, found)]
        if main and not _in_relative(view, lists, found):
            return main[0].mention.id
        dates = [thing for thing in dates if thing not in main]
    opening = [] if lists.when.isdisjoint(view.lowers) else dates
    dates = [thing for thing in dates if near.same_clause(view, found, thing)] or [
        thing for thing in opening if near.opens(view, lists.when, found, thing)
    ]
    dates = [thing for thing in dates if not _of_saying(view, lists, thing, found)] if dates else dates
    dates = [thing for thing in dates if not _of_other(view, thing, found)] if dates else dates
    # Of a stretch and its first or last day, which are as near, the stretch.
    nearest = min(dates, key=lambda thing: (near.distance(found, thing), thing.words[0] - thing.words[1]), default=None)
    return nearest.mention.id if nearest is not None else None


def _of_other(view: View, thing: Placed, found: Found) -> bool:
    """Say whether a date is of what something is only dated by: `ahead of Sunday's vote`, `menjelang Jumat`."""
    before, last = thing.words[0] - 1, thing.words[1]
    lists = known(view.language.code).lists
    if view.padded[before] in lists.ahead_of:
        return True
    if view.padded[before] in lists.genitives and view.padded[before - 1] in lists.dating:
        return True
    if _describes(view, lists, thing):
        return found.shape is not Shape.NOUN or not last <= found.words[0] <= last + 1
    owned = view.padded[last - 1].endswith(lists.owner_endings) or view.padded[last] in lists.owner_endings
    return owned and not last <= found.words[0] <= last + 3


def _describes(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a date only describes the noun behind it: `in the November race`."""
    if view.padded[thing.words[0] - 1] not in lists.articles_and_possessives:
        return False
    word = view.padded[thing.words[1]]
    if not word.isalpha() or word in lists.auxiliaries or forms.past(view, lists, word):
        return False
    if word.endswith((*lists.gerund_endings, *lists.adverb_endings)):
        return False
    return word not in lists.place and word not in lists.coordinators and word not in lists.target


def closing(view: View, lists: Lists, things: tuple[Placed, ...], stop: int) -> tuple[Placed, ...]:
    """Return the dates behind a place that each stand behind a comma: where days do so, one may be the main verb's."""
    if not lists.dayparts or not things or things[-1].words[0] < stop:
        return ()
    behind = (thing for thing in things if thing.mention.kind is Kind.DATE and thing.words[0] >= stop)
    return tuple([thing for thing in behind if _behind_comma(view, lists, thing)])


def _behind_comma(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a date stands behind a comma, with nothing behind it but the time of the day: `…, Kamis (5/3) malam.`."""
    after = view.padded[thing.words[1]]
    return view.padded[thing.words[0] - 1] == "," and (after in ENDS or after in lists.dayparts)


def _closes(view: View, lists: Lists, thing: Placed, found: Found) -> bool:
    """Say whether a date closes a clause behind a relative one: `menahan kapal yang memuat solar, Kamis (5/3)`."""
    start, stop = found.words[1], thing.words[0]
    if stop <= start or not _behind_comma(view, lists, thing):
        return False
    between = view.lowers[start : stop - 1]
    plain = near.parting(view.language.code).isdisjoint(word for word in between if word not in lists.relative)
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
    lists, cue = scene.lists, words_of(scene.view, act.cue[0])
    first, last = min(thing.words[1], cue[1]), max(thing.words[0], cue[0])
    between = scene.view.lowers[first:last]
    if not lists.cuts.isdisjoint(between):
        return True
    if not lists.coordinators.isdisjoint(between) and not lists.finite.isdisjoint(between):
        return True
    if cue[0] > thing.words[0]:
        return not lists.relative.isdisjoint(between) or _joined_behind_comma(scene, between)
    return cue[0] < thing.words[0] and _opened(scene, first, last)


def _joined_behind_comma(scene: Scene, between: tuple[str, ...]) -> bool:
    """Say whether a comma and `and` begin another clause: where the form of its verb shows it."""
    if not scene.known.traits.inflected_verbs:
        return False
    return any(left == "," and right in scene.lists.coordinators for left, right in pairwise(between))


def _opened(scene: Scene, first: int, last: int) -> bool:
    """Say whether a relative clause goes on up to a date: `appealed to the council, which meets on Friday`."""
    lowers = scene.view.lowers
    if not scene.known.traits.inflected_verbs or "," in lowers[last - 1 : last]:
        return False
    opened = [at for at in range(first, last) if scene.word[at] in scene.lists.relative]
    return bool(opened) and "," not in lowers[opened[-1] : last]
