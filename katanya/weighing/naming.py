"""The holders of a report's statements as they are counted: a body under its whole name, where the report gives one.

`who` has a person's full name, but of `Veldora's General Staff` or `the ministry` it may have a part only. The words beside the
cue, and what the report has called the body before, tell the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from katanya.records import Basis, Reading, Statement
from katanya.weighing import holders, marks
from katanya.weighing.marks import Sort, Word

# What can stand between the words of a body's name.
_INSIDE = frozenset(["of", "the", "for", "and", "dan", "untuk"])
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|para|pihak|menurut)\s+", re.IGNORECASE)
# "citing Veldora's General Staff, that …": a medium names whom it heard it from.
_CITED = re.compile(
    r"^(?:citing|quoting|mengutip|dari)?\s*(?P<holder>[^,]{3,90}?),?\s+(?:that|bahwa)\s|^(?:citing|quoting|mengutip)\s(?P<end>.+)$",
    re.IGNORECASE,
)
_OBTAINED = re.compile(r"\b(?:obtained|seen|received|reviewed|diperoleh|didapat|dilihat|diterima)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """One name of a statement's `who`, the words beside its cue, and the marked body that it stands in."""

    name: str
    source: str
    statement: Statement
    body: str
    language: str | None
    words: Sequence[Word]
    starts: Sequence[int]


def of(reading: Reading, words: Sequence[Word]) -> tuple[tuple[str, ...], ...]:
    """Return the holders of each statement, one for each name of its `who`."""
    starts = [word.start for word in words]
    return tuple(tuple(_of(_place(reading, words, starts, each, name)) for name in each.who) for each in reading.statements)


def _place(reading: Reading, words: Sequence[Word], starts: Sequence[int], statement: Statement, name: str) -> Place:
    body = reading.text.body
    source = body[statement.source.start : statement.source.stop] if statement.source else ""
    return Place(name, source, statement, body, reading.text.language, words, starts)


def _of(place: Place) -> str:
    return next((found for rule in RULES if (found := rule(place))), place.name)


def cited(place: Place) -> str | None:
    """`Meridian reported, citing Veldora's General Staff, that …`: whoever is cited."""
    if place.statement.basis not in (Basis.MEDIA, Basis.OTHER) or len(place.statement.who) != 1:
        return None
    first = place.statement.content[0]
    match = _CITED.match(place.body[first.start : first.stop])
    holder = (match["holder"] or match["end"]) if match else None
    if holder is None or not holders.is_holder(holder, place.language):
        return None
    return _ARTICLE.sub("", holder)


def obtained(place: Place) -> str | None:
    """`satellite photos obtained by the Courier`: nobody is named as their maker."""
    return place.source if place.statement.basis is Basis.IMAGE and _OBTAINED.search(place.source) else None


def medium(place: Place) -> str | None:
    """`kantor berita negara Kestovia, KTA`: the name after the words for what it is."""
    match = re.search(r"(?:agency|berita[\w ]*|media|television|televisi)\s?,?\s*,\s*([A-Z][\w.]{1,12})$", place.source)
    return match[1] if match and place.name not in match[1] else None


def body_beside_cue(place: Place) -> str | None:
    """`Staf Umum Veldora`, of which `who` has `Veldora`."""
    core = re.split(r"[,(]", _ARTICLE.sub("", place.source))[0].strip()
    found = marks.mark(core, place.language)
    if not _institution(found) or _is_person_in(place):
        return None
    if any(word.sort is Sort.NAME for word in found):
        return core
    return _before(place, _institution(found)) or core


def body_before(place: Place) -> str | None:
    """`the ministry`, where nothing stands beside a cue."""
    found = marks.mark(place.name, place.language)
    if not _institution(found) or any(word.sort is Sort.NAME for word in found):
        return None
    return _before(place, _institution(found))


def office(place: Place) -> str | None:
    """`The foreign minister of Veldora`, of which `who` has `Veldora`."""
    core = re.split(r"[,(]", _ARTICLE.sub("", place.source))[0].strip()
    terms = {word.term for word in marks.mark(core, place.language)}
    named = [word for word in marks.mark(place.name, place.language) if word.sort is not Sort.EMPTY]
    alone = len(named) == 1 and core.endswith(place.name)
    return core if alone and terms & {"=minister", "=president", "=spokesman", "=ambassador"} else None


def country_of_title(place: Place) -> str | None:
    """`Menteri Pertahanan Veldora Anna Reval`, where the country is taken for a part of the name."""
    found = [word for word in marks.mark(place.name, place.language) if word.sort is not Sort.EMPTY]
    if len(found) < 3 or place.language != "id" or any(word.sort is not Sort.NAME for word in found):
        return None
    first, rest = re.escape(place.name[: found[0].stop]), re.escape(place.name[found[1].start :])
    alone = re.search(rf"\b{first}\b(?!\s+{rest})", place.body)
    titled = re.search(rf"(?:Menteri|Presiden|Jenderal|Duta Besar|Perdana Menteri)[\w ]{{0,30}} {first} {rest}", place.body)
    return place.name[found[1].start :] if alone and titled else None


Rule = Callable[[Place], str | None]
RULES: tuple[Rule, ...] = (obtained, cited, medium, body_beside_cue, office, body_before, country_of_title)


def _institution(found: Sequence[Word]) -> str | None:
    return next((word.term for word in found if word.term in holders.listed().institutions), None)


def _is_person_in(place: Place) -> bool:
    """Say whether the words beside the cue hold the person whom `who` names: `Menteri Pertahanan Veldora Anna Reval`."""
    parts = place.name.split()
    return len(parts) > 1 and re.search(rf"\b{re.escape(parts[-1])}\b", place.source) is not None and not _institution(marks.mark(place.name, place.language))


def _before(place: Place, institution: str | None) -> str | None:
    """Return the last whole name of such a body that stands before the statement in the report."""
    anchor = place.statement.source or (place.statement.content[0] if place.statement.content else None)
    last = bisect_left(place.starts, anchor.start) if anchor else 0
    for index in range(last - 1, -1, -1):
        if place.words[index].term == institution:
            name = _around(place, index)
            if name is not None:
                return name
    return None


def _around(place: Place, index: int) -> str | None:
    first, last = index, index
    while first > 0 and _joins(place, place.words[first - 1], first - 1):
        first -= 1
    while last + 1 < len(place.words) and _joins(place, place.words[last + 1], last):
        last += 1
    part = place.words[first : last + 1]
    if not any(word.sort is Sort.NAME for word in part):
        return None
    return _ARTICLE.sub("", place.body[part[0].start : part[-1].stop])


def _joins(place: Place, word: Word, index: int) -> bool:
    """Say whether a word is of the body's name: a capital or `of`, with nothing but a space between."""
    between = place.body[place.words[index].stop : place.words[index + 1].start] if index + 1 < len(place.words) else "."
    plain = between.strip(" '’s") == ""
    return plain and (place.body[word.start].isupper() or word.lower in _INSIDE)

