"""What a statement or an article can be filtered by, each value of each field a term of its own: its outlet, stance, country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from katanya.ledger import lands
from katanya.ledger.terms import mark
from katanya.records import Event, Kind, Mention, Reading, Span, Statement

_KINDS = {Kind.COUNTRY: "country", Kind.PLACE: "place", Kind.FACILITY: "place", Kind.EQUIPMENT: "equipment"}
# What belongs to a country or lies in one.
_LANDED = frozenset((Kind.ORGANISATION, Kind.PLACE, Kind.FACILITY))
# A mark of everything, so that filters alone, and none, are answered from the index too.
EVERY = "every"


def of_article(reading: Reading) -> frozenset[str]:
    """Return the marks of an article: its own and those of all that it says, names and tells."""
    said = {mark for statement in reading.statements for mark in _statement_marks(reading, statement)}
    named = {*_article_marks(reading), *_of_mentions(reading, reading.mentions), *_event_marks(reading.events)}
    return frozenset({EVERY} | said | named)


def of_statement(reading: Reading, statement: Statement) -> frozenset[str]:
    """Return the marks of a statement: its article's, its own, and those of what it names and tells."""
    beside = (statement.source,) if statement.source else ()
    spans = (*statement.content, *statement.cue, *beside)
    mentions = [each for each in reading.mentions if any(_in(each.span, span) for span in spans)]
    events = [each for each in reading.events if each.statement == statement.id]
    own = {EVERY, *_article_marks(reading), *_statement_marks(reading, statement)}
    return frozenset(own | {*_of_mentions(reading, mentions), *_event_marks(events)})


def _in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def _article_marks(reading: Reading) -> Iterator[str]:
    article = reading.article
    for field, value in (("outlet", article.outlet), ("language", reading.text.language or article.language)):
        if value:
            yield mark(field, value)


def _statement_marks(reading: Reading, statement: Statement) -> Iterator[str]:
    yield mark("stance", statement.stance)
    yield mark("basis", statement.basis)
    for target in (*statement.targets, *statement.via_targets):
        if target.id:
            yield mark("source", target.id)
            if (land := lands.of(target.id, None)) is not None:
                yield mark("country", land)


def _of_mentions(reading: Reading, mentions: Iterable[Mention]) -> Iterator[str]:
    targets = {tied.mention: tied.target for tied in reading.resolutions}
    for mention in mentions:
        yield from named(mention.kind, mention.called, mention.surface, targets.get(mention.id))


def named(kind: str, called: str, surface: str, target: str | None) -> Iterator[str]:
    """Yield the marks of something that is named: its country, and its target and names, where its kind is searched for."""
    field = _KINDS.get(Kind(kind))
    if kind in _LANDED and (land := lands.of(target, called)) is not None:
        yield mark("country", land)
    names = {called, surface, target or "", (target or "").rpartition(":")[2]}
    yield from (mark(field, name) for name in names if name and field)


def _event_marks(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        yield from (mark("event", kind) for kind in (event.root, event.subtype) if kind)
