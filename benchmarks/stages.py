"""Measures what names, times, places, equipment and events add to the time of reading the statements alone.

python benchmarks/stages.py [--shared FOLDER] [--rounds 5] [--check]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from measuring import EXAMPLES, SHARED, Limit, Series, checked

from katanya.articles import load
from katanya.reading import hear, read_article
from katanya.records import Article

RATIO_LIMIT = 1.5


def main() -> int:
    """Print the times of both and their ratio; return 1 where `--check` is given and the whole takes too long."""
    parser = argparse.ArgumentParser(description="Measure whole readings against statements alone.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds gold/; else the examples are read")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help=f"fail above {RATIO_LIMIT:g} times")
    options = parser.parse_args()
    articles = _articles(options.shared)
    words = sum(len(article.body.split()) for article in articles)
    print(f"Python {sys.version.split()[0]}, {options.rounds} rounds, {len(articles)} articles, {words:,} words")
    for read in (hear, read_article):
        _seconds(read, articles)
    pairs = [(_seconds(hear, articles), _seconds(read_article, articles)) for _ in range(options.rounds)]
    alone, whole = (Series(tuple(seconds * 1e6 / words for seconds in column)) for column in zip(*pairs, strict=True))
    print(f"microseconds a word: statements {alone.show()}, whole {whole.show()}")
    return checked([Limit("whole over statements", whole.over(alone).median, RATIO_LIMIT)], check=options.check)


def _articles(shared: Path) -> tuple[Article, ...]:
    gold = shared / "gold" / "dev.jsonl"
    return tuple(item for item in load([str(gold if gold.is_file() else EXAMPLES)]) if isinstance(item, Article))


def _seconds(read: Callable[[Article], object], articles: tuple[Article, ...]) -> float:
    start = time.process_time()
    for article in articles:
        read(article)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
