"""What the statements of an earlier reading have become in the latest one."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, select

from katanya.ledger import codec, index, judge, numbers, terms
from katanya.ledger.read import Stored
from katanya.ledger.schema import READINGS, STATEMENTS, TEXTS
from katanya.spans import surface

# A statement of a later reading is the same one where their words overlap at least so well (F1, as DESIGN says).
ALIKE = 0.8


def settle(connection: Connection, kept: Stored) -> None:
    """Keep what the statements of an article's earlier readings have become in this one, and take them from their claims."""
    now = {statement.id: surface(kept.reading.text.body, statement.content) for statement in kept.reading.statements}
    before = _before(connection, kept)
    judge.settle(connection, now)
    gone = {old: words for old, words in before.items() if old not in now}
    judge.move(connection, {old: _nearest(words, now) for old, words in gone.items()})
    known = numbers.of_statements(connection, gone)
    index.forget_pairs(connection, "claim", known.values())
    index.set_groups(connection, "claim", known.values(), ())


def _before(connection: Connection, kept: Stored) -> dict[str, str]:
    """Return the contents of the statements of earlier readings."""
    joined = STATEMENTS.join(READINGS).join(TEXTS)
    asked = select(STATEMENTS.c.id, STATEMENTS.c.content, TEXTS.c.body).select_from(joined)
    rows = connection.execute(asked.where(READINGS.c.article == kept.article, READINGS.c.number < kept.number)).mappings()
    return {row["id"]: surface(row["body"], codec.spans_of(row["content"])) for row in rows}


def _nearest(words: str, now: dict[str, str]) -> str | None:
    scored = [(alike(words, other), statement) for statement, other in now.items()]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


def alike(left: str, right: str) -> float:
    """Return how well the words of two contents overlap, as F1.

    >>> alike("the missile flew", "missile flew far away")
    0.5714285714285714
    """
    first, second = Counter(terms.terms(left)), Counter(terms.terms(right))
    both = sum((first & second).values())
    return 2 * both / max(1, first.total() + second.total())
