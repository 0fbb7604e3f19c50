"""Reads case files: texts with the statements that must be found in them (the notation is in README.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import case_files

from katanya.records import Span

FOLDER = Path(__file__).parent
DEFAULTS = {"mode": "indirect", "basis": "official", "certainty": "certain", "via": "", "answers": "", "cue": "", "source": ""}


@dataclass(frozen=True)
class Expected:
    """One expected statement: its stance and its fields as written in the case."""

    stance: str
    fields: dict[str, str]

    def get(self, name: str) -> str | None:
        """Return a field, its default where it is left out, or `None` where nothing is expected of it."""
        return self.fields.get(name, DEFAULTS.get(name))


@dataclass(frozen=True)
class Case:
    """A text, the data of its article, what is expected in it, and why it is known to fail, if it is."""

    name: str
    language: str
    text: str
    article: dict[str, str]
    expected: tuple[Expected, ...] = ()
    failure: str | None = field(default=None)


def load(language: str) -> list[Case]:
    """Return every case of a language, in the order of the files."""
    return [_case(block) for block in case_files.load(FOLDER, language, "=>")]


def spans_of(text: str, value: str) -> tuple[Span, ...]:
    """Return the places of a field's parts, which ` … ` parts; `words #2` is the second occurrence of the words."""
    return tuple(case_files.place(text, part) for part in value.split(" … ") if part)


def _case(block: case_files.Block) -> Case:
    article = {key: value for line in block.marked("=") for key, value in _pairs(line)}
    expected = tuple(_expected(line) for line in block.marked(">"))
    return Case(block.name, block.language, block.text, article, expected, block.failure)


def _expected(line: str) -> Expected:
    stance, _, rest = line.partition("|")
    return Expected(stance.strip(), dict(_pairs(rest)))


def _pairs(line: str) -> list[tuple[str, str]]:
    parts = (part.partition(":") for part in line.split(" | "))
    return [(key.strip(" |"), value.strip()) for key, _, value in parts if key.strip(" |")]
