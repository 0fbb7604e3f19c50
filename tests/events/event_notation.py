"""Reads event case files: a text, then one line for each event that must be found in it (the notation is in README.md)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import case_files

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Expected:
    """One expected event: its type (`-` where only the status is asked for), status, trigger and further fields."""

    type: str
    status: str
    trigger: str
    fields: dict[str, str]


@dataclass(frozen=True)
class Case:
    """A text, the mentions that it is given (kind and words), its events, and why it is known to fail, if it is."""

    name: str
    language: str
    text: str
    mentions: tuple[tuple[str, str], ...]
    expected: tuple[Expected, ...]
    failure: str | None = None


def load(language: str) -> list[Case]:
    """Return every case of a language, in the order of the files."""
    return [_case(block) for block in case_files.load(FOLDER, language, "!@")]


def _case(block: case_files.Block) -> Case:
    mentions = tuple(pair for line in block.marked("@") for pair in _mentions(line))
    expected = tuple(_expected(line) for line in block.marked("!"))
    return Case(block.name, block.language, block.text, mentions, expected, block.failure)


def _mentions(line: str) -> list[tuple[str, str]]:
    kind, _, words = line.partition(":")
    return [(kind.strip(), word.strip()) for word in words.split(";")]


def _expected(line: str) -> Expected:
    head, *rest = (part.strip() for part in line.split(" | "))
    kind, _, trigger = head.partition(":")
    type_, _, status = kind.strip().partition("/")
    fields = {key.strip(): value.strip() for key, _, value in (part.partition(":") for part in rest)}
    return Expected(type_, status, trigger.strip(), fields)
