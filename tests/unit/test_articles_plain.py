import hashlib

import pytest
from hypothesis import given as generated
from hypothesis import strategies as st

from katanya import articles
from katanya.articles import Given, decoding
from katanya.errors import EmptyError, MalformedError, NotBuiltError, TooLargeError
from katanya.records import Form, Found, PublishedBasis


def only(path, **options):
    (item,) = articles.load([str(path)], **options)
    return item


def written(tmp_path, raw, name="a.txt"):
    path = tmp_path / name
    path.write_bytes(raw)
    return path


def test_the_body_is_what_was_written(tmp_path):
    raw = "“Ya,”\r\nkata dia.\r\n\r\n  Selesai. ".encode()
    article = only(written(tmp_path, raw))
    assert article.body == raw.decode()
    assert (article.form, article.raw, article.digest) == (Form.PLAIN, raw, hashlib.sha256(raw).hexdigest())
    assert (article.url, article.outlet, article.language, article.found) == (None, None, None, ())


def test_the_id_depends_on_content_and_outlet_not_on_the_path(tmp_path):
    one, two = (only(written(tmp_path, b"Kata dia.", name)) for name in ("a.txt", "b.txt"))
    other = only(written(tmp_path, b"Kata dia."), given=Given(outlet="Ritmee"))
    assert one.id == two.id != other.id
    assert len(one.id) == 16


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        (b"\xef\xbb\xbf" + "Kata “dia”.".encode(), ()),
        (b"\xff\xfe" + "Kata “dia”.".encode("utf-16-le"), (Found("encoding", "utf-16"),)),
        (b"\xfe\xff" + "Kata “dia”.".encode("utf-16-be"), (Found("encoding", "utf-16"),)),
        ("Kata “dia”.".encode("cp1252"), (Found("encoding", "cp1252"),)),
    ],
)
def test_encodings_are_told_apart_and_the_mark_is_dropped(tmp_path, raw, notes):
    article = only(written(tmp_path, raw))
    assert article.body == "Kata “dia”."
    assert article.found == notes


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        (b"Kata dia.\0Selesai.", "not text"),
        (bytes(range(1, 32)) * 4, "not text"),
        (b"Kata \x81 dia \x8d dia", "encoding is not known"),
        ("Министр заявил, что дорога будет.".encode("cp1251"), "encoding is not known"),
        ("岸田首相は日曜日に述べた。".encode("shift_jis"), "not"),
        ("Kata “dia” sekali lagi".encode()[:-1] + b"\xe2\x80", "broken bytes"),
        (b"\xff\xfeK\0a", "utf-16"),
    ],
)
def test_what_is_not_text_is_named(tmp_path, raw, reason):
    item = only(written(tmp_path, raw))
    assert isinstance(item, MalformedError)
    assert reason in item.reason
    assert item.name.endswith("a.txt")


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf"])
def test_nothing_to_read_is_empty(tmp_path, raw):
    assert isinstance(only(written(tmp_path, raw)), EmptyError)


def test_a_file_over_the_cap_is_too_large(tmp_path):
    assert isinstance(only(written(tmp_path, b"a" * (decoding.CAP + 1))), TooLargeError)


def test_the_date_in_the_lead_is_used_where_none_is_given(tmp_path):
    path = written(tmp_path, b"Presiden tiba di Jakarta pada Minggu (6/8/2023).")
    read = only(path)
    assert (read.published, read.published_basis) == ("2023-08-06", PublishedBasis.TEXT)
    assert read.found == (Found("published", "first lines"),)
    told = only(path, given=Given(published="2023-08-07"))
    assert (told.published, told.published_basis, told.found) == ("2023-08-07", PublishedBasis.GIVEN, ())


@generated(st.text().filter(str.strip))
def test_any_text_comes_back_as_it_went_in(text):
    assert articles.from_text(text).body == text


def test_a_text_may_hold_half_a_surrogate_pair():
    article = articles.from_text("Kata \ud83d dia")
    assert article.body == "Kata \ud83d dia"
    assert article.raw.decode("utf-8", "surrogatepass") == article.body


@pytest.mark.parametrize("name", ["a.txt", "a.html", "report"])
@pytest.mark.parametrize("lead", [b"", b"\xef\xbb\xbf", b"\r\n "])
def test_a_pdf_under_another_name_is_refused(tmp_path, name, lead):
    error = only(written(tmp_path, lead + b"%PDF-1.7\n1 0 obj\nendobj\n", name))
    assert isinstance(error, NotBuiltError)
    assert "it is a PDF" in error.reason and "save its text as .txt" in error.advice


def test_a_text_that_speaks_of_pdf_is_read(tmp_path):
    assert only(written(tmp_path, b"Format %PDF-1.7 dipakai, kata dia.")).body.startswith("Format")
