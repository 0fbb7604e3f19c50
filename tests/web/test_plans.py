"""No page reads a table of evidence through: what takes no time in a small ledger would take seconds in a large one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from browsing import HERE
from sqlalchemy import Engine, event
from starlette.testclient import TestClient

from katanya.web.app import create
from katanya.web.options import Options

PAGES = ("front", "search", "articles", "article", "claim", "story", "source", "disputes", "timeline", "why", "why article")
# Counted by the smallest index that there is; of one row; a list that the query itself gives; the indexes of words.
THROUGH = (
    "SCAN articles USING COVERING INDEX",
    "SCAN alembic_version",
    "SCAN json_each VIRTUAL TABLE",
    "SCAN articles_index VIRTUAL TABLE",
    "SCAN statements_index VIRTUAL TABLE",
    # Of the few rows that deny something.
    "SCAN statements USING INDEX statements_denying",
    "SCAN judgements USING INDEX judgements_denying",
)


@contextmanager
def noted() -> Iterator[dict[str, tuple[object, ...]]]:
    """Note the queries that are run, with their values."""
    ran: dict[str, tuple[object, ...]] = {}

    def note(_connection: object, _cursor: object, sql: str, values: tuple[object, ...], *_more: object) -> None:
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            ran[sql] = values

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_no_table_through(sample: str, paths: dict[str, str], name: str) -> None:
    with TestClient(create(sample, Options(kept=0)), base_url=HERE) as client, noted() as ran:
        assert client.get(paths[name]).status_code == 200
    assert ran
    with sqlite3.connect(sample) as connection:
        plans = {sql: [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)] for sql, values in ran.items()}
    scans = {
        step: sql for sql, steps in plans.items() for step in steps if step.startswith("SCAN") and not step.startswith(THROUGH)
    }
    assert not scans
