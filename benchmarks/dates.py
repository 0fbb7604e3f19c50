"""Scores the time expressions that are found and when they are taken to be: MEANTIME, the Indonesian gold, case collections.

python benchmarks/dates.py [--shared FOLDER] [--check] [--misses apple|gm|id|recognizers|duckling]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import date_cases
import timexes
from date_cases import Case
from measuring import SHARED, Limit, checked
from timexes import Document, Timed

from katanya.articles import from_text
from katanya.mentions.dates import find
from katanya.records import Text
from katanya.resolve.dates import resolve
from katanya.texts import segment

VALUE_EN, RECOGNITION_ID, NORMALISATION_ID = 80.0, 95.0, 90.0
# Strötgen, Zell and Gertz 2013, HeidelTime at TempEval-3, English, relaxed span and value F1.
HEIDELTIME = "HeidelTime at TempEval-3: relaxed 90.3, value 77.6"
# Mirza 2015, IndoTimex on a held-out half of the same articles.
INDOTIMEX = "IndoTimex on its held-out half: recognition 92.87, normalisation 85.26"
MICROSECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over documents; the figures are F1 in percent."""

    found: int
    gold: int
    strict: int
    relaxed: int
    types: int
    values: int
    both: int

    def f1(self, right: int) -> float:
        """Return the F1 of a count of right ones."""
        return 200 * right / (self.found + self.gold) if self.found + self.gold else 0.0

    def lines(self) -> Iterable[str]:
        """Yield the figures as lines."""
        yield f"found {self.found}, gold {self.gold}"
        yield f"strict span F1       {self.f1(self.strict):5.1f}"
        yield f"relaxed span F1      {self.f1(self.relaxed):5.1f}"
        yield f"value F1             {self.f1(self.values):5.1f}"
        yield f"type and value F1    {self.f1(self.both):5.1f}"
        yield f"type of the relaxed  {100 * self.types / max(1, self.relaxed):5.1f} %"
        yield f"both of the relaxed  {100 * self.both / max(1, self.relaxed):5.1f} %"


