"""Tells whether a ledger has changed: what was worked out of it counts while it has not."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine, text

from katanya.frozen import dataclass

# So long a look waits for a writer, in seconds.
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class State:
    """A state of a ledger, equal to no other one that the same watch has told or will tell."""

    opened: int
    version: str


class Watch:
    """Tells the state of a ledger; a state that is read before a question is never later than what the question sees."""

    def __init__(self, address: str, engine: Engine) -> None:
        self._address = address
        self._engine = engine
        self._lock = Lock()
        self._file = (0, 0)
        self._times = 0
        self._open: sqlite3.Connection | None = None

    def state(self) -> State:
        """Return the state of the ledger now; raise `OSError` or `sqlite3.Error` where it cannot be read."""
        if self._engine.dialect.name == "postgresql":
            with self._engine.connect() as connection:
                return State(0, str(connection.execute(text("SELECT pg_current_snapshot()")).scalar()))
        found = Path(self._address).stat()
        with self._lock:
            # SQLite counts the changes that others have made since a connection was opened, so that one stays open.
            there = self._opened((found.st_dev, found.st_ino))
            return State(self._times, str(there.execute("PRAGMA data_version").fetchone()[0]))

    def _opened(self, file: tuple[int, int]) -> sqlite3.Connection:
        if self._open is None or self._file != file:
            self.close()
            self._open = sqlite3.connect(self._address, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
            self._file, self._times = file, self._times + 1
        return self._open

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
            self._open = None
