"""Numbers in a content: their value, in figures or words of any language, and what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from katanya.languages.weighing_words import lists, traits_of
from katanya.weighing import words

_FIGURE = re.compile(r"^\d+(?:[.,]\d+)*$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")


class Number(NamedTuple):
    """A number over the words `first` up to, not including, `last` of a list of words."""

    value: float
    first: int
    last: int


class _Word(NamedTuple):
    value: float
    kind: str


def find(lowers: Sequence[str], language: str | None) -> list[Number]:
    """Return the numbers of a list of words in lower case; years are none.

    >>> find(("dua", "ratus", "lima", "puluh", "orang"), "id")
    [Number(value=250.0, first=0, last=4)]
    >>> find(("some", "1,200", "troops", "and", "2.5", "million", "in", "2023"), "en")
    [Number(value=1200.0, first=1, last=2), Number(value=2500000.0, first=4, last=6)]
    """
    found, index = [], 0
    while index < len(lowers):
        number = _at(lowers, index, language)
        if number is None:
            index += 1
            continue
        found.append(number)
        index = number.last
    return found


def _at(lowers: Sequence[str], index: int, language: str | None) -> Number | None:
    first = lowers[index]
    if _FIGURE.match(first):
        return _figure(lowers, index, language)
    if first not in _known() or _known()[first].kind in ("power", "teen"):
        return None
    return _spelled(lowers, index)


def _figure(lowers: Sequence[str], index: int, language: str | None) -> Number | None:
    value, last = value_of(lowers[index], language), index + 1
    while last < len(lowers) and (power := _known().get(lowers[last])) and power.kind == "power":
        value, last = value * power.value, last + 1
    year = last == index + 1 and _YEAR.match(lowers[index])
    return None if year else Number(value, index, last)


def _spelled(lowers: Sequence[str], index: int) -> Number:
    total = current = 0.0
    joins = lists().number_joins
    last = index
    while last < len(lowers):
        word = _known().get(lowers[last])
        if word is None:
            if lowers[last] not in joins or last + 1 >= len(lowers) or not current >= 100 or lowers[last + 1] not in _known():
                break
        elif word.kind == "power" and word.value >= 1000:
            total, current = total + max(current, 1) * word.value, 0
        elif word.kind == "power":
            low = current % word.value if current >= 100 else current
            current = current - low + max(low, 1) * word.value
        else:
            current += word.value
        last += 1
    return Number(total + current, index, last)


def value_of(figure: str, language: str | None) -> float:
    """Return the value of a figure; which mark parts thousands is the language's, unless the figure itself tells.

    >>> value_of("1.200", "id"), value_of("1.2", "id"), value_of("1.200", "en"), value_of("3,5", "id")
    (1200.0, 1.2, 1.2, 3.5)
    """
    thousands, decimal = (".", ",") if traits_of(language).decimal_comma else (",", ".")
    if figure.count(decimal) > 1 or (decimal == "," and "." in figure and figure.rfind(".") > figure.rfind(",") >= 0):
        thousands, decimal = decimal, thousands
    parts = figure.split(thousands)
    if len(parts) > 1 and not all(len(part) == 3 for part in (*parts[1:-1], parts[-1].split(decimal)[0])):
        return float(figure.replace(",", ".")) if figure.count(",") + figure.count(".") == 1 else float(re.sub(r"\D", "", figure))
    plain = figure.replace(thousands, "").replace(decimal, ".")
    return float(plain) if plain.count(".") <= 1 else float(re.sub(r"\D", "", figure))


def shown(value: float) -> str:
    """Return a value as a key: without a fraction where it has none."""
    return f"{value:g}" if value != int(value) else str(int(value))


@cache
def _known() -> dict[str, _Word]:
    return {word: _Word(float(value), kind) for word, value, kind in words.rows("numbers.tsv", 3)}
