"""What the commands share: inputs and what is given about them, printing, progress, the exit status."""

from __future__ import annotations

import argparse
import gc
import os
import shlex
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from katanya.errors import KatanyaError

if TYPE_CHECKING:
    from katanya.articles import Given
    from katanya.desk.ledger import Ledger
    from katanya.records import Reading
    from katanya.views.progress import Progress

    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]

ALL_READ, SOME_NOT_READ, BAD_USAGE = 0, 1, 2
LEDGER = "katanya.db"
_EXAMPLES = Path(__file__).parent.parent / "examples"


def add_inputs(command: argparse.ArgumentParser) -> None:
    """Add the inputs, and what can be said about them, to a command."""
    command.add_argument("inputs", metavar="INPUT", nargs="*", help="a file, a folder, a URL, or - for standard input")
    command.add_argument("--examples", action="store_true", help="read the example reports that come with katanya")
    command.add_argument("--quiet", action="store_true", help="no progress and no sum; errors are still printed")
    command.add_argument(
        "--processes",
        metavar="N",
        type=_count,
        help="read in so many processes at once (default: one a processor, at most 8; of standard input one)",
    )
    given = command.add_argument_group("what you know about the reports", "these win over what is found in them")
    given.add_argument("--outlet", metavar="NAME")
    given.add_argument("--published", metavar="DATE", help="ISO 8601, e.g. 2023-08-06 or 2023-08-06T09:30+07:00")
    given.add_argument("--language", metavar="CODE", help="ISO 639-1, e.g. id")
    for name in ("url", "title", "author"):
        given.add_argument(f"--{name}")


def inputs_of(options: argparse.Namespace) -> list[str]:
    """Return the inputs of a call; without any, the parser ends it."""
    inputs = [*options.inputs, *_examples(options.examples)]
    if not inputs:
        options.parser.error("nothing to read; name a file, a folder, a URL or - for standard input, or add --examples")
    return inputs


def _examples(wanted: bool) -> Iterator[str]:
    if wanted:
        yield from sorted(str(path) for path in _EXAMPLES.iterdir() if path.suffix in (".html", ".jsonl", ".txt"))


def processes_of(options: argparse.Namespace) -> int:
    """Return in how many processes to read: of what comes in piece by piece each report is printed before the next is there."""
    from katanya import pool

    return options.processes or (1 if "-" in options.inputs else pool.available())


def _count(given: str) -> int:
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    raise argparse.ArgumentTypeError(f"{given!r} is no number of processes; give 1 or more")


def given_of(options: argparse.Namespace) -> Given:
    """Return what a call says about its reports."""
    from katanya.articles import Given

    return Given(
        outlet=options.outlet,
        published=options.published,
        language=options.language,
        url=options.url,
        title=options.title,
        author=options.author,
    )


def add_ledger(command: argparse.ArgumentParser) -> None:
    """Add the choice of the ledger to a command."""
    command.add_argument(
        "--ledger", metavar="FILE", help=f"the ledger (default: the environment's KATANYA_LEDGER, else ./{LEDGER})"
    )


def ledger_of(options: argparse.Namespace) -> str:
    """Return the address of the ledger that a call means."""
    return options.ledger or os.environ.get("KATANYA_LEDGER") or LEDGER


def opened(options: argparse.Namespace) -> Ledger:
    """Open the ledger that a call means, and say so where other rules than this release's have weighed it."""
    from katanya.desk.ledger import open_ledger

    address = ledger_of(options)
    ledger = open_ledger(address)
    if ledger.is_outdated():
        command = f"katanya reindex --ledger {shlex.quote(address)}"
        fault = "its claims and stories were made by the rules of another release, and this one's may give others"
        print(f"katanya: {address}: {fault}; {command} makes them anew and loses nothing", file=sys.stderr)
    return ledger


def progress_of(options: argparse.Namespace) -> Progress:
    """Return the progress of a run, on standard error."""
    from katanya.views.progress import Progress

    return Progress(sys.stderr, quiet=options.quiet, shared=sys.stdout.isatty())


def noting(progress: Progress, readings: Iterable[Reading]) -> Iterator[Reading]:
    """Pass on what was read, and say of which reports nothing was read, for their language."""
    for reading in readings:
        note_language(progress, reading)
        yield reading


def note_language(progress: Progress, reading: Reading) -> None:
    """Say so where no statement was looked for in a report, since its language is not read."""
    from katanya.languages.segments import READ

    code = reading.text.language or reading.article.language
    if code in READ:
        return
    taken = f"its language is taken for {code}" if code else "its language could not be told"
    progress.note(
        reading.article.got or reading.article.id,
        f"{taken}, and nothing was read in it: statements are read in Indonesian (id) and English (en); "
        "if it is in one of these, add --language id or --language en",
    )


def ended(progress: Progress) -> int:
    """Write the sum of a run and return its exit status."""
    progress.summary()
    return SOME_NOT_READ if progress.unread else ALL_READ


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look seldom for garbage, and not once more when the process ends."""
    from katanya import pool

    before = gc.get_threshold()
    gc.set_threshold(*pool.SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.freeze()


def print_pieces(pieces: Iterable[str]) -> None:
    """Print piece by piece; raise `KatanyaError` where standard output takes no more."""
    for piece in pieces:
        try:
            sys.stdout.write(piece)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            drop_output()
            raise KatanyaError(f"standard output: {error.strerror}; what was printed so far is not whole") from error


def drop_output() -> None:
    """Lead standard output nowhere: what is left in its buffer would be written once more, and fail, at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
