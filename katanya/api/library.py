"""The ledger that is served: one engine for the whole process, a reader of its own for every request."""

from __future__ import annotations

import re
import sqlite3

from fastapi import Request
from sqlalchemy.exc import DBAPIError

from katanya.desk.ledger import Ledger
from katanya.desk.shelf import AskedShelf, SharedShelf
from katanya.errors import LedgerError
from katanya.ledger import connect
from katanya.ledger.watch import State, Watch

# So many connections are kept open: more questions than that are seldom answered at once.
_KEPT = 4


class Library:
    """Gives each request a ledger of its own over one engine; only reports that are worked out already are shared."""

    def __init__(self, address: str) -> None:
        self.address = address
        # What a page may show of it: a URL may hold a password, and where a file lies is nobody's business.
        self.name = re.split(r"[/\\]", address)[-1].partition("?")[0]
        self._engine = connect.reader(address, kept=_KEPT)
        self._watch = Watch(address, self._engine)
        self._shelf, self._opened = SharedShelf(), 0

    def ledger(self) -> Ledger:
        """Return the ledger, opened for one request; what is known of another file that stood there is let go."""
        opened = self.state().opened
        if opened != self._opened:
            self._shelf, self._opened = SharedShelf(), opened
        return Ledger(self.address, self._engine, AskedShelf(self._shelf))

    def state(self) -> State:
        """Return the state that the ledger is in: what is made of it after this holds while the state is the same."""
        try:
            return self._watch.state()
        except (OSError, sqlite3.Error, DBAPIError) as cause:
            raise LedgerError(self.name, "it cannot be read now", "see that the file is there, then ask again") from cause

    def close(self) -> None:
        """Let go of the file."""
        self._watch.close()
        self._engine.dispose()


def ledger_of(request: Request) -> Ledger:
    """Return the ledger for a request."""
    library: Library = request.app.state.library
    return library.ledger()
