"""The gazetteer: settlements, divisions, countries and regions by their names (`data/places.bin`, `data/places.md`).

The file is mapped, not read: a look-up hashes the folded name to a bucket and reads the few entries in it. Its first line is
a JSON head with sources and sizes; then rows of 25 bytes, an index of buckets, and the names with the numbers of their rows.
"""

from __future__ import annotations

import json
import mmap
import re
import struct
import unicodedata
import zlib
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path

from katanya import shipped
from katanya.errors import DataError
from katanya.frozen import dataclass

ROW = struct.Struct("<IiiIIHBBB")
FORMAT = 3
KINDS = ("settlement", "division", "division2", "district", "country", "region", "facility")
CAPITAL = 0x80
ALTERNATE = 0x800000
NO_DIVISION = 0xFFFF
NO_POINT = -(2**31)
OWN = 0xF0000000
DEGREE = 100_000
# Hyphens part words as spaces do; full stops and the kind of apostrophe do not matter: `Port-au-Prince`, `U.S.`, `St. John’s`.
MARKS = str.maketrans({"-": " ", "–": " ", "\u00a0": " ", ".": None, "’": "'", "‘": "'", "ʻ": "'", "`": "'", "ʼ": "'"})
SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    `id` is `geonames:…` or of a source without such ids (`region:middle-east`, `areaid:4042`, `icao:WIII`); `kind` is one of
    `KINDS`; `division` and `second` are the ids of the first- and second-order divisions that it lies in, where a source says
    so; `lat` and `lon` are `None` where no source gives a point. `population` is 0 where it is not known, of a division that of
    its settlements; `fame` is how many other names the source has, at most 255, which tells how widely a place is known.
    """

    id: str
    name: str
    kind: str
    country: str | None
    division: str | None
    second: str | None
    lat: float | None
    lon: float | None
    population: int
    fame: int = 0
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean; `alternate` where it is not the place's own name but one of its many others."""

    place: Place
    alternate: bool


def key(name: str) -> str:
    """Return a name as the gazetteer compares it: without case, accents, full stops and hyphens, `St.` written out.

    >>> key("São Paulo"), key("Port-au-Prince"), key("St. Louis")
    ('sao paulo', 'port au prince', 'saint louis')
    """
    plain = name.translate(MARKS)
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    folded = plain.casefold().strip()
    first, space, rest = folded.partition(" ")
    return f"{SHORT[first]} {rest}" if space and first in SHORT else folded


@lru_cache(maxsize=20_000)
def lookup(name: str) -> tuple[Candidate, ...]:
    """Return the places that a name may mean, the best known first, () where it is in no source.

    >>> [(found.place.id, found.place.country) for found in lookup("Wonsan")]
    [('geonames:1866923', 'KP')]
    """
    numbers = _gazetteer().numbers(key(name))
    if not numbers:
        return ()
    flags: dict[int, bool] = {}
    for number in numbers:
        row = number & ~ALTERNATE
        flags[row] = flags.get(row, True) and bool(number & ALTERNATE)
    found = (Candidate(place(row), alternate) for row, alternate in flags.items())
    return tuple(sorted(found, key=lambda candidate: (candidate.alternate, -candidate.place.population)))


@cache
def _demonyms() -> dict[str, str]:
    rows = [line.split("\t") for line in shipped.lines("knowledge/data/places.demonyms.tsv")]
    return {form: code for code, forms in rows for form in forms.split("|")}


def demonym(word: str) -> str | None:
    """Return the code of the country (or the id of the region) that a word names the people and things of, else `None`.

    >>> demonym("Iranian"), demonym("Iran")
    ('IR', None)
    """
    return _demonyms().get(word)


@lru_cache(maxsize=20_000)
def place(number: int) -> Place:
    """Return the place in one row."""
    return _gazetteer().place(number)


def by_code(code: str) -> Place | None:
    """Return a country by its ISO 3166-1 code or a region by its id, `None` where there is no such one.

    >>> by_code("KP").name
    'North Korea'
    """
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, Place]:
    """Return the countries and regions, which are the first rows of the file."""
    found = takewhile(lambda place: place.kind in ("country", "region"), map(place, range(size())))
    return {(place.country or "") if place.kind == "country" else place.id: place for place in found}


