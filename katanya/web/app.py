"""The whole application: pages, API, static files, the way in, and the guard before all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import resources
from urllib.parse import parse_qs

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from katanya.api import routes as api
from katanya.api.description import described
from katanya.api.library import Library
from katanya.errors import KatanyaError
from katanya.release import VERSION
from katanya.web import entrance, faults, pages
from katanya.web.guard import Guard
from katanya.web.kept import Kept
from katanya.web.options import Options
from katanya.web.render import STATIC, page

_KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8"}

# More would take longer than it saves on any wire.
_QUICK = 1
# So many requests may wait for a page that is being made, beside those whose page is there.
_WAITING = 200


def create(address: str, options: Options | None = None) -> FastAPI:
    """Return the application that serves a ledger; raise `LedgerError` where it cannot be opened."""
    given = options or Options()
    library = Library(address)

    @asynccontextmanager
    async def whole(_: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = _WAITING
        yield
        library.close()

    app = FastAPI(
        title="Katanya",
        version=VERSION,
        summary="Who says what, on whose word, in the reports of one ledger.",
        openapi_url=api.OPENAPI,
        docs_url=None,
        redoc_url=None,
        lifespan=whole,
    )
    app.state.library, app.state.options, app.state.kept = library, given, Kept(given.kept)
    app.openapi = lambda: described(app)  # type: ignore[method-assign]
    app.include_router(api.router)
    # What is asked for most is looked for first.
    app.router.routes[:0] = [*pages.routes(), *_others()]
    app.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=_QUICK)
    app.add_middleware(Guard, options=given)
    for kind, answer in _FAULTS:
        app.add_exception_handler(kind, answer)
    return app


def _others() -> list[Route]:
    return [
        Route("/api", _documentation, methods=["GET"]),
        Route(entrance.LOGIN, _login, methods=["GET"]),
        Route(entrance.LOGIN, _enter, methods=["POST"]),
        Route("/static/{name}", _static, methods=["GET"]),
        Route("/favicon.ico", lambda request: Response(status_code=204), methods=["GET"]),
    ]


def _documentation(request: Request) -> Response:
    return page(request, "api.html", request.app.openapi())


def _login(request: Request) -> Response:
    return page(request, "login.html", None, to=entrance.local(request.query_params.get("to", "/")), wrong=False)


async def _enter(request: Request) -> Response:
    form = parse_qs((await request.body()).decode("utf-8", "replace"))
    token, to = form.get("token", [""])[0], entrance.local(form.get("to", ["/"])[0])
    wanted = request.app.state.options.token
    if wanted is None or entrance.same(token, wanted):
        return entrance.entered(wanted or "", to, secure=request.url.scheme == "https")
    return page(request, "login.html", None, status=401, to=to, wrong=True)


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in (*STATIC, "htmx.LICENSE.txt"):
        raise HTTPException(404)
    raw = (resources.files("katanya.web") / "static" / name).read_bytes()
    return Response(raw, media_type=_KINDS[name.rpartition(".")[2]], headers={"Cache-Control": "public, max-age=604800"})


_FAULTS = (
    (KatanyaError, faults.of_ours),
    (HTTPException, faults.of_http),
    (RequestValidationError, faults.of_values),
)
