"""The command that serves the pages and the API of a ledger."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from katanya.cli.common import ALL_READ, add_ledger, ledger_of, opened

if TYPE_CHECKING:
    from katanya.cli.common import Commands

PORT = 8320


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    serve = commands.add_parser("serve", help="show a ledger as pages in the browser, and as an API", allow_abbrev=False)
    add_ledger(serve)
    serve.add_argument("--host", default="127.0.0.1", help="where to listen (default: 127.0.0.1; elsewhere needs a token)")
    serve.add_argument("--port", type=port_of, default=PORT, metavar="N", help=f"default: {PORT}; 0: any that is free")
    serve.add_argument("--token", help="who has it may look (default: the environment's KATANYA_TOKEN, else none is needed)")
    serve.add_argument("--name", action="append", default=[], help="a further host name to be asked by, such as a proxy's")
    serve.set_defaults(command=_serve, parser=serve)


def port_of(value: str) -> int:
    """Return a port of the command line."""
    if not value.isdecimal() or not 0 <= int(value) < 65_536:
        raise argparse.ArgumentTypeError(f"{value!r} is no port; it is a number from 0 to 65535")
    return int(value)


def _serve(options: argparse.Namespace) -> int:
    from katanya.web.options import Options
    from katanya.web.serve import listen, serve

    token = options.token or os.environ.get("KATANYA_TOKEN") or None
    # Where there is none to show, no address is named.
    opened(options).close()
    given = Options(host=options.host, port=options.port, token=token, names=tuple(options.name))
    with listen(given) as waiting:
        host = f"[{given.host}]" if ":" in given.host else given.host
        print(f"{ledger_of(options)} at http://{host}:{waiting.getsockname()[1]}/ until Ctrl-C", file=sys.stderr, flush=True)
        serve(ledger_of(options), given, waiting)
    return ALL_READ
