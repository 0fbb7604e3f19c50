"""The figures that the floors of dates hold: run by `benchmarks/dates.py`, read from its lines, kept in `dates_floors.toml`.

python tests/quality/dates_figures.py [--lower] pins the floors to the present figures, rounded down to a half.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
MEANTIME = CORPORA / "meantime"
KOMPAS = CORPORA / "indotimex" / "kompas_development.zip"
GOLD_ID = Path(__file__).with_name("gold") / "dates_id.jsonl"
FLOORS = Path(__file__).with_name("dates_floors.toml")
STEP = 0.5
# Each figure stands in the part of the print-out that begins with the first, on the line that begins with the second.
LINES = {
    "recognition_id": ("Kompas, our gold", "relaxed span F1"),
    "value_id": ("Kompas, our gold", "value F1"),
    "value_en": ("MEANTIME, both", "value F1"),
}
HEAD = """\
# What dates must reach on the gold, F1 in percent; python tests/quality/dates_figures.py rewrites this file.
"""


class FiguresError(Exception):
    """The gold could not be read or scored, or the floors could not be read."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Recognition of Indonesian expressions, overlap counted, and their values; the values of English ones."""

    recognition_id: float
    value_id: float
    value_en: float

    def below(self, floors: Figures) -> tuple[str, ...]:
        """Return what falls short of the floors, each with its two figures."""
        short = (name for name in LINES if getattr(self, name) < getattr(floors, name))
        return tuple(f"{name} is {getattr(self, name):.1f}, its floor {getattr(floors, name):.1f}" for name in short)

    def floored(self) -> Figures:
        """Return the figures rounded down to steps of a half."""
        return Figures(**{name: math.floor(value / STEP) * STEP for name, value in asdict(self).items()})


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors, and the SHA-256 of the Indonesian and of the English gold that they were measured on."""

    sha256_id: str
    sha256_en: str
    figures: Figures


def parse(printed: str) -> Figures:
    """Return the figures in what the benchmark prints; raise `FiguresError` where a line is missing."""
    return Figures(**{name: _figure(printed, part, line) for name, (part, line) in LINES.items()})


def _figure(printed: str, part: str, line: str) -> float:
    match = re.search(rf"^{part}.*\n(?:  .*\n)*?  {line} +([\d.]+)$", printed, re.MULTILINE)
    if match is None:
        raise FiguresError(f"benchmarks/dates.py prints no line {line!r} under {part!r}; name it in LINES as it is now")
    return float(match[1])


def measure() -> Figures:
    """Return the figures as the program stands; raise `FiguresError` where the benchmark fails."""
    call = [sys.executable, str(ROOT / "benchmarks" / "dates.py"), "--shared", str(CORPORA.parent)]
    done = subprocess.run(call, check=False, capture_output=True, text=True)
    if done.returncode or "left out" in done.stdout:
        raise FiguresError(f"the gold was not read whole: {done.stderr.strip() or done.stdout.strip()}")
    return parse(done.stdout)


def digests() -> tuple[str, str]:
    """Return the SHA-256 of the Indonesian gold and of the files of the English one, in the order of their names."""
    return _digest([GOLD_ID]), _digest(sorted(MEANTIME.glob("corpus_*/*.xml")))


def _digest(paths: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def load(path: Path = FLOORS) -> Floors:
    """Return the pinned floors; raise `FiguresError` where the file is missing or malformed."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Floors(data["gold"]["sha256_id"], data["gold"]["sha256_en"], Figures(**data["floors"]))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as cause:
        raise FiguresError(
            f"{path.name} cannot be read ({cause!r}); run: python tests/quality/dates_figures.py --lower"
        ) from cause


def pin(new: Floors, *, lower: bool, path: Path = FLOORS) -> tuple[str, ...]:
    """Write the new floors over the old ones; where one is lower and `lower` does not allow it, write none and return it."""
    lowered = () if lower else new.figures.below(load(path).figures)
    if not lowered:
        gold = f'[gold]\nsha256_id = "{new.sha256_id}"\nsha256_en = "{new.sha256_en}"\n'
        rows = "".join(f"{field.name} = {getattr(new.figures, field.name):.1f}\n" for field in fields(Figures))
        path.write_text("\n".join((HEAD, gold, f"[floors]\n{rows}")), encoding="utf-8")
    return lowered


def main() -> int:
    """Return 0 where the floors were pinned, 1 where one would be lower than it was, 2 where there are no figures."""
    parser = argparse.ArgumentParser(description="Pin the floors of dates to the present figures.")
    parser.add_argument("--lower", action="store_true", help="lower floors too, and write the file where there is none")
    options = parser.parse_args()
    try:
        lowered = pin(Floors(*digests(), measure().floored()), lower=options.lower)
    except (FiguresError, OSError) as error:
        print(f"dates_figures.py: {error}", file=sys.stderr)
        return 2
    print("\n".join((*lowered, "nothing was pinned")) if lowered else f"{FLOORS.name}: pinned")
    return 1 if lowered else 0


if __name__ == "__main__":
    sys.exit(main())
