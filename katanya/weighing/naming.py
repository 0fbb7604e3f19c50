"""The holders of a report's statements as they are counted: a body under its whole name, where the report gives one.

`who` has a person's full name, but of `Veldora's General Staff` or `the ministry` it may have a part only. The words beside the
cue, and what the report has called the body before, tell the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from katanya import spans
from katanya.frozen import dataclass
from katanya.knowledge import countries
from katanya.languages.weighing_words import lists, traits_of
from katanya.records import Basis, Kind, Mention, Reading, Span, Statement
from katanya.weighing import holders, kinds, marks, titles
from katanya.weighing.marks import Sort, Word


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
    people: tuple[Mention, ...] = ()
    sentences: tuple[Span, ...] = ()


def of(reading: Reading, words: Sequence[Word]) -> tuple[tuple[str, ...], ...]:
    """Return the holders of each statement, one for each name of its `who`."""
    starts = [word.start for word in words]
    return tuple(tuple(_of(_place(reading, words, starts, each, name)) for name in each.who) for each in reading.statements)


def _place(reading: Reading, words: Sequence[Word], starts: Sequence[int], statement: Statement, name: str) -> Place:
    body = reading.text.body
    source = body[statement.source.start : statement.source.stop] if statement.source else ""
    people = tuple(mention for mention in reading.mentions if mention.kind is Kind.PERSON)
    return Place(name, source, statement, body, reading.text.language, words, starts, people, reading.text.sentences)


def _of(place: Place) -> str:
    return next((found for rule in RULES if (found := rule(place))), place.name)


def obtained(place: Place) -> str | None:
    """`satellite photos obtained by the Courier`: nobody is named as their maker."""
    return place.source if place.statement.basis is Basis.IMAGE and lists().obtained.search(place.source) else None


def one_of_its_people(place: Place) -> str | None:
    """`a naval officer who declined to be named`, who is not the navy."""
    hidden = kinds.hides(place.source, place.language) or place.statement.basis is Basis.ANONYMOUS
    whole = _described(place)
    if whole and kinds.is_kind(whole, None, place.language):
        return whole
    if kinds.is_kind(place.name, place.source, place.language):
        return place.source if place.name[:1].isupper() else place.name
    return place.name if hidden else None


def _described(place: Place) -> str | None:
    """Return a mention with what is told of it before: `An employee of the Tessik plant`, of which the source is the end."""
    span = place.statement.source
    before = lists().described.search(place.body, max(0, span.start - 60), span.start) if span else None
    return place.body[before.start() : span.stop] if before and span else None


def body_beside_cue(place: Place) -> str | None:
    """`Staf Umum Veldora`, of which `who` has `Veldora`."""
    core = re.split(r"[,(]", lists().opens_source.sub("", place.source))[0].strip()
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
    core = re.split(r"[,(]", lists().opens_source.sub("", place.source))[0].strip()
    terms = {word.term for word in marks.mark(core, place.language)}
    named = [word for word in marks.mark(place.name, place.language) if word.sort is not Sort.EMPTY]
    alone = len(named) == 1 and core.endswith(place.name)
    if not alone or not terms & {"=minister", "=president", "=spokesman", "=ambassador"}:
        return None
    return _person_before(place) or core


def _person_before(place: Place) -> str | None:
    """Return whom the sentence before names first, who is meant by an office: `Mira Olsen came. The minister said …`."""
    if place.statement.source is None:
        return None
    before = [sentence for sentence in place.sentences if sentence.stop <= place.statement.source.start][-1:]
    named = [mention.called for mention in place.people for sentence in before if spans.covers(sentence, mention.span)]
    return next((name for name in named if " " in name), None)


def country_of_title(place: Place) -> str | None:
    """`Menteri Veldora Anna Reval`, `Juru bicara Kremlin Orsin Vadek`, where the country is taken for a part of the name."""
    found = [word for word in marks.mark(place.name, place.language) if word.sort is not Sort.EMPTY]
    if len(found) < 3 or not traits_of(place.language).head_first or any(word.sort is not Sort.NAME for word in found):
        return None
    first, rest = re.escape(place.name[: found[0].stop]), re.escape(place.name[found[1].start :])
    if countries.named(place.name[: found[0].stop]):
        return place.name[found[1].start :]
    alone = re.search(rf"\b{first}\b(?!\s+{rest})", place.body)
    titled = re.search(lists().titled.pattern.replace("NAME", f"{first} {rest}"), place.body)
    return place.name[found[1].start :] if alone and titled else None


Rule = Callable[[Place], str | None]
RULES: tuple[Rule, ...] = (obtained, one_of_its_people, body_beside_cue, office, body_before, country_of_title)


def _institution(found: Sequence[Word]) -> str | None:
    return next((word.term for word in found if word.term in holders.listed().institutions), None)


def _is_person_in(place: Place) -> bool:
    """Say whether the words beside the cue hold the person whom `who` names: `Menteri Pertahanan Veldora Anna Reval`."""
    parts = place.name.split()
    return (
        len(parts) > 1
        and re.search(rf"\b{re.escape(parts[-1])}\b", place.source) is not None
        and not _institution(marks.mark(place.name, place.language))
    )


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
        owner = titles.owner_beside(place.words, index, place.body)
        return place.body[owner.start : part[-1].stop] if owner is not None and owner.start < part[0].start else None
    return lists().opens_source.sub("", place.body[part[0].start : part[-1].stop])


def _joins(place: Place, word: Word, index: int) -> bool:
    """Say whether a word is of the body's name: a capital or `of`, with nothing but a space between."""
    between = place.body[place.words[index].stop : place.words[index + 1].start] if index + 1 < len(place.words) else "."
    plain = between.strip(" '’") == ""
    return plain and (place.body[word.start].isupper() or word.lower in lists().in_names)
