"""How well text reuse is found: copies made of ECB+ texts and of the sample, and pairs that share nothing.

python benchmarks/copies.py [--shared FOLDER] [--check] [--misses]

Three kinds of copy, 160 each, made the same way every time: a light edit (3 of 100 words changed, dropped or added), the first
half alone, a quarter embedded in a text of another topic. Unrelated are pairs of texts of different topics.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import ecbplus
from measuring import ROOT, SHARED, Limit, checked

from katanya.weighing import copies
from katanya.weighing.records import Report

EACH, LEAST, UNRELATED = 160, 158, 5000
EDITED = 0.03
# A quarter of a text of fewer words is a sentence or two, which nobody would call a copy.
SHORTEST = 100
SAMPLE = ROOT / "katanya" / "sample"

Text = tuple[int, str]
Make = Callable[[Text, Sequence[Text], random.Random], str]


def main() -> int:
    """Print the figures; return 1 where a limit is not kept and --check asks for it."""
    options = _options()
    texts = [*_corpus(options.shared / "corpora" / "ecbplus"), *_sample()]
    if not texts:
        print(f"no figures: neither {options.shared / 'corpora' / 'ecbplus'} nor {SAMPLE} is there")
        return 0
    long = [text for text in texts if len(text[1].split()) >= SHORTEST]
    print(f"== {len(texts)} texts, {len(long)} of at least {SHORTEST} words")
    limits = [_kind(name, make, long, texts, options) for name, make in KINDS]
    limits.append(_unrelated(texts, options))
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Find made copies.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/ (default: beside the checkout)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is not kept")
    parser.add_argument("--misses", action="store_true", help="print the beginnings of the pairs that came out wrong")
    return parser.parse_args()


def _corpus(folder: Path) -> list[Text]:
    return [(document.topic, document.body) for document in ecbplus.documents(folder, range(1, 36))]


def _sample() -> list[Text]:
    """Return the reports that ship, each as a topic of its own: it is only a source of texts here."""
    lines = [line for path in sorted(SAMPLE.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    bodies = [json.loads(line).get("text") or "" for line in lines if line.strip()]
    return [(1000, body) for body in bodies if body]


def _kind(name: str, make: Make, long: Sequence[Text], texts: Sequence[Text], options: argparse.Namespace) -> Limit:
    chance = random.Random(name)  # noqa: S311  the same copies every time
    proposed = found = 0
    started = time.perf_counter()
    for text in chance.sample(list(long), EACH):
        copy = make(text, texts, chance)
        proposed += len(copies.keys(text[1]) & copies.keys(copy)) >= 2
        seen = copies.compare(_report(0, text[1]), _report(1, copy)) is not None
        found += seen
        if options.misses and not seen:
            print(f"      missed: {text[1][:100]!r}")
    took = (time.perf_counter() - started) / EACH * 1000
    print(f"   {name:28} {found} of {EACH} found, {proposed} proposed by keys, {took:.1f} ms a pair")
    return Limit(f"{name}: found and proposed", min(found, proposed), LEAST, least=True)


def _unrelated(texts: Sequence[Text], options: argparse.Namespace) -> Limit:
    chance = random.Random("unrelated")  # noqa: S311
    topics: dict[int, list[str]] = defaultdict(list)
    for topic, body in texts:
        topics[topic].append(body)
    wrong = 0
    for _ in range(UNRELATED):
        left, right = (chance.choice(topics[topic]) for topic in chance.sample(sorted(topics), 2))
        seen = copies.compare(_report(0, left), _report(1, right))
        wrong += seen is not None
        if options.misses and seen:
            print(f"      wrong: {[left[passage.left.start : passage.left.stop] for passage in seen.passages]}")
    print(f"   {'unrelated':28} {wrong} of {UNRELATED} taken for copies")
    return Limit("unrelated pairs taken for copies", wrong, 0)


def _light_edit(text: Text, _texts: Sequence[Text], chance: random.Random) -> str:
    changed: list[str] = []
    for word in text[1].split(" "):
        if chance.random() >= EDITED:
            changed.append(word)
            continue
        changed += chance.choice(([], ["reportedly", word], ["another"]))
    return " ".join(changed)


def _first_half(text: Text, _texts: Sequence[Text], _chance: random.Random) -> str:
    words = text[1].split(" ")
    return " ".join(words[: len(words) // 2])


def _embedded_quarter(text: Text, texts: Sequence[Text], chance: random.Random) -> str:
    words = text[1].split(" ")
    start = chance.randrange(len(words) - len(words) // 4)
    host = chance.choice([body for topic, body in texts if topic != text[0]]).split("\n")
    place = chance.randrange(len(host) + 1)
    return "\n".join([*host[:place], " ".join(words[start : start + len(words) // 4]), *host[place:]])


KINDS: tuple[tuple[str, Make], ...] = (
    ("light edit, 3 of 100 words", _light_edit),
    ("first half only", _first_half),
    ("a quarter, embedded", _embedded_quarter),
)


def _report(number: int, body: str) -> Report:
    empty: frozenset[str] = frozenset()
    return Report(number, None, None, None, "en", None, body, "", (), empty, empty, empty, empty, ())


if __name__ == "__main__":
    sys.exit(main())
