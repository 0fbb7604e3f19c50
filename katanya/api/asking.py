"""What can be asked of the API, each value with its bounds, so that what is wrong is refused before the ledger is asked."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema
from pydantic_core import core_schema

from katanya.choices import StrEnum
from katanya.desk.queries import event_types
from katanya.ledger.search import Over
from katanya.records import Basis, Stance
from katanya.views.screens.listed import MOMENTS, TIMELINE
from katanya.views.screens.search import FILTERS, LIMIT, Asked, asked_of


def _one_of(kind: type[StrEnum]) -> GetPydanticSchema:
    """Return how a word of an enumeration of ours is checked and described."""
    return GetPydanticSchema(lambda *_: core_schema.enum_schema(kind, list(kind), sub_type="str", ref=kind.__name__))


Words = Annotated[str, Field(max_length=500, description='words that must all be there; "in quotation marks": a phrase; missi*')]
_Name = Annotated[str, Field(max_length=200)]
_Day = Annotated[str, Field(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
_Kind = Annotated[str, Field(pattern=f"^({'|'.join(event_types())})$")]
_Cursor = Annotated[int, Field(ge=0, le=2**53)]
_Language = Annotated[str, Field(pattern="^[a-z]{2,3}$")]
Limit = Annotated[int, Field(ge=1, le=200, description="how many at most")]
_Stance = Annotated[Stance, _one_of(Stance)]
_Basis = Annotated[Basis, _one_of(Basis)]
# What may be left out, each with what it means.
Source = Annotated[_Name | None, Field(description="whose word it is, or who carried it: a part of a name, or a target")]
Act = Annotated[_Stance | None, Field(description="the speech act, such as deny")]
Quality = Annotated[_Basis | None, Field(description="in what quality the source speaks, such as official")]
Outlet = Annotated[_Name | None, Field(description="who printed it")]
Language = Annotated[_Language | None, Field(description="of the report, such as id")]
Since = Annotated[_Day | None, Field(description="published from this day, month or year on")]
Until = Annotated[_Day | None, Field(description="published until this day, month or year")]
Country = Annotated[_Name | None, Field(description="named or meant: a name, or a code such as KP")]
Place = Annotated[_Name | None, Field(description="named: a name, or a target")]
Equipment = Annotated[_Name | None, Field(description="named: a name, or a family such as missile")]
Happening = Annotated[_Kind | None, Field(description="a type of event, such as launch")]
After = Annotated[_Cursor | None, Field(description="the next of the page before")]


class Found(BaseModel):
    """A search: words, values that fields must have, and which page."""

    model_config = ConfigDict(extra="ignore")

    q: Words = ""
    source: Source = None
    stance: Act = None
    basis: Quality = None
    outlet: Outlet = None
    language: Language = None
    since: Since = None
    until: Until = None
    country: Country = None
    place: Place = None
    equipment: Equipment = None
    event: Happening = None
    limit: Limit = LIMIT
    after: After = None


class When(BaseModel):
    """A timeline: whose or of what, from when until when, and which page."""

    model_config = ConfigDict(extra="ignore")

    source: Source = None
    country: Country = None
    place: Place = None
    equipment: Equipment = None
    event: Happening = None
    since: Since = None
    until: Until = None
    limit: Limit = MOMENTS
    after: After = None


def found_of(asked: Found, over: Over) -> Asked:
    """Return a search as the views take it."""
    filters = {field: getattr(asked, field) for field in FILTERS}
    return asked_of(asked.q, over, filters, limit=asked.limit, after=asked.after)


def moments_of(asked: When) -> dict[str, str | None]:
    """Return the filters of a timeline as the views take them."""
    return {field: getattr(asked, field) for field in TIMELINE}
