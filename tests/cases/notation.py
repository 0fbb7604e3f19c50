"""Reads case files: texts with the statements that must be found in them (the notation is in README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from katanya.records import Span

FOLDER = Path(__file__).parent
DEFAULTS = {"mode": "indirect", "basis": "official", "certainty": "certain", "via": "", "answers": "", "cue": "", "source": ""}
NUMBERED = re.compile(r"^(.*?)\s+#(\d+)$", re.DOTALL)


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
    return [case for path in sorted((FOLDER / language).glob("*.txt")) for case in _of_file(path, language)]


def spans_of(text: str, value: str) -> tuple[Span, ...]:
    """Return the places of a field's parts, which ` … ` parts; `words #2` is the second occurrence of the words."""
    return tuple(_place(text, part) for part in value.split(" … ") if part)


def _place(text: str, part: str) -> Span:
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
    text = "\n".join(line for line in lines if line[0] not in "=>~")
    if not text:
        return None
    article = {key: value for line in lines if line.startswith("=") for key, value in _pairs(line[1:])}
    expected = tuple(_expected(line[1:]) for line in lines if line.startswith(">"))
    failure = next((line[1:].strip() for line in lines if line.startswith("~")), None)
    return Case(name, language, text, article, expected, failure)


def _expected(line: str) -> Expected:
    stance, _, rest = line.partition("|")
    return Expected(stance.strip(), dict(_pairs(rest)))


def _pairs(line: str) -> list[tuple[str, str]]:
    parts = (part.partition(":") for part in line.split(" | "))
    return [(key.strip(" |"), value.strip()) for key, _, value in parts if key.strip(" |")]
