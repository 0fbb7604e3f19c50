"""The frozen records that every stage passes on, and the values that their fields may take.

Offsets are half-open code points into the body of one text; a `Span` says nothing about which text it is of.
This module imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Mode(StrEnum):
    """How the words of a content are given: wholly, partly or not at all in quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Stance(StrEnum):
    """The speech act of a statement."""

    SAY = "say"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    DEMAND = "demand"
    PLEDGE = "pledge"
    THREATEN = "threaten"
    REJECT = "reject"
    SUPPORT = "support"
    ASSESS = "assess"
    DECLINE = "decline"


class Basis(StrEnum):
    """In what quality the source of a statement speaks."""

    OFFICIAL = "official"
    EXPERT = "expert"
    WITNESS = "witness"
    DOCUMENT = "document"
    IMAGE = "image"
    MEDIA = "media"
    ANONYMOUS = "anonymous"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure a content is, as it is worded."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Form(StrEnum):
    """The form that an article came in."""

    PLAIN = "plain"
    HTML = "html"
    JSONL = "jsonl"


class PublishedBasis(StrEnum):
    """Where the time of publication was read: given by the caller, the page's metadata, or the text."""

    GIVEN = "given"
    PAGE = "page"
    TEXT = "text"


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
    time with its zone where the page gives one; `language` is `None` until it is known.
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
class Mention:
    """Something that the text names: a source of a statement, for now."""

    id: str
    kind: str
    span: Span
    surface: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One field of a statement, the rule that decided it, and the characters that the rule looked at."""

    field: str
    value: str
    rule: str
    spans: tuple[Span, ...] = ()
    in_title: bool = False


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


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article gives, whole."""

    article: Article
    text: Text
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]

    def _repr_html_(self) -> str:
        """Show the marked article and its statements in a notebook."""
        from katanya.views.notebook import render

        return render(self)
