"""Turns bytes into text, under a cap, and says how it was decoded.

A name that is passed along is what an error calls the input.
"""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO, NamedTuple

from katanya.errors import EmptyError, MalformedError, NotFoundError, TooLargeError
from katanya.records import Found

# The longest articles are some 100 kB; saved pages with embedded images stay below 10 MB.
CAP = 10_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# One control character in a hundred, and one more: texts have none or a few page breaks, binary files one in ten.
_CONTROL_SHARE = 100
# One foreign letter in five: French and German have one in twenty, Cyrillic or Japanese read as cp1252 one in two.
_FOREIGN_SHARE = 5
# In what order pages declare it: <meta charset=…> or <meta … content="text/html; charset=…">, in the first 4 kB.
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_META_REACH = 4096
# Only codecs of text that a browser knows: Python has others (`unicode_escape`, `punycode`) that would edit the page.
_KNOWN = re.compile(
    r"windows-125\d|cp125\d|iso-?8859-?\d{1,2}|latin-?1|us-ascii|koi8-[ru]|gb2312|gbk|gb18030|big5|shift[_-]jis|"
    r"euc-(?:jp|kr)|iso-2022-jp|ks_c_5601-1987|tis-620|windows-874",
    re.IGNORECASE,
)
# As browsers do: pages that call themselves Latin-1 hold the quotation marks of cp1252.
_LATIN = re.compile(r"iso-?8859-?1|latin-?1|us-ascii", re.IGNORECASE)


class Decoded(NamedTuple):
    """A text, and a note where it was not plain UTF-8."""

    text: str
    notes: tuple[Found, ...] = ()


def read_capped(name: str, stream: BinaryIO, held: bytes = b"") -> bytes:
    """Return what is held and the rest of a stream.

    Raises `TooLargeError` over 10 MB, of which no more is held in memory, and `EmptyError` where there is nothing.
    """
    try:
        raw = held + stream.read(CAP + 1 - len(held))
    except OSError as cause:
        raise broken_off(name, cause) from cause
    if len(raw) > CAP:
        raise too_large(name)
    if not raw:
        raise EmptyError(name, "it is empty", "leave it out, or check how it was saved")
    return raw


def broken_off(name: str, cause: OSError) -> NotFoundError:
    """Return the error for what was opened and then could not be read."""
    return NotFoundError(
        name, f"it cannot be read: {cause.strerror or cause}", "check the file and the disk or device that it is on"
    )


def too_large(name: str) -> TooLargeError:
    """Return the error for what is over the cap."""
    return TooLargeError(name, "it is over 10 MB", "give one article at a time, or a .jsonl with one article a line")


def plain(name: str, raw: bytes) -> Decoded:
    r"""Return the text of a plain file unchanged but for its byte order mark.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, or cp1252, which is noted. Raises `MalformedError` for the rest.

    >>> plain("a.txt", b"\x93Ya,\x94 kata dia.")
    Decoded(text='“Ya,” kata dia.', notes=(Found(field='encoding', where='cp1252'),))
    """
    decoded = _marked(name, raw) or _utf8(raw) or _cp1252(name, raw)
    if "\0" in decoded.text or _is_binary(decoded.text):
        raise _not_text(name)
    return decoded


def page(name: str, raw: bytes, charset: str | None = None) -> Decoded:
    """Return the text of a page; `charset` is what the server calls its encoding.

    What is valid UTF-8 is UTF-8, whatever it is called: pages are called Latin-1 more often than they are. Then counts
    what the server and the page say; single broken bytes are replaced and noted. Raises `MalformedError` for binary data.
    """
    decoded = _marked(name, raw) or _utf8(raw) or _declared(raw, charset) or _mended(raw)
    if _is_binary(decoded.text):
        raise _not_text(name)
    return Decoded(_CONTROLS.sub(" ", decoded.text), decoded.notes)


def _marked(name: str, raw: bytes) -> Decoded | None:
    encoding = next((encoding for bom, encoding in _BOMS if raw.startswith(bom)), None)
    if encoding is None:
        return None
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as cause:
        raise MalformedError(name, f"it begins as {encoding} but is not ({cause.reason})", "save it as UTF-8") from cause
    return Decoded(text, () if encoding == "utf-8-sig" else (Found("encoding", encoding),))


def _utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _cp1252(name: str, raw: bytes) -> Decoded:
    if b"\0" in raw:
        raise _not_text(name)
    if _broken_utf8(raw) is not None:
        raise MalformedError(name, "it is UTF-8 with broken bytes in it", "save it again as UTF-8")
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as cause:
        raise (_not_text(name) if _is_binary(raw.decode("latin-1")) else _unknown(name)) from cause
    if _foreign(text) * _FOREIGN_SHARE > len(text):
        raise _unknown(name)
    return Decoded(text, (Found("encoding", "cp1252"),))


def _declared(raw: bytes, charset: str | None) -> Decoded | None:
    for where, label in (("http", charset), ("meta", _meta_charset(raw))):
        if label and _KNOWN.fullmatch(label):
            text = _decoded(raw, "cp1252" if _LATIN.fullmatch(label) else label)
            if text is not None:
                return Decoded(text, (Found("encoding", f"{where} {label.lower()}"),))
    return None


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _mended(raw: bytes) -> Decoded:
    broken = _broken_utf8(raw)
    if broken is None:
        return Decoded(raw.decode("cp1252", "replace"), (Found("encoding", "cp1252"),))
    return Decoded(broken, (Found("encoding", "utf-8 with broken bytes"),))


def _broken_utf8(raw: bytes) -> str | None:
    """Return the text with its broken bytes replaced, or `None` where most bytes beyond ASCII are broken as UTF-8."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("�")
    return text if _foreign(text) > 2 * broken else None


def _foreign(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _meta_charset(raw: bytes) -> str | None:
    match = _META.search(raw, 0, _META_REACH)
    return match[1].decode("ascii", "ignore") if match else None


def _is_binary(text: str) -> bool:
    return "\0" in text[:1000] or (len(_CONTROLS.findall(text)) - 1) * _CONTROL_SHARE > len(text)


def _unknown(name: str) -> MalformedError:
    return MalformedError(name, "its encoding is not known (neither UTF-8 nor cp1252)", "save it as UTF-8")


def _not_text(name: str) -> MalformedError:
    return MalformedError(name, "it is not text", "give a text saved as UTF-8, a saved page or a .jsonl file")
