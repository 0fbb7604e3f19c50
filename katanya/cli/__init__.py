"""The command line: one command a verb, no logic; what runs and what is shown lives in the floors below."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from katanya.cli import asking, judging, ledgers, opening, reports, serving
from katanya.cli.common import BAD_USAGE, SOME_NOT_READ, drop_output
from katanya.errors import KatanyaError, UsageError
from katanya.release import VERSION

# As a shell reports it for SIGPIPE: 128 and its number.
PIPE_CLOSED = 141
_EPILOG = "exit status: 0 all read, 1 some not read, 2 bad usage, 130 interrupted"


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status: 0 all read, 1 some not, 2 bad usage, 141 pipe closed.

    `--help` and a fault that the parser itself finds end the process by `SystemExit`, with 0 and 2.
    """
    _write_utf8()
    try:
        options = _options(arguments)
        status: int = options.command(options)
        return status
    except BrokenPipeError:
        drop_output()
        return PIPE_CLOSED
    except KatanyaError as error:
        print(f"katanya: {error}", file=sys.stderr)
        return BAD_USAGE if isinstance(error, UsageError) else SOME_NOT_READ


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="katanya", description="Read news reports: who says what, on whose word.", epilog=_EPILOG, allow_abbrev=False
    )
    parser.add_argument("-V", "--version", action="version", version=f"katanya {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    reports.add_to(commands)
    ledgers.add_to(commands)
    asking.add_to(commands)
    opening.add_to(commands)
    judging.add_to(commands)
    serving.add_to(commands)
    for command in commands.choices.values():
        command.epilog = _EPILOG
    return parser


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    # The parser alone refuses an input after an option that follows another input: `read a.txt --quiet b.txt`.
    options, rest = _parser().parse_known_args(arguments)
    unknown = [word for word in rest if word.startswith("-") and word != "-"]
    if unknown or (rest and not hasattr(options, "inputs")):
        options.parser.error(f"unrecognized arguments: {' '.join(unknown or rest)}")
    if rest:
        options.inputs += rest
    return options


def _write_utf8() -> None:
    # A locale without Unicode must not end a run half-way; CSV brings its own line ends.
    for stream, newline in ((sys.stdout, ""), (sys.stderr, None)):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline=newline)
