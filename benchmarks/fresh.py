"""Reads articles of other outlets than the gold's and prints the scorer's figures, unseen articles apart from those seen.

python benchmarks/fresh.py [--shared FOLDER]

The annotations are ours, by the same guide, kept as places with a digest of the text (`tests/quality/gold/fresh.jsonl`).
The texts are those of PolNeAR (national papers), LGL and GeoWebNews (local papers) and IndoTimex (Kompas) and stay in the
shared folder. `open` articles were looked at while the rules were written, `held` ones were not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from corpora_texts import absent, text_of
from measuring import ROOT, SHARED

GOLD = ROOT / "tests" / "quality" / "gold" / "fresh.jsonl"
# What the reports of a corpus are.
OUTLETS = {"polnear": "national papers", "lgl": "local papers", "gwn": "local papers", "kompas": "Kompas"}


def main() -> int:
    """Print the figures of each set and language; return 0 also where the texts are absent, 1 where one has changed."""
    parser = argparse.ArgumentParser(description="Read articles of other outlets and score what was read.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/ and tools/")
    shared = parser.parse_args().shared
    scorer, corpora = shared / "tools" / "score_statements.py", shared / "corpora"
    if not scorer.is_file() or absent(corpora):
        print(f"no figures: {shared} does not hold the scorer and the texts; name the folder with --shared")
        return 0
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    texts = {row["id"]: text_of(corpora, row["corpus"], row["id"]) for row in rows}
    changed = [row["id"] for row in rows if hashlib.sha256(texts[row["id"]].encode()).hexdigest() != row["digest"]]
    if changed:
        print(f"{changed[0]}: the text is not the one that was annotated", file=sys.stderr)
        return 1
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(f"{row['set']} · {row['language']} · {OUTLETS[row['corpus']]}", []).append(row)
    return max(_scored(scorer, name, group, texts) for name, group in sorted(groups.items(), key=_open_first))


def _open_first(group: tuple[str, list[dict[str, Any]]]) -> tuple[bool, str]:
    return not group[0].startswith("open"), group[0]


def _scored(scorer: Path, name: str, chosen: list[dict[str, Any]], texts: dict[str, str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        gold.write_text("".join(f"{json.dumps(_as_gold(row, texts[row['id']]))}\n" for row in chosen), encoding="utf-8")
        with predicted.open("wb") as out:
            call = [sys.executable, "-m", "katanya", "read", str(gold), "--format", "jsonl", "--quiet"]
            status = subprocess.run(call, check=False, stdout=out, cwd=ROOT).returncode
        print(f"== {name}: {len(chosen)} articles", flush=True)
        return max(status, subprocess.run([sys.executable, str(scorer), str(gold), str(predicted)], check=False).returncode)


def _as_gold(row: dict[str, Any], text: str) -> dict[str, Any]:
    statements = [
        {**each, **{part: _quotes(text, each[part]) for part in ("content", "cue", "source")}} for each in row["statements"]
    ]
    kept = {name: row[name] for name in ("id", "language", "outlet", "published")}
    return {**kept, "title": "", "text": text, "statements": statements}


def _quotes(text: str, places: Any) -> Any:
    if places is None:
        return ""
    if places and isinstance(places[0], list):
        return [_quotes(text, place) for place in places]
    if not places:
        return []
    start, stop = places
    quote = text[start:stop]
    nth = sum(1 for at in range(start + 1) if text.startswith(quote, at))
    return {"text": quote, "nth": nth}


if __name__ == "__main__":
    sys.exit(main())
