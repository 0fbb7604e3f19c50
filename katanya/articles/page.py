"""The records that the readers of this floor pass on."""

from __future__ import annotations

from dataclasses import field

from katanya.frozen import dataclass
from katanya.records import Form, Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of one article and what is known of where they came from; `name` is what the user calls it."""

    name: str
    raw: bytes = field(repr=False)
    form: Form
    id: str | None = None
    url: str | None = None
    charset: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an article says about itself, and where each value was found."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    found: tuple[Found, ...] = ()


NO_PAGE = Page()
