import gzip
import http.server
import shutil
import socket
import ssl
import subprocess
import threading
import time
from dataclasses import dataclass, field

import pytest

from katanya import articles
from katanya.articles import Given, guard
from katanya.articles.web import Fetching
from katanya.errors import EmptyError, FetchError, TooLargeError
from katanya.records import Article, Form, Found

PAGE = (
    "<html><head><title>Judul</title><link rel=canonical href='http://{host}/asli'></head>"
    "<body><article><p>“Ya,” kata dia, air naik cepat sekali malam itu.</p></article></body></html>"
)


@dataclass
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0


class Site:
    """A web server on 127.0.0.1 that answers what a test puts in, and keeps what it was asked."""

    def __init__(self):
        self.replies = {"/robots.txt": Reply(status=404)}
        self.asked = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.path, dict(self.headers)))
                reply = site.replies.get(self.path, Reply(status=404))
                self.send_response(reply.status)
                for key, value in ({"Content-Length": str(len(reply.body))} | reply.headers).items():
                    self.send_header(key, value)
                self.end_headers()
                site.write(self.wfile, reply)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server.server_port}"
        self.url = f"http://{self.host}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def write(self, out, reply):
        try:
            step = len(reply.body) if not reply.pause else 1
            for start in range(0, len(reply.body), step or 1):
                out.write(reply.body[start : start + step])
                out.flush()
                time.sleep(reply.pause)
        except OSError:
            pass

    def put(self, path, body=None, kind="text/html; charset=utf-8", **headers):
        body = PAGE.format(host=self.host).encode() if body is None else body
        self.replies[path] = Reply(body, headers={"Content-Type": kind} | headers)

    def redirect(self, path, to, status=302):
        self.replies[path] = Reply(status=status, headers={"Location": to})


@pytest.fixture
def site():
    site = Site()
    yield site
    site.server.shutdown()
    site.server.server_close()


def here(address):
    return address == "127.0.0.1"


HERE = Fetching(allow=here, seconds=5.0)


def fetch(url, fetching=HERE, **options):
    (item,) = articles.load([url], fetching=fetching, **options)
    return item


def refused(url, reason, fetching=HERE):
    item = fetch(url, fetching)
    assert isinstance(item, FetchError), item
    assert reason in item.reason
    assert item.name == url


def test_a_page_is_fetched_and_read(site):
    site.put("/berita")
    article = fetch(f"{site.url}/berita#bagian", given=Given(outlet="Ritmee"))
    assert isinstance(article, Article)
    assert (article.form, article.title, article.outlet) == (Form.HTML, "Judul", "Ritmee")
    assert article.url == f"{site.url}/asli"
    assert article.raw == site.replies["/berita"].body
    assert article.fetched.endswith("+00:00")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/berita"]
    assert all(headers["Host"] == site.host and headers["User-Agent"].startswith("katanya/") for _, headers in site.asked)


def test_the_address_that_a_page_of_another_host_claims_is_not_taken(site):
    site.put("/x", PAGE.format(host="famous.example").encode())
    assert fetch(f"{site.url}/x").url == f"{site.url}/x"


def test_the_charset_of_the_answer_counts(site):
    site.put("/x", PAGE.format(host="a").encode("cp1252"), "text/html; charset=ISO-8859-1")
    article = fetch(f"{site.url}/x")
    assert "“Ya,” kata dia" in article.body
    assert Found("encoding", "http iso-8859-1") in article.found


def test_a_plain_text_is_kept_as_it_is(site):
    site.put("/x.txt", "Kata “dia”.\r\n".encode(), "text/plain")
    article = fetch(f"{site.url}/x.txt")
    assert (article.form, article.body) == (Form.PLAIN, "Kata “dia”.\r\n")


