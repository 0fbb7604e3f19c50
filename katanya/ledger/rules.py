"""Keeps by which rules a ledger is weighed, so that a release with others can say so."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from katanya.ledger import bulk
from katanya.ledger.derived import RULES, WEIGHED


def begin(connection: Connection, mark: str) -> None:
    """Keep by which rules a ledger is weighed where nothing of it is weighed yet; else it stays as it was begun."""
    if not _is_weighed(connection):
        connection.execute(delete(RULES).where(RULES.c.mark != mark))
        bulk.add(connection, RULES, ("mark",), [(mark,)], bulk.ONCE)


def are(connection: Connection, mark: str) -> bool:
    """Say whether a ledger is weighed by these rules and no others."""
    return not _is_weighed(connection) or connection.execute(select(RULES.c.mark)).scalar() == mark


def _is_weighed(connection: Connection) -> bool:
    return connection.execute(select(WEIGHED.c.reading).limit(1)).scalar() is not None
