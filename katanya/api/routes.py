"""The addresses of the API: each gives what one view gives."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response

from katanya.api import reading
from katanya.api.answers import json_of
from katanya.api.asking import Found, When, found_of, moments_of
from katanya.api.library import ledger_of
from katanya.api.problems import MEDIA_TYPE, NAMES, Problem
from katanya.api.reading import ToRead
from katanya.api.schema import READING
from katanya.desk.ledger import Ledger
from katanya.ledger.search import Over
from katanya.views.screens import article, claim, found, listed, source, story
from katanya.views.screens.article import ArticleScreen
from katanya.views.screens.claim import ClaimScreen
from katanya.views.screens.found import ArticlePage, StatementPage
from katanya.views.screens.listed import DisputesScreen, TimelineScreen, WhyScreen
from katanya.views.screens.source import SourceScreen
from katanya.views.screens.story import StoryScreen

ROOT = "/api/v1"
OPENAPI = f"{ROOT}/openapi.json"
_ALWAYS = (400, 401, 405, 413, 414, 421, 422, 429, 500, 503)
router = APIRouter(prefix=ROOT)

Opened = Annotated[Ledger, Depends(ledger_of)]
Id = Annotated[str, Path(min_length=1, max_length=200, description="the id of a statement or of an article")]
Limit = Annotated[int, Query(ge=1, le=200, description="how many at most")]
Few = Annotated[int, Query(ge=1, le=50, description="how many at most")]
Part = Annotated[int, Query(ge=1, le=10_000, description="which part of a long text, from 1")]
Cursor = Annotated[int | None, Query(ge=0, le=2**53, description="the next of the page before")]


def _may(*more: int) -> dict[int | str, dict[str, Any]]:
    """Return every status that an address may answer with."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    statuses = sorted({*_ALWAYS, *more})
    return {status: {"description": NAMES[status][1], "content": content} for status in statuses}


@router.get("/statements", response_model=StatementPage, responses=_may(), tags=["find"])
def find_statements(ledger: Opened, asked: Annotated[Found, Query()]) -> Response:
    """Return the statements that hold the words and have the values, the latest added first."""
    return json_of(found.statements(ledger, found_of(asked, Over.STATEMENTS)))


@router.get("/articles", response_model=ArticlePage, responses=_may(), tags=["find"])
def find_articles(ledger: Opened, asked: Annotated[Found, Query()]) -> Response:
    """Return the articles that hold the words and have the values, the latest added first."""
    return json_of(found.articles(ledger, found_of(asked, Over.ARTICLES)))


@router.get("/articles/{given}", response_model=ArticleScreen, responses=_may(404), tags=["open"])
def open_article(ledger: Opened, given: Id, part: Part = 1) -> Response:
    """Return an article: how it came, a part of its text, what is said in it and why, what it shares with others."""
    return json_of(article.article(ledger, given, part=part))


@router.get("/claims/{given}", response_model=ClaimScreen, responses=_may(404), tags=["open"])
def open_claim(ledger: Opened, given: Id) -> Response:
    """Return the claim that a statement stands in: who says it, on whose word, who denies it, how figures changed."""
    return json_of(claim.claim(ledger, given))


@router.get("/stories/{given}", response_model=StoryScreen, responses=_may(404), tags=["open"])
def open_story(ledger: Opened, given: Id) -> Response:
    """Return the story that an article is a report of."""
    return json_of(story.story(ledger, given))


@router.get("/source", response_model=SourceScreen, responses=_may(), tags=["open"])
def open_source(
    ledger: Opened,
    name: Annotated[str, Query(min_length=1, max_length=200, description="a name as reports have it, or a target")],
    limit: Limit = source.LIMIT,
    after: Cursor = None,
) -> Response:
    """Return what a source has said, the latest added first, what changed, and who denies it."""
    return json_of(source.source(ledger, name, limit=limit, after=after))


@router.get("/timeline", response_model=TimelineScreen, responses=_may(), tags=["open"])
def open_timeline(ledger: Opened, asked: Annotated[When, Query()]) -> Response:
    """Return what is told of a person, country, place, equipment or event type, in the order of time."""
    return json_of(listed.timeline(ledger, moments_of(asked), limit=asked.limit, after=asked.after))


@router.get("/disputes", response_model=DisputesScreen, responses=_may(), tags=["open"])
def open_disputes(ledger: Opened, limit: Few = listed.DISPUTES, after: Cursor = None) -> Response:
    """Return the claims that somebody denies, those disputed last, the open ones first on each page."""
    return json_of(listed.disputes(ledger, limit=limit, after=after))


@router.get("/why/{given}", response_model=WhyScreen, responses=_may(404), tags=["open"])
def open_why(ledger: Opened, given: Id) -> Response:
    """Return the rule and the quoted characters behind every field of a statement, or what is known of an article."""
    return json_of(listed.why(ledger, given))


@router.post("/read", responses={**_may(403, 415), 200: READING}, tags=["read"])
def read_article(given: ToRead) -> Response:
    """Read one article without keeping it; the answer is what `katanya read --format jsonl` prints."""
    return Response(reading.read(given), media_type="application/json")


__all__ = ["OPENAPI", "ROOT", "Problem", "router"]