def test_gzip_is_decoded(site):
    site.put("/x", gzip.compress(PAGE.format(host="a").encode()), **{"Content-Encoding": "gzip"})
    assert "air naik" in fetch(f"{site.url}/x").body


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.1:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://0.0.0.0:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "https://192.168.0.1/",
        "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/",
    ],
)
def test_by_default_nothing_private_is_fetched(site, url):
    refused(url.format(port=site.server.server_port), "private or reserved address", Fetching())
    assert site.asked == []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "file addresses are not fetched"),
        ("file:/etc/passwd", "file addresses are not fetched"),
        ("ftp://a.example/x", "ftp addresses are not fetched"),
        ("gopher://a.example/x", "gopher addresses are not fetched"),
        ("data:text/html,x", "data addresses are not fetched"),
        ("javascript:alert(1)", "javascript addresses are not fetched"),
        ("http://user:secret@a.example/", "user name or a password"),
        ("http://user@a.example/", "user name or a password"),
        ("http://", "names no host"),
        ("http:///x", "names no host"),
        ("http://a.example:99999/", "not an address"),
        ("http://[::1/", "not an address"),
        ("http://a\nb.example/", "not an address"),
        ("http://no-such-host.invalid/", "no such host"),
    ],
)
def test_what_is_no_address_to_fetch_is_named(url, reason):
    refused(url, reason, Fetching())


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.2:{port}/x",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:{port}/x",
        "//10.0.0.1/x",
    ],
)
def test_a_redirect_to_a_private_address_is_refused(site, to):
    site.redirect("/x", to.format(port=site.server.server_port))
    refused(f"{site.url}/x", "private or reserved address")


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("file:///etc/passwd", "file addresses are not fetched"),
        ("http://user:secret@127.0.0.1/", "user name or a password"),
        ("http://a.example:x/", "not an address"),
        ("http://a.example:99999/", "not an address"),
        ("", "to nowhere"),
    ],
)
def test_a_redirect_to_what_may_not_be_fetched_is_refused(site, to, reason):
    site.redirect("/x", to)
    refused(f"{site.url}/x", reason)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_the_last_address_is_kept(site, status):
    site.redirect("/a", "b?c=1", status)
    site.redirect("/b?c=1", f"{site.url}/d")
    site.put("/d", b"Kata dia.", "text/plain")
    assert fetch(f"{site.url}/a").url == f"{site.url}/d"


def test_redirects_without_end_are_given_up(site):
    site.redirect("/x", "/x")
    refused(f"{site.url}/x", "redirected more than 5 times")
    assert sum(path == "/x" for path, _ in site.asked) == 6


