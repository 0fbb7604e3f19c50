"""Counts what is taken for one claim, or for a denial, among reports that cannot be of one happening.

python benchmarks/strangers.py [--shared FOLDER] [--reports 200] [--seed 1] [--check]

The reports are of three collections (PolNeAR: American politics, 2015 and 2016; LGL: local news, 2009; GeoVirus: epidemics), so
many of each, in one ledger. Two statements of different collections are never one claim, and none denies the other: each such
pair is wrong for certain. How many are wrong within a collection is not known, and is more.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import random
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from measuring import SHARED, Limit, checked
from sqlalchemy import text

from katanya.desk import add, vectors
from katanya.ledger import connect

TOO_LONG = 20_000
ARTICLE = re.compile(r"<article[^>]*>(.*?)</article>", re.DOTALL)
TEXT = re.compile(r"<text>(.*?)</text>", re.DOTALL)
PAIRS = text("SELECT member, other, relation FROM pairs WHERE what = 'claim' AND (verdict = 'same' OR relation = 'denies')")
CLAIMS = text("SELECT member, root FROM members WHERE what = 'claim'")
REPORTS = text("SELECT said.number, articles.id FROM said JOIN articles ON articles.number = said.article")


def main() -> int:
    """Print the counts; return 0 also where the texts are absent, 1 where `--check` finds too many wrong pairs."""
    options = _options()
    corpora = options.shared / "corpora"
    if not (corpora / "polnear").is_dir() or not (corpora / "geo").is_dir():
        print(f"no figures: {corpora} does not hold polnear/ and geo/; name the folder that holds corpora/ with --shared")
        return 0
    os.environ[vectors.SWITCH] = "off"
    with tempfile.TemporaryDirectory() as folder:
        reports, address = Path(folder) / "reports.jsonl", str(Path(folder) / "strangers.db")
        reports.write_text("".join(_chosen(corpora, options.reports, options.seed)), encoding="utf-8")
        for _ in add(address, [str(reports)]):
            pass
        wrong = _told(address)
    return checked([Limit("wrong pairs", wrong, options.most)], check=options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Count claims that join reports of different happenings.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/")
    parser.add_argument("--reports", type=int, default=200, help="of each collection (default: 200; of GeoVirus there are 119)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=5, help="wrong pairs at most (default: 5)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where there are more")
    return parser.parse_args()


def _chosen(corpora: Path, count: int, seed: int) -> Iterator[str]:
    """Yield so many reports of each collection, as lines of JSON, the name of the collection before their ids."""
    collections = {
        "polnear": (path.read_text(encoding="utf-8") for path in sorted((corpora / "polnear").glob("*/text/*.txt"))),
        "lgl": _of_xml(corpora / "geo" / "lgl.xml"),
        "geovirus": _of_xml(corpora / "geo" / "GeoVirus-first-half.xml"),
    }
    for name, texts in collections.items():
        short = [each for each in texts if len(each) < TOO_LONG]
        chosen = random.Random(seed).sample(short, min(count, len(short)))  # noqa: S311  the same reports every time
        for number, body in enumerate(chosen):
            yield f"{json.dumps({'id': f'{name}-{number}', 'text': body, 'language': 'en'})}\n"


def _of_xml(path: Path) -> Iterator[str]:
    for article in ARTICLE.findall(path.read_text(encoding="utf-8")):
        if found := TEXT.search(article):
            yield html.unescape(found[1]).removeprefix("<![CDATA[").removesuffix("]]>")


def _told(address: str) -> int:
    """Print what was joined and return how many of the pairs are wrong for certain."""
    with connect.reader(address).connect() as connection:
        home = {number: name.partition("-")[0] for number, name in connection.execute(REPORTS).all()}
        report: dict[int, str] = {number: name for number, name in connection.execute(REPORTS).all()}  # noqa: C416
        pairs = connection.execute(PAIRS).all()
        claims: dict[int, set[int]] = {}
        for member, root in connection.execute(CLAIMS).all():
            claims.setdefault(root, {root}).add(member)
    several = [members for members in claims.values() if len({report[each] for each in members}) > 1]
    joined = sum(len({home[each] for each in members}) > 1 for members in several)
    print(f"{len(set(report.values()))} reports, {len(home)} statements, {len(several)} claims of several reports")
    print(f"claims that join collections: {joined}")
    same = _apart(home, ((one, other) for one, other, relation in pairs if relation == "same"))
    denied = _apart(home, ((one, other) for one, other, relation in pairs if relation == "denies"))
    print(f"pairs of different collections that are judged one claim: {same}, a denial: {denied}")
    among = sum(home[one] != home[other] for members in several for one, other in combinations(sorted(members), 2))
    return int(max(same, among)) + denied


def _apart(home: dict[int, str], pairs: Iterable[tuple[int, int]]) -> int:
    return len({frozenset(pair) for pair in pairs if home[pair[0]] != home[pair[1]]})


if __name__ == "__main__":
    sys.exit(main())
