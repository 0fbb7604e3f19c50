"""Reads PolNeAR's news articles and prints how many of its attributions are found, and with the source it gives.

python benchmarks/attributions.py [--shared FOLDER] [--part dev] [--articles 84]

An attribution of PolNeAR is counted where it has a cue and a content. It annotates more than our guide does (beliefs,
knowledge, what nobody said), so that its recall is a measuring stick to compare with itself and no promise.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from measuring import SHARED

import katanya
from katanya.records import Span, Statement

WORD = re.compile(r"\w+")
# Two contents are one where their words overlap by so much (F1), as in the scorer of the gold.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Attribution:
    """An annotated attribution: half-open places of its content, cue and source."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An attribution with the statement that was read for it, if one was."""

    attribution: Attribution
    statement: Statement | None
    same_source: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """An article's pairs and the number of statements read in it."""

    name: str
    text: str
    pairs: tuple[Pair, ...]
    read: tuple[Statement, ...]


def main() -> int:
    """Print the figures; return 0 also where the corpus is absent."""
    parser = argparse.ArgumentParser(description="Read PolNeAR's articles and compare what was read with its attributions.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/polnear/")
    parser.add_argument("--part", default="dev", choices=("dev", "train"))
    parser.add_argument("--articles", type=int, help="so many articles only, evenly spread")
    options = parser.parse_args()
    folder = options.shared / "corpora" / "polnear" / options.part
    if not folder.is_dir():
        print(f"no figures: {folder} is not there; name the folder that holds corpora/ with --shared")
        return 0
    paths = sorted((folder / "text").glob("*.txt"))
    _show(options.part, [compare(path) for path in paths[:: max(1, len(paths) // (options.articles or len(paths)))]])
    return 0


def _show(part: str, articles: list[Compared]) -> None:
    pairs = [pair for article in articles for pair in article.pairs]
    found = [pair for pair in pairs if pair.statement]
    sourced = [pair for pair in pairs if pair.attribution.source]
    same = sum(pair.same_source for pair in sourced)
    read = sum(len(article.read) for article in articles)
    print(f"== polnear {part}: {len(articles)} articles, {len(pairs)} attributions, {read} statements read")
    _share("attributions found", len(found), len(pairs))
    _share("  with their source, of those that name one", same, len(sourced))
    _share("source right, of the found that name one", same, sum(bool(pair.attribution.source) for pair in found))
    _share("statements read that are annotated", len(found), read)


def _share(name: str, part: int, whole: int) -> None:
    print(f"{name:46}{100 * part / max(whole, 1):6.1f} %  ({part} of {whole})")


def compare(path: Path) -> Compared:
    """Read one article and pair each of its attributions with the statement whose content fits best."""
    text = path.read_text(encoding="utf-8")
    reading = katanya.read(text=text, given=katanya.Given(language="en"))
    body, left = reading.text.body, list(reading.statements)
    assert body == text, "text given as text comes back unchanged"
    pairs = []
    for attribution in attributions(path):
        statement = _best(text, attribution, left)
        if statement is not None:
            left.remove(statement)
        same = statement is not None and any(
            _same_source(text, attribution, each) for each in (statement, *_parts(text, attribution, reading.statements))
        )
        pairs.append(Pair(attribution, statement, same))
    return Compared(path.stem, text, tuple(pairs), reading.statements)


def attributions(path: Path) -> list[Attribution]:
    """Return the attributions of an article that have a cue and a content, in the order of the text."""
    folder = path.parent.parent / "attributions"
    # Some names of annotations are cut shorter than those of their texts.
    annotated = next(iter(sorted(folder.glob(f"{path.stem}*.ann"))), None)
    lines = annotated.read_text(encoding="utf-8").splitlines() if annotated else []
    rows = [row for line in lines if len(row := line.split("\t")) > 1]  # a few lines of the corpus are broken
    marked = {row[0]: _marked(row[1]) for row in rows if row[0].startswith("T")}
    found = []
    for row in rows:
        if row[0].startswith("E"):
            roles: defaultdict[str, tuple[Span, ...]] = defaultdict(tuple)
            for each in row[1].split():
                role, _, name = each.partition(":")
                roles[role.rstrip("0123456789")] += marked.get(name, ())
            found.append(Attribution(roles["Content"], roles["Cue"], roles["Source"]))
    return sorted((each for each in found if each.content and each.cue), key=lambda each: each.content)


def _marked(column: str) -> tuple[Span, ...]:
    """Return the places of a brat column: `Content 3 9;12 20`."""
    places = column.partition(" ")[2].split(";")
    return tuple(Span(*map(int, place.split())) for place in places)


def _best(text: str, attribution: Attribution, left: list[Statement]) -> Statement | None:
    wanted = _words(text, attribution.content)
    rated = [(_overlap(wanted, _words(text, statement.content)), statement) for statement in left]
    best = max(rated, key=lambda row: row[0], default=(0.0, None))
    return best[1] if best[0] >= ENOUGH else None


def _parts(text: str, attribution: Attribution, read: Iterable[Statement]) -> list[Statement]:
    """Return the statements that stand inside an attribution: PolNeAR joins quotations that our guide parts."""
    wanted = _words(text, attribution.content)
    return [each for each in read if each.source is not None and _words(text, each.content) <= wanted]


def _overlap(wanted: set[int], found: set[int]) -> float:
    return 2 * len(wanted & found) / max(len(wanted) + len(found), 1)


def _words(text: str, spans: Iterable[Span]) -> set[int]:
    return {match.start() for start, stop in spans for match in WORD.finditer(text, start, stop)}


def _same_source(text: str, attribution: Attribution, statement: Statement) -> bool:
    """Say whether the source stands in the same words, or what stands there is part of the name that was read."""
    if statement.source is not None:
        return bool(_words(text, attribution.source) & _words(text, (statement.source,)))
    named = {word.lower() for start, stop in attribution.source for word in WORD.findall(text[start:stop])}
    return any(word.lower() in named for who in statement.who for word in WORD.findall(who))


if __name__ == "__main__":
    sys.exit(main())
