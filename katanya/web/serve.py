"""Runs the application."""

from __future__ import annotations

import gc
import socket
import sys

import uvicorn

from katanya.errors import UsageError
from katanya.web.app import create
from katanya.web.options import Options

# So many connections may wait to be taken.
_WAITING = 512
# New objects before a look through the newest, and such looks before one through the older, and through all.
_SELDOM = (10_000, 20, 100)
# So many seconds a page that is being made may hold up one that is there.
_TURN = 0.001


def listen(options: Options) -> socket.socket:
    """Return a socket that waits where the options say; raise `UsageError` where that is not possible."""
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    waiting = socket.socket(family, socket.SOCK_STREAM)
    try:
        waiting.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        waiting.bind((options.host, options.port))
        waiting.listen(_WAITING)
    except OSError as cause:
        waiting.close()
        reason = cause.strerror or str(cause)
        raise UsageError(f"port {options.port} of {options.host} cannot be had ({reason}); name another with --port") from cause
    return waiting


def settle() -> None:
    """Let Python look seldom for what can be thrown away, and never through what the program itself consists of.

    A look through everything stops all pages for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    sys.setswitchinterval(_TURN)


def serve(address: str, options: Options, waiting: socket.socket) -> None:
    """Serve a ledger on a socket until the process is ended; raise `LedgerError` where it cannot be opened."""
    app = create(address, options)
    settle()
    config = uvicorn.Config(
        app,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
        limit_concurrency=400,
    )
    uvicorn.Server(config).run(sockets=[waiting])
