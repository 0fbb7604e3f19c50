"""Organisations and countries where they stand in a text: known names, bodies of state by rule, and the article's own names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from katanya import ids
from katanya.knowledge import bodies, cities, countries, given_names, people
from katanya.knowledge.standing import standing
from katanya.languages.records import Language
from katanya.mentions import known
from katanya.mentions.known import Hit
from katanya.mentions.names import Roster
from katanya.mentions.standing import stands
from katanya.records import Kind, Mention, Span, Text

# The most words of a field of state: `kementerian energi dan sumber daya mineral`.
FIELD_WORDS = 7
# What stands before a name that people and countries bear.
LAST_WORD = re.compile(r"([A-Z][a-z]+) $")
# An acronym that the text spells out itself, in lower case.
DEFINED = re.compile(r"\(([A-Z]{2,5})\)")
SPELLED = 60
# How many of the parts of `sports` make a text the report of a match, and what a country is there.
SPORTS = 3
TEAM = "team_of_country"
# A people that is counted is many persons.
COUNTED = "people_counted"
# What one word in capitals behind a body names: `Orlin Tower`.
THING = re.compile(r" ([A-Z]\w+)")
# A number after a short acronym makes it a street, a school, a rank: `RT 5`.
SHORT = 3
NUMBERED = re.compile(r"[ .]?\d|/")
NUMBER = re.compile(r" \d{1,3}(?: [A-Z]\w+)?")
BEFORE = re.compile(r"[A-Za-z-]+")
LAST = re.compile(r"[A-Za-z-]+\Z")
AFTER = re.compile(r" ([A-Za-z'-]+(?: [A-Za-z'-]+){0,4})")
WORDS = re.compile(r"((?:[A-Za-z]+ ){0,4}[A-Za-z]+)\Z")


class Found(NamedTuple):
    """A place of a name before it is a mention."""

    span: Span
    kind: Kind
    rule: str
    name: str | None = None


def find(
    text: Text, language: Language, roster: Roster, taken: Sequence[Span] = (), whole: Sequence[Span] = ()
) -> tuple[Mention, ...]:
    """Return the mentions of organisations and countries, in the order of the text, none within a span that is taken.

    `whole` are the bodies whose name goes on behind `of`.

    A capital or palace is one only where it stands for its government; the rule of a mention says how it was known.
    """
    body = text.body
    others = _redefined(body)
    hits = [
        hit for hit in known.find(body, language.code) if hit.known.text not in others and not _of_person(body, hit, language)
    ]
    found = [place for hit in hits if (place := _of_hit(body, hit, language)) is not None]
    if "country_name" in [place.rule for place in found] and _is_sport(body, language):
        found = [_as_team(body, place, language) for place in found]
    found += [Found(span, Kind.ORGANISATION, "named_with_of", body[span.start : span.stop]) for span in whole]
    found = _apart(sorted([*found, *_listed(body, roster, language)], key=_order), taken)
    return tuple([_mention(body, place, text.article) for place in sorted(found, key=attrgetter("span"))])


def _is_sport(body: str, language: Language) -> bool:
    """Say whether a text reports a match: several parts of such reports stand in it."""
    return len([part for part in standing(language.code).sports if part in body]) >= SPORTS


def _as_team(body: str, place: Found, language: Language) -> Found:
    """Return a country in a report of a match as its team, unless it stands in a place: `Tonga have won`."""
    if place.rule != "country_name":
        return place
    before = BEFORE.findall(body, max(0, place.span.start - 20), place.span.start)
    words = standing(language.code)
    located = bool(before) and before[-1].lower() in words.place_before and before[-1].lower() not in words.team_before
    return place if located else Found(place.span, Kind.ORGANISATION, TEAM)


def _redefined(body: str) -> frozenset[str]:
    """Return the acronyms that the text itself spells out in words in lower case: `artificial pancreas (AP)`."""
    defined = ((match.group(1), body[max(0, match.start() - SPELLED) : match.start()]) for match in DEFINED.finditer(body))
    return frozenset(short for short, words in defined if _initials(words, len(short)) == short.lower())


def _initials(words: str, count: int) -> str:
    return "".join(word[0] for word in words.split()[-count:])


def _of_person(body: str, hit: Hit, language: Language) -> bool:
    """Say whether a country's name is part of a person's: `Michael Jordan`, `Georgia Meloni`."""
    start, stop = hit.span
    if not given_names.is_country(hit.known.text):
        return False
    before = LAST_WORD.search(body, max(0, start - 20), start)
    return bool(before and given_names.is_given(before.group(1))) or language.names.name_follows.match(body, stop) is not None


def _order(place: Found) -> tuple[bool, int, int]:
    """Known bodies come first, then the longest: `Tim` is no part of `Kejaksaan Agung`, `Indonesia` of a university's name."""
    known_body = place.rule.startswith(("known_", "body_of"))
    return (not known_body, place.span.start - place.span.stop, place.span.start)


