"""What is answered where something is wrong: a page for people, a problem in JSON for programs."""

from __future__ import annotations

import logging

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from katanya.api import problems
from katanya.api.problems import Problem, problem
from katanya.errors import KatanyaError
from katanya.web.render import page

_ADVICE = {
    404: ("there is nothing at this address", "go to the front page, or see /api for the addresses of the API"),
    413: ("more was sent than is read", "send less at once"),
    405: ("this address takes no such request", "see /api for what each address takes"),
}
_LOG = logging.getLogger("katanya.web")


def wants_json(request: Request) -> bool:
    """Say whether a request is a program's: of the API, of the JSON of a page, or one that takes no HTML."""
    path = request.url.path
    return path.startswith("/api/") or path.endswith(".json") or "json" in request.headers.get("accept", "")


def answer(request: Request, found: Problem) -> Response:
    """Return the answer that states a problem, as whoever asked can read it."""
    if wants_json(request):
        return problems.response(found)
    response = page(request, "fault.html", found, status=found.status)
    if found.status in (429, 503):
        response.headers["Retry-After"] = "1"
    return response


def of_ours(request: Request, error: Exception) -> Response:
    """Answer an error that was raised on purpose."""
    assert isinstance(error, KatanyaError)
    return answer(request, problems.of_error(error))


def of_http(request: Request, error: Exception) -> Response:
    """Answer what the routing itself found wrong."""
    assert isinstance(error, HTTPException)
    reason, advice = _ADVICE.get(error.status_code, (str(error.detail), "mend the request"))
    status = error.status_code if error.status_code in problems.NAMES else 400
    response = answer(request, problem(status, reason, advice))
    response.headers.update(error.headers or {})
    return response


def of_values(request: Request, error: Exception) -> Response:
    """Answer values that a request may not have, naming each."""
    assert isinstance(error, RequestValidationError)
    found = [f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}" for each in error.errors()[:5]]
    return answer(request, problem(422, "; ".join(found), "mend these values; /api says what each may be"))


def unforeseen(request: Request, error: Exception) -> Response:
    """Answer what nobody foresaw, and keep it in the log."""
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    return answer(request, problems.of_error(error))
