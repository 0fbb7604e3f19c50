import io
import os
import socket
import subprocess
import sys

import pytest

from katanya import articles
from katanya.errors import EmptyError, MalformedError, NotBuiltError, NotFoundError
from katanya.records import Article, Form

PAGE = "<html><body><article><p>Kata dia, air naik cepat sekali malam itu.</p></article></body></html>"


def load(*names):
    return list(articles.load([str(name) for name in names]))


def test_a_folder_is_read_in_order_without_what_is_hidden_or_unknown(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/2.txt", "z.TXT", "a.txt", ".hidden.txt", ".git/c.txt", "notes.md"):
        (tmp_path / name).write_text(f"Kata {name}.")
    (tmp_path / "b" / "1.htm").write_text(PAGE)
    (tmp_path / "c.jsonl").write_text('{"text": "Kata c."}\n{')
    items = load(tmp_path)
    assert [item.body for item in items if isinstance(item, Article)] == [
        "Kata a.txt.",
        "Kata c.",
        "Kata z.TXT.",
        "Kata dia, air naik cepat sekali malam itu.",
        "Kata b/2.txt.",
    ]
    assert [item.name for item in items if not isinstance(item, Article)] == [f"{tmp_path}/c.jsonl:2"]


def test_a_folder_with_nothing_to_read_is_empty(tmp_path):
    (tmp_path / "notes.md").write_text("x")
    (item,) = load(tmp_path)
    assert isinstance(item, EmptyError)


def test_a_folder_that_links_to_itself_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("Kata dia.")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(load(tmp_path)) == 1


def test_a_fault_in_a_folder_is_named_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_text("Kata dia.")
    (tmp_path / "d.eml").write_text("Subject: Kata dia\n\nKata dia.")
    (tmp_path / "e.css").write_text("p { margin: 0 }")
    missing, pdf, article, mail = load(tmp_path)
    assert isinstance(missing, NotFoundError) and missing.name == f"{tmp_path}/a.txt"
    assert isinstance(pdf, NotBuiltError)
    assert isinstance(mail, NotBuiltError)
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    "name",
    ["a.pdf", "a.warc", "a.WARC.GZ", "feed.xml", "feed.rss", "feed.atom", "mail.eml", "page.mhtml", "draft.docx", "draft.rtf"],
)
def test_a_form_that_is_not_built_is_named(tmp_path, name):
    (tmp_path / name).write_text("x")
    (item,) = load(tmp_path / name)
    assert isinstance(item, NotBuiltError)
    assert "cannot be read yet" in item.reason


def test_an_unknown_suffix_is_read_if_it_is_text(tmp_path):
    (tmp_path / "a.md").write_text("Kata dia.")
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    text, binary = load(tmp_path / "a.md", tmp_path / "b.bin")
    assert (text.body, text.form) == ("Kata dia.", Form.PLAIN)
    assert isinstance(binary, MalformedError)


@pytest.mark.parametrize("name", ["gone.txt", "gone/", "a\0b", "x" * 5000, ""])
def test_what_is_not_there_is_named(tmp_path, name):
    (item,) = load(f"{tmp_path}/{name}/x")
    assert isinstance(item, NotFoundError)


def test_a_loop_of_links_is_named(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (item,) = load(tmp_path / "a.txt")
    assert isinstance(item, NotFoundError)
    assert "links" in item.reason


def test_a_pipe_a_socket_and_a_device_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
        items = load(tmp_path / "fifo.txt", tmp_path / "s.txt", "/dev/null")
    assert [type(item) for item in items] == [NotFoundError] * 3
    assert all("not a regular file" in item.reason for item in items)


@pytest.mark.parametrize(
    ("raw", "form", "body"),
    [
        (b' \n{"text": "Kata dia."}\n', Form.JSONL, "Kata dia."),
        (b'\xef\xbb\xbf{"text": "Kata dia."}', Form.JSONL, "Kata dia."),
        (f"\n\n{PAGE}".encode(), Form.HTML, "Kata dia, air naik cepat sekali malam itu."),
        (b"\n  Kata dia.\n", Form.PLAIN, "\n  Kata dia.\n"),
        (b"\xff\xfe" + "Kata dia.".encode("utf-16-le"), Form.PLAIN, "Kata dia."),
    ],
)
def test_standard_input_is_told_by_its_first_character(monkeypatch, raw, form, body):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw))))
    (article,) = load("-")
    assert (article.form, article.body) == (form, body)


def test_standard_input_names_its_lines(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'\n{"text": "Satu."}\n{\n')))
    first, bad = load("-")
    assert first.body == "Satu."
    assert bad.name == "-:3"


@pytest.mark.parametrize("raw", [b"", b" \n\n"])
def test_empty_standard_input_is_empty(monkeypatch, raw):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    (item,) = load("-")
    assert isinstance(item, EmptyError)
    assert item.name == "-"


def test_one_fault_stops_nothing(tmp_path):
    (tmp_path / "a.txt").write_text("Kata dia.")
    items = load(tmp_path / "gone.txt", tmp_path / "a.txt", "ftp://a.example/x", tmp_path / "a.txt")
    assert [isinstance(item, Article) for item in items] == [False, True, False, True]


def test_heavy_packages_are_loaded_only_when_needed(tmp_path):
    (tmp_path / "a.txt").write_text("Kata dia.")
    code = (
        "import sys; from katanya import articles; list(articles.load([sys.argv[1]]));"
        "print([m for m in ('trafilatura', 'lxml', 'httpx2', 'httpcore2', 'htmldate', 'protego') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.txt")], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_frames_that_a_browser_saves_beside_a_page_are_no_reports(tmp_path):
    pages = ("Talks.html", "Hujan.htm", "Hujan_deras/a.html", "Talks2_files/a.html")
    for name in (*pages, "Talks_files/frame.html", "Hujan-Dateien/iklan.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    assert sorted(item.got.removeprefix(f"{tmp_path}/") for item in load(tmp_path)) == sorted(pages)
    assert [item.got for item in load(tmp_path / "Talks_files")] == [str(tmp_path / "Talks_files" / "frame.html")]
