"""Whatever comes in: what cannot be read is named with its reason, what is beside it is read, and the exit status tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from katanya import articles
from katanya.cli import run
from katanya.errors import FetchError, TooLargeError
from katanya.records import Article, Reading

ROOT = Path(__file__).parents[2]
GOOD = "Menteri Pertanian Budi Santosa mengatakan harga beras turun di semua pasar besar sejak awal bulan ini.\n"
PAGE = f"<!DOCTYPE html><html><head><title>Harga</title></head><body><article><p>{GOOD * 3}</p></article></body></html>"
CYRILLIC = "Министр заявил, что цены на рис снизились на всех крупных рынках."
MB = 1_000_000
# What a line of any length may cost: the 10 MB that are taken in, and one copy of them.
LINE_COSTS = 25 * MB


class Bad(NamedTuple):
    """An input that cannot be read: how it comes about in a folder, which gives its name, and words of its reason."""

    id: str
    made: Callable[[Path], str]
    reason: str


def written(name: str, content: str | bytes) -> Callable[[Path], str]:
    raw = content.encode() if isinstance(content, str) else content

    def write(folder: Path) -> str:
        (folder / name).write_bytes(raw)
        return str(folder / name)

    return write


def named(name: str) -> Callable[[Path], str]:
    return lambda folder: name


def inside(name: str) -> Callable[[Path], str]:
    return lambda folder: str(folder / name)


def fifo(folder: Path) -> str:
    os.mkfifo(folder / "pipe.txt")
    return str(folder / "pipe.txt")


def loop(folder: Path) -> str:
    (folder / "loop.txt").symlink_to("loop.txt")
    return str(folder / "loop.txt")


def empty_folder(folder: Path) -> str:
    (folder / "empty").mkdir()
    return str(folder / "empty")


def line_of_100_mb(folder: Path) -> str:
    path = folder / "long.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(100):
            file.write(b"harga " * (MB // 6))
        file.write(b'"}\n')
    return str(path)


def deep_json(folder: Path) -> str:
    return written("deep.jsonl", '{"text": ' + "[" * 10_000 + "]" * 10_000 + "}\n")(folder)


BAD = (
    Bad("page cut off in its head", written("head.html", PAGE[:40]), "no article text was found"),
    Bad("page of a script", written("script.html", "<html><script>let a = 1</script></html>"), "no article text was found"),
    Bad("page that is binary", written("binary.html", bytes(range(256)) * 40), "it is not text"),
    Bad("page of too deep tags", written("deep.html", "<div>" * 10_000 + f"<p>{GOOD}"), "no article text was found"),
    Bad("binary text", written("binary.txt", bytes(range(256)) * 40), "it is not text"),
    Bad("picture called a text", written("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 99), "it is not text"),
    Bad("empty text", written("empty.txt", ""), "it is empty"),
    Bad("empty page", written("empty.html", ""), "it is empty"),
    Bad("empty lines", written("empty.jsonl", ""), "it has no lines"),
    Bad("blank text", written("blank.txt", " \n\t\n"), "it has no text"),
    Bad("text over 10 MB", written("large.txt", GOOD * (11 * MB // len(GOOD))), "it is over 10 MB"),
    Bad("unknown encoding", written("cp1251.txt", CYRILLIC.encode("cp1251")), "its encoding is not known"),
    Bad(
        "encoding of another script",
        written("sjis.txt", "大臣は橋を閉鎖すると述べた。".encode("shift-jis")),
        "its encoding is not known",
    ),
    Bad("UTF-16 without its mark", written("utf16.txt", GOOD.encode("utf-16-le")), "it is not text"),
    Bad("half an UTF-16", written("half16.txt", GOOD.encode("utf-16")[:-1]), "it begins as utf-16 but is not"),
    Bad("broken UTF-8", written("broken.txt", CYRILLIC.encode() + b"\xd0\xd0 " + CYRILLIC.encode()), "broken bytes in it"),
    Bad("line in another encoding", written("cp1252.jsonl", '{"text": "“Ya”"}\n'.encode("cp1252")), "it is not UTF-8"),
    Bad("half a line", written("half.jsonl", json.dumps({"text": GOOD})[:40]), "it is not JSON"),
    Bad("line too deep", deep_json, "it is not JSON"),
    Bad("line of a list", written("list.jsonl", "[1]\n"), "it is JSON but not an object"),
    Bad("line without a text", written("none.jsonl", '{"id": "1"}\n'), "it has neither text nor html"),
    Bad("line with a number for a text", written("number.jsonl", '{"text": 5}\n'), "text is int, not a string"),
    Bad("line of 100 MB", line_of_100_mb, "it is over 10 MB"),
    Bad("form that is not built", written("report.pdf", b"%PDF-1.7"), "PDF cannot be read yet"),
    Bad("missing file", inside("missing.txt"), "there is no such file or folder"),
    Bad("missing folder", inside("missing/a.txt"), "there is no such file or folder"),
    Bad("name too long", inside("a" * 300 + ".txt"), "it cannot be read"),
    Bad("link to itself", loop, "it cannot be read"),
    Bad("pipe", fifo, "it is not a regular file"),
    Bad("folder without reports", empty_folder, "it has no .txt"),
    Bad("closed port of this machine", named("http://127.0.0.1:9/"), "127.0.0.1, a private or reserved address"),
    Bad("private address", named("http://10.0.0.1/"), "10.0.0.1, a private or reserved address"),
    Bad("address of a cloud's own", named("http://169.254.169.254/latest"), "a private or reserved address"),
    Bad("private address in IPv6", named("http://[::1]/"), "::1, a private or reserved address"),
    Bad("private address as a number", named("http://2130706433/"), "a private or reserved address"),
    Bad("name that does not resolve", named("http://no-such-host.invalid/"), "there is no such host as no-such-host.invalid"),
    Bad("address of a file", named("file:///etc/hostname"), "file addresses are not fetched"),
)


def katanya(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    command = [sys.executable, "-m", "katanya", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)


def texts(out: str) -> list[str]:
    return [json.loads(line)["text"] for line in out.splitlines()]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.id)
def test_what_cannot_be_read_is_named_and_what_is_beside_it_is_read(
    bad: Bad, good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = bad.made(tmp_path)
    assert run(["read", str(good), name, str(good), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    error, summary = err.splitlines()
    assert error.startswith(f"katanya: {name}")
    assert bad.reason in error and "; " in error
    assert summary == "read 2, not read 1"
    assert texts(out) == [GOOD, GOOD]


def test_all_of_them_in_one_run_of_a_process_of_its_own(good: Path, tmp_path: Path) -> None:
    names = [bad.made(tmp_path) for bad in BAD]
    done = katanya("read", *names, str(good), "--format", "jsonl", "--quiet")
    errors = done.stderr.splitlines()
    assert all(line.startswith(f"katanya: {name}") for name, line in zip(names, errors, strict=True))
    assert (done.returncode, texts(done.stdout)) == (1, [GOOD])


def test_a_folder_is_read_around_its_bad_files(tmp_path: Path) -> None:
    for name, content in (("a.txt", GOOD), ("b.txt", b"\0" * 99), ("c.jsonl", json.dumps({"text": GOOD}) + '\n{"text": "Ha')):
        written(name, content)(tmp_path)
    loop(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path)
    done = katanya("read", str(tmp_path), "--format", "jsonl")
    assert texts(done.stdout) == [GOOD, GOOD]
    assert [line.split(": ")[1] for line in done.stderr.splitlines()[:-1]] == [
        str(tmp_path / name) for name in ("b.txt", "c.jsonl:2", "loop.txt")
    ]
    assert (done.returncode, done.stderr.splitlines()[-1]) == (1, "read 2, not read 3")


def test_the_lines_around_a_bad_one_are_read(tmp_path: Path) -> None:
    line = json.dumps({"text": GOOD})
    path = written("lines.jsonl", f'{line}\n{{"text": "Ha\n\n{line}\n')(tmp_path)
    done = katanya("read", path, "--format", "jsonl")
    assert (done.returncode, texts(done.stdout)) == (1, [GOOD, GOOD])
    assert done.stderr.startswith(f"katanya: {path}:2: it is not JSON")


def test_a_line_of_100_mb_is_not_held_in_memory(good: Path, tmp_path: Path) -> None:
    path = line_of_100_mb(tmp_path)
    tracemalloc.start()
    items = list(articles.load([path, str(good)]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(item) for item in items] == [TooLargeError, Article]
    assert peak < LINE_COSTS


def test_a_page_cut_off_in_its_text_gives_the_text_that_is_there(tmp_path: Path) -> None:
    path = written("cut.html", PAGE[: PAGE.index("</p>") - 40])(tmp_path)
    done = katanya("read", path, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "read 1, not read 0\n")
    assert texts(done.stdout)[0].startswith(GOOD.strip())


DEEP = (
    ("curly", "“" * 10_000, "”" * 10_000),
    ("never closed", "“" * 10_000, ""),
    ("never opened", "", "»" * 10_000),
    ("two kinds in turn", "“‘" * 5_000, "’”" * 5_000),
    ("straight", '"' * 10_000, '"' * 10_000),
    ("straight with words", '"a ' * 10_000, ' b"' * 10_000),
)


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in DEEP], ids=[row[0] for row in DEEP])
def test_quotations_nested_10_000_deep_are_read(left: str, right: str, tmp_path: Path) -> None:
    text = f"{GOOD}{left}Harga beras turun{right}, kata Gubernur Tavi Arlen.\n{GOOD}"
    done = katanya("read", written("deep.txt", text)(tmp_path), "--format", "jsonl", "--language", "id")
    assert (done.returncode, texts(done.stdout)) == (0, [text])
    contents = [statement["content"] for statement in json.loads(done.stdout)["statements"]]
    assert {"harga beras turun di semua pasar besar sejak awal bulan ini"} <= {
        text[start:stop] for spans in contents for start, stop in spans
    }


def test_all_read_is_0_and_nothing_to_read_is_2(good: Path) -> None:
    fine, nothing = katanya("read", str(good), str(good)), katanya("read")
    assert (fine.returncode, fine.stderr) == (0, "read 2, not read 0\n")
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "nothing to read" in nothing.stderr


def test_explain_names_what_cannot_be_read_too(good: Path, tmp_path: Path) -> None:
    done = katanya("explain", str(tmp_path / "missing.txt"), str(good))
    assert done.returncode == 1
    assert done.stderr.startswith(f"katanya: {tmp_path / 'missing.txt'}: there is no such file or folder; ")
    assert "1 · Budi Santosa · says" in done.stdout


def test_a_host_that_does_not_answer_is_named() -> None:
    from katanya.articles.web import Fetching

    (item,) = articles.load(["http://127.0.0.1:9/"], fetching=Fetching(allow=lambda address: True, seconds=5))
    assert isinstance(item, FetchError)
    assert item.reason.startswith("the connection failed")


def test_in_python_the_good_ones_are_readings_and_the_bad_ones_errors(good: Path) -> None:
    import katanya as package

    first, second = package.read_all([str(good), "http://192.168.0.1/"])
    assert isinstance(first, Reading) and isinstance(first.article, Article)
    assert isinstance(second, FetchError)
