"""What `katanya export` writes: a row of CSV or a line of JSON for every statement, streamed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields

from katanya.ledger.found import FoundStatement
from katanya.views.listed import cell, line


def pieces(found: Iterable[FoundStatement], form: str) -> Iterator[str]:
    """Yield the output piece by piece, as `csv` or as `jsonl`."""
    names = [field.name for field in fields(FoundStatement) if field.name != "number"]
    if form == "csv":
        yield line(names)
        yield from (line(_cell(each, name) for name in names) for each in found)
        return
    for each in found:
        row = {name: value for name, value in asdict(each).items() if name != "number"}
        yield json.dumps(row, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8") + "\n"


def _cell(found: FoundStatement, name: str) -> str:
    if name == "spans":
        return "; ".join(f"{span.start}-{span.stop}" for span in found.spans)
    return cell(getattr(found, name))
