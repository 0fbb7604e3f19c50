"""Cuts a body into words, numbers and marks, and writes each as one character: what it can be in a time expression.

A rule over whole words thus becomes a pattern over single characters, which finds its places fast.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import repeat

from katanya.frozen import dataclass
from katanya.texts.tokens import Words

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
_SPACED = re.compile(r"\S+")
# What a number goes on with that no token does: `1,000`.
_GOES_ON = re.compile(r",\d")
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


def lex(body: str, tokens: Words, codes: Mapping[str, str]) -> Lexed:
    """Return the words of a body, which its tokens are or hold; `codes` gives known words their character."""
    words, starts, figures = _cut(body, tokens)
    written = list(map(codes.get, words, repeat(UNKNOWN)))
    for place in figures:
        written[place] = numbers().get(forms(words[place]), UNKNOWN)
    return Lexed(body, tuple(words), tuple(starts), "".join(written))


def _cut(body: str, tokens: Words) -> tuple[list[str], list[int], list[int]]:
    """Return the words of a body, where they begin, and which of them begin with a figure.

    They are the tokens, those cut anew that are not of letters alone.
    """
    words: list[str] = []
    starts: list[int] = []
    figures: list[int] = []
    done = 0
    for index in tokens.mixed:
        if index < done:
            continue
        words += tokens.lowers[done:index]
        starts += tokens.starts[done:index]
        for word, start in _parts(body, tokens, index):
            if word[0] in _DIGITS:
                figures.append(len(words))
            words.append(word)
            starts.append(start)
        done = bisect_left(tokens.starts, starts[-1] + len(words[-1]), index)
    words += tokens.lowers[done:]
    starts += tokens.starts[done:]
    return words, starts, figures


def _parts(body: str, tokens: Words, index: int) -> list[tuple[str, int]]:
    """Return the words from a token up to the next space, and where they begin; a number that nothing goes on with is whole."""
    word, start, stop = tokens.lowers[index], tokens.starts[index], tokens.stops[index]
    if word.isdecimal() and not _GOES_ON.match(body, stop):
        return [(word, start)]
    spaced = _SPACED.match(body, start)
    return [(match[0], start + match.start()) for match in TOKEN.finditer(folded(spaced[0]))] if spaced else []


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