def test_a_name_is_resolved_once_a_connection_and_cannot_change_in_between(site, monkeypatch):
    real, asked = socket.getaddrinfo, []

    def rebinding(host, *rest, **options):
        if host != "rebind.example":
            return real(host, *rest, **options)
        asked.append(host)
        return real("127.0.0.1" if len(asked) <= 2 else "127.0.0.2", *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    site.put("/x", b"Kata dia.", "text/plain")
    url = f"http://rebind.example:{site.server.server_port}/x"
    assert fetch(url).body == "Kata dia."
    assert len(asked) == 2
    assert site.asked[-1][1]["Host"] == f"rebind.example:{site.server.server_port}"
    refused(url, "rebind.example is at 127.0.0.2")


def test_proxies_of_the_environment_are_not_used(site, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.put("/x", b"Kata dia.", "text/plain")
    assert fetch(f"{site.url}/x").body == "Kata dia."


def robots(site, text, status=200):
    site.replies["/robots.txt"] = Reply(text.encode(), status, {"Content-Type": "text/plain"})


@pytest.mark.parametrize(
    "text", ["User-agent: *\nDisallow: /", "User-agent: katanya\nDisallow: /berita", "User-agent: *\nDisallow: /*?id="]
)
def test_robots_may_forbid(site, text):
    robots(site, text)
    site.put("/berita?id=1")
    refused(f"{site.url}/berita?id=1", "robots.txt forbids")
    assert [path for path, _ in site.asked] == ["/robots.txt"]


@pytest.mark.parametrize(
    "text",
    ["", "User-agent: *\nDisallow:", "User-agent: *\nDisallow: /\n\nUser-agent: katanya\nAllow: /", "<html>no</html>", "\0\xff"],
)
def test_robots_may_allow(site, text):
    robots(site, text)
    site.put("/x", b"Kata dia.", "text/plain")
    assert isinstance(fetch(f"{site.url}/x"), Article)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_allow_all(site, status):
    robots(site, "User-agent: *\nDisallow: /", status)
    site.put("/x", b"Kata dia.", "text/plain")
    assert isinstance(fetch(f"{site.url}/x"), Article)


@pytest.mark.parametrize("status", [500, 503])
def test_robots_out_of_order_refuse(site, status):
    robots(site, "", status)
    refused(f"{site.url}/x", f"robots.txt answered with status {status}")


def test_robots_are_asked_after_a_redirect_too(site):
    robots(site, "User-agent: *\nDisallow: /tertutup")
    site.redirect("/x", "/tertutup/y")
    site.put("/tertutup/y")
    refused(f"{site.url}/x", "robots.txt forbids")
    assert "/tertutup/y" not in [path for path, _ in site.asked]


def test_robots_redirected_to_a_private_address_refuse(site):
    site.redirect("/robots.txt", "http://127.0.0.2/robots.txt")
    refused(f"{site.url}/x", "private or reserved address")


@pytest.mark.parametrize("status", [204, 403, 404, 410, 500])
def test_another_status_is_named(site, status):
    site.replies["/x"] = Reply(status=status)
    refused(f"{site.url}/x", f"status {status}")


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json"])
def test_another_kind_is_named(site, kind):
    site.put("/x", b"%PDF", kind)
    refused(f"{site.url}/x", kind)


def test_the_cap_holds_for_what_is_sent(site):
    site.put("/x", b"a" * 20_001, "text/plain")
    assert isinstance(fetch(f"{site.url}/x", Fetching(allow=here, size=20_000)), TooLargeError)
    assert isinstance(fetch(f"{site.url}/x", Fetching(allow=here, size=20_001)), Article)


def test_the_cap_holds_for_what_is_decoded(site):
    bomb = gzip.compress(b"a" * 60_000_000)
    site.put("/x", bomb, "text/plain", **{"Content-Encoding": "gzip"})
    assert len(bomb) < 100_000
    assert isinstance(fetch(f"{site.url}/x"), TooLargeError)


@pytest.mark.parametrize(
    ("body", "encoding", "reason"),
    [
        (b"not gzip at all", "gzip", "compression is broken"),
        (gzip.compress(b"Kata dia." * 100, mtime=0)[:-20], "gzip", "broke off"),
        (b"x", "br", "'br' is not known"),
    ],
)
def test_a_broken_compression_is_named(site, body, encoding, reason):
    site.put("/x", body, "text/plain", **{"Content-Encoding": encoding})
    refused(f"{site.url}/x", reason)


def test_an_answer_cut_off_is_named(site):
    site.put("/x", b"Kata dia.", "text/plain", **{"Content-Length": "100"})
    refused(f"{site.url}/x", "did not answer as HTTP")


def test_a_page_without_an_article_is_empty(site):
    site.put("/x", b"<html><body></body></html>")
    assert isinstance(fetch(f"{site.url}/x"), EmptyError)


def test_a_server_that_drips_is_left_when_the_time_is_up(site):
    site.put("/x", b"Kata dia. " * 100, "text/plain")
    site.replies["/x"].pause = 0.05
    start = time.monotonic()
    refused(f"{site.url}/x", "in time", Fetching(allow=here, seconds=0.5))
    assert time.monotonic() - start < 2


def test_a_server_that_says_nothing_is_left_when_the_time_is_up():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        refused(f"http://127.0.0.1:{port}/", "in time", Fetching(allow=here, seconds=0.3))


def test_a_port_where_nobody_listens_is_named():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    refused(f"http://127.0.0.1:{port}/", "the connection failed")


def test_a_server_without_tls_is_named(site):
    refused(f"https://{site.host}/", "no trusted TLS connection")


@pytest.fixture
def certificate(tmp_path):
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    key, path = tmp_path / "key.pem", tmp_path / "cert.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=news.example"]
    names = ["-addext", "subjectAltName=DNS:news.example"]
    subprocess.run([*made, *names, "-keyout", str(key), "-out", str(path)], check=True, capture_output=True)
    return key, path


@pytest.fixture
def secure(site, certificate, monkeypatch):
    key, path = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, key)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    real = socket.getaddrinfo
    named = ("news.example", "other.example")
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **o: real("127.0.0.1" if host in named else host, *rest, **o))
    return site


def test_a_certificate_is_checked_against_the_name_although_the_address_is_pinned(secure, certificate, monkeypatch):
    secure.put("/x", b"Kata dia.", "text/plain")
    port = secure.server.server_port
    refused(f"https://news.example:{port}/x", "no trusted TLS connection")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[1]))
    assert fetch(f"https://news.example:{port}/x").body == "Kata dia."
    refused(f"https://other.example:{port}/x", "no trusted TLS connection")


def test_the_guard_is_on_where_nothing_is_said():
    assert Fetching().allow is guard.is_public
    (item,) = articles.load(["http://127.0.0.1/"])
    assert isinstance(item, FetchError)
