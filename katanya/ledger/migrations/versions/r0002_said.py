"""Statements as rows of their own for weighing, their vectors, what is indexed apart from what is weighed, what was left out."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Connection, Integer, insert, inspect, select, update

from katanya.ledger.derived import INDEXED, PREPARED, SAID, VECTORS, WEIGHED
from katanya.ledger.schema import METADATA

revision = "0002"
down_revision = "0001"

# Where a prepared report of the first schema has its statements, and a statement its number.
_STATEMENTS, _NUMBER = 8, 0


def upgrade() -> None:
    """Make the tables and fill them from the derived ones of the first schema; evidence is not touched."""
    connection = op.get_bind()
    METADATA.create_all(connection, tables=[SAID, VECTORS, INDEXED])
    # A new ledger has been given all tables as they are now by the first step.
    if "reports_left_out" in {column["name"] for column in inspect(connection).get_columns(WEIGHED.name)}:
        return
    for name in ("reports_left_out", "statements_left_out"):
        op.add_column(WEIGHED.name, Column(name, Integer))
    connection.execute(insert(INDEXED).from_select(["reading"], select(WEIGHED.c.reading)))
    for article in connection.execute(select(PREPARED.c.article).order_by(PREPARED.c.article)).scalars().all():
        _part(connection, article)


def _part(connection: Connection, article: int) -> None:
    report = connection.execute(select(PREPARED.c.report).where(PREPARED.c.article == article)).scalar_one()
    rows = [{"number": each[_NUMBER], "article": article, "statement": each} for each in report[_STATEMENTS]]
    if rows:
        connection.execute(insert(SAID), rows)
    bare = [*report[:_STATEMENTS], [], *report[_STATEMENTS + 1 :]]
    connection.execute(update(PREPARED).where(PREPARED.c.article == article).values(report=bare))
