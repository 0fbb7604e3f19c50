"""How well reports fall into stories: ECB+ topics 21-35 as documents, thresholds set on topics 1-20.

python benchmarks/stories.py [--shared FOLDER] [--check] [--misses]

Each topic holds two events that are easily confused. The baseline is TF-IDF with average linkage in the same run, in the better
of two wordings, its threshold set on topics 1-20 as well.
"""

from __future__ import annotations

import argparse
import heapq
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import ecbplus
from measuring import SHARED, Limit, checked

from katanya.weighing import candidates, stories, words
from katanya.weighing.records import Judged, Report

TUNED, SHOWN = range(1, 21), range(21, 36)
LEAST, ABOVE = 0.93, 0.03
TOKEN = re.compile(r"\b\w\w+\b")


def main() -> int:
    """Print the figures; return 1 where a limit is not kept and --check asks for it."""
    options = _options()
    folder = options.shared / "corpora" / "ecbplus"
    if not folder.is_dir():
        print(f"no figures: {folder} is not there; name the folder that holds corpora/ with --shared")
        return 0
    shown = []
    for name, topics in (("topics 1-20 (thresholds set here)", TUNED), ("topics 21-35", SHOWN)):
        documents = ecbplus.documents(folder, topics)
        gold = [document.event for document in documents]
        found = _stories([ecbplus.report(document, number) for number, document in enumerate(documents)])
        print(f"== {name}: {len(documents)} documents, {len(set(gold))} events")
        shown = [b_cubed(gold, found)[2], _show("katanya", gold, found)]
        if options.misses:
            _misses(gold, found)
    base = _baseline(folder)
    limits = [
        Limit("B-cubed F1 on topics 21-35, in hundredths", 100 * shown[0], 100 * LEAST, least=True),
        Limit("the same above the baseline", 100 * (shown[0] - base), 100 * ABOVE, least=True),
    ]
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Group ECB+ documents into stories.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/ (default: beside the checkout)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    parser.add_argument("--misses", action="store_true", help="list how the documents of each event were grouped")
    return parser.parse_args()


def _stories(reports: Sequence[Report]) -> list[int]:
    """Return the story of each report: pairs are proposed by keys, judged, and grouped, as in a ledger."""
    by_key: dict[str, list[int]] = defaultdict(list)
    pairs: list[Judged] = []
    profiles = [stories.profile(report) for report in reports]
    for report in reports:
        keys = candidates.of_report(report)
        proposed = {number for key in keys for number in by_key[key]}
        pairs += [stories.judge(profiles[report.number], profiles[number]) for number in sorted(proposed)]
        for key in keys:
            by_key[key].append(report.number)
    print(f"   {len(pairs)} pairs proposed of {len(reports) * (len(reports) - 1) // 2}")
    members = stories.group(profiles, pairs)
    roots = {number: group.root for group in members.groups for number in group.members}
    return [roots.get(report.number, report.number) for report in reports]


def _show(name: str, gold: Sequence[str], found: Sequence[int]) -> float:
    precision, recall, f1 = b_cubed(gold, found)
    index = adjusted_rand(gold, found)
    print(f"   {name:32} B-cubed P {precision:.3f} R {recall:.3f} F1 {f1:.3f}   ARI {index:.3f}   {len(set(found))} stories")
    return index


def _misses(gold: Sequence[str], found: Sequence[int]) -> None:
    for event in dict.fromkeys(gold):
        counts = Counter(root for name, root in zip(gold, found, strict=True) if name == event)
        others = {root: Counter(name for name, other in zip(gold, found, strict=True) if other == root) for root in counts}
        parts = [
            f"{count} (with {dict(others[root])})" if len(others[root]) > 1 else str(count) for root, count in counts.items()
        ]
        print(f"      {event}: {', '.join(parts)}")


