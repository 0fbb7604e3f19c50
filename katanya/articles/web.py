"""A URL -> Article: asks robots.txt, follows redirects by hand, and checks each hop anew."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import httpx2
from protego import Protego

from katanya.articles import decoding, guard, html, plain
from katanya.articles.connection import Answer, Request, get
from katanya.articles.given import Given
from katanya.articles.page import Source
from katanya.errors import FetchError
from katanya.frozen import dataclass, replace
from katanya.records import Article, Form

_SAVE = "save the page and give the file"
_LAST_PORT = 65_535
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FORMS = {"text/html": Form.HTML, "application/xhtml+xml": Form.HTML, "": Form.HTML, "text/plain": Form.PLAIN}
# RFC 9309 asks to read at least 500 KiB of it; what is beyond is not read.
_ROBOTS_SIZE = 500 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """How a URL is fetched: which addresses are allowed, the seconds and decoded bytes of one input, and the redirects."""

    allow: guard.Allow = guard.is_public
    seconds: float = 30.0
    size: int = decoding.CAP
    redirects: int = 5
    agent: str = "katanya"


PUBLIC = Fetching()


@dataclass(frozen=True, slots=True)
class _Fetched:
    url: str
    answer: Answer


def read(url: str, given: Given, fetching: Fetching = PUBLIC) -> Article:
    """Return the article at an http or https address.

    Raises `FetchError` with the reason where it is refused, forbidden by robots.txt or does not answer, `TooLargeError`
    over the cap, and what a page or a plain text raises.
    """
    fetched = _fetched(_request(url, fetching), fetching, url)
    form = _form(url, fetched.answer)
    source = Source(
        name=url,
        raw=fetched.answer.content,
        form=form,
        url=fetched.url,
        charset=fetched.answer.charset,
        fetched=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    return plain.read(source, given) if form is Form.PLAIN else html.read(source, given)


def _request(url: str, fetching: Fetching) -> Request:
    return Request(url, fetching.allow, fetching.agent, time.monotonic() + fetching.seconds, fetching.size)


def _fetched(request: Request, fetching: Fetching, url: str) -> _Fetched:
    """Follow the redirects; the robots.txt of a host is asked before each page of it."""
    here = _checked(request.name, url)
    for _ in range(fetching.redirects + 1):
        _ask_robots(request, fetching, here)
        answer = get(request, here)
        if answer.status not in _REDIRECTS:
            return _Fetched(here, _accepted(request, answer))
        here = _next(request.name, here, answer)
    raise FetchError(request.name, f"it was redirected more than {fetching.redirects} times", _SAVE)


def _accepted(request: Request, answer: Answer) -> Answer:
    if answer.status != 200:
        raise FetchError(request.name, f"the server answered with status {answer.status}", "check the address")
    if not answer.whole:
        raise decoding.too_large(request.name)
    return answer


def _form(name: str, answer: Answer) -> Form:
    form = _FORMS.get(answer.kind)
    if form is None:
        raise FetchError(name, f"it is {answer.kind}, not a page or a plain text", "give the address of an article")
    return form


def _checked(name: str, url: str) -> str:
    """Return the address in ASCII, without its fragment; raise `FetchError` where it is not one that may be fetched."""
    try:
        parsed = httpx2.URL(url)
    except (httpx2.InvalidURL, UnicodeError) as cause:
        raise FetchError(name, f"it is not an address ({cause})", "check how it is written") from cause
    if parsed.scheme not in ("http", "https"):
        raise FetchError(name, f"{parsed.scheme or 'no'} addresses are not fetched", "give an http or https address, or a file")
    if parsed.userinfo:
        raise FetchError(name, "it has a user name or a password in it", f"leave it out, or {_SAVE}")
    if not parsed.host:
        raise FetchError(name, "it names no host", "check how it is written")
    if parsed.port is not None and not 0 < parsed.port <= _LAST_PORT:
        raise FetchError(name, f"it is not an address (port {parsed.port})", "check how it is written")
    return str(parsed.copy_with(fragment=None))


def _next(name: str, here: str, answer: Answer) -> str:
    if not answer.location:
        raise FetchError(name, f"it was redirected (status {answer.status}) to nowhere", _SAVE)
    try:
        return _checked(name, str(httpx2.URL(here).join(answer.location)))
    except (httpx2.InvalidURL, UnicodeError) as cause:
        raise FetchError(name, f"it was redirected to what is not an address ({cause})", _SAVE) from cause


def _ask_robots(request: Request, fetching: Fetching, url: str) -> None:
    """Raise `FetchError` where robots.txt forbids the page or cannot be asked; that it is missing allows all."""
    answer = _robots(replace(request, size=_ROBOTS_SIZE), fetching, url)
    if answer.status >= 500:
        raise FetchError(request.name, f"its robots.txt answered with status {answer.status}", "try again later")
    rules = Protego.parse(answer.content.decode("utf-8", "replace"))
    if not rules.can_fetch(url, request.agent):
        raise FetchError(request.name, "its robots.txt forbids it", f"ask the publisher, or {_SAVE}")


def _robots(request: Request, fetching: Fetching, url: str) -> Answer:
    here = _robots_address(request.name, url)
    for _ in range(fetching.redirects + 1):
        answer = get(request, here)
        if answer.status not in _REDIRECTS:
            return answer
        here = _next(request.name, here, answer)
    raise FetchError(request.name, "its robots.txt was redirected too often", _SAVE)


def _robots_address(name: str, url: str) -> str:
    return _checked(name, str(httpx2.URL(url).copy_with(path="/robots.txt", query=None)))
