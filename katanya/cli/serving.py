"""The command that serves the pages and the API of a ledger."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from katanya.cli.common import ALL_READ, add_ledger, ledger_of

if TYPE_CHECKING:
    from katanya.cli.common import Commands

PORT = 8320


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    serve = commands.add_parser("serve", help="show a ledger as pages in the browser, and as an API", allow_abbrev=False)
    add_ledger(serve)
    serve.add_argument("--host", default="127.0.0.1", help="where to listen (default: 127.0.0.1; elsewhere needs a token)")
    serve.add_argument("--port", type=int, default=PORT, help=f"default: {PORT}")
    serve.add_argument("--token", help="who has it may look (default: the environment's KATANYA_TOKEN, else none is needed)")
    serve.add_argument("--name", action="append", default=[], help="a further host name to be asked by, such as a proxy's")
    serve.set_defaults(command=_serve, parser=serve)


def _serve(options: argparse.Namespace) -> int:
    from katanya.web.options import Options
    from katanya.web.serve import serve

    token = options.token or os.environ.get("KATANYA_TOKEN") or None
    given = Options(host=options.host, port=options.port, token=token, names=tuple(options.name))
    host = f"[{given.host}]" if ":" in given.host else given.host
    print(f"katanya serves {ledger_of(options)} at http://{host}:{given.port}/ until Ctrl-C", file=sys.stderr)
    serve(ledger_of(options), given)
    return ALL_READ
