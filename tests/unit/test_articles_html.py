from pathlib import Path

import pytest

from katanya import articles
from katanya.articles import Given
from katanya.errors import EmptyError, InputError, MalformedError, TooLargeError
from katanya.records import Article, Form, Found, PublishedBasis

PAGES = Path(__file__).parent.parent / "fixtures" / "pages"
PARAGRAPHS = "".join(
    f"<p>Kata saksi nomor {number}, banjir datang pada malam hari dan air naik cepat.</p>" for number in range(4)
)


def page(name, **options):
    (item,) = articles.load([str(PAGES / name)], **options)
    assert isinstance(item, Article)
    return item


def test_json_ld_is_believed_first_and_its_time_keeps_its_zone():
    article = page("jsonld_id.html")
    assert article.form is Form.HTML
    assert article.title == "Bendungan Wadas Asri Mulai Diisi & Diuji"
    assert (article.outlet, article.author) == ("Warta Lembah", "Sri Lestari, Budi Raharja")
    assert (article.published, article.published_basis) == ("2024-02-19T08:15:00+07:00", PublishedBasis.PAGE)
    assert (article.language, article.url) == ("id", "https://warta-lembah.example/berita/bendungan-wadas-asri")
    assert set(article.found) == {
        Found("url", "link canonical"),
        Found("title", "json-ld headline"),
        Found("outlet", "json-ld publisher"),
        Found("author", "json-ld author"),
        Found("published", "json-ld datePublished"),
        Found("language", "html lang"),
    }


def test_the_body_has_one_paragraph_a_line_and_nothing_around_it():
    lines = page("jsonld_id.html").body.splitlines()
    paragraphs = lines[-3:]
    assert paragraphs[0].startswith("WADAS ASRI - Pengisian awal") and paragraphs[0].endswith("di lokasi bendungan.")
    assert "  " not in paragraphs[0]
    assert "atas tujuh rumah yang" in paragraphs[2]
    assert not any(word in line for line in lines for word in ("Harga cabai", "Beranda", "Hak cipta"))


def test_meta_tags_are_read_where_json_ld_is_broken_and_useless_values_are_passed_over():
    article = page("meta_en.html")
    assert (article.title, article.outlet) == ("Ferry service to Marl Island resumes", "Harbour Gazette")
    assert article.author == "Alice Penrose"
    assert article.published == "2022-11-03T17:40:00+0100"
    assert Found("published", "meta datepublished") in article.found
    assert Found("author", "meta dc.creator") in article.found
    assert article.url == "https://harbour-gazette.example/2022/11/ferry"


def test_a_page_that_says_nothing_is_dated_by_its_text():
    article = page("bare_id.html")
    assert article.title == "Panen Garam di Pesisir Utara"
    assert (article.published, article.published_basis) == ("2024-09-03", PublishedBasis.TEXT)
    assert (article.outlet, article.language) == (None, None)


def test_a_time_element_dates_the_page():
    html = f"<html><body><article><time datetime='2024-05-01T10:00:00Z'>x</time>{PARAGRAPHS}</article></body></html>"
    article = articles.from_html(html)
    assert article.published == "2024-05-01T10:00:00Z"
    assert Found("published", "time datetime") in article.found


def test_the_date_in_the_address_is_the_last_resort():
    article = articles.from_html(
        f"<html><body><article>{PARAGRAPHS}</article></body></html>", given=Given(url="https://a.example/2024/05/01/banjir")
    )
    assert (article.published, article.published_basis) == ("2024-05-01", PublishedBasis.PAGE)
    assert Found("published", "htmldate") in article.found


def test_given_values_win_over_the_page():
    given = Given(outlet="O", published="2020", language="en", url="https://x.example/", title="T", author="A")
    article = page("jsonld_id.html", given=given)
    assert (article.outlet, article.published, article.language) == ("O", "2020", "en")
    assert (article.url, article.title, article.author) == ("https://x.example/", "T", "A")
    assert (article.published_basis, article.found) == (PublishedBasis.GIVEN, ())


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "iso-8859-1"), ("cp1252", "iso-8859-1"), ("cp1252", "unicode_escape"), ("cp1251", "windows-1251")],
)
def test_the_encoding_is_told(encoding, declared):
    words = "Сказал министр" if encoding == "cp1251" else "“Ya,” kata André"
    html = f"<html><head><meta charset={declared}></head><body><article><p>{words}</p>{PARAGRAPHS}</article></body></html>"
    assert words in articles.from_html(html.encode(encoding)).body


