"""What is answered where something is wrong: RFC 9457 problems, each with a name, the reason and what to do."""

from __future__ import annotations

import json
from dataclasses import asdict

from fastapi import Response

from katanya.errors import EmptyError, FaultError, InputError, LedgerError, MissingError, TooLargeError, UsageError
from katanya.frozen import dataclass

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem: `name` stays the same between releases, `reason` and `advice` are for people."""

    status: int
    title: str
    name: str
    reason: str
    advice: str
    type: str = "about:blank"

    @property
    def detail(self) -> str:
        """The reason and what to do, in one line."""
        return f"{self.reason}; {self.advice}"


NAMES = {
    400: ("bad_request", "Bad request"),
    401: ("not_signed_in", "Not signed in"),
    403: ("forbidden", "Forbidden"),
    404: ("not_found", "Not found"),
    405: ("method_not_allowed", "Method not allowed"),
    413: ("too_large", "Too large"),
    414: ("address_too_long", "Address too long"),
    415: ("wrong_media_type", "Wrong media type"),
    421: ("wrong_host", "Wrong host"),
    422: ("not_valid", "Not valid"),
    429: ("too_many", "Too many requests"),
    500: ("fault", "A fault of ours"),
    503: ("ledger_not_readable", "The ledger cannot be read now"),
}


def problem(status: int, reason: str, advice: str, name: str = "") -> Problem:
    """Return a problem of a status."""
    usual, title = NAMES[status]
    return Problem(status, title, name or usual, reason, advice)


def of_error(error: Exception) -> Problem:
    """Return the problem that an error of ours is."""
    if isinstance(error, MissingError):
        reason, _, advice = str(error).partition("; ")
        return problem(404, reason, advice or "search for it: ids are shown beside what is found")
    if isinstance(error, LedgerError):
        return problem(503, error.reason, error.advice)
    if isinstance(error, TooLargeError):
        return problem(413, error.reason, error.advice)
    if isinstance(error, FaultError):
        return problem(500, error.reason, error.advice)
    if isinstance(error, InputError):
        return problem(422, error.reason, error.advice, "empty" if isinstance(error, EmptyError) else "not_readable")
    if isinstance(error, UsageError):
        return problem(422, str(error), "mend the request")
    return problem(500, "something went wrong that was not foreseen", "please report it with the address that you asked for")


def response(found: Problem) -> Response:
    """Return the answer that states a problem."""
    body = json.dumps({**asdict(found), "detail": found.detail}, ensure_ascii=False).encode("utf-8", "replace")
    headers = {"Retry-After": "1"} if found.status in (429, 503) else {}
    if found.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="katanya"'
    return Response(body, found.status, headers, MEDIA_TYPE)
