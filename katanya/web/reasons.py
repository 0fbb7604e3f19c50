"""Reasons of the weighing, which are kept in English, in the language of a page: the usual ones by their wording."""

from __future__ import annotations

import re
from functools import cache

from katanya.views.visible import one_line
from katanya.web.strings import Strings, strings

# How the weighing writes targets and folded names: `country:KP`, `@kestov`, `=missile`, `~ferry`.
_TARGET = re.compile("^(?:country|date|place|person|organisation):")
# A part of a day behind the day, as TimeML writes it: `2026-03-09TMO`.
_HOURS = re.compile(r"(?<=[0-9]{2}-[0-9]{2})T[A-Z]{2}\b")
# In this order the wordings are tried; each is `reason.<key>.found` in English, with … for what changes.
_KEYS = (
    *("both_speak", "speaks_for", "answers", "opposite", "number", "both_credit", "credits", "published", "changed_to", "gave"),
    *("goes_on", "same_as", "cause", "third", "days_between", "names_alone", "of_the_claim"),
    *("too_short", "wanted", "end", "other_dates"),
    *("other_way", "another_act", "each_opposite", "declined", "other_happenings", "own_wish"),
    *("casualties", "no_act", "in_passing", "too_little_apart", "too_little"),
)
_STEMMED = ("words", "head", "act", "time", "names", "numbers", "dates", "places", "who", "polarity", "days", "languages")
# What a denial was seen by, and the feature that it is for a reader.
_DENIED = {"accused": "accused", "accuser": "accuser", "of": "names", "act": "act", "both": "words", "figures": "numbers"}


def shown(words: Strings, reason: str) -> str:
    """Return a reason in the language of a page, in English where it is none of the usual ones.

    >>> shown(strings("id"), "both speak for country:KP")
    'keduanya berbicara atas nama KP'
    """
    plain = " ".join(_HOURS.sub("", _TARGET.sub("", word.lstrip("@=~"))) for word in one_line(reason).split())
    for key, pattern in _patterns():
        match = pattern.fullmatch(plain)
        if match:
            found = (*match.groups(), "", "")
            if key == "opposite":
                found = (_features(words, found[0]), "", "")
            if key == "same_as":
                found = (shown(words, found[0]), "", "")
            return words(f"reason.{key}.shown", left=found[0], right=found[1])
    return plain


def _features(words: Strings, seen: str) -> str:
    """Return which features agree; the folded stems beside them are no words that a reader knows, and languages differ."""
    parts = [each for each in seen.split("; ") if not each.startswith("languages ")]
    names = [_feature(each.removeprefix("denial ").split(" ", 1)[0]) for each in parts]
    return ", ".join(words(f"feature.{name}") for name in dict.fromkeys(names)) if all(names) else seen


def _feature(name: str) -> str:
    return name if name in _STEMMED else _DENIED.get(name, "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    english = strings("en")
    return tuple((key, re.compile(re.escape(english(f"reason.{key}.found")).replace("…", "(.+)"))) for key in _KEYS)
