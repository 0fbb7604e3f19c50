"""The toponyms of LGL, GeoWebNews and GeoVirus, and when a place that was found for one is right.

A gold toponym is a country, a first-order division or another place. LGL says which (its GeoNames feature code). GeoWebNews
gives a GeoNames id, which is looked up in our gazetteer. GeoVirus gives a point and a Wikipedia page: it is a country where
the page is called like one, a division where it is called like a division whose point in our gazetteer lies within 400 km of
the gold point (the toponym's own page, so `Georgia (country)` is no state). GeoWebNews' streets and buildings have no GeoNames
id and are left out, as in the published figures (2,401 of its toponyms).
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from katanya.knowledge import places
from katanya.knowledge.places import Place

NEAR = 161.0
SAME_DIVISION = 400.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """One gold toponym: its characters, its point, what kind of place it is, its GeoNames id and country where they are known."""

    start: int
    stop: int
    surface: str
    lat: float
    lon: float
    kind: str
    id: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """One article and its toponyms."""

    id: str
    text: str
    toponyms: tuple[Toponym, ...]


def right(place: Place, gold: Toponym) -> bool:
    """Say whether a place is the gold one: a country or division by identity, another within 161 km or by its GeoNames id."""
    if gold.kind == "country":
        return place.kind == "country" and place.country == gold.country
    if gold.kind == "division":
        return place.kind == "division" and place.id == gold.id
    return place.id == gold.id or near(place, gold)


def near(place: Place, gold: Toponym) -> bool:
    """Say whether a place lies within 161 km of the gold point."""
    return place.lat is not None and place.lon is not None and distance(place.lat, place.lon, gold.lat, gold.lon) <= NEAR


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the kilometres between two points on a sphere."""
    one, two = math.radians(lat), math.radians(other_lat)
    half = math.sin((two - one) / 2) ** 2 + math.cos(one) * math.cos(two) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, half)))


def lgl(folder: Path) -> Iterator[Document]:
    """Yield the articles of LGL; a toponym without a point is left out."""
    for article in ET.parse(folder / "lgl.xml").getroot().iter("article"):  # noqa: S314
        found = tuple(_lgl(toponym) for toponym in article.iter("toponym") if toponym.find("gaztag/lat") is not None)
        yield Document(article.get("docid", ""), article.findtext("text") or "", found)


def _lgl(toponym: ET.Element) -> Toponym:
    tag = toponym.find("gaztag")
    assert tag is not None
    code = tag.findtext("fcode") or ""
    kind = "country" if code.startswith("PCL") else "division" if code == "ADM1" else "other"
    above = tag.find("country")
    known = _by_id().get(f"geonames:{above.get('geonameid')}") if above is not None else None
    return Toponym(
        int(toponym.findtext("start") or 0),
        int(toponym.findtext("end") or 0),
        toponym.findtext("phrase") or "",
        float(tag.findtext("lat") or 0),
        float(tag.findtext("lon") or 0),
        kind,
        f"geonames:{tag.get('geonameid')}",
        known.country if known else None,
    )


def gwn(folder: Path) -> Iterator[Document]:
    """Yield the articles of GeoWebNews; only toponyms with a GeoNames id count."""
    for article in ET.parse(folder / "GWN.xml").getroot().iter("article"):  # noqa: S314
        found = (_gwn(toponym) for toponym in article.iter("toponym") if (toponym.findtext("geonamesID") or "").strip())
        yield Document(article.get("file", ""), article.findtext("text") or "", tuple(found))


def _gwn(toponym: ET.Element) -> Toponym:
    given = f"geonames:{(toponym.findtext('geonamesID') or '').strip()}"
    known = _by_id().get(given)
    kind = known.kind if known and known.kind in ("country", "division") else "other"
    return Toponym(
        int(toponym.findtext("start") or 0),
        int(toponym.findtext("end") or 0),
        toponym.findtext("extractedName") or "",
        float(toponym.findtext("latitude") or 0),
        float(toponym.findtext("longitude") or 0),
        kind,
        given,
        known.country if known else None,
    )


def geovirus(folder: Path) -> Iterator[Document]:
    """Yield the articles of GeoVirus, whose offsets count from 1."""
    root = ET.parse(folder / "GeoVirus-first-half.xml").getroot()  # noqa: S314
    for number, article in enumerate(root.iter("article")):
        found = tuple(_geovirus(location) for location in article.iter("location"))
        yield Document(str(number), article.findtext("text") or "", found)


def _geovirus(location: ET.Element) -> Toponym:
    lat, lon = float(location.findtext("lat") or 0), float(location.findtext("lon") or 0)
    surface = location.findtext("name") or ""
    page = unquote((location.findtext("page") or "").rpartition("/")[2]).replace("_", " ")
    known = _meant(re.sub(r" \((?:country|U\.S\. state|state)\)$", "", page) or surface, page, lat, lon)
    return Toponym(
        int(location.findtext("start") or 1) - 1,
        int(location.findtext("end") or 1) - 1,
        surface,
        lat,
        lon,
        known.kind if known else "other",
        known.id if known else None,
        known.country if known else None,
    )


def _meant(name: str, page: str, lat: float, lon: float) -> Place | None:
    """Return the country or division that a page of Wikipedia is about, or `None` where it is about another place."""
    found = [candidate.place for candidate in places.lookup(name)]
    countries = [place for place in found if place.kind == "country"]
    if countries and "state)" not in page:
        return countries[0]
    for place in found:
        if place.kind == "division" and place.lat is not None and place.lon is not None:
            town = any(
                other.kind == "settlement" and other.country == place.country and near_point(other, place) for other in found
            )
            if not town and distance(place.lat, place.lon, lat, lon) <= SAME_DIVISION:
                return place
    return None


def near_point(place: Place, other: Place) -> bool:
    """Say whether two places lie within 161 km: a town and the division that is called like it."""
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return False
    return place.population > 15_000 and distance(place.lat, place.lon, other.lat, other.lon) <= NEAR


@cache
def _by_id() -> dict[str, Place]:
    """Return every country, division and region by its id."""
    return {
        place.id: place for place in map(places.place, range(places.size())) if place.kind in ("country", "division", "region")
    }
