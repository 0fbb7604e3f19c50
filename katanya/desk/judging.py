"""What people decide: two statements are one claim or not, two articles one story or not; and taking that back."""

from __future__ import annotations

from sqlalchemy import Connection, select

from katanya.desk import claims, groups, stories, weigh
from katanya.desk.shelf import Shelf
from katanya.errors import UsageError
from katanya.ledger import index, judge, numbers, read, rules
from katanya.ledger.judge import End, Judgement
from katanya.ledger.schema import READINGS
from katanya.spans import surface
from katanya.weighing.records import Verdict
from katanya.weighing.rules import mark


def judge_pair(connection: Connection, shelf: Shelf, judgement: Judgement) -> Judgement:
    """Keep what a person judged and work out the claims or stories around it anew; return it with its number.

    Raises `UsageError` where one of the two is not there, both are the same, or the person calls itself as the machine does.
    """
    by = _person(judgement.by)
    Verdict(judgement.verdict)
    sides = [_side(connection, judgement.what, given) for given in (judgement.left, judgement.right)]
    (left, _, left_end), (right, _, right_end) = sorted(sides, key=lambda side: side[1])
    if left == right:
        raise UsageError(f"{left} is judged against itself; name two")
    kept = Judgement(judgement.what, left, right, judgement.verdict, by, ends=(left_end, right_end))
    number = judge.add(connection, [kept])[0]
    regroup(connection, shelf, judgement.what, [side[1] for side in sides])
    return Judgement(kept.what, left, right, kept.verdict, kept.by, ends=kept.ends, number=number)


def undo(connection: Connection, shelf: Shelf, number: int, by: str, why: str | None = None) -> Judgement:
    """Take a judgement back and work out anew what hung on it; return it.

    Raises `UsageError` where there is none of that number, it is taken back already, or nobody is named who takes it back.
    """
    taken = judge.undo(connection, number, _person(by), why)
    sides = [_number(connection, taken.what, side) for side in (taken.left, taken.right)]
    regroup(connection, shelf, taken.what, [side for side in sides if side is not None])
    return taken


def _person(by: str) -> str:
    """Return who judges; raise `UsageError` where nobody does, or somebody calls himself as the machine does."""
    if by.strip().casefold() in ("", judge.MACHINE):
        raise UsageError(f"say who judges with --by; {judge.MACHINE} is taken")
    return by.strip()


def regroup(connection: Connection, shelf: Shelf, what: str, members: list[int]) -> None:
    """Work out the claims or stories around members anew."""
    if what == "claim":
        groups.claims_of(connection, members)
    else:
        groups.stories_of(connection, shelf, members)


def reindex(connection: Connection) -> int:
    """Empty every derived table, so that all readings are to be indexed and weighed anew; return how many there are."""
    index.clear(connection)
    rules.begin(connection, mark())
    return len(weigh.pending(connection, 1 << 60))


def orphans(connection: Connection) -> list[Judgement]:
    """Return the judgements of people that the latest readings have no statement for."""
    return judge.orphans(connection)


def _number(connection: Connection, what: str, given: str) -> int | None:
    try:
        return claims.number_of(connection, given) if what == "claim" else stories.article_of(connection, given)
    except UsageError:
        return None


def _side(connection: Connection, what: str, given: str) -> tuple[str, int, End]:
    """Return the id of one side, its number, and what finds it again in a later reading."""
    if what == "story":
        number = stories.article_of(connection, given)
        key = numbers.keys_of_articles(connection, [number])[number]
        return key, number, End(key, "", (), "")
    number = claims.number_of(connection, given)
    statement = numbers.ids_of_statements(connection, [number])[number]
    article = numbers.articles_of(connection, [number])[number]
    kept = read.stored(connection, numbers.latest_readings(connection, [article])[article])
    found = next(each for each in kept.reading.statements if each.id == statement)
    text = connection.execute(select(READINGS.c.text).where(READINGS.c.number == kept.number)).scalar_one()
    spans = tuple((span.start, span.stop) for span in found.content)
    return statement, number, End(kept.key, text, spans, surface(kept.reading.text.body, found.content))
