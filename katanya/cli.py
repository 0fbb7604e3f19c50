"""The command line: one command a verb, no logic; what runs and what is shown lives in the floors below."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from katanya.errors import InputError, KatanyaError, UsageError
from katanya.release import VERSION
from katanya.views.formats import Format

if TYPE_CHECKING:
    from katanya.articles import Given
    from katanya.records import Reading
    from katanya.views.progress import Progress

ALL_READ, SOME_NOT_READ, BAD_USAGE = 0, 1, 2
# What a shell reports for a program that the signal ended: 128 and the number of SIGINT, of SIGPIPE.
INTERRUPTED, PIPE_CLOSED = 130, 141
_EXAMPLES = Path(__file__).parent / "examples"
_EPILOG = "exit status: 0 all read, 1 some not read, 2 bad usage, 130 interrupted"


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status: 0 all read, 1 some not, 2 bad usage, 130 interrupted, 141 pipe closed.

    `--help` and a fault that the parser itself finds end the process by `SystemExit`, with 0 and 2.
    """
    _write_utf8()
    try:
        options = _options(arguments)
        status: int = options.command(options)
        return status
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except KatanyaError as error:
        print(f"katanya: {error}", file=sys.stderr)
        return BAD_USAGE if isinstance(error, UsageError) else SOME_NOT_READ


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="katanya", description="Read news reports: who says what, on whose word.", epilog=_EPILOG, allow_abbrev=False
    )
    parser.add_argument("-V", "--version", action="version", version=f"katanya {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    read = commands.add_parser("read", help="print the statements of reports", epilog=_EPILOG, allow_abbrev=False)
    forms = [form.value for form in Format]
    read.add_argument("--format", choices=forms, default=Format.TABLE.value, help="how to print (default: table)")
    read.set_defaults(command=_read, parser=read)
    explain = commands.add_parser("explain", help="print why each field was read so", epilog=_EPILOG, allow_abbrev=False)
    explain.set_defaults(command=_explain, parser=explain)
    for command in (read, explain):
        _add_inputs(command)
    return parser


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    # The parser alone refuses an input after an option that follows another input: `read a.txt --quiet b.txt`.
    options, rest = _parser().parse_known_args(arguments)
    unknown = [word for word in rest if word.startswith("-") and word != "-"]
    if unknown:
        options.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    options.inputs += rest
    return options


def _add_inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("inputs", metavar="INPUT", nargs="*", help="a file, a folder, a URL, or - for standard input")
    command.add_argument("--examples", action="store_true", help="read the example reports that come with katanya")
    command.add_argument("--quiet", action="store_true", help="no progress and no sum; errors are still printed")
    given = command.add_argument_group("what you know about the reports", "these win over what is found in them")
    given.add_argument("--outlet", metavar="NAME")
    given.add_argument("--published", metavar="DATE", help="ISO 8601, e.g. 2023-08-06 or 2023-08-06T09:30+07:00")
    given.add_argument("--language", metavar="CODE", help="ISO 639-1, e.g. id")
    for name in ("url", "title", "author"):
        given.add_argument(f"--{name}")


def _read(options: argparse.Namespace) -> int:
    from katanya.views.formats import pieces
    from katanya.views.look import look_at

    progress = _progress(options)
    _print(pieces(progress.follow(_readings(options)), Format(options.format), look_at(sys.stdout)))
    return _ended(progress)


def _explain(options: argparse.Namespace) -> int:
    from katanya.views.explain import explain

    progress = _progress(options)
    for reading in progress.follow(_readings(options)):
        _print(f"{line}\n" for line in (*explain(reading), ""))
    return _ended(progress)


def _readings(options: argparse.Namespace) -> Iterable[Reading | InputError]:
    inputs = [*options.inputs, *_examples(options.examples)]
    if not inputs:
        options.parser.error("nothing to read; name a file, a folder, a URL or - for standard input, or add --examples")
    from katanya.reading import read_all

    return read_all(inputs, given=_given(options))


def _examples(wanted: bool) -> Iterator[str]:
    if wanted:
        yield from sorted(str(path) for path in _EXAMPLES.iterdir() if path.suffix in (".html", ".jsonl", ".txt"))


def _given(options: argparse.Namespace) -> Given:
    from katanya.articles import Given

    return Given(
        outlet=options.outlet,
        published=options.published,
        language=options.language,
        url=options.url,
        title=options.title,
        author=options.author,
    )


def _progress(options: argparse.Namespace) -> Progress:
    from katanya.views.progress import Progress

    return Progress(sys.stderr, quiet=options.quiet, shared=sys.stdout.isatty())


def _ended(progress: Progress) -> int:
    progress.summary()
    return SOME_NOT_READ if progress.unread else ALL_READ


def _print(pieces: Iterable[str]) -> None:
    for piece in pieces:
        try:
            sys.stdout.write(piece)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _drop_output()
            raise KatanyaError(f"standard output: {error.strerror}; what was printed so far is not whole") from error


def _write_utf8() -> None:
    # A locale without Unicode must not end a run half-way; CSV brings its own line ends.
    for stream, newline in ((sys.stdout, ""), (sys.stderr, None)):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline=newline)


def _drop_output() -> None:
    # What is left in the buffer would be written once more, and fail once more, when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
