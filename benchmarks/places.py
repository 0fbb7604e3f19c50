"""Measures the places: where toponyms of LGL, GeoWebNews and GeoVirus are resolved to, and how many are found at all.

python benchmarks/places.py [--shared FOLDER] [--check]

Resolution is given the toponym. A country or a first-order division is right by identity, another place within 161 km or by
its GeoNames id (places_gold.py says how each corpus gives them). The ceiling is the share of toponyms of which any candidate
is right; the baseline takes the most populous candidate. "Plain" counts every toponym by 161 km, as the published figures do.
Articles of LGL with an odd number and GeoWebNews were never looked at but as figures.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import places_gold as gold
from measuring import SHARED, Limit, checked
from places_gold import Document, Toponym

from katanya.articles import from_text
from katanya.knowledge import places as gazetteer
from katanya.knowledge.places import Place
from katanya.languages.load import language
from katanya.mentions import names
from katanya.mentions import places as mentions
from katanya.records import Kind, Mention, Resolution, Span, Text
from katanya.resolve import places as resolve
from katanya.resolve import places_candidates as candidates
from katanya.texts import segment

# Gritta et al. 2018 (CamCoder) and the population baseline printed there, plain accuracy within 161 km.
PUBLISHED = {"LGL": "CamCoder 76, population 70", "GeoVirus": "CamCoder 82, population 80"}
CEILING, REACHED = 85.0, 90.0
# Microseconds a word of article that finding and resolving places may take together.
SHARE = 4.0


@dataclass(slots=True)
class Counts:
    """What is counted over the toponyms of one corpus."""

    toponyms: int = 0
    right: int = 0
    reachable: int = 0
    populous: int = 0
    plain: int = 0
    plain_populous: int = 0
    with_country: int = 0
    country: int = 0
    open: int = 0

    def percent(self, count: int, of: int | None = None) -> float:
        """Return a count in per cent of the toponyms, or of another count."""
        return 100 * count / max(1, self.toponyms if of is None else of)


@dataclass(slots=True)
class Found:
    """What is counted over what was found in the articles of one corpus, and how long it took."""

    gold: int = 0
    found: int = 0
    spans: int = 0
    right: int = 0
    words: int = 0
    seconds: float = 0.0

    def f1(self, hits: int) -> float:
        """Return the F1, in per cent, of so many hits."""
        return 200 * hits / max(1, self.gold + self.found)


def main() -> int:
    """Print the figures; return 0 also where the corpora are absent, 1 where a limit is not kept and `--check` is given."""
    options = _options()
    folder = options.shared / "corpora" / "geo"
    if not folder.is_dir():
        print(f"no figures: {folder} is not there; name the folder that holds corpora/ with --shared")
        return 0
    limits: list[Limit] = []
    for name, documents in _corpora(folder):
        limits += _print(name, documents)
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure where places are found to be.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/ (default: shared beside the checkout)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    return parser.parse_args()


def _corpora(folder: Path) -> Iterator[tuple[str, list[Document]]]:
    lgl = list(gold.lgl(folder))
    yield "LGL", lgl
    yield "LGL, even articles (developed on)", [document for document in lgl if int(document.id) % 2 == 0]
    yield "LGL, odd articles", [document for document in lgl if int(document.id) % 2]
    yield "GeoWebNews", list(gold.gwn(folder))
    yield "GeoVirus", list(gold.geovirus(folder))


def _print(name: str, documents: Sequence[Document]) -> list[Limit]:
    counts, found = _resolved(documents), _end_to_end(documents)
    ceiling, reached = counts.percent(counts.reachable), counts.percent(counts.right, counts.reachable)
    print(f"== {name}: {len(documents)} articles, {counts.toponyms:,} toponyms")
    print(f"right: {counts.percent(counts.right):.1f} %; most populous: {counts.percent(counts.populous):.1f} %")
    print(f"ceiling: {ceiling:.1f} %, reached {reached:.1f} % of it; left open: {counts.percent(counts.open):.1f} %")
    plain, populous = counts.percent(counts.plain), counts.percent(counts.plain_populous)
    published = PUBLISHED.get(name)
    print(
        f"plain, within 161 km: {plain:.1f} %; most populous: {populous:.1f} %"
        + (f"; published: {published}" if published else "")
    )
    print(
        f"country: {counts.percent(counts.country, counts.with_country):.1f} % of {counts.with_country:,} whose country is known"
    )
    print(f"found: F1 {found.f1(found.spans):.1f} %; found and right: F1 {found.f1(found.right):.1f} %")
    each = found.seconds / max(1, found.words) * 1e6
    print(f"time: {each:.1f} microseconds a word, of which {SHARE:g} are the share")
    if "," in name:
        return []
    return [
        Limit(f"{name}: ceiling, %", ceiling, CEILING, least=True),
        Limit(f"{name}: reached of it, %", reached, REACHED, least=True),
    ]


def _resolved(documents: Sequence[Document]) -> Counts:
    counts = Counts()
    for document in documents:
        given = tuple(
            Mention(str(number), Kind.PLACE, Span(toponym.start, toponym.stop), toponym.surface)
            for number, toponym in enumerate(document.toponyms)
        )
        for toponym, resolution in zip(document.toponyms, resolve.resolve(given, _text(document), None), strict=True):
            _count(counts, toponym, resolution)
    return counts


def _count(counts: Counts, toponym: Toponym, resolution: Resolution) -> None:
    options = [option.place for option in candidates.options(toponym.surface)]
    place = _place(resolution, options)
    populous = max(options, key=lambda option: option.population, default=None)
    counts.toponyms += 1
    counts.open += resolution.reason == "two_candidates"
    counts.reachable += any(gold.right(option, toponym) for option in options)
    counts.right += _true(gold.right, place, toponym)
    counts.populous += _true(gold.right, populous, toponym)
    counts.plain += _true(gold.near, place, toponym)
    counts.plain_populous += _true(gold.near, populous, toponym)
    if toponym.country:
        counts.with_country += 1
        counts.country += place is not None and place.country == toponym.country


def _true(judge: Callable[[Place, Toponym], bool], place: Place | None, toponym: Toponym) -> bool:
    return place is not None and judge(place, toponym)


def _place(resolution: Resolution, options: Sequence[Place]) -> Place | None:
    """Return the place that a resolution names."""
    for place in options:
        target = f"country:{place.country}" if place.kind == "country" else f"place:{place.id}"
        if resolution.target == target:
            return place
    return None


def _end_to_end(documents: Sequence[Document]) -> Found:
    """Find and resolve the places of whole articles; all gold toponyms count, adjectives such as `Russian` as well."""
    english, counts = language("en"), Found()
    for document in documents:
        text = _text(document)
        roster = names.roster(document.text, None, english)
        start = time.perf_counter()
        found = mentions.find(text, english, roster, ())
        resolutions = resolve.resolve(found, text, None)
        counts.seconds += time.perf_counter() - start
        counts.words += len(document.text.split())
        wanted = {(toponym.start, toponym.stop): toponym for toponym in document.toponyms}
        counts.gold += len(wanted)
        counts.found += len(found)
        for mention, resolution in zip(found, resolutions, strict=True):
            if (toponym := wanted.get(tuple(mention.span))) is not None:
                options = [option.place for option in candidates.options(mention.surface)]
                counts.spans += 1
                counts.right += _true(gold.right, _place(resolution, options), toponym)
    return counts


def _text(document: Document) -> Text:
    return segment(from_text(document.text), language="en")


if __name__ == "__main__":
    print(f"gazetteer: {gazetteer.size():,} places")
    sys.exit(main())