def main() -> int:
    """Print the figures; return 1 where `--check` is given and a limit is not kept."""
    options = _options()
    corpora = options.shared / "corpora"
    limits = [*_english(corpora / "meantime", options.misses), *_indonesian(corpora / "indotimex", options.misses)]
    _cases(corpora, options.misses)
    return checked(limits, check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score time expressions and their values.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/")
    parser.add_argument("--check", action="store_true", help="fail where a promised figure is not reached")
    parser.add_argument("--misses", default="", help="list what went wrong in apple, gm, id, recognizers or duckling")
    return parser.parse_args()


def _english(folder: Path, misses: str) -> list[Limit]:
    parts = [part for name in ("corpus_apple", "corpus_gm") if (part := folder / name).is_dir()]
    if not parts:
        print(f"MEANTIME: no figures: {folder} is not there")
        return []
    both = []
    for part in parts:
        documents = list(timexes.meantime(part))
        both += documents
        _show(f"MEANTIME {part.name}", _scored(documents, "en", misses=misses == part.name.removeprefix("corpus_")))
    score = _scored(both, "en")
    _show(f"MEANTIME, both ({HEIDELTIME})", score)
    speed = _speed(both)
    print(f"  {speed:.1f} microseconds a word for finding and resolving")
    return [
        Limit("English value F1", score.f1(score.values), VALUE_EN, least=True),
        Limit("microseconds a word", speed, MICROSECONDS),
    ]


def _indonesian(folder: Path, misses: str) -> list[Limit]:
    archive = folder / "kompas_development.zip"
    if not timexes.GOLD_ID.is_file() or not archive.is_file():
        absent = timexes.GOLD_ID if not timexes.GOLD_ID.is_file() else archive
        print(f"Indonesian gold absent: {absent.name} is not there")
        return []
    score = _scored(list(timexes.kompas(archive)), "id", misses=misses == "id")
    _show(f"Kompas, our gold ({INDOTIMEX})", score)
    _agreement(archive)
    return [
        Limit("Indonesian recognition, relaxed F1", score.f1(score.relaxed), RECOGNITION_ID, least=True),
        Limit(
            "Indonesian normalisation, % of the relaxed", 100 * score.both / max(1, score.relaxed), NORMALISATION_ID, least=True
        ),
    ]


def _agreement(archive: Path) -> None:
    """Print how far two annotators agree, the second scored against the first."""
    if not timexes.SECOND_ID.is_file():
        print(f"two annotators: no figures: {timexes.SECOND_ID.name} is not there")
        return
    first = {document.name: document for document in timexes.kompas(archive)}
    second = list(timexes.kompas(archive, timexes.SECOND_ID))
    counts = [0] * 7
    for document in second:
        _count(counts, document.gold, first[document.name].gold)
    score = Score(*counts)
    print(f"two annotators, {len(second)} of the articles")
    print(f"  expressions {score.gold} and {score.found}")
    print(f"  recognition F1, strict  {score.f1(score.strict):5.1f}")
    print(f"  recognition F1, relaxed {score.f1(score.relaxed):5.1f}")
    print(f"  equal type and value    {100 * score.both / max(1, score.relaxed):5.1f} % of the relaxed")


def _show(title: str, score: Score) -> None:
    print(title)
    for line in score.lines():
        print(f"  {line}")


def _cases(corpora: Path, misses: str) -> None:
    for name, path, load in (
        ("recognizers", corpora / "recognizers" / "English.json", date_cases.recognizers),
        ("duckling", corpora / "duckling" / "EN.hs", date_cases.duckling),
    ):
        if not path.is_file():
            print(f"{name}: no figures: {path} is not there")
            continue
        run, left_out = load(path)
        passed = {case for case in run if case.passes()}
        like = [case for case in run if case.unlike_news is None]
        print(name)
        print(f"  not run: {_counts(left_out)}")
        print(f"  all days, periods, lengths and rhythms: {_rate(run, passed)}")
        print(f"  of them such as news could hold:        {_rate(like, passed)}")
        print(f"  the others: {_counts(Counter(case.unlike_news for case in run if case.unlike_news))}")
        for case in like if misses == name else ():
            if case not in passed:
                print(f"    {case.words!r} -> {case.wanted} not {case.found()}")


def _rate(cases: Sequence[Case], passed: set[Case]) -> str:
    right = sum(case in passed for case in cases)
    return f"{right} of {len(cases)} passed ({100 * right / max(1, len(cases)):.1f} %)"


def _counts(reasons: Counter[str]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())


def _scored(documents: Sequence[Document], code: str, *, misses: bool = False) -> Score:
    counts = [0] * 7
    for document in documents:
        found, gold = _found(document, code), [each for each in document.gold if each.stop <= document.limit]
        pairs = _count(counts, found, gold)
        if misses:
            _list(document, found, gold, pairs)
    return Score(*counts)


def _count(counts: list[int], found: Sequence[Timed], gold: Sequence[Timed]) -> list[tuple[Timed, Timed]]:
    """Add to the counts of a score, in the order of its fields, and return the pairs that were counted."""
    pairs = _paired(found, gold)
    counts[0] += len(found)
    counts[1] += len(gold)
    counts[2] += sum((one.start, one.stop) == (other.start, other.stop) for one, other in pairs)
    counts[3] += len(pairs)
    counts[4] += sum(one.type == other.type for one, other in pairs)
    counts[5] += sum(one.value == other.value for one, other in pairs)
    counts[6] += sum((one.type, one.value) == (other.type, other.value) for one, other in pairs)
    return pairs


def _found(document: Document, code: str) -> list[Timed]:
    text = _text(document, code)
    dated = resolve(find(text, code), text, document.published)
    rows = (Timed(*each.timex.span, each.when.timex.value, each.when.value, each.when.mod) for each in dated)
    return [row for row in rows if row.stop <= document.limit and not _overlaps(row, document.left_out)]


def _text(document: Document, code: str) -> Text:
    return segment(from_text(document.text), language=code)


def _overlaps(row: Timed, spans: Iterable[tuple[int, int]]) -> bool:
    return any(row.start < stop and start < row.stop for start, stop in spans)


def _paired(found: Iterable[Timed], gold: Sequence[Timed]) -> list[tuple[Timed, Timed]]:
    """Return each found expression with the gold one that it overlaps, each taken once, those of the same span first."""
    left, pairs = list(gold), []
    for one in sorted(found, key=lambda row: not any((row.start, row.stop) == (each.start, each.stop) for each in gold)):
        partner = next((each for each in left if _overlaps(one, [(each.start, each.stop)])), None)
        if partner is not None:
            left.remove(partner)
            pairs.append((one, partner))
    return pairs


def _list(document: Document, found: list[Timed], gold: list[Timed], pairs: list[tuple[Timed, Timed]]) -> None:
    print(f"  {document.name}, {document.published}")
    for one, other in pairs:
        if (one.start, one.stop, one.type, one.value) != (other.start, other.stop, other.type, other.value):
            print(f"    found {_line(document, one)} | gold {_line(document, other)}")
    for row in found:
        if row not in [one for one, _ in pairs]:
            print(f"    not in the gold: {_line(document, row)} in: {document.text[max(0, row.start - 40) : row.stop + 30]!r}")
    for row in gold:
        if row not in [other for _, other in pairs]:
            print(f"    not found: {_line(document, row)} in: {document.text[max(0, row.start - 40) : row.stop + 30]!r}")


def _line(document: Document, row: Timed) -> str:
    return f"{document.text[row.start : row.stop]!r} {row.type} {row.value}"


def _speed(documents: Sequence[Document]) -> float:
    texts = [(_text(document, "en"), document.published) for document in documents]
    best = min(_seconds(texts) for _ in range(5))
    return 1e6 * best / sum(len(text.body.split()) for text, _ in texts)


def _seconds(texts: Sequence[tuple[Text, str]]) -> float:
    # Of this process alone: other work on the machine does not count.
    start = time.process_time()
    for text, published in texts:
        resolve(find(text, "en"), text, published)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
