"""Those who do something together: the names that `and`, or a list that ends with it, joins to one."""

from __future__ import annotations

from collections.abc import Iterator

from katanya.events import joints
from katanya.events.things import Placed, loose
from katanya.languages.events import Lists
from katanya.records import Part, Role
from katanya.statements.view import View

# How many words of title may stand behind `and` before a name: `and Orsan Foreign Minister Jorun Pell`.
TITLED = 9
# How many words a party and a state in brackets have: `(R-Norl.)`.
BRACKETS = 8


def joined(view: View, lists: Lists, part: Part, thing: Placed, acting: tuple[Placed, ...]) -> Iterator[Role]:
    """Yield a mention and those that `and`, or a list that ends with it, joins to it."""
    yield Role(part, thing.mention.id)
    last, waiting = thing.words[1], list[Placed]()
    for other in acting:
        if other.words[0] <= last:
            continue
        between = view.lowers[last : other.words[0]]
        if between == ("(",) and view.padded[other.words[1]] == ")":
            last = other.words[1] + 1  # `the Orsan Guard (OG) and Kestovia`
            continue
        titled = between[0] in joints.adding(view.language.code) or view.padded[last + 1].isdigit()
        if len(between) > (TITLED if titled else 3) or not _only_joins(view, lists, last, other.words[0]):
            return
        waiting.append(other)
        last = other.words[1]
        if not lists.coordinators.isdisjoint(between) or not lists.accompanied.isdisjoint(between):
            yield from (Role(part, each.mention.id) for each in waiting)
            waiting.clear()


def _only_joins(view: View, lists: Lists, start: int, stop: int) -> bool:
    words, joins = view.lowers[start:stop], joints.adding(view.language.code)
    return (words[0] == "," or words[0] in joins) and all(
        word == "," or word in joins or word in lists.definite_articles or loose(view, at) or _of_whom(view, lists, at)
        for at, word in enumerate(words, start)
    )


def _of_whom(view: View, lists: Lists, place: int) -> bool:
    """Say whether a word tells the age or the town of whoever is named before it: `Arlen, 27, of Sarda, and Pell`."""
    word = view.padded[place]
    return word.isdigit() or (word in lists.of_town and view.capitals[place + 1])


def listed(view: View, lists: Lists, thing: Placed) -> bool:
    """Say whether a name behind a comma is one of a list, and no apposition or new clause: another comma or `and` follows."""
    last = thing.words[1]
    if view.padded[last] == "(" and ")" in (closing := view.lowers[last : last + BRACKETS]):
        last += closing.index(")") + 1  # `Tavi Arlen (R-Norl.), and Joro Pell`
    return view.padded[last] in lists.coordinators or view.padded[last] == ","
