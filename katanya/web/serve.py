"""Runs the application."""

from __future__ import annotations

import uvicorn

from katanya.web.app import create
from katanya.web.options import Options


def serve(address: str, options: Options) -> None:
    """Serve a ledger until the process is ended; raise `LedgerError` where it cannot be opened."""
    uvicorn.run(
        create(address, options),
        host=options.host,
        port=options.port,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
        limit_concurrency=400,
    )