def b_cubed(gold: Sequence[str], found: Sequence[int]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga and Baldwin 1998).

    >>> b_cubed(["a", "a", "b"], [1, 1, 1])[1]
    1.0
    """
    cells, rows, columns = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / columns[root] for (_, root), n in cells.items()) / len(gold)
    recall = sum(n * n / rows[event] for (event, _), n in cells.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def adjusted_rand(gold: Sequence[str], found: Sequence[int]) -> float:
    """Return the adjusted Rand index (Hubert and Arabie 1985)."""
    cells, rows, columns = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    both, left, right = (sum(math.comb(n, 2) for n in counts.values()) for counts in (cells, rows, columns))
    expected = left * right / math.comb(len(gold), 2)
    return (both - expected) / ((left + right) / 2 - expected)


# --- the baseline ------------------------------------------------------------------------------------------------------


def _baseline(folder: Path) -> float:
    """Print TF-IDF with average linkage in either wording and return the better B-cubed F1 on the shown topics."""
    print("== TF-IDF with average linkage, topics 21-35, threshold set on topics 1-20")
    best = 0.0
    for name, weight in (("counts", float), ("1 + log of counts", lambda count: 1 + math.log(count))):
        threshold = _best_threshold(*_linked(ecbplus.documents(folder, TUNED), weight))
        gold, merges = _linked(ecbplus.documents(folder, SHOWN), weight)
        found = _cut(merges, len(gold), threshold)
        _show(f"{name}, at {threshold:.3f}", gold, found)
        best = max(best, b_cubed(gold, found)[2])
    return best


Merge = tuple[float, int, int]


def _linked(documents: Sequence[ecbplus.Document], weight: Callable[[float], float]) -> tuple[list[str], list[Merge]]:
    vectors = _tf_idf([f"{document.url or ''}\n{document.body}" for document in documents], weight)
    return [document.event for document in documents], _average_linkage(vectors)


def _tf_idf(texts: Sequence[str], weight: Callable[[float], float]) -> list[dict[str, float]]:
    stop = words.empty("en")
    counts = [Counter(token for token in TOKEN.findall(text.lower()) if token not in stop) for text in texts]
    held = Counter(token for count in counts for token in count)
    found = []
    for count in counts:
        row = {token: weight(n) * (math.log((1 + len(texts)) / (1 + held[token])) + 1) for token, n in count.items()}
        length = math.sqrt(sum(value * value for value in row.values())) or 1.0
        found.append({token: value / length for token, value in row.items()})
    return found


def _similar(vectors: Sequence[dict[str, float]]) -> list[dict[int, float]]:
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: list[dict[int, float]] = [defaultdict(float) for _ in vectors]
    for number, vector in enumerate(vectors):
        for token, value in vector.items():
            for other, held in holders[token]:
                found[number][other] += value * held
            holders[token].append((number, value))
        for other, value in list(found[number].items()):
            found[other][number] = value
    return found


def _average_linkage(vectors: Sequence[dict[str, float]]) -> list[Merge]:
    """Return the joins from the most alike on; clusters are numbered on from the documents."""
    similar = dict(enumerate(_similar(vectors)))
    sizes = dict.fromkeys(similar, 1)
    heap = [(-value, left, right) for left, row in similar.items() for right, value in row.items() if left < right]
    heapq.heapify(heap)
    merges: list[Merge] = []
    while heap:
        value, left, right = heapq.heappop(heap)
        if left not in sizes or right not in sizes:
            continue
        merges.append((-value, left, right))
        number = len(vectors) + len(merges) - 1
        one, other = sizes.pop(left), sizes.pop(right)
        first, second = similar.pop(left), similar.pop(right)
        near = {near for near in first.keys() | second.keys() if near in sizes}
        similar[number] = {each: (first.get(each, 0.0) * one + second.get(each, 0.0) * other) / (one + other) for each in near}
        sizes[number] = one + other
        for each, joined in similar[number].items():
            similar[each][number] = joined
            heapq.heappush(heap, (-joined, each, number))
    return merges


def _cut(merges: Sequence[Merge], count: int, threshold: float) -> list[int]:
    parent = list(range(count + len(merges)))
    for step, (value, left, right) in enumerate(merges):
        if value >= threshold:
            parent[left] = parent[right] = count + step
    return [_top(parent, number) for number in range(count)]


def _top(parent: Sequence[int], number: int) -> int:
    while parent[number] != number:
        number = parent[number]
    return number


def _best_threshold(gold: Sequence[str], merges: Sequence[Merge]) -> float:
    steps = [step / 200 for step in range(2, 160)]
    return max(steps, key=lambda step: b_cubed(gold, _cut(merges, len(gold), step))[2])


if __name__ == "__main__":
    sys.exit(main())