def size() -> int:
    """Return how many places the gazetteer has."""
    return _gazetteer().rows


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """The mapped file and where its parts begin."""

    data: mmap.mmap
    rows: int
    buckets: int
    first_row: int
    index: int
    names: int
    countries: tuple[str, ...]
    own: tuple[str, ...]

    def numbers(self, folded: str) -> list[int]:
        """Return the numbers of the rows that bear a folded name, each with its flag, in the order of the file."""
        at = self.index + 4 * bucket(folded, self.buckets)
        start, stop = struct.unpack_from("<II", self.data, at)
        found: list[int] = []
        first = folded[:1].encode()
        here, stop = self.names + start, self.names + stop
        while here < stop:
            middle = here + 1 + self.data[here]
            beyond = middle + 1 + 3 * self.data[middle]
            if self._may_be(here, first) and key(self._surface(here)) == folded:
                packed = self.data[middle + 1 : beyond]
                found += [int.from_bytes(packed[i : i + 3], "little") for i in range(0, len(packed), 3)]
            here = beyond
        return found

    def _may_be(self, at: int, first: bytes) -> bool:
        """Say whether the name of an entry may begin with a letter when folded; one from A to Z stays what it is."""
        begins = self.data[at + 1 : at + 2].lower()
        return begins == first or not begins.isalpha()

    def _surface(self, at: int) -> str:
        """Return the name of an entry, as it is written."""
        return self.data[at + 1 : at + 1 + self.data[at]].decode()

    def place(self, number: int) -> Place:
        """Return the place in one row."""
        given, lat, lon, population, name, division, country, kind, fame = ROW.unpack_from(
            self.data, self.first_row + ROW.size * number
        )
        first, second = self._above(division)
        return Place(
            self._id(given),
            self._surface(self.names + name),
            KINDS[kind & ~CAPITAL],
            self.countries[country] or None,
            first,
            second,
            None if lat == NO_POINT else lat / DEGREE,
            None if lat == NO_POINT else lon / DEGREE,
            population,
            fame,
            bool(kind & CAPITAL),
        )

    def _above(self, number: int) -> tuple[str | None, str | None]:
        """Return the ids of the first- and the second-order division that a row's division stands for."""
        if number == NO_DIVISION:
            return None, None
        given, above, kind = self._given(number)
        if kind != "division2":
            return self._id(given), None
        upper, _, kind = self._given(above) if above != NO_DIVISION else (0, 0, "")
        return (self._id(upper) if kind == "division" else None), self._id(given)

    def _given(self, number: int) -> tuple[int, int, str]:
        """Return the id of a row as it is stored, the row of its division, and its kind."""
        given, _, _, _, _, above, _, kind, _ = ROW.unpack_from(self.data, self.first_row + ROW.size * number)
        return given, above, KINDS[kind & ~CAPITAL]

    def _id(self, given: int) -> str:
        return self.own[given - OWN] if given >= OWN else f"geonames:{given}"


def bucket(folded: str, buckets: int) -> int:
    """Return the bucket that a folded name is in."""
    return zlib.crc32(folded.encode()) % buckets


@cache
def _gazetteer() -> _Gazetteer:
    return opened(shipped.place("knowledge/data/places.bin"))


def opened(path: Path) -> _Gazetteer:
    """Return a gazetteer file, mapped; raise `DataError` where it is none or of another format."""
    if not path.stat().st_size:
        raise DataError(f"{path.name}: empty; build it again with tools/build_gazetteer.py")
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    end = data.find(b"\n")
    if end < 0 or not re.match(rb"\{", data[:1]):
        raise DataError(f"{path.name}: no head; build it again with tools/build_gazetteer.py")
    head = json.loads(data[:end])
    if head.get("format") != FORMAT:
        raise DataError(f"{path.name}: format {head.get('format')}, not {FORMAT}; build it again with tools/build_gazetteer.py")
    first_row = end + 1
    index = first_row + ROW.size * head["rows"]
    names = index + 4 * (head["buckets"] + 1)
    if names + head["names"] != len(data):
        raise DataError(f"{path.name}: cut short; build it again with tools/build_gazetteer.py")
    return _Gazetteer(data, head["rows"], head["buckets"], first_row, index, names, tuple(head["countries"]), tuple(head["own"]))
