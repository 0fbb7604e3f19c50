"""`read` and `explain`: what reports say, and why it was read so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from katanya.cli.common import (
    add_inputs,
    ended,
    given_of,
    inputs_of,
    noting,
    print_pieces,
    processes_of,
    progress_of,
    undisturbed,
)
from katanya.views.formats import Format

if TYPE_CHECKING:
    from katanya.articles import Given
    from katanya.cli.common import Commands
    from katanya.errors import InputError
    from katanya.records import Reading


def add_to(commands: Commands) -> None:
    """Add the commands to the parser."""
    read = commands.add_parser("read", help="print the statements of reports", allow_abbrev=False)
    forms = [form.value for form in Format]
    read.add_argument("--format", choices=forms, default=Format.TABLE.value, help="how to print (default: table)")
    read.set_defaults(command=_read, parser=read)
    explain = commands.add_parser("explain", help="print why each field was read so", allow_abbrev=False)
    explain.set_defaults(command=_explain, parser=explain)
    for command in (read, explain):
        add_inputs(command)


def _read(options: argparse.Namespace) -> int:
    from katanya.views.formats import pieces
    from katanya.views.look import look_at

    progress = progress_of(options)
    print_pieces(pieces(noting(progress, progress.follow(_readings(options))), Format(options.format), look_at(sys.stdout)))
    return ended(progress)


def _explain(options: argparse.Namespace) -> int:
    from katanya.views.explain import explain

    progress = progress_of(options)
    for reading in noting(progress, progress.follow(_readings(options))):
        print_pieces(f"{line}\n" for line in (*explain(reading), ""))
    return ended(progress)


def _readings(options: argparse.Namespace) -> Iterator[Reading | InputError]:
    return _read_all(inputs_of(options), given_of(options), processes_of(options))


def _read_all(inputs: list[str], given: Given, processes: int) -> Iterator[Reading | InputError]:
    with undisturbed():
        from katanya.reading import read_all

        yield from read_all(inputs, given=given, processes=processes)
