"""Marks the words of a body: names, numbers, acts, things, function words; one pass an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from katanya.frozen import dataclass
from katanya.knowledge import countries
from katanya.languages import files
from katanya.languages.segments import READ
from katanya.languages.weighing_words import lists
from katanya.weighing import numbers, words

# A capital letter after one of these, or in a line of headline capitals, tells nothing.
_OPENS = re.compile(r"(?:^|[.?!:;\n“”\"«»(\[•*]|[-–—]\s)\s*['‘’\"“(]*$")
# Weekdays and months name no one, and are no numbers' units.
_HEADLINE = 0.6
_COUNTED = re.compile(r"^\d+-[a-z]+$")
# What is at most so many characters long is no body of a report.
_BRIEF = 200
_LINE = re.compile(r"[^\n]+")


class Sort(StrEnum):
    """What a word is to weighing."""

    NAME = "name"
    NUMBER = "number"
    TIME = "time"
    ACT = "act"
    WORD = "word"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase of the body: its place, its term (`""` where empty), its sort; `value` is a number's."""

    start: int
    stop: int
    lower: str
    term: str
    sort: Sort
    value: float | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    stop: int
    text: str
    lower: str
    capital: bool
    # Whether a word with a capital letter opens a sentence, or stands in a line of capitals.
    opens: bool


def mark(body: str, language: str | None) -> tuple[Word, ...]:
    """Return the words of a body with what they are.

    >>> [(word.term, word.sort.value) for word in mark("Then Kestovia fired two rockets.", "en")][1:]
    [('@kestov', 'name'), ('=fire', 'act'), ('#2', 'number'), ('=missile', 'word')]
    """
    return _brief(body, language) if len(body) <= _BRIEF else _mark(body, language)


# Names and the words beside a cue are looked at again and again.
@lru_cache(maxsize=16384)
def _brief(text: str, language: str | None) -> tuple[Word, ...]:
    return _mark(text, language)


def _mark(body: str, language: str | None) -> tuple[Word, ...]:
    tokens = _tokens(body)
    lowers = [token.lower for token in tokens]
    named = _named(tokens)
    found_numbers = {number.first: number for number in numbers.find(lowers, language)}
    marked: list[Word] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        lone = None if index in found_numbers or token.capital else _lone(token.lower, language)
        if lone is None:
            index, word = _one(tokens, lowers, index, language, named, found_numbers)
        else:
            index, word = index + 1, Word(token.start, token.stop, token.lower, *lone)
        marked.append(word)
    return tuple(marked)


# Most words of a body are these, and stand in the next one too.
@lru_cache(maxsize=65536)
def _lone(lower: str, language: str | None) -> tuple[str, Sort] | None:
    """Return term and sort of a word without a capital, `None` where they hang on what stands beside it."""
    known = lists()
    if lower in words.concepts().longer or lower in known.time_pointers or lower in known.time_units:
        return None
    return _sorted(lower, language)


def _sorted(lower: str, language: str | None) -> tuple[str, Sort]:
    """Return term and sort of a word that is no name and no part of a longer form."""
    if lower in _times():
        return "", Sort.TIME
    if lower[0].isdigit():
        return f"#{lower}", Sort.TIME
    if lower in words.empty(language) or len(lower) < 2:
        return "", Sort.EMPTY
    term = words.term(lower, language)
    return term, _sort(term)


def _one(
    tokens: Sequence[_Token],
    lowers: Sequence[str],
    index: int,
    language: str | None,
    named: frozenset[str],
    found: dict[int, numbers.Number],
) -> tuple[int, Word]:
    token = tokens[index]
    country = _country_at(tokens, index)
    if country:
        return index + country[0], _word(tokens, index, index + country[0], country[1], Sort.NAME)
    if index in found and not _beside_month(lowers, found[index]):
        number = found[index]
        term = f"#{numbers.shown(number.value)}"
        return number.last, _word(tokens, index, number.last, term, Sort.NUMBER, number.value)
    longer = words.longer_at(lowers, index)
    if longer:
        return index + longer[0], _word(tokens, index, index + longer[0], longer[1], _sort(longer[1]))
    if _of_time(lowers, index):
        return index + 1, _word(tokens, index, index + 1, "", Sort.TIME)
    term, sort = _sorted(token.lower, language)
    if token.lower in named and token.capital and sort is Sort.WORD and not term.startswith("="):
        return index + 1, _word(tokens, index, index + 1, f"@{words.name_root(words.fold(_bare(token.lower)))}", Sort.NAME)
    return index + 1, _word(tokens, index, index + 1, term, sort)


def _word(tokens: Sequence[_Token], first: int, last: int, term: str, sort: Sort, value: float | None = None) -> Word:
    return Word(tokens[first].start, tokens[last - 1].stop, tokens[first].lower, term, sort, value)


def _sort(term: str) -> Sort:
    return Sort.ACT if words.kind(term) == "act" else Sort.WORD


def _bare(lower: str) -> str:
    return lists().owner.sub("", lower)


