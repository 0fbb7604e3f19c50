"""The commands of a ledger: add, verify, reindex, demo."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from katanya.cli.common import (
    ALL_READ,
    SOME_NOT_READ,
    add_inputs,
    add_ledger,
    ended,
    given_of,
    inputs_of,
    ledger_of,
    note_language,
    opened,
    print_pieces,
    processes_of,
    progress_of,
    undisturbed,
)

if TYPE_CHECKING:
    from katanya.cli.common import Commands
    from katanya.desk import Added
    from katanya.views.progress import Progress


def add_to(commands: Commands) -> None:
    """Add the commands to the parser."""
    add = commands.add_parser("add", help="read reports and keep them in a ledger", allow_abbrev=False)
    add_inputs(add)
    add_ledger(add)
    add.set_defaults(command=_add, parser=add)
    verify = commands.add_parser("verify", help="check every digest and every place in a ledger", allow_abbrev=False)
    add_ledger(verify)
    verify.set_defaults(command=_verify, parser=verify)
    reindex = commands.add_parser("reindex", help="make all indexes and groups anew from what is kept", allow_abbrev=False)
    add_ledger(reindex)
    reindex.set_defaults(command=_reindex, parser=reindex)
    demo = commands.add_parser("demo", help="make a ledger of the sample and show one claim of it", allow_abbrev=False)
    add_ledger(demo)
    demo.set_defaults(command=_demo, parser=demo)


def _add(options: argparse.Namespace) -> int:
    inputs, progress = inputs_of(options), progress_of(options)
    try:
        with undisturbed():
            from katanya import desk

            added = desk.add(ledger_of(options), inputs, given=given_of(options), processes=processes_of(options))
            print_pieces(_line(each) for each in _noting(progress, progress.follow(added)))
    except KeyboardInterrupt:
        print(
            "katanya: interrupted; all that is named above is kept. Add again for the rest: nothing is kept twice",
            file=sys.stderr,
        )
        raise
    opened(options).close()
    return ended(progress)


def _line(added: Added) -> str:
    from katanya.views import kept

    mostly = (added.mostly.key, added.mostly.share) if added.mostly else None
    return kept.line(added.got, added.kept.key, added.kept.state, mostly)


def _noting(progress: Progress, added: Iterable[Added]) -> Iterator[Added]:
    for each in added:
        note_language(progress, each.reading)
        yield each


def _verify(options: argparse.Namespace) -> int:
    from katanya.ledger import connect, verify

    address = ledger_of(options)
    faults = 0
    with connect.asked(connect.reader(address), address) as connection:
        for fault in verify.verify(connection):
            faults += 1
            print_pieces([f"{fault.where}: {fault.what}\n"])
    print_pieces([f"{address}: {faults or 'no'} fault{'' if faults == 1 else 's'}\n"])
    return SOME_NOT_READ if faults else ALL_READ


def _reindex(options: argparse.Namespace) -> int:
    from katanya.desk.adding import reindex

    with undisturbed():
        count = reindex(ledger_of(options))
    print_pieces([f"{ledger_of(options)}: {count} reading{'' if count == 1 else 's'} indexed and weighed anew\n"])
    return ALL_READ


def _demo(options: argparse.Namespace) -> int:
    from katanya.desk.demo import build
    from katanya.desk.ledger import open_ledger
    from katanya.views.claim import claim
    from katanya.views.demo import after
    from katanya.views.look import look_at

    address = ledger_of(options)
    shown = build(address)
    with open_ledger(address) as ledger:
        print_pieces(f"{line}\n" for line in claim(ledger.claim(shown), look_at(sys.stdout)))
    print_pieces(after(address, shown))
    return ALL_READ
