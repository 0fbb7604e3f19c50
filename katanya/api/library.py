"""The ledger that is served: one engine for the whole process, a reader of its own for every request."""

from __future__ import annotations

import re

from fastapi import Request

from katanya.desk.ledger import Ledger
from katanya.desk.shelf import SharedShelf
from katanya.ledger import connect

# So many connections are kept open: more questions than that are seldom answered at once.
_KEPT = 4


class Library:
    """Gives each request a ledger of its own over one engine; only reports that are worked out already are shared."""

    def __init__(self, address: str) -> None:
        self.address = address
        # What a page may show of it: a URL may hold a password, and where a file lies is nobody's business.
        self.name = re.split(r"[/\\]", address)[-1].partition("?")[0]
        self._engine = connect.reader(address, kept=_KEPT)
        self._shelf = SharedShelf()

    def ledger(self) -> Ledger:
        """Return the ledger, opened for one request."""
        return Ledger(self.address, self._engine, self._shelf)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def ledger_of(request: Request) -> Ledger:
    """Return the ledger for a request."""
    library: Library = request.app.state.library
    return library.ledger()
