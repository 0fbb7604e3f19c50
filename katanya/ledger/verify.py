"""Checks that what a ledger keeps is what came in: digests, offsets, ids, links."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select, text

from katanya import ids
from katanya.frozen import dataclass
from katanya.ledger import read
from katanya.ledger.schema import BLOBS, READINGS, TEXTS
from katanya.records import Reading, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a ledger that is not as it came in: where, and what is wrong."""

    where: str
    what: str


def verify(connection: Connection) -> Iterator[Fault]:
    """Yield every fault of a ledger, none where all is as it came in."""
    yield from _database(connection)
    yield from _digests(connection)
    for number in connection.execute(select(READINGS.c.number).order_by(READINGS.c.number)).scalars():
        kept = read.stored(connection, number)
        for what in _of_reading(kept.reading):
            yield Fault(f"article {kept.key}, reading {number}", what)


def _database(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name != "sqlite":
        return
    for row in connection.execute(text("PRAGMA integrity_check")).scalars():
        if row != "ok":
            yield Fault("database", str(row))
    for table, number, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Fault(f"{table} row {number}", f"names a row of {parent} that is not there")


def _digests(connection: Connection) -> Iterator[Fault]:
    for digest in connection.execute(select(BLOBS.c.digest)).scalars().all():
        raw = connection.execute(select(BLOBS.c.raw).where(BLOBS.c.digest == digest)).scalar_one()
        if ids.digest_of(raw) != digest:
            yield Fault(f"bytes {digest}", "the bytes are not those that came in: their SHA-256 differs")
    for digest in connection.execute(select(TEXTS.c.digest)).scalars().all():
        body = connection.execute(select(TEXTS.c.body).where(TEXTS.c.digest == digest)).scalar_one()
        if ids.digest_of(body.encode("utf-8", "surrogatepass")) != digest:
            yield Fault(f"text {digest}", "the text is not the one that was read: its SHA-256 differs")


def _of_reading(reading: Reading) -> Iterator[str]:
    digest = ids.digest_of(reading.text.body.encode("utf-8", "surrogatepass"))
    known = {statement.id for statement in reading.statements}
    for statement in reading.statements:
        source = (statement.source,) if statement.source else ()
        if ids.statement_id(reading.article.id, digest, (statement.content, statement.cue, source)) != statement.id:
            yield f"statement {statement.id}: its id is not the digest of its article, text and places"
        yield from (
            f"statement {statement.id}: answers {each}, which is not there" for each in statement.answers if each not in known
        )
    for what, span in _places(reading):
        if not 0 <= span.start < span.stop <= len(reading.text.body):
            yield f"{what}: the place {span.start}-{span.stop} lies outside of the text"


def _places(reading: Reading) -> Iterator[tuple[str, Span]]:
    for statement in reading.statements:
        source = (statement.source,) if statement.source else ()
        for span in (*statement.content, *statement.cue, *source):
            yield f"statement {statement.id}", span
        for decision in statement.decisions:
            if not decision.in_title:
                yield from ((f"statement {statement.id}, {decision.field}", span) for span in decision.spans)
    for mention in reading.mentions:
        yield f"mention {mention.id}", mention.span
    for event in reading.events:
        yield from ((f"event {event.id}", span) for span in event.trigger)
