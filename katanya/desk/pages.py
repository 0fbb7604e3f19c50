"""Results as they are handed out: a page at a time, as records or as a table of pandas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from katanya.errors import UsageError
from katanya.frozen import dataclass

if TYPE_CHECKING:
    import pandas

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Page(Generic[Record]):
    """Some results, the latest added first; `next` is what `after` takes to go on, `None` at the end.

    `cut` says that more was found, which a higher limit shows.
    """

    results: tuple[Record, ...]
    next: int | None = None
    cut: bool = False

    def __iter__(self) -> Iterator[Record]:
        """Go through the results."""
        return iter(self.results)

    def __len__(self) -> int:
        """Return how many results are on the page."""
        return len(self.results)

    def to_pandas(self) -> pandas.DataFrame:
        """Return the results as a table, a row each; raise `UsageError` where pandas is not installed."""
        return table_of(self.results)


def table_of(records: Sequence[Any]) -> pandas.DataFrame:
    """Return records as a table of pandas, a row each; raise `UsageError` where pandas is not installed."""
    try:
        import pandas
    except ImportError as cause:
        raise UsageError("pandas is not installed; install katanya[pandas]") from cause
    return pandas.DataFrame([asdict(record) for record in records])
