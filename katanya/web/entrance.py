"""The token: a program sends it as a bearer, a person gives it once and the browser keeps a proof of it in a cookie."""

from __future__ import annotations

import hashlib
import hmac
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from katanya.api.problems import problem
from katanya.web import faults
from katanya.web.options import Options

COOKIE = "katanya_token"
LOGIN = "/login"
_OPEN = (LOGIN, "/static/")
_MONTH = 30 * 24 * 3600


def needed(options: Options, scope: Scope, headers: Headers) -> str | None:
    """Return the token that a request needs and lacks, `None` where it may pass."""
    token = options.token
    if token is None or scope["path"].startswith(_OPEN):
        return None
    return None if _bears(token, headers) or _keeps(token, headers) else token


def _bears(token: str, headers: Headers) -> bool:
    kind, _, given = headers.get("authorization", "").partition(" ")
    return kind.casefold() == "bearer" and same(given.strip(), token)


def _keeps(token: str, headers: Headers) -> bool:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return False
    return found is not None and same(found.value, proof(token))


def same(given: str, token: str) -> bool:
    """Say whether two tokens are the same, in a time that does not tell how much of them is."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())


def proof(token: str) -> str:
    """Return what the browser keeps: it shows that the token was given, and is not the token."""
    return hmac.new(token.encode(), b"katanya pages", hashlib.sha256).hexdigest()


def closed(request: Request, token: str) -> Response:
    """Return the answer to a request without proof of the token: on with `?token=`, else people are asked, programs told."""
    if faults.wants_json(request):
        return faults.answer(request, problem(401, "a token is needed", "send it as Authorization: Bearer"))
    to = request.url.path + (f"?{rest}" if (rest := _without_token(request.url.query)) else "")
    if request.method == "GET" and same(request.query_params.get("token", ""), token):
        return entered(token, to, secure=request.url.scheme == "https")
    return RedirectResponse(f"{LOGIN}?to={quote(to, safe='')}", 303)


def entered(token: str, to: str, *, secure: bool) -> Response:
    """Return the answer to the right token: on to the page that was asked for, with the proof in a cookie."""
    answer = RedirectResponse(local(to), 303)
    answer.set_cookie(COOKIE, proof(token), max_age=_MONTH, httponly=True, samesite="strict", secure=secure, path="/")
    return answer


def local(to: str) -> str:
    """Return an address of ours, the front page where it leads elsewhere.

    >>> local("/claims/1"), local("//elsewhere.example"), local("https://elsewhere.example")
    ('/claims/1', '/', '/')
    """
    ours = to.startswith("/") and not to.startswith(("//", "/\\")) and all(" " <= character <= "~" for character in to)
    return to if ours else "/"


def _without_token(query: str) -> str:
    return urlencode([(name, value) for name, value in parse_qsl(query) if name != "token"])
