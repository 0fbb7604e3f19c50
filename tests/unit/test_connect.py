"""A question to a file is answered from one state of it, whoever writes meanwhile."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, Engine, func, insert, select

from katanya.ledger import connect
from katanya.ledger.schema import BLOBS


def _add(engine: Engine, digest: str) -> None:
    with engine.begin() as connection:
        connection.execute(insert(BLOBS).values(digest=digest, raw=b""))


def _count(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(BLOBS)).scalar_one())


@pytest.mark.parametrize("kept", [0, 1])
def test_what_is_added_while_a_question_is_answered_is_seen_by_the_next_one(tmp_path, kept) -> None:
    address = str(tmp_path / "katanya.db")
    writer = connect.writer(address)
    _add(writer, "first")
    reader = connect.reader(address, kept=kept)
    with reader.connect() as connection:
        assert _count(connection) == 1
        _add(writer, "second")
        assert _count(connection) == 1
    with reader.connect() as connection:
        assert _count(connection) == 2
