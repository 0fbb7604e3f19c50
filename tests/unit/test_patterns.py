"""Patterns mean the same to every Python that the package asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import katanya
from katanya.records import Span
from katanya.texts.tokens import cut

HOME = Path(katanya.__file__).parent
# `(…)*+`: Python before 3.11.5 (Debian 12 has 3.11.2) ends such a group a letter early, https://github.com/python/cpython/issues/106052.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+|\(\?>")


def test_no_group_is_repeated_possessively() -> None:
    assert [where for where, text in _strings() if POSSESSIVE_GROUP.search(text)] == []


def test_what_is_looked_for_is_found() -> None:
    assert POSSESSIVE_GROUP.search(r"\w++(?:-\w++)*+")
    assert not POSSESSIVE_GROUP.search(r"\w++(?:-\w++)*")


def test_words_keep_their_last_letter() -> None:
    body = "JAKARTA (ANTARA) - Anggota-anggota U.S. 6.500"
    assert cut(body, Span(0, len(body))).words == ("JAKARTA", "(", "ANTARA", ")", "-", "Anggota-anggota", "U.S.", "6.500")


def _strings() -> Iterator[tuple[str, str]]:
    for path in sorted(HOME.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            # What an f-string puts together is no pattern here, but for its parts.
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{path.relative_to(HOME)}:{node.lineno}", node.value
    for path in sorted(HOME.rglob("*.toml")):
        yield str(path.relative_to(HOME)), path.read_text(encoding="utf-8")
