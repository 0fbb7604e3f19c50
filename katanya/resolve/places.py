"""Where a place is: the candidates of the gazetteer, weighed by what the article names beside and around it."""

from __future__ import annotations

import dataclasses
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import pairwise

from katanya.frozen import dataclass, replace
from katanya.languages.resolve_words import ResolveWords, resolve_words
from katanya.languages.segments import READ
from katanya.records import Mention, Resolution, Span, Text, Where
from katanya.resolve import places_candidates
from katanya.resolve.places_candidates import Option

# How the weights were set: by turns, each to the value that resolves most toponyms of GeoVirus and of the LGL articles with an
# even number (benchmarks/places.py measures both and the rest).
IN_CONTAINER = 3.0
COUNTRY_SHARE = 1.5
DIVISION_SHARE = 0.75
SECOND_SHARE = 1.0
NEAR_OTHERS = 0.5
OUTLET_COUNTRY = 0.25
# Two places closer than this in score are not told apart.
MARGIN = 0.02
ROUNDS = 3
# How sharply a better score makes an option likelier; options with less than the least share do not count.
TEMPERATURE = 0.15
LEAST_SHARE = 0.02
PRECISION = {"division2": "division", "district": "division"}


# One or two words in capitals, which may name a country or a division.
HINT = re.compile(r"[A-Z](?<!\w.)[\w.]+(?: [A-Z][\w.]+)?(?!\w)")


@dataclasses.dataclass(slots=True)
class _Group:
    """All mentions of one name in an article: what it may be, how likely each is held to be so far, which lie in a container."""

    options: tuple[Option, ...]
    inside: frozenset[int] = frozenset()
    scores: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()

    @property
    def best(self) -> int:
        """The option with the highest score."""
        return max(range(len(self.scores)), key=self.scores.__getitem__)


@dataclass(frozen=True, slots=True)
class _Around:
    """What an article names: the shares of each country, division and cell of the map in what its names are held to be."""

    countries: defaultdict[str, float]
    divisions: defaultdict[str, float]
    cells: defaultdict[tuple[int, int], float]
    total: int = 0


def resolve(
    mentions: tuple[Mention, ...], text: Text, outlet_country: str | None, named: tuple[str, ...] = ()
) -> tuple[Resolution, ...]:
    """Return where each mention is, in their order.

    `named` are codes of countries that the article names without meaning the place, once a naming: they weigh as context.

    >>> from katanya.articles import from_text
    >>> from katanya.records import Kind
    >>> from katanya.texts import segment
    >>> text = segment(from_text("A fire broke out in Paris, Texas."), language="en")
    >>> here = [Mention("1", Kind.PLACE, Span(20, 25), "Paris"), Mention("2", Kind.PLACE, Span(27, 32), "Texas")]
    >>> [found.target for found in resolve(tuple(here), text, None)]
    ['place:geonames:4717560', 'place:geonames:4736286']
    """
    if not mentions:
        return ()
    ordered = sorted(range(len(mentions)), key=lambda number: mentions[number].span)
    groups: dict[str, _Group] = {}
    for number in ordered:
        name = mentions[number].surface
        if name not in groups:
            groups[name] = _Group(places_candidates.options(name))
    links = _links(mentions, ordered, groups, text)
    _settle(list(groups.values()), _context(text.body, outlet_country, named, groups.keys()))
    return tuple([_resolution(mention, groups[mention.surface], links.get(number)) for number, mention in enumerate(mentions)])


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known without the mentions: the outlet's country, and countries and divisions that the text names anywhere."""

    outlet: str | None
    countries: frozenset[str]
    divisions: frozenset[str]


def _context(body: str, outlet: str | None, named: tuple[str, ...], names: Set[str]) -> _Context:
    """Read the countries and divisions that a text names in whatever role: `Louisiana State Police` is a hint as well.

    The names of the mentions are no hints: they are weighed themselves.
    """
    countries, divisions = set(named), set()
    for word in set(HINT.findall(body)):
        best = places_candidates.hint(word)
        if best is not None and word not in names and word.rstrip(".") not in names:
            countries.add(best.place.country or "")
            if best.division:
                divisions.add(best.division)
    return _Context(outlet, frozenset(countries), frozenset(divisions))


@dataclass(frozen=True, slots=True)
class _Link:
    """The larger place that a mention is followed by, and which options of the mention lie in it; none where it is another."""

    span: Span
    inside: frozenset[int]


def _links(mentions: tuple[Mention, ...], ordered: list[int], groups: dict[str, _Group], text: Text) -> dict[int, _Link]:
    """Return the container that stands right after each mention that has one, and note it in the mention's group."""
    words, body = resolve_words(text.language if text.language in READ else "en"), text.body
    links: dict[int, _Link] = {}
    for one, two in pairwise(ordered):
        here, there = mentions[one], mentions[two]
        if words.to_container.fullmatch(body, here.span.stop, there.span.start) is None:
            continue
        small, large = groups[here.surface], groups[there.surface]
        inside = frozenset(
            place for place, option in enumerate(small.options) if any(option.inside(other) for other in large.options[:5])
        )
        if small is large or not (inside or (_said_inside(body[here.span.stop : there.span.start], words) and _larger(large))):
            continue
        links[one] = _Link(there.span, inside)
        small.inside = (small.inside & inside) or inside or small.inside
    return links