def _of_hit(body: str, hit: Hit, language: Language) -> Found | None:
    """Return what a known form names where it stands, or `None` where it is no body and no government."""
    sort, target = hit.known.sort, hit.known.target
    if sort == known.OTHER:
        return None
    if sort in ("name", "adjective", "nickname"):
        return _field(body, hit, language) or Found(hit.span, Kind.COUNTRY, f"country_{sort}")
    if sort == "people":
        return Found(hit.span, Kind.COUNTRY, COUNTED if _counted(body, hit.span.start, language) else "country_people")
    if sort in ("capital", "seat"):
        of_field = _field(body, hit, language) if sort == "seat" and language.traits.head_first else None
        rule = stands(body, hit.span, seat=sort == "seat", language=language)
        kind = Kind.COUNTRY if target.startswith("country:") else Kind.ORGANISATION
        return of_field or (Found(hit.span, kind, f"{sort}_{rule}") if rule else None)
    if len(hit.known.text) <= SHORT and NUMBERED.match(body, hit.span.stop):
        return None
    thing = THING.match(body, hit.span.stop) if sort in ("body", "outlet") else None
    if thing is not None and thing.group(1) in standing(language.code).things:
        return None
    kind = Kind.COUNTRY if target.startswith("country:") else Kind.ORGANISATION
    return Found(hit.span, kind, f"known_{sort}")


def _counted(body: str, start: int, language: Language) -> bool:
    """Say whether a people is many persons and not their country: `most Italians`, `millions of Italians`."""
    words, before = standing(language.code), BEFORE.findall(body, max(0, start - 30), start)
    last = [word.lower() for word in before[-2:]]
    return bool(last) and (last[-1] in words.counted or (last[-1] in language.names.genitives and last[0] in words.counted_of))


def _field(body: str, hit: Hit, language: Language) -> Found | None:
    """Return the body of state that a country and the words beside it name: `militer Rusia`, `Russian military`."""
    first = language.traits.head_first
    place = _field_before(body, hit) if first else _field_after(body, hit, language) or _field_of(body, hit, language)
    if place is None:
        return None
    span, field = place
    if field == bodies.GOVERNMENT:
        return Found(span, Kind.COUNTRY, "government_of")
    return Found(span, Kind.ORGANISATION, "body_of_country")


def _field_before(body: str, hit: Hit) -> tuple[Span, str] | None:
    """`Kementerian Luar Negeri Rusia`: the longest field right before the country."""
    start = hit.span.start
    line = body[max(0, start - 60) : start]
    if not line.endswith(" ") or hit.known.sort == "adjective":
        return None
    last = LAST.search(line[:-1].rpartition(" ")[2])
    if last is None or last.group().casefold() not in bodies.last_words():
        return None
    words = [match.start() for match in BEFORE.finditer(line)]
    for first in words[-FIELD_WORDS:]:
        field = bodies.field_of(line[first:-1])
        if field is not None and field != "pihak":
            return Span(start - len(line) + first, hit.span.stop), field
    return None


