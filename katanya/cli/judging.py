"""The commands by which people judge: judge, undo."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from katanya.cli.asking import count_of
from katanya.cli.common import ALL_READ, add_ledger, opened, print_pieces

if TYPE_CHECKING:
    from katanya.cli.common import Commands

_VERDICTS = ("same", "different", "unsure")


def add_to(commands: Commands) -> None:
    """Add the commands to the parser."""
    judge = commands.add_parser("judge", help="say that two statements are one claim, or are not", allow_abbrev=False)
    judge.add_argument("left", metavar="LEFT", nargs="?", help="the id of a statement, or of an article with --what story")
    judge.add_argument("right", metavar="RIGHT", nargs="?")
    judge.add_argument("verdict", metavar="VERDICT", nargs="?", choices=_VERDICTS, help="same, different or unsure")
    judge.add_argument("--by", metavar="NAME", help="who judges")
    judge.add_argument("--what", choices=("claim", "story"), default="claim", help="what the two are one of (default: claim)")
    judge.add_argument("--orphans", action="store_true", help="list what was judged of statements that are no longer read")
    add_ledger(judge)
    judge.set_defaults(command=_judge, parser=judge)
    undo = commands.add_parser("undo", help="take a judgement back", allow_abbrev=False)
    undo.add_argument("number", metavar="NUMBER", type=count_of, help="as katanya why and katanya judge print it")
    undo.add_argument("--by", metavar="NAME", required=True, help="who takes it back")
    undo.add_argument("--why", metavar="WORDS")
    add_ledger(undo)
    undo.set_defaults(command=_undo, parser=undo)


def _judge(options: argparse.Namespace) -> int:
    if options.orphans:
        return _orphans(options)
    if not (options.left and options.right and options.verdict and options.by):
        options.parser.error("name two ids, what they are to each other, and who judges: LEFT RIGHT same --by NAME")

    with opened(options) as ledger:
        kept = ledger.judge(options.left, options.right, options.verdict, by=options.by, what=options.what)
    print_pieces([f"judgement {kept.number}: {kept.left} {kept.verdict} {kept.right}, by {kept.by}\n"])
    return ALL_READ


def _orphans(options: argparse.Namespace) -> int:
    from katanya.views.asked import judged
    from katanya.views.look import look_at

    with opened(options) as ledger:
        found = ledger.orphans()
    look = look_at(sys.stdout)
    print_pieces(f"{line}\n" for judgement in found for line in judged(judgement, look))
    if not found:
        print("no judgement is without its statements", file=sys.stderr)
    return ALL_READ


def _undo(options: argparse.Namespace) -> int:

    with opened(options) as ledger:
        taken = ledger.undo(options.number, by=options.by, why=options.why)
    print_pieces(
        [f"taken back by {options.by}: judgement {taken.number}, {taken.left} {taken.verdict} {taken.right}, by {taken.by}\n"]
    )
    return ALL_READ
