"""Cuts a body into words, numbers and marks, and writes each as one character: what it can be in a time expression.

A rule over whole words thus becomes a pattern over single characters, which finds its places fast.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from katanya.frozen import dataclass

# Written for every word that no rule speaks of.
UNKNOWN = "x"
# Numbers are written with characters of the private use area from here on, words with those before.
_FIRST_FORM = 0xF000
_DIGITS = frozenset("0123456789")
TOKEN = re.compile(
    r"[^\W\d_]+(?![\d_])(?:'(?!s\b)[^\W\d_]+)?"
    r"|\d{4}-\d\d?-\d\d?(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/])|\d{1,2}-\d{1,2}-\d{4}(?![\w-])|\d{1,2}\.\d{1,2}\.\d{4}(?!\w)"
    r"|\d{1,2}/\d{1,2}(?![\w/])"
    r"|\d+(?:st|nd|rd|th|am|pm|s)(?!\w)|\d{1,2}[.:]\d\d(?::\d\d)?(?:am|pm)(?!\w)"
    r"|\d+(?:[.,:]\d+)*(?!\w)"
    r"|\w+|[^\w\s]"
)
# What a number can be, by its form: (name, form, least, most); the first number in it is compared.
_FORMS = (
    ("digits", r"\d+", 0, 10**9),
    ("day", r"\d\d?", 1, 31),
    ("hour", r"\d\d?", 0, 24),
    ("yy", r"\d\d", 0, 99),
    ("year", r"\d{4}", 1000, 2199),
    ("decimal", r"\d+[.,]\d\d?", 0, 10**6),
    ("clock", r"\d\d?[.:][0-5]\d(?:[:.][0-5]\d)?", 0, 24),
    ("hhmm", r"(?:[01]\d|2[0-3])[0-5]\d", 0, 2359),
    ("ord", r"\d\d?(?:st|nd|rd|th)", 1, 31),
    ("any_ord", r"\d+(?:st|nd|rd|th)", 1, 99),
    ("decade", r"(?:1[5-9]|20)\d0s", 1500, 2090),
    ("decade", r"[2-9]0s", 20, 90),
    ("hour_ampm", r"\d\d?(?:[.:]\d\d)?[ap]m", 0, 12),
    ("dmy", r"\d\d?([/.-])\d\d?\1(?:\d{4}|\d\d)", 1, 31),
    ("dm", r"\d\d?/\d\d?", 1, 31),
    ("iso", r"\d{4}-\d\d?-\d\d?.*", 1000, 2199),
)
# One number of every set of forms that a number can have.
_PROBES = (
    "0",
    "00",
    "5",
    "15",
    "27",
    "45",
    "2014",
    "1960",
    "0830",
    "3000",
    "25.75",
    "10.30",
    "10:30",
    "5th",
    "45th",
    "1980s",
    "5pm",
    "6/8/2023",
    "6/8",
)
# What tells a time by itself.
_TELLING = frozenset({"year", "clock", "decade", "hour_ampm", "dmy", "dm", "iso"})
_COMPILED = tuple((name, re.compile(form), least, most) for name, form, least, most in _FORMS)


@dataclass(frozen=True, slots=True)
class Lexed:
    """A body in words: `words` in lower case, where each begins, and one character for each in `codes`."""

    body: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    codes: str

    def stop(self, index: int) -> int:
        """Return where a word ends."""
        return self.starts[index] + len(self.words[index])

    def word(self, index: int) -> str:
        """Return a word in lower case, or `""` beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Say whether a word begins with a capital letter in the body."""
        return 0 <= index < len(self.words) and self.body[self.starts[index]].isupper()

    def joined(self, index: int) -> bool:
        """Say whether a word follows the one before it without a space."""
        return index > 0 and self.stop(index - 1) == self.starts[index]


def lex(body: str, codes: Mapping[str, str]) -> Lexed:
    """Return the words of a body; `codes` gives known words their character."""
    found = list(TOKEN.finditer(folded(body)))
    words = tuple([match[0] for match in found])
    get, number = codes.get, numbers().get
    written = "".join([get(word) or (number(forms(word)) if word[0] in _DIGITS else None) or UNKNOWN for word in words])
    return Lexed(body, words, tuple([match.start() for match in found]), written)


@cache
def numbers() -> Mapping[frozenset[str], str]:
    """Return the character of each set of forms; a number of no form is written as an unknown word."""
    sets = sorted({forms(probe) for probe in (*_PROBES, "2014-03-02")}, key=sorted)
    return {each: chr(_FIRST_FORM + place) for place, each in enumerate(sets)}


def having(name: str) -> str:
    """Return the characters of all numbers that can be this."""
    return "".join(char for each, char in numbers().items() if name in each)


def telling() -> str:
    """Return the characters of all numbers that tell a time by themselves."""
    return "".join(char for each, char in numbers().items() if each & _TELLING)


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Return what a number can be.

    >>> sorted(forms("27"))
    ['day', 'digits', 'yy']
    """
    first = re.match(r"\d+", word)
    number = int(first[0]) if first and len(first[0]) < 10 else -1
    return frozenset(name for name, form, least, most in _COMPILED if least <= number <= most and form.fullmatch(word))


def folded(body: str) -> str:
    """Return the body in lower case and with straight apostrophes, of the same length."""
    lower = body.lower()
    if len(lower) != len(body):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in body)
    return lower.replace("’", "'")