def test_single_broken_bytes_do_not_garble_the_page():
    raw = f"<html><body><article><p>“Ya,” kata “André”</p>{PARAGRAPHS}</article></body></html>".encode() + b"\xe2\x80"
    article = articles.from_html(raw)
    assert "“Ya,” kata “André”" in article.body
    assert Found("encoding", "utf-8 with broken bytes") in article.found


def test_a_page_without_an_article_is_empty():
    (item,) = articles.load([str(PAGES / "script_only.html")])
    assert isinstance(item, EmptyError)
    assert item.reason == "no article text was found"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 50, bytes(range(256)) * 10])
def test_binary_data_is_not_a_page(raw):
    with pytest.raises(MalformedError, match="not text"):
        articles.from_html(raw)


def test_a_page_over_the_cap_is_too_large():
    with pytest.raises(TooLargeError):
        articles.from_html("x" * 10_000_001)


def test_a_page_of_nothing_but_tags_is_too_large():
    with pytest.raises(TooLargeError, match="100,000 elements"):
        articles.from_html("<p>x" * 200_000)


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li", "table><tr><td", "a href=x", "article", "font"])
def test_tags_nested_10000_deep_end_in_an_article_or_a_named_error(tag):
    html = f"<html><body>{PARAGRAPHS}{f'<{tag}>' * 10_000}{PARAGRAPHS}"
    assert isinstance(outcome(html), Article | InputError)


@pytest.mark.parametrize("name", ["jsonld_id.html", "meta_en.html"])
def test_a_page_cut_off_anywhere_ends_in_an_article_or_a_named_error(name):
    raw = (PAGES / name).read_bytes()
    items = [outcome(raw[:length]) for length in range(0, len(raw), 97)]
    assert all(isinstance(item, Article | InputError) for item in items)
    assert isinstance(items[-1], Article)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<",
        "<!--",
        "just words",
        "http://127.0.0.1/",
        "<?xml version='1.0' encoding='utf-16'?><html><body><p>x</p></body></html>",
        "<html/>",
        "<script type='application/ld+json'>" + "[" * 100_000,
        "<script type='application/ld+json'>[[[{}]]]</script><p>Kata dia.",
        "<html lang=\0><body>\0<p>Kata \ud800 dia",
        "<meta><link rel=canonical><time><title>",
    ],
)
def test_odd_pages_end_in_an_article_or_a_named_error(html):
    assert isinstance(outcome(html), Article | InputError)


def outcome(html):
    try:
        return articles.from_html(html)
    except InputError as error:
        return error


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferry resumes - Harbour Gazette", "Ferry resumes"),
        ("Ferry resumes | HARBOUR GAZETTE", "Ferry resumes"),
        ("Harbour Gazette: Ferry resumes", "Harbour Gazette: Ferry resumes"),
        ("Harbour Gazette", "Harbour Gazette"),
        ("Ferry - a poem", "Ferry - a poem"),
    ],
)
def test_the_title_of_a_page_goes_without_the_name_of_the_outlet(title, expected):
    head = f"<title>{title}</title><meta property='og:site_name' content='Harbour Gazette'>"
    assert articles.from_html(f"<html><head>{head}</head><body><article>{PARAGRAPHS}</article></body></html>").title == expected


@pytest.mark.parametrize(
    "title", ["403 Forbidden", "404", "Error 404: Page Not Found", "Just a moment...", "Halaman Tidak Ditemukan | A"]
)
def test_an_error_of_the_site_is_no_article(title):
    text = "Maaf, halaman ini tidak dapat ditampilkan sekarang, silakan coba lagi nanti atau kembali ke beranda kami."
    with pytest.raises(EmptyError, match="the site answered"):
        articles.from_html(f"<html><head><title>{title}</title></head><body><p>{text}</p></body></html>")


@pytest.mark.parametrize("title", ["500 Orang Mengungsi", "404 found dead", "Not found: the ship"])
def test_a_short_article_with_such_words_is_read(title):
    text = "Lima ratus orang mengungsi, kata Camat Rima Landara, karena banjir yang datang pada malam hari di Wadas Asri."
    assert articles.from_html(f"<html><head><title>{title}</title></head><body><p>{text}</p></body></html>").title == title
