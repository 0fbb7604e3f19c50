"""The statements of a reading as rows of CSV that a spreadsheet opens without running anything in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from katanya.records import Reading, Span, Statement
from katanya.spans import surface

_COLUMNS = (
    "article_id",
    "url",
    "outlet",
    "published",
    "language",
    "statement_id",
    "who",
    "stance",
    "content",
    "cue",
    "source",
    "via",
    "mode",
    "basis",
    "certainty",
    "answers",
    "rule",
    "content_start",
    "content_stop",
)
# What a spreadsheet takes for the beginning of a formula; the wide forms are read as the narrow ones in East Asian versions.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def header() -> str:
    """Return the row of the column names, with its line break."""
    return _line(_COLUMNS)


def rows(reading: Reading) -> Iterator[str]:
    """Return a row of CSV for every statement, with its line break; several values of a cell are joined by `; `."""
    article = reading.article
    head = (article.id, article.url, article.outlet, article.published, reading.text.language or article.language)
    for statement in reading.statements:
        yield _line(safe(cell or "") for cell in (*head, *_cells(reading.text.body, statement)))


def _cells(body: str, statement: Statement) -> tuple[str, ...]:
    return (
        statement.id,
        "; ".join(statement.who),
        statement.stance,
        surface(body, statement.content),
        surface(body, statement.cue),
        surface(body, [statement.source] if statement.source else []),
        "; ".join(statement.via),
        statement.mode,
        statement.basis,
        statement.certainty,
        "; ".join(statement.answers),
        statement.rule,
        *_ends(statement.content),
    )


def _ends(spans: tuple[Span, ...]) -> tuple[str, str]:
    return (str(spans[0].start), str(spans[-1].stop)) if spans else ("", "")


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _line(cells: Iterable[str]) -> str:
    # CR LF as RFC 4180 has it: with a bare LF the module would leave a CR in a cell without quotation marks.
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()
