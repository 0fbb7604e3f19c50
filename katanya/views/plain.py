"""Reasons of the weighing for people and tables: without the marks by which terms are compared."""

from __future__ import annotations

import re

from katanya.knowledge import countries

# `=ship_thing` is a meaning of the word list, `@halim` a folded name, `place:geonames:578071` a target.
_TERM = re.compile(r"(?<!\S)(?:=(?P<meaning>\w+)|country:(?P<country>[A-Z]{2})|@[^\s;]+|(?!https?:)[a-z]+:[^\s;]+)(?=[\s;]|$)")
_SORT = re.compile(r"_(?:thing|act|rank|vehicle)$")


def reason(text: str) -> str:
    """Return a reason as people read it: meanings as words, countries by name, folded names and ids left out.

    >>> reason("it says the opposite of the same: words =carry =ship_thing @halim country:MM; names @halim")
    'it says the opposite of the same: words carry ship Myanmar; names'
    """
    return re.sub(r" +(?=[ ;]|$)", "", _TERM.sub(_word, text))


def _word(match: re.Match[str]) -> str:
    if match["meaning"]:
        return _SORT.sub("", match["meaning"]).replace("_", " ")
    return (countries.called(match["country"]) or match["country"]) if match["country"] else ""
