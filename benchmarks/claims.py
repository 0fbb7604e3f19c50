"""Prints how well two statements of different reports are told to be one claim or two, by language.

python benchmarks/claims.py [--check] [--misses]

The pairs are ours (`tests/quality/gold/pairs.jsonl`), written by somebody who had not seen the rules: half of them hard
differences of another act, number, place, day or direction. Those with an even number are open to whoever mends the rules, of
the others only the figures are looked at. `pairs_more.jsonl` was
written by whoever mends the rules, before the weights were fitted: on its open half too, its folded half is only counted.
The baseline is the share of common words, at the threshold that suits it best.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from measuring import ROOT, Limit, checked

from katanya import read
from katanya.articles import Given
from katanya.spans import surface
from katanya.weighing import candidates, claims, prepare
from katanya.weighing.records import Relation, Said

GOLD = ROOT / "tests" / "quality" / "gold"
PAIRS, MORE = GOLD / "pairs.jsonl", GOLD / "pairs_more.jsonl"
FLOORS = ROOT / "tests" / "quality" / "claims_floors.toml"
WORD = re.compile(r"\w+")
# A statement is the one that is meant if it has so much of its words, and they so much of its own.
MEANT = 0.5


HALVES = ("open", "held", "more open", "more folded")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, `None` where one was not read, and whether they are one claim; `half` is one of `HALVES`."""

    name: str
    half: str
    languages: str
    same: bool
    left: Said | None
    right: Said | None
    texts: tuple[str, str]
    found: Relation | None = None

    def related(self) -> Relation | None:
        """Return what they are found to be to each other, `None` where one was not read; what no key proposes is nothing."""
        if self.left is None or self.right is None:
            return None
        proposed = candidates.of_said(self.left) & candidates.of_said(self.right)
        return claims.judge(self.left, self.right).relation if proposed else Relation.NONE

    @property
    def overlap(self) -> float:
        """The share of words that both have."""
        return _share(*self.texts)


def main() -> int:
    """Print the figures; return 1 where `--check` finds a floor not reached."""
    parser = argparse.ArgumentParser(description="Judge pairs of statements: one claim or two.")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a floor is not reached")
    parser.add_argument("--misses", action="store_true", help="list what went wrong in the open pairs")
    options = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    pairs = [replace(pair, found=pair.related()) for pair in read_pairs()]
    print(
        f"{'pairs':<14} {'n':>4} {'same':>5} {'not read':>9} {'precision':>10} {'recall':>7} {'F1':>6} {'by words alone: F1':>19}"
    )
    limits: list[Limit] = []
    for half in HALVES:
        for languages in ("en-id", "en-en", "id-id", "all"):
            chosen = [pair for pair in pairs if pair.half == half and languages in (pair.languages, "all")]
            name, figures = f"{half} {languages}", _figures(chosen)
            unread = sum(pair.found is None for pair in chosen)
            shown = " ".join(f"{figure:>{width}.1f}" for figure, width in zip(figures, (10, 7, 6), strict=True))
            counted = f"{len(chosen):>4} {sum(pair.same for pair in chosen):>5} {unread:>9}"
            print(f"{name:<14} {counted} {shown} {_by_words(chosen):>19.1f}")
            limits += [
                Limit(f"{name} {figure}", value, floors[name][figure], least=True)
                for figure, value in zip(("precision", "recall"), figures, strict=False)
                if figure in floors.get(name, {})
            ]
    if options.misses:
        _list(pair for pair in pairs if pair.half in ("open", "more open") and pair.same != (pair.found is Relation.SAME))
    return checked(limits, check=options.check)


def read_pairs() -> list[Pair]:
    """Return the pairs of both files, each with its two statements as they are read."""
    return [_pair(json.loads(line)) for file in (PAIRS, MORE) for line in file.read_text(encoding="utf-8").splitlines()]


def _pair(row: dict[str, Any]) -> Pair:
    left, right = (_meant(row[side], number) for number, side in enumerate(("left", "right"), 1))
    languages = "-".join(sorted(row[side]["language"] for side in ("left", "right")))
    half = f"more {row['half']}" if "half" in row else "held" if int(row["pair"][1:]) % 2 else "open"
    return Pair(row["pair"], half, languages, row["same"], left, right, (row["left"]["content"], row["right"]["content"]))


def _meant(given: dict[str, str], number: int) -> Said | None:
    """Return the statement of a report whose content is likest to the one that is meant, `None` where none is like it."""
    known = Given(outlet=given["outlet"], title=given["title"], published=given["published"], language=given["language"])
    reading = read(text=given["text"], given=known)
    first = number * 100
    report = prepare.report(reading, number=number, statements=range(first, first + len(reading.statements)))
    likeness = [_share(surface(reading.text.body, each.content), given["content"]) for each in reading.statements]
    best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
    return report.statements[best] if best is not None and likeness[best] >= MEANT else None


def _share(left: str, right: str) -> float:
    first, second = (set(WORD.findall(text.lower())) for text in (left, right))
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def _figures(pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of `same`, in percent; a pair of which a statement was not read is found to be two."""
    return _scored([(pair.same, pair.found is Relation.SAME) for pair in pairs])


def _by_words(pairs: Sequence[Pair]) -> float:
    thresholds = {pair.overlap for pair in pairs}
    return max(_scored([(pair.same, pair.overlap >= least) for pair in pairs])[2] for least in thresholds)


def _scored(rows: Sequence[tuple[bool, bool]]) -> tuple[float, float, float]:
    right = sum(same and found for same, found in rows)
    precision = 100 * right / max(1, sum(found for _, found in rows))
    recall = 100 * right / max(1, sum(same for same, _ in rows))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _list(pairs: Iterable[Pair]) -> None:
    for pair in pairs:
        found = pair.found.value if pair.found else "not read"
        print(
            f"{pair.name} {pair.languages} {'same' if pair.same else 'different'}, found {found or 'none'}",
            *pair.texts,
            sep="\n  ",
        )


if __name__ == "__main__":
    sys.exit(main())
