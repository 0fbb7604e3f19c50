"""Whose office somebody holds where the title beside the name says so by a body: `Panglima TNI`, `navy spokesman`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from katanya import spans
from katanya.knowledge import bodies, countries, speaks_for
from katanya.languages.weighing_words import lists
from katanya.records import Kind, Mention, Reading, Span
from katanya.weighing import holders, marks, words
from katanya.weighing.marks import Sort, Word
from katanya.weighing.principals import Principal

# A name's title or apposition stands within so many characters of it, with nothing else between.
REACH = 70
BREAK = re.compile(r"[.,;:!?\n\"“”()]|\s[-–—]+\s")
# What may stand between the words of a body's name.
_PLAIN = re.compile(r"[^\W\d]*(?:['’]s?)?(?:\s+(?:[^\W\d][\w-]*(?:['’]s?)?))*\s*")
_DATELINE = re.compile(r"\s*([A-Z][A-Z .'-]{2,30})(?:,| \()")


def by_body(name: str, reading: Reading) -> Principal | None:
    """Return for whom the body in the title beside a name speaks, itself or as the report has called it before."""
    body, language = reading.text.body, reading.text.language
    for start, stop in _windows(name, body):
        text = body[start:stop]
        title = list(_title(reversed(marks.mark(text, language)) if body.startswith(name, stop) else marks.mark(text, language)))
        terms = {word.term for word in title}
        if terms & holders.listed().held:
            first = start + min(word.start for word in title)
            found = _listed(reading, Span(first, stop)) or unowned(reading, title, start)
            if found is not None:
                return found
    return None


def _windows(name: str, body: str) -> Iterator[tuple[int, int]]:
    """Yield where the title before each occurrence of a name stands, and the apposition after it."""
    for match in re.finditer(rf"\b{re.escape(name)}\b", body):
        before = BREAK.split(body[max(0, match.start() - REACH) : match.start()])[-1]
        yield match.start() - len(before), match.start()
        if body.startswith(", ", match.end()):
            after = BREAK.split(body[match.end() + 2 : match.end() + REACH])[0]
            yield match.end() + 2, match.end() + 2 + len(after)


@cache
def _of_titles() -> frozenset[str]:
    """Return the meanings that words of a title have: what somebody is, of which body, and for what."""
    known = holders.listed()
    return known.held | known.fields | known.institutions


def _title(found: Iterable[Word]) -> Iterator[Word]:
    of_titles = _of_titles()
    for word in found:
        known = word.term in of_titles or word.sort in (Sort.NAME, Sort.EMPTY)
        if not known and word.lower.rstrip(".") not in _ranks():
            return
        yield word


def _listed(reading: Reading, within: Span) -> Principal | None:
    """The one body of what is known that a title names: `juru bicara TNI AL`, `spokesman for the Indonesian Navy`."""
    day = (reading.article.published or "")[:10] or None
    for mention, target in _bodies(reading):
        if spans.covers(within, mention.span):
            return Principal(speaks_for.speaks_for(target, day) or target, "", "title")
    return None


def _bodies(reading: Reading) -> Iterator[tuple[Mention, str]]:
    targets = {tied.mention: tied.target for tied in reading.resolutions if tied.target}
    for mention in reading.mentions:
        target = targets.get(mention.id, "")
        if mention.kind is Kind.ORGANISATION and target.startswith("organisation:"):
            yield mention, target


def unowned(reading: Reading, title: Sequence[Word], start: int) -> Principal | None:
    """Return the body that a title leaves without its owner, `navy spokesman`, by what the report has called it before."""
    terms = {word.term for word in title}
    institution = next(iter(sorted(terms & holders.listed().institutions)), None) if terms & holders.listed().held else None
    if institution is None or any(is_owner(word) for word in title):
        return None
    return _before(reading, institution, start) or by_place(reading, institution)


def _before(reading: Reading, institution: str, place: int) -> Principal | None:
    day = (reading.article.published or "")[:10] or None
    language = reading.text.language
    earlier = [
        target
        for mention, target in _bodies(reading)
        if mention.span.stop <= place and any(word.term == institution for word in marks.mark(mention.surface, language))
    ]
    if earlier:
        return Principal(speaks_for.speaks_for(earlier[-1], day) or earlier[-1], "", "title")
    named = marks.mark(reading.text.body[:place], language)
    for index in range(len(named) - 1, -1, -1):
        owner = owner_beside(named, index, reading.text.body) if named[index].term == institution else None
        if owner is not None:
            return owner_of(owner, reading.text.body, "title")
    return None


def owner_beside(found: Sequence[Word], index: int, body: str) -> Word | None:
    """Return whose a body is, the nearest name beside it, other words of bodies between: `Veldora's military government`."""
    of_titles, inside = _of_titles(), lists().in_titles
    for beside in (range(index - 1, max(-1, index - 4), -1), range(index + 1, min(len(found), index + 4))):
        for place in beside:
            left, right = sorted((found[place], found[index]), key=lambda word: word.start)
            if is_owner(found[place]) and _PLAIN.fullmatch(body, left.stop, right.start):
                return found[place]
            if found[place].term not in of_titles and found[place].lower not in inside:
                break
    return None


def owner_of(word: Word, text: str, rule: str) -> Principal:
    """Return whom a marked word of some words stands for; of a country that is known an adjective is no name."""
    name = lists().owner.sub("", text[word.start : word.stop])
    if ":" not in word.term:
        return Principal(None, name, rule)
    form = countries.named(name)
    return Principal(word.term, name if form is None or form.sort == "name" else "", rule)


def by_place(reading: Reading, institution: str | None) -> Principal | None:
    """The state from whose capital a report comes, for a body of state that the report leaves without its country."""
    if institution not in holders.listed().governing:
        return None
    dateline = _DATELINE.match(reading.text.body)
    form = countries.named(dateline.group(1).strip().title()) if dateline else None
    capital = form is not None and form.sort == "capital" and form.target.startswith("country:")
    return Principal(form.target, "", "dateline") if form and capital else None


def body_of(name: str | None) -> Principal | None:
    """Return for whom a listed body speaks: a ministry for its state, else the body for itself."""
    target = bodies.named(name) if name else None
    if target is None or not target.startswith("organisation:"):
        return None
    return Principal(speaks_for.speaks_for(target) or target, "", "title")


def is_owner(word: Word) -> bool:
    """Say whether a word of a title can be whose the office is: a name, and no rank."""
    return word.sort is Sort.NAME and word.lower.rstrip(".") not in _ranks()


@cache
def _ranks() -> frozenset[str]:
    return frozenset(row for (row,) in words.rows("ranks.txt", 1))
