"""Lines in which every word has a capital, and the names in them: `Marta Orlin Opens Port Of Veldora`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from katanya.knowledge import given_names
from katanya.languages.records import Language
from katanya.mentions.names_cuts import RUN, split
from katanya.records import Span

WORD = re.compile(r"[^\W\d_][\w’'-]*")
# A longer line is no headline; a shorter one may be a name and its office.
LONGEST = 140
# So many words that are not small make it one.
FEWEST = 4
BREAK = re.compile(r"[.!?]\s+\S")
# Words up to this length are written small in some headlines.
SMALL = 3
# A name in a headline is a given name and so many words more at the most.
MORE = 2


def lines(body: str, language: Language) -> tuple[Span, ...]:
    """Return the lines of a text that are written in capitals word by word, in its order."""
    return tuple(span for span in _short_lines(body) if _in_capitals(body[span.start : span.stop], language))


def _short_lines(body: str) -> Iterator[Span]:
    start = 0
    for line in body.split("\n"):
        if 2 * FEWEST < len(line) <= LONGEST:
            yield Span(start, start + len(line))
        start += len(line) + 1


def _in_capitals(line: str, language: Language) -> bool:
    grammar, words = language.grammar, WORD.findall(line)
    if sum(len(word) > SMALL for word in words) < FEWEST or BREAK.search(line):
        return False
    function = grammar.adjuncts | grammar.subordinators | grammar.openers
    return all(word[0].isupper() or len(word) <= SMALL or word in function for word in words)


def holds(headlines: Sequence[Span], place: int) -> bool:
    """Say whether a place lies in one of the lines."""
    at = bisect_right(headlines, Span(place, place + LONGEST)) - 1
    return at >= 0 and headlines[at].start <= place < headlines[at].stop


def titled(title: str | None, short: Collection[str], language: Language) -> Iterator[str]:
    """Yield the full names in a title whose last words the text has as names by themselves: `Finance chief Marta Orlin quits`.

    >>> from katanya.languages.load import language
    >>> list(titled("Finance chief Tavi Orlin quits", {"Orlin"}, language("en")))
    ['Tavi Orlin']
    """
    for run in RUN.findall(title or ""):
        if _in_capitals(title or "", language):
            yield from (name for _, name in names(run, short))
        elif run.split()[-1] in short and run.count(" "):
            name, _ = split(run, language)
            yield from (name,) if 0 < name.count(" ") <= MORE else ()


def names(run: str, outside: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield (place, name) of the names in a run of a headline: a given name and what the rest of the text has as well.

    >>> list(names("Marta Orlin Opens Port", {"Orlin"}))
    [(0, 'Marta Orlin')]
    """
    words = list(WORD.finditer(run))
    first = 0
    while first < len(words):
        last = first + 1
        if given_names.is_given(words[first].group()):
            while last < len(words) and last - first <= MORE and words[last].group() in outside:
                last += 1
            if last - first > 1:
                yield words[first].start(), run[words[first].start() : words[last - 1].end()]
        first = last
