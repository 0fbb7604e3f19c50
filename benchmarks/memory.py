"""Measures whether memory stays flat while 10,000 articles stream through `katanya read`.

python benchmarks/memory.py [--check]
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import ROOT, Limit, checked, command

EARLY, LATE = 1_000, 10_000
# The process must still be running when the last sample is taken; what it has written ahead is less than this.
BEYOND = 200
GROWTH_LIMIT = 50.0
SYLLABLES = [
    "ar",
    "ban",
    "cor",
    "da",
    "el",
    "fi",
    "gar",
    "hin",
    "is",
    "jo",
    "kal",
    "lum",
    "mer",
    "nor",
    "ov",
    "pra",
    "qui",
    "ran",
    "sol",
    "tam",
    "ur",
    "vel",
    "wan",
    "yor",
    "zim",
]
TITLES = {"id": ("Menteri", "Gubernur", "Jenderal", "Juru bicara"), "en": ("Minister", "Governor", "General", "Spokesman")}
TEMPLATES = {
    "id": (
        "{title} {who} mengatakan {count} ton beras dari {place} tiba pada hari ke-{day}.",
        "“Kami membuka {count} jalan di {place},” kata {who}. “Pekerjaan selesai {day} hari lagi.”",
        "{title} {other} membantah klaim {who} bahwa {count} kapal hilang di {place}.",
        "Menurut {other}, harga di {place} mungkin turun {day} persen, seperti dikutip dari Kantor Berita {agency}.",
        "Gudang di {place} menyimpan {count} karung. Hujan turun {day} hari di sana.",
    ),
    "en": (
        "{title} {who} said that {count} tonnes of rice from {place} had arrived on day {day}.",
        '"We opened {count} roads in {place}," said {who}. "The work will end in {day} days."',
        "{title} {other} denied the claim by {who} that {count} ships were lost off {place}.",
        "According to {other}, prices in {place} may fall by {day} percent, the {agency} news agency reported.",
        "The depot in {place} holds {count} sacks. It rained there for {day} days.",
    ),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """What a process held in memory when so many lines had come out of it, in MB (10^6 bytes)."""

    lines: int
    megabytes: float


def main() -> int:
    """Print the memory held every 1,000 lines; return 1 where `--check` is given and it grew by more than 50 MB."""
    parser = argparse.ArgumentParser(description="Measure the memory of katanya over 10,000 articles in one file.")
    parser.add_argument("--check", action="store_true", help=f"fail where it grows by more than {GROWTH_LIMIT:g} MB")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write(path, LATE + BEYOND)
        print(f"{LATE:,} articles, {path.stat().st_size / 1e6:.1f} MB in one file")
        samples = list(_samples(path))
    for sample in samples:
        print(f"after {sample.lines:>6,} lines: {sample.megabytes:6.1f} MB")
    growth = samples[-1].megabytes - samples[0].megabytes
    return checked([Limit(f"MB more after {LATE:,} than after {EARLY:,}", growth, GROWTH_LIMIT)], check=options.check)


def _samples(path: Path) -> Iterator[Sample]:
    call = (*command(), "read", str(path), "--format", "jsonl", "--quiet")
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for number, _ in enumerate(process.stdout, 1):
            if number % EARLY == 0 and number <= LATE:
                yield Sample(number, _megabytes(process.pid))
    if process.returncode:
        raise SystemExit(f"memory.py: katanya ended with {process.returncode}; its message stands above")


def _megabytes(process: int) -> float:
    """Return the resident memory of a process; `ps` answers where there is no /proc."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024 / 1e6
    shown = subprocess.run(("ps", "-o", "rss=", "-p", str(process)), check=True, capture_output=True, text=True)
    return int(shown.stdout) * 1024 / 1e6


def write(path: Path, count: int) -> None:
    """Write articles of our own, the same ones every time, as JSON lines."""
    chance = random.Random(20230806)  # noqa: S311 - the same articles every time, nothing secret
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            lines.write(f"{_article(number, chance)}\n")


def _article(number: int, chance: random.Random) -> str:
    """Return one line: an article of names and numbers that no other has; every third does not say its language."""
    language = ("id", "en")[number % 2]
    names = [_name(chance) for _ in range(4)]
    sentences = (_filled(language, names, chance) for _ in range(chance.randint(5, 12)))
    fields = {"id": str(number), "title": f"{names[0]}, {names[1]}", "text": "\n".join(sentences)}
    return json.dumps({**fields, "language": language} if number % 3 else fields, ensure_ascii=False)


def _filled(language: str, names: Sequence[str], chance: random.Random) -> str:
    return chance.choice(TEMPLATES[language]).format(
        title=chance.choice(TITLES[language]),
        who=chance.choice(names[:2]),
        other=names[2],
        agency=names[3].split()[0],
        place=_word(chance),
        count=chance.randint(2, 99_999),
        day=chance.randint(2, 30),
    )


def _name(chance: random.Random) -> str:
    return f"{_word(chance)} {_word(chance)}"


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()


if __name__ == "__main__":
    sys.exit(main())
