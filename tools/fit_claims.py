"""Fits what the features of two statements weigh, and writes katanya/weighing/data/weights.tsv.

python tools/fit_claims.py [--write]

Fitted by logistic regression, with a penalty on large weights, on the pairs with an even number of
tests/quality/gold/pairs.jsonl, the open half of pairs_more.jsonl, and the statements of the sample (those of one expected claim
are one, of two claims two, so far as a key proposes them), which together weigh as much as `SAMPLE` pairs. Left out is what a
bar keeps apart, what denies the other or gives another figure, and what was not read. What is set by hand is kept as it is in
the file. The folded half and the held pairs are looked at by `benchmarks/claims.py` alone.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

import claims as pairs  # noqa: E402

from katanya import read  # noqa: E402
from katanya.articles import Given  # noqa: E402
from katanya.weighing import candidates, claims, prepare, weights, words  # noqa: E402
from katanya.weighing.pair import figures, pair_of  # noqa: E402
from katanya.weighing.records import Said, Verdict  # noqa: E402

REPORTS = ROOT / "katanya" / "sample" / "reports.jsonl"
EXPECTED = ROOT / "tests" / "quality" / "gold" / "sample_expected.json"
FILE = ROOT / "katanya" / "weighing" / "data" / "weights.tsv"
FITTED = "fitted"
SAMPLE = 40
PENALTY, RATE, STEPS = 1.0, 0.5, 4000
HEAD = """\
# What each feature of two statements weighs; the sum of value times weight, as a probability, is a judgement's score.
# Fitted by `python tools/fit_claims.py --write` on {one} pairs that are one claim and {two} that are two (the open halves of
# tests/quality/gold/pairs.jsonl and pairs_more.jsonl, and the sample's claims), or set by hand with the reason; beside each its
# mean value. A value is -1 where it speaks against, so that no weight should be below 0.
# feature	weight	evidence
"""
Row = tuple[bool, dict[str, float], float]


def main() -> None:
    """Print the weights; write them where asked to."""
    parser = argparse.ArgumentParser(description="Fit what the features of two statements weigh.")
    parser.add_argument("--write", action="store_true", help="write weights.tsv")
    write = parser.parse_args().write
    given = [(name, float(weight), why) for name, weight, why in words.rows("weights.tsv", 3)]
    hand = {name: weight for name, weight, why in given if not why.startswith(FITTED)}
    rows = [*_rows(_open(), 1.0), *_sample()]
    names = [name for name, _, why in given if why.startswith(FITTED) and name != weights.START]
    fitted = fit(rows, [*names, *(name for name, weight in hand.items() if weight)])
    lines = [f"{name}\t{fitted[name]:.2f}\t{_evidence(name, rows)}" for name in (*names, weights.START)]
    lines += [f"{name}\t{weight:g}\t{why}" for name, weight, why in given if name in hand]
    head = HEAD.format(one=sum(same for same, *_ in rows), two=sum(not same for same, *_ in rows))
    print(head + "\n".join(lines))
    if write:
        FILE.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _open() -> list[tuple[bool, Said, Said]]:
    found = [pair for pair in pairs.read_pairs() if pair.half in ("open", "more open")]
    return [(pair.same, pair.left, pair.right) for pair in found if pair.left and pair.right]


def _sample() -> list[Row]:
    """Return the pairs of the sample's statements, one for each two wordings."""
    said = {each["id"]: _said(each, number) for number, each in enumerate(_json_lines(REPORTS))}
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))["claims"]
    homes = [(claim["name"], found) for claim in expected for where in claim["statements"] if (found := _at(said, where))]
    rows = {}
    for (name, left), (other, right) in combinations(homes, 2):
        if left.report != right.report and candidates.of_said(left) & candidates.of_said(right):
            rows[frozenset((left.text, right.text))] = (name == other, left, right)
    found = [*_rows(rows.values(), 1.0)]
    return [(same, values, SAMPLE / len(found)) for same, values, _ in found]


def _json_lines(path: Path) -> Iterator[dict[str, str]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _said(row: dict[str, str], number: int) -> tuple[Said, ...]:
    known = {name: row[name] for name in ("outlet", "title", "published", "language") if row.get(name)}
    reading = read(text=row["text"], given=Given(**known))
    first = 1000 * number
    return prepare.report(reading, number=number, statements=range(first, first + len(reading.statements))).statements


def _at(said: dict[str, tuple[Said, ...]], where: dict[str, str]) -> Said | None:
    held = [each for each in said[where["report"]] if where["quote"].casefold() in each.text.casefold()]
    return min(held, key=lambda each: len(each.text), default=None)


def _rows(given: Iterable[tuple[bool, Said, Said]], weight: float) -> Iterator[Row]:
    """Yield whether two statements are one claim and the values of their features, where features decide."""
    for same, left, right in given:
        judged = claims.judge(left, right)
        values = {feature.name: feature.value for feature in judged.features}
        barred = any(feature.name == "bar" and judged.verdict is not Verdict.UNSURE for feature in judged.features)
        if not barred and values["polarity"] > 0 and figures(pair_of(left, right)) != "differ":
            yield same, values, weight


def fit(rows: Sequence[Row], names: Sequence[str]) -> dict[str, float]:
    """Return the weights under which what is one claim is likeliest to be found so, with the one that is always added."""
    found = dict.fromkeys((*names, weights.START), 0.0)
    whole = sum(counts for *_, counts in rows)
    for _ in range(STEPS):
        slopes = {name: PENALTY * found[name] for name in names} | {weights.START: 0.0}
        for same, values, counts in rows:
            total = found[weights.START] + sum(found[name] * values.get(name, 0.0) for name in names)
            error = (1 / (1 + math.exp(-total)) - same) * counts
            slopes[weights.START] += error
            for name in names:
                slopes[name] += error * values.get(name, 0.0)
        for name, slope in slopes.items():
            found[name] -= RATE * slope / whole
    return found


def _evidence(name: str, rows: Sequence[Row]) -> str:
    if name == weights.START:
        return FITTED
    means = []
    for one in (True, False):
        values = [values.get(name, 0.0) for same, values, _ in rows if same is one]
        means.append(sum(values) / max(1, len(values)))
    return f"{FITTED}: {means[0]:.2f} on average where it is one claim, {means[1]:.2f} where it is two"


if __name__ == "__main__":
    main()
