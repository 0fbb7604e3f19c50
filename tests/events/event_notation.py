"""Reads event case files: a text, then one line for each event that must be found in it (the notation is in README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from katanya.records import Span

FOLDER = Path(__file__).parent
NUMBERED = re.compile(r"^(.*?)\s+#(\d+)$", re.DOTALL)


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
    return [case for path in sorted((FOLDER / language).glob("*.txt")) for case in _of_file(path, language)]


def place(text: str, part: str) -> Span:
    """Return where some words stand in a text; `words #2` is their second occurrence."""
    match = NUMBERED.match(part)
    words, number = (match.group(1), int(match.group(2))) if match else (part, 1)
    at = -1
    for _ in range(number):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def _of_file(path: Path, language: str) -> list[Case]:
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
    cases = (_case(f"{path.stem}-{number}", language, block) for number, block in enumerate(blocks, 1))
    return [case for case in cases if case is not None]


def _case(name: str, language: str, block: str) -> Case | None:
    lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
    text = "\n".join(line for line in lines if line[0] not in "!@~")
    if not text:
        return None
    mentions = tuple(pair for line in lines if line.startswith("@") for pair in _mentions(line[1:]))
    expected = tuple(_expected(line[1:]) for line in lines if line.startswith("!"))
    failure = next((line[1:].strip() for line in lines if line.startswith("~")), None)
    return Case(name, language, text, mentions, expected, failure)


def _mentions(line: str) -> list[tuple[str, str]]:
    kind, _, words = line.partition(":")
    return [(kind.strip(), word.strip()) for word in words.split(";")]


def _expected(line: str) -> Expected:
    head, *rest = (part.strip() for part in line.split(" | "))
    kind, _, trigger = head.partition(":")
    type_, _, status = kind.strip().partition("/")
    fields = {key.strip(): value.strip() for key, _, value in (part.partition(":") for part in rest)}
    return Expected(type_, status, trigger.strip(), fields)
