"""Templates to pages: the language, what a template may call, and safe text, since nothing of an article is markup."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from katanya.release import VERSION
from katanya.views.found import day_of
from katanya.views.screens import swimlane
from katanya.views.visible import one_line, visible
from katanya.web import links
from katanya.web.drawn import drawn
from katanya.web.rows import rows
from katanya.web.strings import LANGUAGES, chosen, strings
from katanya.web.wording import wording

LANGUAGE = "katanya_lang"
STATIC = ("katanya.css", "katanya.js", "htmx.min.js")
_YEAR = 365 * 24 * 3600


def page(request: Request, template: str, screen: Any, *, status: int = 200, **more: Any) -> Response:
    """Return a page: a template filled with a screen, in the language that is asked for."""
    return answered(request, filled(request, template, screen, **more), status=status)


def language_of(request: Request) -> str:
    """Return the language that a page is shown in."""
    kept, accepted = request.cookies.get(LANGUAGE), request.headers.get("accept-language", "")
    return chosen(request.query_params.get("lang"), kept, accepted)


def filled(request: Request, template: str, screen: Any, **more: Any) -> str:
    """Return a template filled with a screen: what it is made of besides is the address, the language and the ledger's name."""
    language = language_of(request)
    library = getattr(getattr(request.scope.get("app"), "state", None), "library", None)
    return (
        _environment(language)
        .get_template(template)
        .render(
            others=[(code, _here(request, code)) for code in LANGUAGES if code != language],
            screen=screen,
            path=request.url.path,
            twin=_twin(request),
            ledger=library.name if library else "",
            **more,
        )
    )


def answered(request: Request, html: str, *, status: int = 200) -> Response:
    """Return the answer that a page is, which keeps the language where one was asked for."""
    language = language_of(request)
    answer = Response(html.encode("utf-8", "replace"), status, media_type="text/html; charset=utf-8")
    answer.headers["Vary"] = "Accept-Language, Cookie, HX-Request"
    answer.headers["Content-Language"] = language
    if request.query_params.get("lang") == language:
        answer.set_cookie(LANGUAGE, language, max_age=_YEAR, httponly=True, samesite="lax", path="/")
    return answer


def _here(request: Request, language: str) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in ("lang", "token")]
    return f"{quote(request.url.path)}?{urlencode([*kept, ('lang', language)])}"


def _twin(request: Request) -> str:
    """Return the address of the JSON of a page."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in ("lang", "token") and value]
    path = "/front" if request.url.path == "/" else quote(request.url.path)
    return f"{path}.json{'?' + urlencode(kept) if kept else ''}"


@cache
def _environment(language: str) -> Environment:
    """Return the templates in a language: words that never change, as `'nav.skip'|t` gives them, become a part of their text."""
    made = Environment(
        loader=PackageLoader("katanya.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    words = strings(language)
    made.filters |= {
        "t": words,
        "static": _static,
        "line": _line,
        "moment": _moment,
        "visible": visible,
        "day": day_of,
        "link": _link,
    }
    made.globals |= {
        "version": VERSION,
        "query": _query,
        "lanes": swimlane.swimlane,
        "to": links,
        "t": words,
        "lang": language,
        "say": wording(language),
        "parts": rows(language),
        "drawn": drawn(language),
    }
    return made


def _line(words: str | None) -> str:
    return one_line(words or "")


def _moment(when: str) -> str:
    """Return a moment as it is read.

    >>> _moment("2026-03-12T09:20:00+00:00"), _moment("2026-03-12")
    ('2026-03-12 09:20 +00:00', '2026-03-12')
    """
    day, _, rest = when.partition("T")
    zone = rest[8:].lstrip(".0123456789")
    return " ".join(each for each in (day, rest[:5], zone) if each)


def _link(url: str | None) -> str:
    """Return the address of a report where a browser may be led there, "" where it is another kind of address.

    >>> _link("https://ritmee.example/1"), _link("javascript:alert(1)")
    ('https://ritmee.example/1', '')
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return url or "" if parts.scheme in ("http", "https") and parts.netloc else ""


def _query(**values: object) -> str:
    given = [(name, value) for name, value in values.items() if value not in (None, "")]
    return f"?{urlencode(given)}" if given else ""


@cache
def _static(name: str) -> str:
    """Return the address of a file that ships with the pages, a new one whenever the file changes."""
    digest = hashlib.sha256((resources.files("katanya.web") / "static" / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={digest}"
