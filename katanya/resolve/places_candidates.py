"""What a name of a place may mean, each with how likely it is before the article is read."""

from __future__ import annotations

import math
from functools import lru_cache

from katanya.frozen import dataclass
from katanya.knowledge import places, places_words
from katanya.knowledge.places import Candidate, Place
from katanya.languages.resolve_words import resolve_words
from katanya.languages.segments import READ

# Set as the weights of resolve/places.py were.
FAME = 1.0
KNOWN = 0.15
ALTERNATE = 0.4
KIND = {"country": 1.3, "division": 0.4, "division2": -0.1, "district": -0.6, "region": 1.0, "settlement": 0.0, "facility": 0.3}
CAPITAL = 0.6
# A population of so many digits is the most that counts.
MOST = 7.0
NOT_OF_KIND = 1.0
# A division that is called like a town in it that has this share of its people is meant less than the town.
SEAT, SEAT_SHARE = 0.4, 0.4
# So many candidates of a name are weighed, the likeliest first.
WEIGHED = 60
# The side of a cell of the map, in degrees.
CELL = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One place that a name may mean, with all that is asked of it more than once."""

    place: Place
    prior: float
    division: str | None
    second: str | None
    cell: tuple[int, int] | None
    cells: tuple[tuple[int, int], ...]

    def inside(self, other: Option) -> bool:
        """Say whether the place lies in another one, a country or a division."""
        here, there = self.place, other.place
        if there.kind == "country":
            return here.kind != "country" and here.country == there.country
        if there.kind == "division":
            return here.division == there.id
        if there.kind == "division2" and here.kind != "division2":
            if here.second is not None:
                return here.second == there.id
            return here.division is not None and here.division == there.division and self.cell in other.cells
        return False


@lru_cache(maxsize=10_000)
def options(name: str) -> tuple[Option, ...]:
    """Return the places that a name may mean, the likeliest first.

    >>> options("Kabupaten Bandung")[0].place.kind, options("Russian")[0].place.country
    ('division2', 'RU')
    """
    for code in READ:
        name = resolve_words(code).place_edges.sub("", name)
    found = places.lookup(name)
    kinds: tuple[str, ...] = ()
    if not found:
        bare, kinds = _bare(name)
        found = places.lookup(bare) if kinds else _by_demonym(name)
    seats = {candidate.place.division: candidate.place for candidate in reversed(found) if _is_town(candidate)}
    weighed = (_option(candidate, kinds, seats.get(candidate.place.id)) for candidate in found)
    return tuple(sorted(weighed, key=lambda option: -option.prior)[:WEIGHED])


@lru_cache(maxsize=20_000)
def hint(name: str) -> Option | None:
    """Return the country or first-order division that a name or demonym most likely means, else `None`."""
    found = places.lookup(name) or _by_demonym(name)
    best = max((_option(candidate) for candidate in found), key=lambda option: option.prior, default=None)
    return best if best and best.place.kind in ("country", "division") else None


def _is_town(candidate: Candidate) -> bool:
    return candidate.place.kind == "settlement" and not candidate.alternate


def _option(candidate: Candidate, kinds: tuple[str, ...] = (), seat: Place | None = None) -> Option:
    place = candidate.place
    prior = FAME * min(math.log10(place.population + 1), MOST) / MOST + KIND[place.kind]
    prior += KNOWN * min(math.log10(place.fame + 1), 2.0) / 2 * (place.kind in ("settlement", "division"))
    prior -= ALTERNATE * candidate.alternate
    prior += CAPITAL * place.capital
    if seat is not None and seat.population >= SEAT_SHARE * place.population:
        prior -= SEAT
    if kinds:
        prior -= KIND[place.kind]
        prior -= NOT_OF_KIND * (kinds.index(place.kind) / 4 if place.kind in kinds else 2)
    division = place.id if place.kind == "division" else place.division
    second = place.id if place.kind == "division2" else place.second
    cell = _cell(place)
    return Option(
        place, prior, division, second, cell, neighbours(cell) if cell and place.kind in ("settlement", "division2") else ()
    )


def _cell(place: Place) -> tuple[int, int] | None:
    if place.lat is None or place.lon is None:
        return None
    return round(place.lat / CELL), round(place.lon * math.cos(math.radians(place.lat)) / CELL)


def neighbours(cell: tuple[int, int] | None) -> tuple[tuple[int, int], ...]:
    """Return a cell and the eight around it, () where there is none."""
    if cell is None:
        return ()
    row, column = cell
    return tuple((row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1))


def _bare(name: str) -> tuple[str, tuple[str, ...]]:
    """Return a name without the word for its kind, and the kinds that the word allows; () where it has none."""
    before, after = places_words.before() | places_words.parts(), places_words.after()
    lower = name.lower()
    for word, kinds in before.items():
        if lower.startswith(f"{word} "):
            return name[len(word) + 1 :], kinds
    for word, kinds in after.items():
        if lower.endswith(f" {word}"):
            return name[: -len(word) - 1], kinds
    return name, ()


def _by_demonym(word: str) -> tuple[Candidate, ...]:
    code = places.demonym(word)
    place = places.by_code(code) if code else None
    return (Candidate(place, alternate=True),) if place else ()
