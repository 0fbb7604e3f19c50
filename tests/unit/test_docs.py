"""The README and the documentation hold: commands parse, what they print is printed, examples run, links lead somewhere."""

from __future__ import annotations

import csv
import doctest
import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import NamedTuple

import pytest

from katanya.cli import _options
from katanya.languages.segments import READ
from katanya.reading import read
from katanya.records import Basis, Certainty, Mode, PublishedBasis, Stance
from katanya.release import VERSION
from katanya.views.contract import to_json
from katanya.views.csv import header

ROOT = Path(__file__).parents[2]
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "tests" / "cases" / "README.md")
FENCED = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
INLINE = re.compile(r"`(katanya (?:-|[a-z])[^`]*)`")
COMMAND = re.compile(r"(?:\$ |\.venv/bin/)?(katanya .*)")
NAMED = re.compile(r"`((?:katanya|tests|docs|tools|benchmarks|\.ci)/[\w./-]*)`|\b(?:sh|python) ((?:tools|benchmarks)/[\w.]+)")


class Block(NamedTuple):
    """A fenced block: the page that it stands on, its language and its lines."""

    page: Path
    language: str
    body: str


class Shown(NamedTuple):
    """A command of a page, and what the page says that it prints, if it does."""

    command: str
    printed: str


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(*languages: str) -> Iterator[Block]:
    for page in PAGES:
        yield from (Block(page, match[2], match[3]) for match in FENCED.finditer(text_of(page)) if match[2] in languages)


def commands(page: Path) -> set[str]:
    fenced = (line.strip() for block in blocks("sh", "console") if block.page == page for line in block.body.splitlines())
    found = {match[1] for line in fenced if (match := COMMAND.fullmatch(line))}
    return found | set(INLINE.findall(FENCED.sub("", text_of(page))))


def words_of(command: str) -> list[str]:
    """Return the arguments of a command, without what a shell makes of the rest of the line."""
    return shlex.split(re.split(r"\s[<>|]", command)[0])[1:]


def transcripts() -> list[Shown]:
    parts = (part for block in blocks("console") for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:])
    return [Shown(*part.split("\n", maxsplit=1)) for part in parts]


def fields_of(page: str, section: str) -> set[str]:
    """Return the names in the first column of the first table of a section."""
    lines = text_of(ROOT / "docs" / page).splitlines()
    after = dropwhile(lambda line: not line.startswith("|"), lines[lines.index(section) :])
    firsts = (line.split("|")[1] for line in takewhile(lambda line: line.startswith("|"), after))
    return {name for first in firsts for name in re.findall(r"`([^`]+)`", first)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_parses(page: Path) -> None:
    for command in commands(page):
        words = words_of(command)
        assert words in (["--version"], ["-V"]) or callable(_options(words).command)


def test_the_readme_has_commands_and_a_transcript() -> None:
    assert len(commands(ROOT / "README.md")) > 5
    assert len(transcripts()) > 1


@pytest.mark.parametrize("shown", transcripts(), ids=lambda shown: shown.command)
def test_what_a_page_says_is_printed_is_printed(shown: Shown, tmp_path: Path) -> None:
    # A ledger that a command makes is not left among the sources.
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    done = subprocess.run(
        [sys.executable, "-m", "katanya", *words_of(shown.command)],
        cwd=tmp_path,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stdout.splitlines() == shown.printed.splitlines()
    assert max(map(len, shown.printed.splitlines())) <= 80


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_python_examples_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(block.body for block in blocks("python") if block.page == page)
    examples = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    said: list[str] = []
    doctest.DocTestRunner().run(examples, out=said.append)
    assert said == []


def test_no_python_example_is_without_a_prompt() -> None:
    assert all(">>> " in block.body for block in blocks("python"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files_and_headings(page: Path) -> None:
    for target in LINK.findall(FENCED.sub("", text_of(page))):
        path, _, heading = target.partition("#")
        if path.startswith("https://"):
            continue
        there = (page.parent / path).resolve() if path else page
        assert there.is_relative_to(ROOT) and there.exists(), target
        assert not heading or heading in _anchors(there), target


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text_of(page), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_files_that_are_named_are_there(page: Path) -> None:
    named = {quoted or run for quoted, run in NAMED.findall(text_of(page))}
    assert {path for path in named if not (ROOT / path).exists()} == set()


def test_the_json_has_the_fields_that_are_documented() -> None:
    line = json.loads(to_json(read(ROOT / "docs" / "examples" / "missile-parts.txt")))
    assert set(line) == fields_of("output.md", "## The object")
    assert set(line["article"]) == fields_of("output.md", "## `article`")
    assert set(line["statements"][0]) == fields_of("output.md", "## `statements`")
    assert set(line["events"][0]) == fields_of("output.md", "## `events`")
    plain = next(mention for mention in line["mentions"] if mention["kind"] == "organisation")
    assert set(plain) == fields_of("output.md", "## `mentions`")


def test_the_csv_has_the_columns_that_are_documented() -> None:
    sentence = text_of(ROOT / "docs" / "output.md").partition("The columns: ")[2].partition("\n")[0]
    assert re.findall(r"`(\w+)`", sentence) == next(csv.reader(io.StringIO(header(), newline="")))


@pytest.mark.parametrize("kind", [Mode, Stance, Basis, Certainty, PublishedBasis], ids=lambda kind: str(kind.__name__))
def test_every_value_of_a_field_is_documented(kind: type[StrEnum]) -> None:
    page = text_of(ROOT / "docs" / "output.md")
    assert {value for value in kind if f"`{value.value}`" not in page} == set()


@pytest.mark.parametrize("code", READ)
def test_the_files_of_a_language_are_those_that_are_documented(code: str) -> None:
    folder = ROOT / "katanya" / "languages" / "data" / code
    assert {path.name for path in folder.iterdir()} == fields_of("languages.md", "# Adding a word or a language")


def test_the_changelog_knows_this_release() -> None:
    assert VERSION in text_of(ROOT / "CHANGELOG.md")


@pytest.mark.parametrize("script", ["tools/try", "tools/test"])
def test_the_scripts_refuse_an_interpreter_that_is_none(script: str) -> None:
    environment = {**os.environ, "PYTHON": "/no/such/python"}
    done = subprocess.run(["sh", script], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{script}: PYTHON is /no/such/python, which is not a Python of 3.11 or later; ")
