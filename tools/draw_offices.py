"""Draws terms of office at random for a checker to go through: one a line, with dates and source, and a column to fill in.

    python tools/draw_offices.py --seed 1 100 > drawn.tsv
    python tools/draw_offices.py --rate drawn.tsv

The checker writes `right`, `wrong` or `unsure` in the last column; `--rate` prints the share that is wrong.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "katanya" / "knowledge" / "data"
VERDICTS = ("right", "wrong", "unsure")


def main() -> int:
    """Print the drawn terms, or the error rate of a list that was gone through."""
    options = _options()
    return _rate(options.rate) if options.rate else _draw(options.count, options.seed)


def _draw(count: int, seed: int) -> int:
    people = dict(line.split("\t")[:2] for line in _lines("people.tsv"))
    terms = [line.split("\t") for line in _lines("offices.tsv")]
    drawn = random.Random(seed).sample(terms, min(count, len(terms)))  # noqa: S311
    print("person\tname\toffice\tof\tsince\tuntil\tsource\tverdict")
    for person, office, of, since, until, source in sorted(drawn):
        print("\t".join((person, people[person], office, of, since, until, source, "")))
    return 0


def _rate(path: Path) -> int:
    verdicts = Counter(line.split("\t")[-1].strip() for line in path.read_text(encoding="utf-8").splitlines()[1:])
    unknown = set(verdicts) - set(VERDICTS)
    if unknown:
        print(f"{path}: verdicts must be {', '.join(VERDICTS)}, not {', '.join(map(repr, unknown))}", file=sys.stderr)
        return 1
    total = sum(verdicts.values())
    print(f"{verdicts['wrong']} of {total} wrong ({100 * verdicts['wrong'] / total:.1f} %), {verdicts['unsure']} unsure")
    return 0


def _lines(name: str) -> list[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "id\t", "person\t"))]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw terms of office for a checker, or print the rate of errors.")
    parser.add_argument("count", nargs="?", type=int, default=100, help="how many terms (default: 100)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the draw (default: 1)")
    parser.add_argument("--rate", type=Path, metavar="FILE", help="print the rate of errors of a list that was gone through")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
