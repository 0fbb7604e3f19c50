"""Reads the gold articles and prints the scorer's figures for each language.

python benchmarks/gold.py [--shared FOLDER] [--file dev.jsonl] [--language id] [--misses]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import ROOT, SHARED

FILES = ("dev.jsonl", "seed.jsonl")


def main() -> int:
    """Print the figures; return 0 also where the gold is absent, 1 where an article could not be read or scored."""
    options = _options()
    scorer = options.shared / "tools" / "score_statements.py"
    files = [options.shared / "gold" / name for name in options.file or FILES]
    absent = [path for path in (scorer, *files) if not path.is_file()]
    if absent:
        print(f"no figures: {absent[0]} is not there; name the folder that holds gold/ and tools/ with --shared")
        return 0
    return max(_scored(scorer, path, options) for path in files)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Read the gold articles and score what was read.")
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help=f"holds gold/ and tools/ (default: {SHARED.name} beside the checkout)"
    )
    parser.add_argument("--file", action="append", metavar="NAME", help="a file of gold/, may be repeated (default: all)")
    parser.add_argument("--language", help="one language only")
    parser.add_argument("--misses", action="store_true", help="list what was missed, and what was found beside the gold")
    return parser.parse_args()


def _scored(scorer: Path, gold: Path, options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        status = _predict(gold, predicted)
        for language in [options.language] if options.language else _languages(gold):
            print(f"== {gold.name} · {language}", flush=True)
            misses = ["--misses"] if options.misses else []
            call = [sys.executable, str(scorer), str(gold), str(predicted), "--language", language, *misses]
            status = max(status, subprocess.run(call, check=False).returncode)
    return min(status, 1)


def _predict(gold: Path, predicted: Path) -> int:
    call = [sys.executable, "-m", "katanya", "read", str(gold), "--format", "jsonl", "--quiet"]
    with predicted.open("wb") as out:
        return subprocess.run(call, check=False, stdout=out, cwd=ROOT).returncode


def _languages(gold: Path) -> list[str]:
    lines = gold.read_text(encoding="utf-8").splitlines()
    return sorted({json.loads(line)["language"] for line in lines if line.strip()})


if __name__ == "__main__":
    sys.exit(main())