def _said_inside(between: str, words: ResolveWords) -> bool:
    """Say whether the words between two places say that the first lies in the second: `di`, `in`."""
    return between.strip(", ") in words.lies_in


def _larger(group: _Group) -> bool:
    """Say whether a name is only of divisions and countries: `Kabupaten Garut`."""
    return bool(group.options) and group.options[0].place.kind in ("country", "division", "division2")


def _settle(groups: list[_Group], context: _Context) -> None:
    """Score the options of every group: first by themselves, then by what the other groups are held to be."""
    known = [group for group in groups if group.options]
    alone = [[_own_score(group, number, context) for number in range(len(group.options))] for group in known]
    for group, scores in zip(known, alone, strict=True):
        _weigh(group, scores)
    open_ones = any(len(scores) > 1 for scores in alone)
    for _ in range(ROUNDS if open_ones and (len(known) > 1 or context.countries) else 0):
        around = _around(known, context)
        for group, scores in zip(known, alone, strict=True):
            if len(scores) > 1:
                _weigh(group, [one + two for one, two in zip(scores, _supports(group, around), strict=True)])


def _weigh(group: _Group, scores: list[float]) -> None:
    """Keep the scores of a group and the share of each option: its odds, at the temperature of the weights."""
    most = max(scores)
    odds = [math.exp((score - most) / TEMPERATURE) for score in scores]
    total = sum(odds)
    group.scores, group.shares = tuple(scores), tuple([odd / total for odd in odds])


def _around(groups: list[_Group], context: _Context) -> _Around:
    """Add up the shares of all groups, a name once; a country or division that the text names in any role counts as one."""
    around = _shares(groups)
    for country in context.countries:
        around.countries[country] += 1.0
    for division in context.divisions:
        around.divisions[division] += 1.0
    return replace(around, total=len(groups) + len(context.countries))


def _shares(groups: Iterable[_Group]) -> _Around:
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[str, float] = defaultdict(float)
    cells: defaultdict[tuple[int, int], float] = defaultdict(float)
    for group in groups:
        for option, share in zip(group.options, group.shares, strict=True):
            if share < LEAST_SHARE:
                continue
            countries[option.place.country or ""] += share
            divisions[option.division or ""] += share
            divisions[option.second or ""] += share
            for cell in option.cells:
                cells[cell] += share
    return _Around(countries, divisions, cells)


def _own_score(group: _Group, number: int, context: _Context) -> float:
    option = group.options[number]
    score = option.prior + IN_CONTAINER * (number in group.inside)
    return score + OUTLET_COUNTRY if context.outlet and option.place.country == context.outlet else score


def _supports(group: _Group, around: _Around) -> list[float]:
    """Return how well each option fits what the other names of the article are; the name's own shares do not count."""
    others = max(around.total - 1, 1)
    own = _shares((group,))
    scores = []
    for option in group.options:
        country, division, second = option.place.country or "", option.division, option.second
        countries = around.countries[country] - own.countries[country]
        score = COUNTRY_SHARE * countries / others
        if division and (weight := around.divisions[division] - own.divisions[division]) > 0:
            score += DIVISION_SHARE * weight / (weight + 2)
        if second and (weight := around.divisions[second] - own.divisions[second]) > 0:
            score += SECOND_SHARE * weight / (weight + 1)
        if option.cell and (weight := around.cells[option.cell] - own.cells[option.cell]) > 0:
            score += NEAR_OTHERS * weight / (weight + 1)
        scores.append(score)
    return scores


def _is_open(group: _Group) -> bool:
    """Say whether another place, elsewhere, is as likely as the best one."""
    if len(group.scores) == 1:
        return False
    best, cell = group.scores[group.best], group.options[group.best].cell
    return any(
        score > best - MARGIN and number != group.best and group.options[number].cell not in places_candidates.neighbours(cell)
        for number, score in enumerate(group.scores)
    )


def _no_larger(group: _Group) -> bool:
    return group.options[group.best].place.kind in ("settlement", "district")


def _resolution(mention: Mention, group: _Group, link: _Link | None) -> Resolution:
    if not group.options:
        return Resolution(mention.id, None, "lookup", "not_in_knowledge")
    if link is not None and not link.inside and _no_larger(group):
        return Resolution(mention.id, None, "container", "not_in_knowledge", spans=(link.span,))
    place = group.options[group.best].place
    where = None
    if place.lat is not None and place.lon is not None:
        where = Where(place.lat, place.lon, PRECISION.get(place.kind, place.kind))
    if _is_open(group):
        return Resolution(mention.id, None, "ranked", "two_candidates", score=round(group.shares[group.best], 2))
    method = "only_candidate" if len(group.options) == 1 else "container" if group.best in group.inside else "ranked"
    target = f"country:{place.country}" if place.kind == "country" else f"place:{place.id}"
    return Resolution(
        mention.id, target, method, score=round(group.shares[group.best], 2), spans=(link.span,) if link else (), where=where
    )
