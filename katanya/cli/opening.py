"""The commands that open something of a ledger: claim, story, source, timeline, disputes, why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from katanya.cli.asking import NOTHING, add_format, count_of, say
from katanya.cli.common import ALL_READ, add_ledger, opened, print_pieces

if TYPE_CHECKING:
    from katanya.cli.common import Commands
    from katanya.desk.pages import Page
    from katanya.views.look import Look

_LINES = 500
_OF_TIMELINE = {
    "person": "source",
    "country": "country",
    "place": "place",
    "equipment": "equipment",
    "event": "event",
    "since": "since",
    "until": "until",
}


def add_to(commands: Commands) -> None:
    """Add the commands to the parser."""
    _command(commands, "claim", "show a claim: who stands behind it, who denies it", _claim).add_argument("id", metavar="ID")
    _command(commands, "story", "show a story: its reports, copies and claims", _story).add_argument("id", metavar="ID")
    source = _command(commands, "source", "show what a source has said, changes included", _source)
    source.add_argument("name", metavar="NAME")
    timeline = _command(commands, "timeline", "show what is told to have happened when", _timeline)
    for name in _OF_TIMELINE:
        timeline.add_argument(
            f"--{name}", metavar="DATE" if name in ("since", "until") else "TYPE" if name == "event" else "NAME"
        )
    disputes = _command(commands, "disputes", "show the claims that somebody denies", _disputes)
    for command in (source, timeline, disputes):
        command.add_argument("--limit", type=count_of, default=_LINES, metavar="N", help=f"how many at most (default: {_LINES})")
    _command(commands, "why", "show the rule and the characters behind every field", _why).add_argument("id", metavar="ID")


def _command(commands: Commands, name: str, said: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=said, allow_abbrev=False)
    add_ledger(parser)
    add_format(parser)
    parser.set_defaults(command=command, parser=parser)
    return parser


def _claim(options: argparse.Namespace) -> int:
    from katanya.views.claim import claim
    from katanya.views.tables import of_claim

    with opened(options) as ledger:
        return _print(options, [ledger.claim(options.id)], claim, of_claim)


def _story(options: argparse.Namespace) -> int:
    from katanya.views.story import story
    from katanya.views.tables import of_story

    with opened(options) as ledger:
        return _print(options, [ledger.story(options.id)], story, of_story)


def _source(options: argparse.Namespace) -> int:
    from katanya.views.asked import name_of, source
    from katanya.views.look import look_at
    from katanya.views.tables import of_source

    with opened(options) as ledger:
        found = ledger.source(options.name, limit=options.limit)
        if options.format == "table":
            print_pieces(f"{line}\n" for line in name_of(found.results, options.name, look_at(sys.stdout)))
        return _page(options, found, source, of_source)


def _timeline(options: argparse.Namespace) -> int:
    from katanya.views.asked import moment
    from katanya.views.tables import of_record

    filters = {filter_name: getattr(options, name) for name, filter_name in _OF_TIMELINE.items()}
    with opened(options) as ledger:
        return _page(options, ledger.timeline(limit=options.limit, **filters), moment, of_record)


def _disputes(options: argparse.Namespace) -> int:
    from katanya.views.asked import disputed
    from katanya.views.tables import of_disputed

    with opened(options) as ledger:
        return _page(options, ledger.disputes(limit=options.limit), disputed, of_disputed)


def _why(options: argparse.Namespace) -> int:
    from katanya.views.asked import why
    from katanya.views.tables import of_why

    with opened(options) as ledger:
        return _print(options, [ledger.why(options.id)], why, of_why)


def _page(
    options: argparse.Namespace,
    found: Page[Any],
    lines: Callable[[Any, Look], Iterable[str]],
    table: Callable[[Any], Iterable[dict[str, Any]]],
) -> int:
    status = _print(options, found.results, lines, table)
    if found.cut or found.next is not None:
        say(options, f"only {options.limit} are shown, and there are more: add --limit {2 * options.limit}")
    return status


def _print(
    options: argparse.Namespace,
    records: Sequence[Any],
    lines: Callable[[Any, Look], Iterable[str]],
    table: Callable[[Any], Iterable[dict[str, Any]]],
) -> int:
    from katanya.views.listed import ListFormat, listed
    from katanya.views.look import look_at

    one = options.command in (_claim, _story, _why)
    print_pieces(listed(records, ListFormat(options.format), lines, look_at(sys.stdout), table=table, one=one))
    if not records:
        say(options, NOTHING)
    return ALL_READ
