"""Given names, which tell a person from a thing (`data/given_names*.txt`), and a man from a woman (`data/given_genders.tsv`)."""

from __future__ import annotations

from functools import cache

from katanya import shipped
from katanya.errors import DataError
from katanya.knowledge import tables


def is_given(word: str) -> bool:
    """Say whether a word is a given name.

    >>> is_given("Budi"), is_given("Sejong")
    (True, False)
    """
    return word in _names()


def gender(word: str) -> str | None:
    """Return `m` or `f` for a given name that only men or only women bear, else `None`.

    What is a family name where that stands first (`data/family_first.txt`) tells nothing: `Moon Jae-in`.

    >>> gender("Peter"), gender("Susan"), gender("Kim"), gender("Moon")
    ('m', 'f', None, None)
    """
    return None if word in _family_first() else _genders().get(word)


def is_country(word: str) -> bool:
    """Say whether the name of a country, or of a place that stands for one, is a given name or surname as well.

    >>> is_country("Jordan"), is_country("Peru")
    (True, False)
    """
    return word in _countries()


@cache
def _names() -> frozenset[str]:
    files = sorted(shipped.place("knowledge/data").glob("given_names*.txt"))
    return frozenset(name for file in files for name in shipped.lines(f"knowledge/data/{file.name}"))


@cache
def _countries() -> frozenset[str]:
    return frozenset(shipped.lines("knowledge/data/given_countries.txt"))


@cache
def _family_first() -> frozenset[str]:
    return frozenset(shipped.lines("knowledge/data/family_first.txt"))


@cache
def _genders() -> dict[str, str]:
    genders: dict[str, str] = {}
    for number, (sex, names) in tables.rows("given_genders.tsv", 2):
        if sex not in ("m", "f"):
            raise DataError(f"knowledge/data/given_genders.tsv line {number}: {sex!r} is neither m nor f; mend the row")
        genders |= dict.fromkeys(tables.parted(names), sex)
    return genders
