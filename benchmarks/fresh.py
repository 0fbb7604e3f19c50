"""Reads articles of other outlets than the gold's and prints the scorer's figures, unseen articles apart from those seen.

python benchmarks/fresh.py [--shared FOLDER]

The annotations are ours, by the same guide, kept as places with a digest of the text (`tests/quality/gold/fresh.jsonl`).
The texts are PolNeAR's and IndoTimex's and stay in the shared folder. `open` articles were looked at while the rules were
written, `held` ones were not.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from measuring import ROOT, SHARED

GOLD = ROOT / "tests" / "quality" / "gold" / "fresh.jsonl"


def main() -> int:
    """Print the figures of each set and language; return 0 also where the texts are absent, 1 where one has changed."""
    parser = argparse.ArgumentParser(description="Read articles of other outlets and score what was read.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="holds corpora/ and tools/")
    shared = parser.parse_args().shared
    scorer, corpora = shared / "tools" / "score_statements.py", shared / "corpora"
    if not scorer.is_file() or not (corpora / "polnear").is_dir() or not (corpora / "indotimex").is_dir():
        print(f"no figures: {shared} does not hold the scorer and the texts; name the folder with --shared")
        return 0
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    texts = {row["id"]: text_of(corpora, row) for row in rows}
    changed = [row["id"] for row in rows if hashlib.sha256(texts[row["id"]].encode()).hexdigest() != row["digest"]]
    if changed:
        print(f"{changed[0]}: the text is not the one that was annotated", file=sys.stderr)
        return 1
    return max(_scored(scorer, kind, code, rows, texts) for kind in ("open", "held") for code in ("en", "id"))


def text_of(corpora: Path, row: dict[str, Any]) -> str:
    """Return the text of an article of PolNeAR or IndoTimex by its id and language."""
    if row["language"] == "en":
        places = (corpora / "polnear" / part / "text" / f"{row['id']}.txt" for part in ("train", "dev"))
        return next(place for place in places if place.is_file()).read_text(encoding="utf-8")
    with zipfile.ZipFile(corpora / "indotimex" / "kompas_development.zip") as texts:
        name = next(name for name in texts.namelist() if name.endswith(f"{row['id']}.tml"))
        whole = texts.read(name).decode("cp1252").replace("\r\n", "\n")
    found = re.search(r"<TEXT>(.*?)</TEXT>", whole, re.DOTALL)
    return html.unescape(found.group(1)).strip("\n") if found else ""


def _scored(scorer: Path, kind: str, code: str, rows: list[dict[str, Any]], texts: dict[str, str]) -> int:
    chosen = [row for row in rows if row["set"] == kind and row["language"] == code]
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        gold.write_text("".join(f"{json.dumps(_as_gold(row, texts[row['id']]))}\n" for row in chosen), encoding="utf-8")
        with predicted.open("wb") as out:
            call = [sys.executable, "-m", "katanya", "read", str(gold), "--format", "jsonl", "--quiet"]
            status = subprocess.run(call, check=False, stdout=out, cwd=ROOT).returncode
        print(f"== {kind} · {code}: {len(chosen)} articles", flush=True)
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
