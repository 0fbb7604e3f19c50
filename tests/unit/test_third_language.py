"""A third language is added by data alone: by the steps of `docs/languages.md`; here its words are Indonesian ones."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import katanya

HOME = Path(katanya.__path__[0])
KEYED = re.compile(r"^id = (\[.*\]|\{.*\})$", re.MULTILINE)
REPORTS = {
    "a": "Menteri Arlen Tavi berkata kapal Orsa menembak nelayan di Merev pada 3 Mei 2023.",
    "b": "Menteri Dana Orlin membantah kapal Orsa menembak nelayan di Merev pada 3 Mei 2023.",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose package `katanya` reads `ms` too; what the steps do not touch is linked."""
    place = tmp_path_factory.mktemp("malay")
    _linked(HOME, place / "katanya", depth=3)
    _words(place / "katanya" / "languages" / "data")
    _knowledge(place / "katanya" / "knowledge" / "data")
    _weighing(place / "katanya" / "weighing" / "data")
    return place


def _linked(source: Path, target: Path, depth: int) -> None:
    target.mkdir()
    for path in source.iterdir():
        if path.is_dir() and depth and path.name in ("languages", "knowledge", "weighing", "data", "ms"):
            _linked(path, target / path.name, depth - 1)
        else:
            (target / path.name).symlink_to(path)


def _written(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


def _words(data: Path) -> None:
    for path in (data / "id").iterdir():
        if not (data / "ms" / path.name).exists():
            shutil.copy(path, data / "ms" / path.name)


def _knowledge(data: Path) -> None:
    for name in ("fields", "offices", "equipment"):
        text = (data / f"{name}.toml").read_text(encoding="utf-8")
        _written(data / f"{name}.toml", KEYED.sub(r"\g<0>\nms = \1", text))
    for name, table in (("fields", r"beside\.id"), ("standing", "id")):
        _with_table(data / f"{name}.toml", table)
    bodies = (data / "bodies.tsv").read_text(encoding="utf-8").splitlines()
    at = next(line for line in bodies if line.startswith("# key")).split("\t").index("id")
    _written(data / "bodies.tsv", "\n".join(_with_column(line, at, "ms") for line in bodies))
    countries = (data / "countries.toml").read_text(encoding="utf-8")
    _written(data / "countries.toml", countries.replace('["en", "id"]', '["en", "id", "ms"]'))
    shutil.copy(data / "places.common.id.txt", data / "places.common.ms.txt")


def _with_table(path: Path, table: str) -> None:
    """Repeat a table of the file for `ms`."""
    text = path.read_text(encoding="utf-8")
    match = re.search(rf"^\[{table}\]\n(?:(?!\[).*\n?)*", text, re.MULTILINE)
    assert match is not None
    _written(path, f"{text[: match.start()]}{match.group().replace('id]', 'ms]', 1)}\n{text[match.start() :]}")


def _with_column(line: str, at: int, head: str) -> str:
    cells = line.split("\t")
    if len(cells) <= at:
        return line
    return "\t".join([*cells[: at + 1], head if line.startswith("#") else cells[at], *cells[at + 1 :]])


def _weighing(data: Path) -> None:
    for name in ("concepts", "glosses"):
        lines = (data / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        rows = [line if line.startswith("#") or not line else f"{line}\t{line.split(chr(9))[-1]}" for line in lines]
        _written(data / f"{name}.tsv", "\n".join(rows))
    _with_table(data / "kinds.toml", "id")


def _run(place: Path, *words: str) -> str:
    """Return what a Python prints that finds the package of the folder first."""
    environment = {**os.environ, "PYTHONPATH": str(place), "COLUMNS": "80", "NO_COLOR": "1"}
    ran = subprocess.run([sys.executable, *words], cwd=place, env=environment, capture_output=True)
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode()


def test_what_is_written_in_it_is_read_and_weighed(place: Path) -> None:
    for name, text in REPORTS.items():
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
        _run(place, "-m", "katanya", "add", "--quiet", "--ledger", "malay.db", "--language", "ms", f"{name}.txt")
    told = " ".join(_run(place, "-m", "katanya", "disputes", "--ledger", "malay.db").split())
    assert "said by Arlen Tavi" in told and "Dana Orlin denies" in told, told


def test_its_words_are_forms_of_its_own_meanings(place: Path) -> None:
    asked = "from katanya.weighing import words; print(words.term('meluncurkan', 'ms'), words.stem('menyerang', 'ms'))"
    assert _run(place, "-c", asked).split() == ["=launch", "erang"]
