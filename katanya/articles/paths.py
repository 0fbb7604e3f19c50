"""Files, folders and standard input -> Articles."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from katanya.articles import decoding, html, jsonl, plain
from katanya.articles.given import Given
from katanya.articles.page import Source
from katanya.errors import EmptyError, InputError, NotBuiltError, NotFoundError
from katanya.records import Article, Form

# A PDF says so in its first bytes.
_PDF_REACH = 1024
Items: TypeAlias = Iterator[Article | InputError]

_NOT_BUILT = {
    ".pdf": "PDF",
    ".warc": "WARC",
    ".warc.gz": "WARC",
    ".xml": "a feed (XML)",
    ".rss": "a feed (RSS)",
    ".atom": "a feed (Atom)",
    ".eml": "an e-mail",
    ".mbox": "a mailbox",
    ".msg": "an e-mail of Outlook",
    ".mht": "a page saved as MHTML",
    ".mhtml": "a page saved as MHTML",
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".odt": "an OpenDocument text",
    ".rtf": "a Rich Text document",
}
# White space and the byte order mark of UTF-8: what may stand before the first character that tells the form.
_BLANK = b" \t\r\n\x0b\x0c\xef\xbb\xbf"


def read(name: str, given: Given) -> Items:
    """Yield the articles of one file or folder, and the errors of its parts.

    Raises `NotFoundError`, `NotBuiltError`, `EmptyError`, `MalformedError` or `TooLargeError` where the whole is at fault.
    """
    if stat.S_ISDIR(_status(name).st_mode):
        yield from _folder(name, given)
    else:
        yield from _file(name, given)


def standard_input(given: Given) -> Items:
    """Yield the articles on standard input: JSON lines if it begins with `{`, a page if with `<`, else plain text."""
    stream = cast(BinaryIO, sys.stdin.buffer)
    lead, first = _lead(stream)
    if first == b"{":
        yield from jsonl.read("-", _Held(first, stream), given, lead.count(b"\n") + 1)
        return
    raw = decoding.read_capped("-", stream, lead + first)
    yield _page("-", raw, given) if first == b"<" else _plain("-", raw, given)


def _folder(name: str, given: Given) -> Items:
    nothing = True
    for path in _walk(name):
        nothing = False
        yield from [path] if isinstance(path, InputError) else _settled(path, given)
    if nothing:
        raise EmptyError(name, "it has no .txt, .html, .htm or .jsonl file", "give another folder, or a file by its name")


def _walk(name: str) -> Iterator[str | InputError]:
    """Yield the files of known suffixes in order; links to folders are not followed, so that no loop can be entered."""
    faults: list[InputError] = []
    for folder, folders, files in os.walk(name, onerror=lambda cause: faults.append(_fault(str(cause.filename), cause))):
        pages = tuple(os.path.splitext(each)[0] for each in files if _suffix(each) in _PAGES)  # noqa: PTH122
        folders[:] = sorted(each for each in folders if not each.startswith(".") and not _is_of_page(each, pages))
        yield from (str(Path(folder, each)) for each in sorted(files) if _is_known(each))
        yield from faults
        faults.clear()
    yield from faults


def _is_of_page(folder: str, pages: Iterable[str]) -> bool:
    """Say whether a folder holds the pictures and frames of a page saved beside it: `Talks resume_files`."""
    return any(folder.startswith(page) and _OF_PAGE.fullmatch(folder, len(page)) for page in pages)


def _is_known(file: str) -> bool:
    return not file.startswith(".") and _suffix(file) in (*_READERS, *_NOT_BUILT)


def _settled(name: str, given: Given) -> Items:
    try:
        yield from _file(name, given)
    except InputError as error:
        yield error


def _file(name: str, given: Given) -> Items:
    suffix = _suffix(name)
    if not stat.S_ISREG(_status(name).st_mode):
        raise NotFoundError(name, "it is not a regular file", "give a file or a folder, or pipe it in and give -")
    if suffix in _NOT_BUILT:
        raise NotBuiltError(name, f"{_NOT_BUILT[suffix]} cannot be read yet", "give it as .txt, .html or .jsonl")
    with _open(name) as stream:
        yield from _READERS.get(suffix, _read_plain)(name, stream, given)


def _suffix(name: str) -> str:
    lower = name.lower()
    return ".warc.gz" if lower.endswith(".warc.gz") else os.path.splitext(lower)[1]  # noqa: PTH122 - `name` is text


def _status(name: str) -> os.stat_result:
    try:
        return Path(name).stat()
    except (OSError, ValueError) as cause:
        raise _fault(name, cause) from cause


def _open(name: str) -> BinaryIO:
    try:
        return Path(name).open("rb")
    except OSError as cause:
        raise _fault(name, cause) from cause


def _fault(name: str, cause: OSError | ValueError) -> NotFoundError:
    if isinstance(cause, FileNotFoundError | NotADirectoryError):
        return NotFoundError(name, "there is no such file or folder", "check the path")
    reason = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
    return NotFoundError(name, f"it cannot be read ({reason.lower()})", "check the path and who may read it")


def _read_plain(name: str, stream: BinaryIO, given: Given) -> Items:
    yield _plain(name, decoding.read_capped(name, stream), given)


def _read_page(name: str, stream: BinaryIO, given: Given) -> Items:
    yield _page(name, decoding.read_capped(name, stream), given)


def _refuse_pdf(name: str, raw: bytes) -> None:
    """Raise `NotBuiltError` for a PDF under another name: its bytes are text of a kind, and nobody's report."""
    if raw[:_PDF_REACH].lstrip(_BLANK).startswith(b"%PDF-"):
        raise NotBuiltError(
            name, "it is a PDF, which cannot be read yet, whatever its name", "save its text as .txt and give that"
        )


def _plain(name: str, raw: bytes, given: Given) -> Article:
    _refuse_pdf(name, raw)
    return plain.read(Source(name=name, raw=raw, form=Form.PLAIN), given)


def _page(name: str, raw: bytes, given: Given) -> Article:
    _refuse_pdf(name, raw)
    return html.read(Source(name=name, raw=raw, form=Form.HTML), given)


_PAGES = (".html", ".htm")
# What browsers put behind the name of the page: Chrome, Edge and Firefox in most languages, older ones in German.
_OF_PAGE = re.compile(r"_files?|-Dateien")
_READERS: dict[str, Callable[[str, BinaryIO, Given], Items]] = {
    ".txt": _read_plain,
    ".html": _read_page,
    ".htm": _read_page,
    ".jsonl": jsonl.read,
}


def _lead(stream: BinaryIO) -> tuple[bytes, bytes]:
    """Return the blank bytes at the beginning and the first other byte."""
    lead = bytearray()
    while (byte := stream.read(1)) and byte in _BLANK and len(lead) < decoding.CAP:
        lead += byte
    return bytes(lead), byte


class _Held:
    """A stream whose first byte has been read already."""

    def __init__(self, first: bytes, stream: BinaryIO) -> None:
        self._first = first
        self._stream = stream

    def readline(self, limit: int) -> bytes:
        first, self._first = self._first, b""
        return first + self._stream.readline(limit - len(first))