def _field_after(body: str, hit: Hit, language: Language) -> tuple[Span, str] | None:
    """`Russian Foreign Ministry`, `Iran's military`: the longest field right after the country."""
    stop = hit.span.stop
    owning = next((len(mark) for mark in language.names.name_owner_endings if body.startswith(mark, stop)), 0)
    match = AFTER.match(body, stop + owning)
    if match is None:
        return None
    words = match.group(1).split(" ")
    if words[0].casefold() not in bodies.first_words():
        return None
    for count in range(min(len(words), 4), 0, -1):
        phrase = " ".join(words[:count])
        field = bodies.field_of(phrase)
        if field is not None:
            return Span(hit.span.start, match.start(1) + len(phrase)), field
    return None


def _field_of(body: str, hit: Hit, language: Language) -> tuple[Span, str] | None:
    """`Ministry of Defence of Ukraine`, `the government of Iran`."""
    start, joins = hit.span.start, language.names.joins_of
    if hit.known.sort != "name" or not body.endswith(joins, 0, start):
        return None
    stop = start - next(len(join) for join in joins if body.endswith(join, 0, start))
    match = WORDS.search(body, max(0, start - 60), stop)
    if match is None:
        return None
    words = match.group(1).split(" ")
    for first in range(len(words)):
        phrase = " ".join(words[first:])
        field = bodies.field_of(phrase)
        if field is not None:
            return Span(stop - len(phrase), hit.span.stop), field
    return None


def _listed(body: str, roster: Roster, language: Language) -> Iterator[Found]:
    """Yield every place of the names of the article that are bodies by their words, and of their acronyms."""
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in roster.names:
        if not name.person and _is_body(name.full, language):
            forms[name.full.split()[0]].append((name.full, name.full))
    for short, full in roster.longer:
        forms[short.split()[0]].append((short, full))
    for short, full in roster.expansions:
        if (short.isupper() and not people.named(full)) or _is_body(full, language):
            forms[short].append((short, full))
            forms[full.split()[0]].append((full, full))
    if not forms:
        return
    for word, start in [place for place in known.capitals(body) if place[0] in forms]:
        for form, full in sorted(forms[word], key=_longest_first) if len(forms[word]) > 1 else forms[word]:
            stop = start + len(form)
            if body.startswith(form, start) and not body[stop : stop + 1].isalnum():
                number = NUMBER.match(body, stop) if full.rpartition(" ")[2].lower() in language.names.numbered_houses else None
                yield Found(Span(start, number.end() if number else stop), Kind.ORGANISATION, "named_as_body", full)
                break


def _longest_first(form: tuple[str, str]) -> int:
    return -len(form[0])


def _is_body(name: str, language: Language) -> bool:
    """Say whether a name in the article is one of a body: it holds a word for one, and is no country or town."""
    words = [word.lower().strip(".,") for word in name.split()]
    if countries.is_country(name) or cities.is_city(name) or len(words) < 2:
        return False
    heads = standing(language.code).bodies
    if language.traits.head_first:
        return words[0] in language.titles.bodies or words[0] in heads
    if not heads.isdisjoint((words[-1], words[0])):
        return True
    return any(head in heads and join in language.names.genitives for head, join in pairwise(words))


def _apart(found: list[Found], taken: Sequence[Span]) -> list[Found]:
    """Return the places that overlap neither what is taken nor a longer one before them."""
    kept: list[Span] = sorted(taken)
    free: list[Found] = []
    for place in found:
        start, stop = place.span
        at = bisect_right(kept, place.span)
        if (not at or kept[at - 1].stop <= start) and (at == len(kept) or kept[at].start >= stop):
            kept.insert(at, place.span)
            free.append(place)
    return free


def _mention(body: str, place: Found, article: str) -> Mention:
    surface = body[place.span.start : place.span.stop]
    return Mention(ids.mention_id(article, place.span), place.kind, place.span, surface, place.rule, place.name)
