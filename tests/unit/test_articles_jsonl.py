import hashlib
import io
import json
import tracemalloc

import pytest

from katanya import articles
from katanya.articles import Given, jsonl
from katanya.articles.given import NOTHING
from katanya.errors import EmptyError, MalformedError, TooLargeError
from katanya.records import Article, Form, PublishedBasis


def load(tmp_path, *lines, **options):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return list(articles.load([str(path)], **options))


def test_a_line_gives_all_its_fields(tmp_path):
    line = {
        "id": "seed",
        "url": "https://a.example/1",
        "outlet": "Ritmee",
        "title": "Judul",
        "author": "Sri",
        "published": "2023-08-06",
        "language": "id",
        "text": " \r\nKata \u0000\ufeff dia \ud83d\n",
    }
    (article,) = load(tmp_path, line)
    assert article.body == line["text"]
    assert article.digest == hashlib.sha256(line["text"].encode("utf-8", "surrogatepass")).hexdigest()
    assert article.raw == line["text"].encode("utf-8", "surrogatepass")
    assert (article.id, article.form, article.published_basis) == ("seed", Form.JSONL, PublishedBasis.GIVEN)
    assert all(getattr(article, key) == line[key] for key in ("url", "outlet", "title", "author", "published", "language"))


def test_html_is_read_as_a_page_and_the_line_wins_over_it(tmp_path):
    html = "<html><head><title>Judul</title></head><body><article><p>Kata dia, air naik cepat sekali.</p></article></body></html>"
    (article,) = load(tmp_path, {"html": html, "outlet": "Ritmee", "published": ""})
    assert (article.title, article.outlet, article.form) == ("Judul", "Ritmee", Form.JSONL)
    assert article.raw == html.encode()
    assert "air naik cepat" in article.body


def test_the_caller_wins_over_the_line(tmp_path):
    (article,) = load(tmp_path, {"text": "Kata dia.", "outlet": "A", "title": "T"}, given=Given(outlet="B"))
    assert (article.outlet, article.title) == ("B", "T")


def test_a_whole_number_is_an_id_and_an_id_may_occur_twice(tmp_path):
    items = load(tmp_path, {"id": 7, "text": "Kata dia."}, {"id": "7", "text": "Kata mereka."})
    assert [item.id for item in items] == ["7", "7"]


@pytest.mark.parametrize(
    ("line", "kind", "reason"),
    [
        (b'{"text": "Kata d', MalformedError, "not JSON"),
        (b"{" * 100_000, MalformedError, "not JSON"),
        (b'{"text": ' + b"[" * 100_000, MalformedError, "not JSON"),
        (b'{"text": "\xe9t\xe9"}', MalformedError, "not UTF-8"),
        (b'["text"]', MalformedError, "not an object"),
        (b"12", MalformedError, "not an object"),
        ({"title": "T"}, MalformedError, "neither text nor html"),
        ({"text": 3}, MalformedError, "text is int"),
        ({"html": ["x"]}, MalformedError, "html is list"),
        ({"text": "x", "outlet": {"name": "A"}}, MalformedError, "outlet is dict"),
        ({"text": "x", "id": True}, MalformedError, "id is bool, not a string or a whole number"),
        ({"text": "x", "published": "6/8/2023"}, MalformedError, "not an ISO 8601 date"),
        ({"text": ""}, EmptyError, "no text"),
        ({"text": " \n"}, EmptyError, "no text"),
        ({"html": "<html><body></body></html>"}, EmptyError, "no article text"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path, line, kind, reason):
    first, bad, blank_then_last = load(tmp_path, {"text": "Satu."}, line, b"", {"text": "Dua."})
    assert (first.body, blank_then_last.body) == ("Satu.", "Dua.")
    assert type(bad) is kind
    assert bad.name.endswith("a.jsonl:2")
    assert reason in bad.reason


def test_a_byte_order_mark_and_no_line_end_are_no_fault(tmp_path):
    (article,) = load(tmp_path, b'\xef\xbb\xbf{"text": "Kata dia."}')
    assert article.body == "Kata dia."


@pytest.mark.parametrize("content", [b"", b"\n\n \n"])
def test_a_file_without_lines_is_empty(tmp_path, content):
    (item,) = load(tmp_path, content)
    assert isinstance(item, EmptyError)


class Endless(io.RawIOBase):
    """A line of so many bytes that is made as it is read, then a good line."""

    def __init__(self, size):
        self._rest = [b"x" * 65_536] * (size // 65_536) + [b'\n{"text": "Kata dia."}\n']

    def readable(self):
        return True

    def readinto(self, buffer):
        if not self._rest:
            return 0
        head = self._rest.pop(0)
        size = min(len(head), len(buffer))
        buffer[:size] = head[:size]
        if size < len(head):
            self._rest.insert(0, head[size:])
        return size


def test_a_line_of_100_mb_is_skipped_without_being_held():
    stream = io.BufferedReader(Endless(100_000_000))
    tracemalloc.start()
    long, good = jsonl.read("a.jsonl", stream, NOTHING)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(long, TooLargeError) and long.name == "a.jsonl:1"
    assert isinstance(good, Article) and good.body == "Kata dia."
    assert peak < 40_000_000


def test_lines_are_read_as_they_are_asked_for(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Satu."}\n' * 1000)
    stream = path.open("rb")
    items = jsonl.read("a.jsonl", stream, NOTHING)
    next(items)
    assert stream.tell() < 100
    stream.close()
