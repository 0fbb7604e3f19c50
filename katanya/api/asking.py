"""What can be asked of the API, each value with its bounds, so that what is wrong is refused before the ledger is asked."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from katanya.ledger.search import Over
from katanya.records import Basis, Stance
from katanya.views.screens.listed import MOMENTS, TIMELINE
from katanya.views.screens.search import FILTERS, LIMIT, Asked, asked_of

Words = Annotated[str, Field(max_length=500, description='words that must all be there; "in quotation marks": a phrase')]
Name = Annotated[str, Field(max_length=200)]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", description="a day, a month or a year, included")]
Cursor = Annotated[int, Field(ge=0, le=2**53, description="the `next` of the page before")]


class Found(BaseModel):
    """A search: words, values that fields must have, and which page."""

    model_config = ConfigDict(extra="ignore")

    q: Words = ""
    source: Name | None = None
    stance: Stance | None = None
    basis: Basis | None = None
    outlet: Name | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = None
    since: Day | None = None
    until: Day | None = None
    country: Name | None = None
    place: Name | None = None
    equipment: Name | None = None
    event: Name | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = LIMIT
    after: Cursor | None = None


class When(BaseModel):
    """A timeline: whose or of what, from when until when, and which page."""

    model_config = ConfigDict(extra="ignore")

    source: Name | None = None
    country: Name | None = None
    place: Name | None = None
    equipment: Name | None = None
    event: Name | None = None
    since: Day | None = None
    until: Day | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = MOMENTS
    after: Cursor | None = None


def found_of(asked: Found, over: Over) -> Asked:
    """Return a search as the views take it."""
    filters = {field: getattr(asked, field) for field in FILTERS}
    return asked_of(asked.q, over, filters, limit=asked.limit, after=asked.after)


def moments_of(asked: When) -> dict[str, str | None]:
    """Return the filters of a timeline as the views take them."""
    return {field: getattr(asked, field) for field in TIMELINE}
