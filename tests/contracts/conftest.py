"""Ledgers of every kind for the tests: a SQLite file, and a PostgreSQL database where a server is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

# PostgreSQL is tried where its address is given: postgresql://user@host/database, of a server that may be written to.
POSTGRESQL = os.environ.get("KATANYA_TEST_POSTGRESQL", "")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield the address of a ledger that does not exist yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "katanya.db")
        return
    if not POSTGRESQL:
        pytest.skip("KATANYA_TEST_POSTGRESQL names no server")
    name = f"katanya_{uuid4().hex}"
    server = create_engine(POSTGRESQL.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"{POSTGRESQL.rsplit('/', 1)[0]}/{name}"
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
