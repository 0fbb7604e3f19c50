"""Where a rule of times matched in a text, and the groups of its pattern that took part."""

from __future__ import annotations

import re

from katanya.languages.calendar import Calendar
from katanya.mentions.dates.grammar import Compiled
from katanya.mentions.dates.lexer import Lexed

# A group of a pattern that took part: its name, its class, its first word and the word after it, counted from the match's first.
Group = tuple[str, str, int, int]


class Place:
    """Where a rule matched, and the groups that took part."""

    __slots__ = ("calendar", "groups", "lexed", "match", "rule")

    def __init__(self, lexed: Lexed, calendar: Calendar, rule: Compiled, match: re.Match[str]) -> None:
        self.lexed, self.calendar, self.rule, self.match = lexed, calendar, rule, match
        first = match.start()
        spans = [(name, kind, *match.span(key)) for key, name, kind in rule.groups]
        self.groups = tuple([(name, kind, start - first, stop - first) for name, kind, start, stop in spans if start >= 0])

    def between(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        start = self.lexed.stop(index - 1) if index else 0
        return self.lexed.body[start : self.lexed.starts[index]]

    def span(self, name: str) -> tuple[int, int]:
        """Return the first word of a group and the word after it, the same where it did not take part."""
        first = self.match.start()
        return next(((first + start, first + stop) for group, _, start, stop in reversed(self.groups) if group == name), (0, 0))

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a group, none where it did not take part."""
        return self.lexed.words[slice(*self.span(name))]
