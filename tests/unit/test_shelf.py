"""What a request has asked for it has until it asks anew."""

from __future__ import annotations

from sqlalchemy import delete

from katanya.desk import demo
from katanya.desk.shelf import AskedShelf, SharedShelf
from katanya.ledger import connect
from katanya.ledger.derived import SAID


def test_a_request_sees_one_state_until_its_next_question(tmp_path) -> None:
    address = str(tmp_path / "katanya.db")
    demo.build(address)
    reader, writer = connect.reader(address), connect.writer(address)
    shelf = AskedShelf(SharedShelf())
    with reader.connect() as connection:
        numbers = list(shelf.said_in(connection, [1]))
        assert numbers
        with writer.begin() as change:
            change.execute(delete(SAID).where(SAID.c.article == 1))
        assert list(shelf.said(connection, numbers)) == numbers
    with reader.connect() as connection:
        assert shelf.said(connection, numbers) == {}


def test_what_is_asked_for_again_is_the_same_record(tmp_path) -> None:
    address = str(tmp_path / "katanya.db")
    demo.build(address)
    shared = SharedShelf()
    with connect.reader(address).connect() as connection:
        first = AskedShelf(shared).said_in(connection, [1])
        again = AskedShelf(shared).said(connection, first)
    assert first.keys() == again.keys()
    assert all(again[number] is first[number] for number in first)
