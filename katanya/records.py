"""The frozen records that every stage passes on, and the values that their fields may take.

Offsets are half-open code points into the body of one text; a `Span` says nothing about which text it is of.
Of ours it imports the maker of records and their values, and gives those too: `from katanya.records import Kind, Mention`.
"""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from katanya.frozen import dataclass
from katanya.values import DENYING, Anchor, Basis, Certainty, Form, Kind, Mode, Part, PublishedBasis, Stance, Status, TimexType

__all__ = [
    "DENYING",
    "Anchor",
    "Article",
    "Basis",
    "Certainty",
    "Decision",
    "Event",
    "Form",
    "Found",
    "Kind",
    "Mention",
    "Mode",
    "Part",
    "Post",
    "PublishedBasis",
    "Quantity",
    "Quotation",
    "Reading",
    "Resolution",
    "Role",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Target",
    "Text",
    "TimexType",
    "When",
    "Where",
]


class Span(NamedTuple):
    """A half-open range of code points, `start <= i < stop`."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Found:
    """One field of an article's metadata and where it was read, e.g. `Found("title", "json-ld headline")`."""

    field: str
    where: str


@dataclass(frozen=True, slots=True)
class Article:
    """One report as it came in: its bytes, the body that all offsets point into, and what is known about it.

    `digest` is the SHA-256 of the bytes (of a JSON line: of its `html` or `text`); `published` is an ISO 8601 date or
    time with its zone where the page gives one; `language` is `None` until it is known; `got` is the input that it came
    from: a path (`reports.jsonl:3` for a line), a URL, `-`.
    """

    id: str
    digest: str
    form: Form
    body: str
    raw: bytes = field(repr=False)
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    fetched: str | None = None
    language: str | None = None
    found: tuple[Found, ...] = ()
    got: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `span` with the marks, `inside` without; `closed` is false where a mark is missing."""

    span: Span
    inside: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """The frozen body of an article and how it is built; all tuples are in the order of the text.

    `quotations` are the outermost ones; those inside another quotation are in `inner_quotations`.
    """

    article: str
    language: str | None
    body: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    inner_quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One field of a statement, the rule that decided it, and the characters that the rule looked at."""

    field: str
    value: str
    rule: str
    spans: tuple[Span, ...] = ()
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that the text names, and the rule that found it; `name` is the fullest name that the article gives it."""

    id: str
    kind: Kind
    span: Span
    surface: str
    rule: str = ""
    name: str | None = None

    @property
    def called(self) -> str:
        """The fullest name that the article gives, else the words of the mention."""
        return self.name or self.surface


@dataclass(frozen=True, slots=True)
class When:
    """What a time expression means.

    `value` is its TIMEX3 value (`2023-07`, `P3M`, `2014-W47`, `2023-07-27/2023-07-30`), `edtf` the same in EDTF where EDTF
    can say it. `start` and `stop` are the first day and the day after the last one, ISO 8601, for dates that lie somewhere;
    `granularity` is one of year, half, quarter, season, month, week, weekend, day, part_of_day, time, decade, century.
    """

    timex: TimexType
    value: str | None
    anchor: Anchor
    granularity: str | None = None
    edtf: str | None = None
    start: str | None = None
    stop: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A point in degrees (WGS 84), and what it is a point of: `settlement`, `division`, `country`, `region`, `facility`."""

    lat: float
    lon: float
    precision: str


@dataclass(frozen=True, slots=True)
class Post:
    """What a person is by this article: role and affiliation as the article words them, and where they stand."""

    role: str | None
    affiliation: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention was tied to, or why it was left open.

    `target` is an id such as `country:KP` or `date:2023-07`; where it is `None`, `reason` is one of a fixed list:
    `not_in_knowledge`, `two_candidates`, `no_anchor`, `not_a_date`, `no_antecedent`, `unnamed`, `not_built`. `method` names
    the rule that decided, `score` is 0 to 1 where candidates were weighed, `spans` is what was read beside the mention.
    """

    mention: str
    target: str | None
    method: str
    reason: str | None = None
    score: float | None = None
    spans: tuple[Span, ...] = ()
    when: When | None = None
    where: Where | None = None
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Who one of the names of a statement is beyond the article: an id such as `person:…`, else the reason why it is open."""

    id: str | None
    method: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What a mention, by its id, is to an event."""

    part: Part
    mention: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that the text gives: `value` as a number, `unit` in the article's words, both in `span`."""

    value: float
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is told to have happened, to happen or not to have, by the account of one statement or of the outlet.

    `root` is one of the fifteen PLOVER roots of `events/plover.toml`, `subtype` our finer kind for arms control or `None`;
    `period` and `place` are ids of mentions; `statement` is the id of the statement that it stands in, `None` where the
    outlet tells it in its own voice.
    """

    id: str
    root: str
    subtype: str | None
    trigger: tuple[Span, ...]
    roles: tuple[Role, ...]
    equipment: tuple[str, ...]
    quantity: Quantity | None
    period: str | None
    place: str | None
    status: Status
    statement: str | None
    rule: str
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One content held together by one source and one speech act, as the annotation guide defines it."""

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    who: tuple[str, ...]
    via: tuple[str, ...]
    mode: Mode
    stance: Stance
    basis: Basis
    certainty: Certainty
    answers: tuple[str, ...]
    rule: str
    decisions: tuple[Decision, ...] = ()
    targets: tuple[Target, ...] = ()
    via_targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article gives, whole."""

    article: Article
    text: Text
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    resolutions: tuple[Resolution, ...] = ()
    events: tuple[Event, ...] = ()

    def _repr_html_(self) -> str:
        """Show the marked article and its statements in a notebook."""
        from katanya.views.notebook import render

        return render(self)
