"""Reads what files of cases have in common: blocks of a text and of lines that a mark in front sets apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from katanya.languages.segments import READ
from katanya.records import Span

NUMBERED = re.compile(r"^(.*?)\s+#(\d+)$", re.DOTALL)


class Case(Protocol):
    """What every case has: a name, a language, and why it is known to fail, if it is."""

    @property
    def name(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def failure(self) -> str | None: ...


@dataclass(frozen=True)
class Block:
    """One block of a file: its text, its other lines by the mark in front of them, and why it is known to fail, if it is."""

    name: str
    language: str
    text: str
    lines: dict[str, list[str]]

    def marked(self, mark: str) -> list[str]:
        """Return the lines with a mark, without it."""
        return self.lines.get(mark, [])

    @property
    def failure(self) -> str | None:
        """Return what `~` says, if the block has such a line."""
        return next(iter(self.marked("~")), None)


def load(folder: Path, language: str, marks: str) -> list[Block]:
    """Return the blocks of a language that hold a text, in the order of the files; each character of `marks` is a mark."""
    return [block for path in sorted((folder / language).glob("*.txt")) for block in _of_file(path, language, f"{marks}~")]


def _of_file(path: Path, language: str, marks: str) -> list[Block]:
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
    read = (_block(f"{path.stem}-{number}", language, block, marks) for number, block in enumerate(blocks, 1))
    return [block for block in read if block.text]


def _block(name: str, language: str, block: str, marks: str) -> Block:
    lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
    marked = {mark: [line[1:].strip() for line in lines if line[0] == mark] for mark in marks}
    return Block(name, language, "\n".join(line for line in lines if line[0] not in marks), marked)


def place(text: str, part: str) -> Span:
    """Return where some words stand in a text; `words #2` is their second occurrence."""
    match = NUMBERED.match(part)
    words, number = (match.group(1), int(match.group(2))) if match else (part, 1)
    at = -1
    for _ in range(number):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def params(load: Callable[[str], Sequence[Case]]) -> list[object]:
    """Return the cases of every language as a test's parameters; a known failure must fail."""
    return [
        pytest.param(
            case,
            id=f"{case.language}-{case.name}",
            marks=[pytest.mark.xfail(reason=case.failure, strict=True)] if case.failure else [],
        )
        for language in READ
        for case in load(language)
    ]
