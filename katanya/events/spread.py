"""What of a text reaches into each sentence: statements, mentions; and what its words say that it is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set

from katanya.languages.events import Lists
from katanya.records import Mention, Statement
from katanya.statements.view import View

# How many words of labour make a text the report of a dispute.
DISPUTE = 2


def of_labour(words: Set[str], lists: Lists) -> bool:
    """Say whether a text is the report of a labour dispute by its words, and of no war."""
    return len(words & lists.labour) >= DISPUTE and lists.warfare.isdisjoint(words)


def words_of(views: tuple[View, ...]) -> Set[str]:
    """Return the words of all sentences, in lower case."""
    return frozenset().union(*[view.lowers for view in views])


def _extent(statement: Statement) -> tuple[int, int]:
    spans = (*statement.content, *statement.cue)
    return (min(spans)[0], max([stop for _, stop in spans])) if spans else (0, 0)


def near(views: tuple[View, ...], statements: tuple[Statement, ...]) -> dict[int, list[Statement]]:
    """Return the statements that reach into each sentence, by its number among the views."""
    firsts, lasts = [view.sentence.start for view in views], [view.sentence.stop for view in views]
    near: dict[int, list[Statement]] = {}
    for statement in statements:
        start, stop = _extent(statement)
        for number in range(bisect_right(lasts, start), bisect_left(firsts, stop)):
            near.setdefault(number, []).append(statement)
    return near


def inside(view: View, ordered: list[Mention], starts: list[int]) -> list[Mention]:
    """Return the mentions of a sentence; `starts` is where each of all begins, in order."""
    first, last = bisect_left(starts, view.sentence.start), bisect_left(starts, view.sentence.stop)
    return ordered[first:last]
