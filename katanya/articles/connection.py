"""One guarded request: connects only to an address that was checked, and holds to a deadline and a size.

The host is resolved once, when the connection is opened, and the connection goes to the address that was checked, so
that a name cannot point elsewhere a moment later. Proxies of the environment are not used: they would resolve for us.
"""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import TypeVar

import httpcore2
import httpx2
from httpcore2 import SOCKET_OPTION, NetworkStream

from katanya.articles import guard
from katanya.errors import FetchError
from katanya.frozen import dataclass
from katanya.release import VERSION

_ADVICE = "try again later, or save the page and give the file"
_Answered = TypeVar("_Answered")


@dataclass(frozen=True, slots=True)
class Request:
    """What one input may ask for: `name` is what an error calls it, `deadline` a time of `time.monotonic()`."""

    name: str
    allow: guard.Allow
    agent: str
    deadline: float
    size: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; `whole` is false where the decoded content was cut at the size asked for."""

    status: int
    location: str | None
    kind: str
    charset: str | None
    content: bytes = field(repr=False)
    whole: bool


def get(request: Request, url: str) -> Answer:
    """Return the answer to one GET, without following a redirect; `url` has been checked.

    Raises `FetchError` where the host is refused, unknown, not reached or not trusted, or the time is up.
    """
    backend = _Backend(request)
    try:
        with (
            httpcore2.ConnectionPool(network_backend=backend, max_connections=1) as pool,
            pool.stream("GET", _target(url), headers=_headers(request)) as response,
        ):
            return _answer(request, response)
    except httpcore2.TimeoutException as cause:
        raise FetchError(request.name, "it did not answer in time", _ADVICE) from cause
    except httpcore2.NetworkError as cause:
        raise FetchError(request.name, _why(cause), _ADVICE) from cause
    except (httpcore2.ProtocolError, httpcore2.UnsupportedProtocol) as cause:
        raise FetchError(request.name, f"it did not answer as HTTP ({cause})", _ADVICE) from cause


def _target(url: str) -> httpcore2.URL:
    # In parts, as they were checked: httpcore2 would read the string by other rules than httpx2 did.
    parts = httpx2.URL(url)
    return httpcore2.URL(scheme=parts.raw_scheme, host=parts.raw_host, port=parts.port, target=parts.raw_path)


def _headers(request: Request) -> list[tuple[str, str]]:
    return [
        ("User-Agent", f"{request.agent}/{VERSION}"),
        ("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9"),
        ("Accept-Encoding", "gzip"),
    ]


def _answer(request: Request, response: httpcore2.Response) -> Answer:
    headers = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in response.headers}
    kind, _, parameters = headers.get("content-type", "").partition(";")
    content = _content(request, headers, response.iter_stream()) if response.status == 200 else b""
    return Answer(
        status=response.status,
        location=headers.get("location"),
        kind=kind.strip().lower(),
        charset=_charset(parameters),
        content=content[: request.size],
        whole=len(content) <= request.size,
    )


def _charset(parameters: str) -> str | None:
    pairs = (each.strip().partition("=") for each in parameters.split(";"))
    return next((value.strip(" \"'") for key, _, value in pairs if key.strip().lower() == "charset"), None)


def _content(request: Request, headers: Mapping[str, str], chunks: Iterable[bytes]) -> bytes:
    """Return the decoded content, cut at one byte over the size."""
    content = bytearray()
    for chunk in _decoded(request, headers.get("content-encoding", "").strip().lower(), chunks):
        content += chunk
        if len(content) > request.size:
            break
    return bytes(content[: request.size + 1])


def _decoded(request: Request, encoding: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
    if encoding in ("", "identity"):
        yield from chunks
    elif encoding in ("gzip", "x-gzip", "deflate"):
        yield from _inflated(request, chunks)
    else:
        raise FetchError(request.name, f"its compression {encoding!r} is not known", "save the page and give the file")


def _inflated(request: Request, chunks: Iterable[bytes]) -> Iterator[bytes]:
    # Told to give out at most one byte over the size, zlib cannot be made to fill the memory by a few kB.
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 32)
    packed = 0
    try:
        for chunk in chunks:
            packed += len(chunk)
            yield inflater.decompress(chunk, request.size + 1)
            if inflater.eof or packed > request.size:
                break
    except zlib.error as cause:
        raise FetchError(request.name, f"its compression is broken ({cause})", _ADVICE) from cause
    if not inflater.eof:
        raise FetchError(request.name, "it broke off before its end", _ADVICE)


def _why(cause: Exception) -> str:
    origin: BaseException | None = cause
    while origin is not None:
        if isinstance(origin, ssl.SSLError):
            return f"no trusted TLS connection could be made ({origin.reason or origin})"
        origin = origin.__cause__ or origin.__context__
    return f"the connection failed ({cause})"


class _Backend(httpcore2.NetworkBackend):
    """Opens connections to checked addresses only."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Connect to the first of the host's addresses that answers, all of them checked."""
        request = self._request
        *others, last = guard.addresses(request.name, host, port, request.allow)
        for address in others:
            try:
                return self._connected(address, port)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return self._connected(last, port)

    def _connected(self, address: str, port: int) -> NetworkStream:
        deadline = self._request.deadline
        stream = _in_time(deadline, httpcore2.ConnectTimeout, lambda left: self._inner.connect_tcp(address, port, left))
        return _Timed(stream, deadline)


class _Timed(NetworkStream):
    """A stream whose every step ends by the deadline, however slowly the other side drips."""

    def __init__(self, inner: NetworkStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read in the time that is left."""
        return _in_time(self._deadline, httpcore2.ReadTimeout, lambda left: self._inner.read(max_bytes, left))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write in the time that is left."""
        _in_time(self._deadline, httpcore2.WriteTimeout, lambda left: self._inner.write(buffer, left))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        """Begin TLS in the time that is left; the certificate is checked against the name, not the address."""
        inner = _in_time(
            self._deadline,
            httpcore2.ConnectTimeout,
            lambda left: self._inner.start_tls(ssl_context, server_hostname, left),
        )
        return _Timed(inner, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Pass on what the stream knows of itself."""
        return self._inner.get_extra_info(info)


def _in_time(deadline: float, late: type[Exception], step: Callable[[float], _Answered]) -> _Answered:
    left = deadline - time.monotonic()
    if left <= 0:
        raise late("the time is up")
    return step(left)
