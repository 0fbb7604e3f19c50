"""The addresses of the pages: each shows one screen, and gives the same as JSON at `.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from katanya.api.answers import json_of
from katanya.api.library import Library, ledger_of
from katanya.desk.ledger import Ledger
from katanya.errors import UsageError
from katanya.frozen import dataclass
from katanya.ledger.search import Over
from katanya.views.screens import article, claim, front, listed, search, source, story
from katanya.web.kept import Kept
from katanya.web.render import answered, filled, language_of

Screen = Callable[[Ledger, Request], Any]
# Words of more characters are no search.
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, its template, what makes its screen, and the address of its JSON where it has a name of its own."""

    path: str
    template: str
    screen: Screen
    twin: str = ""


def _front(ledger: Ledger, request: Request) -> front.FrontScreen:
    return front.front(ledger)


def _search(ledger: Ledger, request: Request) -> search.SearchScreen:
    given = request.query_params
    words = given.get("q", "")
    if len(words) > LONGEST:
        raise UsageError(f"more than {LONGEST} characters were searched for; search for fewer words")
    over = Over.ARTICLES if given.get("in") == "articles" else Over.STATEMENTS
    filters = {field: given.get(field) for field in search.FILTERS}
    if given.get("time"):
        filters |= {"since": given["time"], "until": given["time"]}
    return search.search(ledger, search.asked_of(words, over, filters, after=_number(given.get("after"))))


def _article(ledger: Ledger, request: Request) -> article.ArticleScreen:
    part, at = _number(request.query_params.get("part")), request.query_params.get("at")
    return article.article(ledger, request.path_params["given"], part=part, at=at)


def _claim(ledger: Ledger, request: Request) -> claim.ClaimScreen:
    return claim.claim(ledger, request.path_params["given"])


def _story(ledger: Ledger, request: Request) -> story.StoryScreen:
    return story.story(ledger, request.path_params["given"])


def _source(ledger: Ledger, request: Request) -> source.SourceScreen:
    given = request.query_params
    return source.source(ledger, given.get("name", "")[:LONGEST], after=_number(given.get("after")))


def _disputes(ledger: Ledger, request: Request) -> listed.DisputesScreen:
    return listed.disputes(ledger, after=_number(request.query_params.get("after")))


def _timeline(ledger: Ledger, request: Request) -> listed.TimelineScreen:
    given = request.query_params
    return listed.timeline(ledger, {field: given.get(field) for field in listed.TIMELINE}, after=_number(given.get("after")))


def _why(ledger: Ledger, request: Request) -> listed.WhyScreen:
    return listed.why(ledger, request.path_params["given"])


PAGES = (
    Page("/", "front.html", _front, "/front"),
    Page("/search", "search.html", _search),
    Page("/articles/{given}", "article.html", _article),
    Page("/claims/{given}", "claim.html", _claim),
    Page("/stories/{given}", "story.html", _story),
    Page("/source", "source.html", _source),
    Page("/disputes", "disputes.html", _disputes),
    Page("/timeline", "timeline.html", _timeline),
    Page("/why/{given}", "why.html", _why),
)


def routes() -> list[Route]:
    """Return the routes of all pages, of their JSON first: an id may hold a dot."""
    twins = [Route(f"{each.twin or each.path}.json", _json(each), methods=["GET"]) for each in PAGES]
    return [*twins, *(Route(each.path, _html(each), methods=["GET"]) for each in PAGES)]


def _json(shown: Page) -> Callable[[Request], Response]:
    return lambda request: json_of(shown.screen(ledger_of(request), request))


def _html(shown: Page) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        # As one types, only what was found is sent.
        found = shown.template == "search.html" and request.headers.get("hx-request") == "true"
        template = "found.html" if found else shown.template
        library: Library = request.app.state.library
        key = (library.state(), template, request.url.path, request.url.query, language_of(request))
        kept: Kept = request.app.state.kept
        return answered(request, kept.get(key, lambda: filled(request, template, shown.screen(library.ledger(), request))))

    return answer


def _number(given: str | None) -> int | None:
    if not given:
        return None
    if not given.isascii() or not given.isdigit() or len(given) > DIGITS:
        raise UsageError(f"{given[:20]!r} is no number of a page; follow the link to the next one")
    return int(given)


DIGITS = 18
