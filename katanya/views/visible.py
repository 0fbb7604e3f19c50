"""Text that is safe to show: control characters of an article never steer a terminal or a page."""

from __future__ import annotations

import re

# Controls but tab and line feed, the C1 block, separators of lines, bidirectional overrides and lone surrogates.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROL_PICTURES = 0x2400
_PICTURE_OF_DELETE = "\u2421"
_REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """Return the text with every control character shown as a sign of its own; tabs and line breaks stay.

    >>> visible("a" + chr(27) + "[2Jb")
    'a␛[2Jb'
    """
    # No sign that has to be shown is printable, and most text holds none: to look is quicker than to go through it.
    return text if text.isprintable() else _UNSAFE.sub(_shown, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return the text as `visible` shows it, on one line, with runs of white space as one blank.

    >>> one_line("a  b")
    'a b'
    """
    return " ".join(visible(text).split())


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    if character in "\u2028\u2029":
        return "\n"
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    return _PICTURE_OF_DELETE if character == "\x7f" else _REPLACEMENT
