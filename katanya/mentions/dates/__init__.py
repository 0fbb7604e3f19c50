"""Text -> Timex: the time expressions of a text, found by the rules of its language and not yet resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from katanya.mentions.dates import build, guards, joins
from katanya.mentions.dates.expression import Expression, Shape, Timex
from katanya.mentions.dates.grammar import Grammar, compiled
from katanya.mentions.dates.lexer import UNKNOWN, Lexed, lex
from katanya.mentions.dates.place import Place
from katanya.records import Span, Text
from katanya.texts import tokens as cutter
from katanya.texts.tokens import Words

__all__ = ["Expression", "Shape", "Timex", "find"]


def find(text: Text, language_code: str, tokens: Words | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of a text in its order, none overlapping another; `tokens` are those of the whole text.

    >>> from katanya.articles import from_text
    >>> from katanya.texts import segment
    >>> text = segment(from_text("Rapat digelar bulan lalu di Bandung."), language="id")
    >>> [(text.body[slice(*timex.span)], timex.rule) for timex in find(text, "id")]
    [('bulan lalu', 'step_unit')]
    """
    known = compiled(language_code)
    lexed = lex(text.body, tokens or cutter.of_text(text), known.codes)
    found = [timex for first, last in _stretches(lexed, known, text) for timex in _timexes(lexed, known, first, last)]
    return joins.join(found, text.body, known.calendar.lists["hour_joiners"] | {""})


def _stretches(lexed: Lexed, known: Grammar, text: Text) -> Iterator[tuple[int, int]]:
    """Yield the runs of known words that hold a sign of a time, paragraph by paragraph."""
    for paragraph in text.paragraphs:
        first, last = bisect_left(lexed.starts, paragraph.start), bisect_left(lexed.starts, paragraph.stop)
        while sign := known.signs.search(lexed.codes, first, last):
            stop = lexed.codes.find(UNKNOWN, sign.end(), last)
            stop = last if stop < 0 else stop
            yield max(first, lexed.codes.rfind(UNKNOWN, first, sign.start()) + 1), stop
            first = stop


def _timexes(lexed: Lexed, known: Grammar, first: int, last: int) -> Iterator[Timex]:
    """Yield the expressions of a run of known words; where a guard refuses one, look on from the word after its first."""
    while match := known.master.search(lexed.codes, first, last):
        found = _first(lexed, known, match, last)
        first = found[1] if found else match.start() + 1
        if found:
            yield found[0]


def _first(lexed: Lexed, known: Grammar, match: re.Match[str], last: int) -> tuple[Timex, int] | None:
    """Return the expression of the first rule that is not refused where the pattern matched, and the word after it."""
    assert match.lastindex is not None
    start = match.start()
    code = lexed.codes[start]
    for number in range(match.lastindex - 1, len(known.rules)):
        rule = known.rules[number]
        whole = rule.regex.match(lexed.codes, start, last) if code in rule.opens else None
        timex = _timex(Place(lexed, known.calendar, rule, whole)) if whole else None
        if whole and timex:
            return timex, whole.end()
    return None


def _timex(place: Place) -> Timex | None:
    says = build.build(place)
    if says is None or guards.refused(says, place):
        return None
    first, last = place.match.span()
    last = _after_zone(place, says, last) - _full_stop(place, last)
    return Timex(Span(place.lexed.starts[first], place.lexed.stop(last - 1)), place.rule.rule.name, says)


def _full_stop(place: Place, last: int) -> int:
    """Return 1 where a match ends with a full stop that is none of `p.m.`, else 0."""
    return int(place.lexed.words[last - 1] == "." and place.lexed.word(last - 2) != "m")


def _after_zone(place: Place, says: Expression, last: int) -> int:
    """`pukul 10.00 waktu Jakarta`: return the word after a zone that is named by a place, where an hour stands before it."""
    zoned = place.lexed.word(last) in place.calendar.lists["zones"] and place.lexed.capital(last + 1)
    return last + 2 if zoned and (says.clock or says.part or says.weekday) else last
