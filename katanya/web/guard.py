"""What every request passes before it reaches a page: host, length, rate, origin, token, size; and what every answer carries.

Any page on the web can send requests to 127.0.0.1; the browser says from where they come, and what it cannot say is refused.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from katanya.api.problems import Problem, problem
from katanya.web import entrance, faults
from katanya.web.options import Options
from katanya.web.rates import Limiter

# An address of more characters, and a body of more bytes, is refused unread.
ADDRESS, BODY = 8_000, 1_000_000
SAFE = ("GET", "HEAD", "OPTIONS")
READ = "/api/v1/read"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """The middleware that every request passes first."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self._app = app
        self._options = options
        self._rate, self._read_rate = Limiter(options.rate), Limiter(options.read_rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or say why it is not."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refused(scope, headers)
        guarded = _with_headers(send)
        if refused is not None:
            await faults.answer(Request(scope), refused)(scope, receive, guarded)
        elif (token := entrance.needed(self._options, scope, headers)) is not None:
            await entrance.closed(Request(scope), token)(scope, receive, guarded)
        else:
            await self._answered(scope, _capped(receive), guarded)

    async def _answered(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and say so where the answer breaks off before it has begun."""
        begun = False

        async def sent(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except Exception as error:
            if begun:
                raise
            await faults.unforeseen(Request(scope), error)(scope, receive, send)

    def _refused(self, scope: Scope, headers: Headers) -> Problem | None:
        """Return why a request is refused, the first reason that there is."""
        address = scope["client"][0] if scope.get("client") else ""
        if not self._options.serves(headers.get("host", "")):
            return problem(421, "this host is not served here", "ask by 127.0.0.1, or add the name with --name")
        if len(scope["raw_path"]) + len(scope["query_string"]) > ADDRESS:
            return problem(414, f"the address is longer than {ADDRESS} characters", "ask for less at once")
        reading = scope["path"] == READ and scope["method"] == "POST"
        if not (self._read_rate if reading else self._rate).allows(address):
            return problem(429, "there were too many requests from this address", "wait a second and ask again")
        if scope["method"] not in SAFE and not _of_ours(headers):
            return problem(403, "the request was sent by a page of another site", "send it from a page of Katanya, or a program")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > BODY:
            return too_large()
        return None


def _of_ours(headers: Headers) -> bool:
    """Say whether a request that could change something comes from a page of ours, or from no page at all."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is None:
        return site in (None, "same-origin", "none")
    return bool(urlsplit(origin).netloc) and urlsplit(origin).netloc == headers.get("host")


def too_large() -> Problem:
    """Return the problem that a body is too large."""
    return problem(413, f"more than {BODY} bytes were sent", "send less at once")


def _capped(receive: Receive) -> Receive:
    """Return what receives a body and gives up where it is too large, whatever length it said it had."""
    seen = 0

    async def received() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > BODY:
            raise HTTPException(413)
        return message

    return received


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sent
