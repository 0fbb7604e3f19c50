"""One article read without keeping it."""

from __future__ import annotations

from threading import BoundedSemaphore
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from katanya.articles import Given, from_text
from katanya.errors import FaultError, LedgerError
from katanya.reading import attempt
from katanya.views.contract import to_json

# A text of more characters may take half a minute to read, and others wait for it.
LONGEST = 100_000
# Readings are made one at a time, since each takes a processor whole; who waits longer than this is sent away.
PATIENCE = 20.0
_ONE_AT_A_TIME = BoundedSemaphore(1)
_LEAP = "(?:1[89]|2[01])(?:0[48]|[2468][048]|[13579][26])|2000"
# A day that there is, of the years that newspapers have.
DAY = (
    "^(?:(?:1[89]|2[01])[0-9]{2}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|"
    f"(?:0[13578]|1[02])-31)|(?:{_LEAP})-02-29)$"
)
_EXAMPLE: dict[str, JsonValue] = {
    "text": "Menteri Tavi Arlen mengatakan harga beras turun.",
    "outlet": "Ritmee",
    "published": "2026-03-09",
}
Name = Annotated[str, Field(max_length=500)]


class ToRead(BaseModel):
    """An article to read, and what is known about it; what is given wins over what is found in the text."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    text: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")]
    outlet: Name | None = None
    published: Annotated[str, Field(pattern=DAY)] | None = None
    language: Literal["id", "en"] | None = None
    url: Name | None = None
    title: Name | None = None
    author: Name | None = None


def read(given: ToRead) -> str:
    """Return the reading of an article as one line of JSON, as `katanya read --format jsonl` prints it.

    Raises `InputError` where it cannot be read, `LedgerError` where too many others wait.
    """
    known = Given(
        outlet=given.outlet or None,
        published=given.published,
        language=given.language,
        url=given.url or None,
        title=given.title or None,
        author=given.author or None,
    )
    article = from_text(given.text, given=known)
    if not _ONE_AT_A_TIME.acquire(timeout=PATIENCE):
        raise LedgerError("read", "other articles are being read", "wait, and send it again")
    try:
        found = attempt(article)
    finally:
        _ONE_AT_A_TIME.release()
    if isinstance(found, FaultError):
        raise found
    return to_json(found)
