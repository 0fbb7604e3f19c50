"""Names in headlines and titles, where most words have capitals: those that the rest of the text vouches for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from katanya.knowledge import given_names
from katanya.languages.records import Language
from katanya.mentions.names_cuts import RUN, split
from katanya.texts.titlecase import title_case

WORD = re.compile(r"[^\W\d_][\w’'-]*")
# A name in a headline is a given name and so many words more at the most.
MORE = 2


def titled(title: str | None, short: Collection[str], language: Language) -> Iterator[str]:
    """Yield the full names in a title whose last words the text has as names by themselves: `Finance chief Marta Orlin quits`.

    >>> from katanya.languages.load import language
    >>> list(titled("Finance chief Tavi Orlin quits", {"Orlin"}, language("en")))
    ['Tavi Orlin']
    """
    shouted = language.traits.head_first or title_case((title or "").split())
    for run in RUN.findall(title or ""):
        if shouted:
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
