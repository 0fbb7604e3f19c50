"""The commands that ask a ledger: find and export."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from katanya.cli.common import ALL_READ, add_ledger, opened, print_pieces

if TYPE_CHECKING:
    from katanya.cli.common import Commands
    from katanya.desk.ledger import Ledger
    from katanya.ledger.found import FoundStatement

_FILTERS = {
    "source": "NAME",
    "stance": "STANCE",
    "basis": "BASIS",
    "outlet": "NAME",
    "since": "DATE",
    "until": "DATE",
    "country": "NAME",
    "place": "NAME",
    "equipment": "NAME",
    "event": "TYPE",
    "language": "CODE",
}
_HELP = {
    "source": "whose word it is, or who carried it: a part of a name",
    "outlet": "the whole name of an outlet",
    "stance": "the speech act, such as deny",
    "basis": "in what quality the source speaks, such as anonymous",
    "since": "published from this day, month or year on: 2026-03-10, 2026-03, 2026",
    "until": "published until this day, month or year",
    "country": "named or meant: a name, or a code such as KP",
    "event": "one of accuse, agree, aid, assault, coerce, consult, cooperate, deployment, display, exercise, launch, mobilize, "
    "production, protest, reject, request, sanction, strike, support, talks, test, threaten, transfer, visit, yield",
    "language": "of the report: id, en",
}
LIMIT = 20
NOTHING = "nothing was found"
_PAGE = 1_000
# More than any ledger holds, less than the largest number that a database takes.
_MOST = 10**15


def add_to(commands: Commands) -> None:
    """Add the commands to the parser."""
    find = commands.add_parser("find", help="find statements by their words", allow_abbrev=False)
    _add_query(find)
    find.add_argument("--in", dest="over", choices=("statements", "articles"), default="statements", help="what is searched")
    find.add_argument("--limit", type=count_of, default=LIMIT, metavar="N", help=f"how many at most (default: {LIMIT})")
    find.add_argument("--after", type=count_of, metavar="NUMBER", help="go on after the last page, which names the number")
    add_format(find)
    find.set_defaults(command=_find, parser=find)
    export = commands.add_parser("export", help="write every statement that find finds", allow_abbrev=False)
    _add_query(export)
    export.add_argument("--format", choices=("csv", "jsonl"), default="csv", help="how to write (default: csv)")
    add_quiet(export)
    export.set_defaults(command=_export, parser=export)


def add_format(command: argparse.ArgumentParser) -> None:
    """Add the choice of the format to a command, and whether anything is said beside it."""
    forms = ("table", "json", "jsonl", "csv")
    command.add_argument("--format", choices=forms, default="table", help="how to print (default: table)")
    add_quiet(command)


def add_quiet(command: argparse.ArgumentParser) -> None:
    """Add the choice to print the results alone."""
    command.add_argument("--quiet", action="store_true", help="print results alone; errors are still printed")


def say(options: argparse.Namespace, words: str) -> None:
    """Say something beside the results, on standard error, where that is wanted."""
    if not options.quiet:
        print(words, file=sys.stderr)


def _add_query(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", metavar="WORDS", nargs="*", help='words that must all be there; "in quotation marks": a phrase')
    add_ledger(command)
    for name, value in _FILTERS.items():
        command.add_argument(f"--{name}", metavar=value, help=_HELP.get(name))


def count_of(value: str) -> int:
    """Return a number of results, or of a page, of the command line."""
    if not value.isdecimal() or not 1 <= int(value) <= _MOST:
        raise argparse.ArgumentTypeError(f"{value[:40]!r} is no number from 1 to {_MOST:,}")
    return int(value)


def _find(options: argparse.Namespace) -> int:
    from katanya.views import found
    from katanya.views.listed import ListFormat, listed
    from katanya.views.look import look_at
    from katanya.views.tables import of_found, of_record

    filters = {name: getattr(options, name) for name in _FILTERS}
    form, look = ListFormat(options.format), look_at(sys.stdout)
    with opened(options) as ledger:
        if options.over == "articles":
            articles = ledger.find_articles(_words(options), limit=options.limit, after=options.after, **filters)
            print_pieces(listed(articles.results, form, found.article, look, table=of_record))
            return _ended(options, articles.next, len(articles))
        statements = ledger.find(_words(options), limit=options.limit, after=options.after, **filters)
        print_pieces(listed(statements.results, form, found.statement, look, table=of_found))
        return _ended(options, statements.next, len(statements))


def _ended(options: argparse.Namespace, after: int | None, count: int) -> int:
    from katanya.views import found

    if after is not None and options.format == "table" and not options.quiet:
        print_pieces([found.more(_again(options), after)])
    elif after is not None:
        say(options, found.more(_again(options), after).rstrip())
    if not count:
        say(options, NOTHING)
    return ALL_READ


def _words(options: argparse.Namespace) -> str:
    # A shell takes the quotation marks of a phrase away: an argument of several words is one.
    return " ".join(f'"{word}"' if " " in word.strip() and '"' not in word else word for word in options.words)


def _again(options: argparse.Namespace) -> str:
    filters = [f"--{name} {shlex.quote(getattr(options, name))}" for name in _FILTERS if getattr(options, name)]
    form = [f"--format {options.format}"] if options.format != "table" else []
    over = ["--in articles"] if options.over == "articles" else []
    limit = [f"--limit {options.limit}"] if options.limit != LIMIT else []
    ledger = [f"--ledger {shlex.quote(options.ledger)}"] if options.ledger else []
    return " ".join(["katanya find", *map(shlex.quote, options.words), *filters, *over, *limit, *form, *ledger])


def _export(options: argparse.Namespace) -> int:
    from katanya.views import exported

    filters = {name: getattr(options, name) for name in _FILTERS}
    with opened(options) as ledger:
        print_pieces(exported.pieces(_every(ledger, _words(options), filters), options.format))
    return ALL_READ


def _every(ledger: Ledger, words: str, filters: dict[str, str | None]) -> Iterator[FoundStatement]:
    after: int | None = None
    while True:
        page = ledger.find(words, limit=_PAGE, after=after, **filters)
        yield from page
        if page.next is None:
            return
        after = page.next