def _tokens(body: str) -> list[_Token]:
    headlines = _headline_lines(body)
    found = []
    for match in words.WORD.finditer(body):
        start, text = match.start(), match.group()
        capital = text[0].isupper()
        hyphened = "-" in text and ((capital and text.replace("-", "").isalpha()) or _COUNTED.match(text) is not None)
        opens = (capital or hyphened) and (start in headlines or _opens(body, start))
        if hyphened:
            found += _parts(start, text, opens)
        else:
            found.append(_Token(start, match.end(), text, text.lower(), capital, opens))
    return found


def _opens(body: str, start: int) -> bool:
    return start == 0 or _OPENS.search(body, max(0, start - 4), start) is not None


def _parts(start: int, text: str, opens: bool) -> list[_Token]:
    """Part a hyphened name, so that `Kim Jong-un` is `Kim Jong Un`, and `30-day`."""
    parts = ((start + part.start(), part.group()) for part in re.finditer(r"[^-]+", text))
    return [_Token(first, first + len(part), part, part.lower(), part[0].isupper(), opens) for first, part in parts]


def _headline_lines(body: str) -> frozenset[int]:
    """Return where the words of lines in headline capitals start."""
    found: set[int] = set()
    for line in _LINE.finditer(body):
        ended = line.group().rstrip().endswith((".", "”", '"'))
        matches = [] if ended else list(words.WORD.finditer(body, line.start(), line.end()))
        long = [match.group() for match in matches if len(match.group()) > 3]
        if sum(word[0].isupper() for word in long) > _HEADLINE * len(long):
            found.update(match.start() for match in matches)
    return frozenset(found)


def _named(tokens: Sequence[_Token]) -> frozenset[str]:
    """Return the words that are names in this body: in capitals within sentences, and more often than not."""
    capitals = Counter(token.lower for token in tokens if token.capital and not token.opens)
    opening = Counter(token.lower for token in tokens if token.capital and token.opens)
    small = Counter(token.lower for token in tokens if not token.capital)
    inside = {lower for lower, count in capitals.items() if count > small[lower]}
    only_opening = {lower for lower in opening if lower not in small and lower not in capitals and _unknown(lower)}
    return frozenset(inside | only_opening)


def _unknown(lower: str) -> bool:
    """Say whether a word that opens a sentence is no common word of any language."""
    return not any(
        lower in words.empty(code) or words.term(lower, code).startswith("=") or lower in _common(code) for code in READ
    )


@cache
def _common(code: str) -> frozenset[str]:
    return files.words(f"{code}/common.txt")


def _country_at(tokens: Sequence[_Token], index: int) -> tuple[int, str] | None:
    """Return (length in words, target) of the longest name of a country that stands at that word, or `None`."""
    if not tokens[index].capital or _country_root(tokens[index]) not in _first_roots():
        return None
    for length in (4, 3, 2, 1):
        part = tokens[index : index + length]
        if len(part) == length:
            target = _countries().get(tuple(_country_root(token) for token in part))
            if target:
                return length, target
    return None


def _country_root(token: _Token) -> str:
    return _root_of(token.text, token.lower)


@lru_cache(maxsize=65536)
def _root_of(text: str, lower: str) -> str:
    bare = _bare(lower)
    if len(bare) <= 3:
        return text if text.isupper() else bare.title() + "."
    return words.name_root(words.fold(bare))


@cache
def _first_roots() -> frozenset[str]:
    return frozenset(roots[0] for roots in _countries())


@cache
def _countries() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for form in countries.written():
        if form.target.startswith("country:"):
            split = [part for part in re.split(r"[\s-]+", form.text) if part]
            parts = tuple(part.upper() if len(part) <= 3 else words.name_root(words.fold(part.casefold())) for part in split)
            found.setdefault(parts, form.target)
    return found


@cache
def _months() -> frozenset[str]:
    return frozenset(month for code in READ for month in files.load(f"{code}/dates.toml")["months"])


@cache
def _times() -> frozenset[str]:
    days = frozenset(day for code in READ for day in files.load(f"{code}/dates.toml")["weekdays"])
    return days | (_months() - lists().months_too)


def of_day(lower: str) -> bool:
    """Say whether a word is of a weekday or a month: `thursday's`."""
    return _bare(lower) in _times()


def _of_time(lowers: Sequence[str], index: int) -> bool:
    """Say whether a word only points at a week, a month, a weekday, or is the one pointed at: `last week` endures nothing."""
    pointers, units = lists().time_pointers, lists().time_units
    here, before, after = lowers[index], lowers[index - 1] if index else "", "".join(lowers[index + 1 : index + 2])
    if here in pointers and (after in units or after in _times() or before in units or before in _times()):
        return True
    return here in units and (before in pointers or after in pointers)


def _beside_month(lowers: Sequence[str], number: numbers.Number) -> bool:
    around = (*lowers[max(0, number.first - 1) : number.first], *lowers[number.last : number.last + 1])
    return not _months().isdisjoint(around)


def is_thing(term: str) -> bool:
    """Say whether a term is a thing of the word list.

    >>> is_thing("=missile"), is_thing("=launch")
    (True, False)
    """
    return words.kind(term) == "thing"
