"""The words of the interface, one file a language; every language has the same keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from importlib import resources
from typing import Any

import tomli

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages.traits import traits

LANGUAGES = ("en", "id")
# Other codes of these that browsers send: Indonesian was `in` until 1989.
_CODES = {"in": "id"}
_COMMAS = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Strings:
    """The words of one language, by dotted keys."""

    language: str
    _words: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of a key with the values filled in; with `n` given, those of its form for that number.

        >>> strings("en")("count.origins", n=1)
        '1 independent origin'
        """
        if not values and (plain := self._words.get(key)) is not None and "{" not in plain:
            return plain
        n = values.get("n")
        words = self._words.get(f"{key}.one") if n == 1 else None
        words = words or self._words.get(f"{key}.other") or self._words.get(key)
        if words is None:
            raise DataError(f"web/data/strings.{self.language}.toml has no {key}; add it")
        return words.format(**{name: _written(value, self.language) for name, value in values.items()})

    def number(self, written: str) -> str:
        """Return a number in figures with the marks of the language for thousands and fractions.

        >>> strings("id").number("1,200.5")
        '1.200,5'
        """
        return _marked(written, self.language)

    def has(self, key: str) -> bool:
        """Say whether there are words for a key."""
        return key in self._words

    def of(self, group: str, name: str) -> str:
        """Return the words for one of a fixed list of values, the value itself where there are none.

        >>> strings("id").of("stance", "deny")
        'membantah'
        """
        return self._words.get(f"{group}.{name}") or name.replace("_", " ")


def _written(value: object, language: str) -> object:
    if isinstance(value, int):
        return _marked(f"{value:,}", language)
    return value


def _marked(number: str, language: str) -> str:
    return number.translate(_COMMAS) if traits(language).decimal_comma else number


@cache
def strings(language: str) -> Strings:
    """Return the words of a language; raise `DataError` where the file is malformed or lacks a key that another has."""
    mine = _flat(language)
    for other in LANGUAGES:
        absent = {key.removesuffix(".one").removesuffix(".other") for key in _flat(other)} - {
            key.removesuffix(".one").removesuffix(".other") for key in mine
        }
        if absent:
            raise DataError(f"web/data/strings.{language}.toml lacks {', '.join(sorted(absent))}; add them")
    return Strings(language, mine)


@cache
def _flat(language: str) -> Mapping[str, str]:
    name = f"strings.{language}.toml"
    try:
        found = tomli.loads((resources.files("katanya.web") / "data" / name).read_text(encoding="utf-8"))
    except (OSError, tomli.TOMLDecodeError) as cause:
        raise DataError(f"web/data/{name} cannot be read: {cause}; reinstall katanya or mend the file") from cause
    return dict(_leaves(found, ""))


def _leaves(table: dict[str, Any], above: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        found += _leaves(value, f"{above}{key}.") if isinstance(value, dict) else [(f"{above}{key}", str(value))]
    return found


def chosen(asked: str | None, kept: str | None, accepted: str) -> str:
    """Return the language to show: the one asked for, else the one kept, else the first accepted that there is, else English.

    >>> chosen(None, None, "fr, id;q=0.8, en;q=0.7"), chosen("en", "id", ""), chosen("xx", None, "")
    ('id', 'en', 'en')
    """
    for given in (asked, kept):
        if given in LANGUAGES:
            return given
    ranked = sorted(_accepted(accepted), key=lambda pair: -pair[1])
    return next((code for code, _ in ranked if code in LANGUAGES), LANGUAGES[0])


def _accepted(header: str) -> list[tuple[str, float]]:
    found = []
    for part in header.split(",")[:20]:
        name, _, rest = part.partition(";")
        weight = rest.strip().removeprefix("q=")
        code = name.strip().lower().partition("-")[0]
        found.append((_CODES.get(code, code), float(weight) if weight.replace(".", "", 1).isdigit() else 1.0))
    return found
