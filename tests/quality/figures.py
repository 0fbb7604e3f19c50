"""The figures that the floors hold: run by `benchmarks/gold.py`, read from the scorer's lines, kept in `floors.toml`."""

from __future__ import annotations

import hashlib
import math
import re
import subprocess
import sys
import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "dev.jsonl"
SCORER = SHARED / "tools" / "score_statements.py"
FLOORS = Path(__file__).with_name("floors.toml")
LANGUAGES = ("en", "id")
STEP = 0.5

LABELS = {
    "found": "statements found (overlap >= .5)",
    "who_said_what": "WHO SAID WHAT (found, who right)",
    "full_name": "who by full name",
    "cue_words": "cue words, of the found",
    "source_words": "source words, of the found",
    "via": "via hops",
    "answers": "answers links",
    "stance": "stance right, of the found",
    "basis": "basis right, of the found",
    "certainty": "certainty right, of the found",
    "mode": "mode right, of the found",
}
HEAD = """\
# What a reading of the gold articles must reach, in each language; python tests/quality/pin.py rewrites this file.
# The first seven are F1, the last four the share of the statements found that have the right value, all in percent.
"""


class FiguresError(Exception):
    """The gold could not be read or scored, or the floors could not be read."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one language, in percent, as `LABELS` names them in the scorer's lines."""

    found: float
    who_said_what: float
    full_name: float
    cue_words: float
    source_words: float
    via: float
    answers: float
    stance: float
    basis: float
    certainty: float
    mode: float

    def below(self, floors: Figures) -> tuple[str, ...]:
        """Return what falls short of the floors, each with its two figures."""
        short = (name for name in LABELS if getattr(self, name) < getattr(floors, name))
        return tuple(f"{name} is {getattr(self, name):.1f}, its floor {getattr(floors, name):.1f}" for name in short)

    def floored(self) -> Figures:
        """Return the figures rounded down to steps of a half."""
        return Figures(**{name: math.floor(value / STEP) * STEP for name, value in asdict(self).items()})


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of both languages and the SHA-256 of the gold file that they were measured on."""

    sha256: str
    en: Figures
    id: Figures

    def of(self, language: str) -> Figures:
        """Return the floors of a language."""
        return self.en if language == "en" else self.id


def parse(printed: str) -> Figures:
    """Return the figures in what the scorer prints; raise `FiguresError` where a line is missing."""
    return Figures(**{name: _figure(printed, label) for name, label in LABELS.items()})


def _figure(printed: str, label: str) -> float:
    line = next((line for line in printed.splitlines() if line.startswith(label)), "")
    match = re.search(r"F1\s+([\d.]+)$|\s([\d.]+) %$", line)
    if match is None:
        raise FiguresError(f"the scorer prints no line {label!r}; name it in LABELS of tests/quality/figures.py as it is now")
    return float(match[1] or match[2])


def measure(language: str) -> Figures:
    """Return the figures of a reading of the gold as the program stands; raise `FiguresError` where it fails."""
    call = [sys.executable, str(ROOT / "benchmarks" / "gold.py"), "--shared", str(SHARED)]
    done = subprocess.run([*call, "--file", GOLD.name, "--language", language], check=False, capture_output=True, text=True)
    if done.returncode or "missing article" in done.stderr:
        raise FiguresError(f"the gold was not read whole in {language}: {done.stderr.strip() or done.stdout.strip()}")
    return parse(done.stdout)


def digest() -> str:
    """Return the SHA-256 of the gold file."""
    return hashlib.sha256(GOLD.read_bytes()).hexdigest()


def load(path: Path = FLOORS) -> Floors:
    """Return the pinned floors; raise `FiguresError` where the file is missing or malformed."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Floors(data["gold"]["sha256"], Figures(**data["en"]), Figures(**data["id"]))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as cause:
        raise FiguresError(f"{path.name} cannot be read ({cause!r}); run: python tests/quality/pin.py --lower") from cause


def save(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors."""
    parts = [HEAD, f'[gold]\nfile = "gold/{GOLD.name}"\nsha256 = "{floors.sha256}"\n']
    for language in LANGUAGES:
        rows = "".join(f"{field.name} = {getattr(floors.of(language), field.name):.1f}\n" for field in fields(Figures))
        parts.append(f"[{language}]\n{rows}")
    path.write_text("\n".join(parts), encoding="utf-8")
