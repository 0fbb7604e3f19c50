"""Rows that are added many at a time, the same on both databases."""

from __future__ import annotations

from sqlalchemy import select

from katanya.ledger import bulk, connect
from katanya.ledger.derived import KEYS, PASSAGES


def test_values_come_back_as_they_went_in(address: str) -> None:
    columns = ("left", "right", "left_in_right", "right_in_left", "spans", "direction", "reasons")
    rows = [
        (1, 2, 0.5, 1.0, [[[0, 4], [3, 7], 20, True]], "left", ["50 % stands in “the other”", "é"]),
        (1, 3, 1 / 3, 0.1, [], "unknown", []),
    ]
    with connect.writer(address).begin() as connection:
        bulk.add(connection, PASSAGES, columns, rows[:1])
        bulk.add(connection, PASSAGES, columns, rows[1:])
        bulk.add(connection, PASSAGES, columns, [])
        kept = connection.execute(select(*(PASSAGES.c[name] for name in columns)).order_by(PASSAGES.c.right)).all()
    assert [tuple(row) for row in kept] == rows


def test_what_is_there_is_left_as_it_is(address: str) -> None:
    with connect.writer(address).begin() as connection:
        bulk.add(connection, KEYS, ("hash", "member"), [(-5, 1), (7, 1)])
        bulk.add(connection, KEYS, ("hash", "member"), [(-5, 1), (-5, 2)], bulk.ONCE)
        kept = connection.execute(select(KEYS.c.hash, KEYS.c.member).order_by(KEYS.c.hash, KEYS.c.member)).all()
    assert [tuple(row) for row in kept] == [(-5, 1), (-5, 2), (7, 1)]
