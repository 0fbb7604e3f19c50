"""A file of JSON lines -> Articles, one line at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn, Protocol

from katanya.articles import build, decoding, heads, html
from katanya.articles.given import Given, merged
from katanya.articles.page import Source
from katanya.errors import EmptyError, InputError, MalformedError, UsageError
from katanya.records import Article, Form

_SKIPPED_AT_ONCE = 1 << 16
_GIVEN = ("outlet", "published", "language", "url", "title", "author")


class Lines(Protocol):
    """A binary stream that is read line by line."""

    def readline(self, limit: int, /) -> bytes:
        """Return the next line, or its first `limit` bytes, or nothing at the end."""
        ...


class _Line(NamedTuple):
    number: int
    raw: bytes | None


def read(name: str, stream: Lines, given: Given, first: int = 1) -> Iterator[Article | InputError]:
    """Yield each line's article, or its error under the name `file.jsonl:12`; `first` is the number of the first line.

    No more than one line of at most 10 MB is held in memory. Raises `EmptyError` where there is no line at all.
    """
    empty = True
    try:
        for line in _lines(stream, first):
            empty = False
            yield _settled(f"{name}:{line.number}", line.raw, given)
    except OSError as cause:
        raise decoding.broken_off(name, cause) from cause
    if empty:
        raise EmptyError(name, "it has no lines", "leave it out, or check how it was written")


def _settled(name: str, raw: bytes | None, given: Given) -> Article | InputError:
    try:
        return _article(name, raw, given)
    except InputError as error:
        return error


def _lines(stream: Lines, first: int) -> Iterator[_Line]:
    number = first
    while raw := stream.readline(decoding.CAP + 1):
        if len(raw) > decoding.CAP:
            _skip(stream, raw)
            yield _Line(number, None)
        elif raw.strip():
            yield _Line(number, raw)
        number += 1


def _skip(stream: Lines, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(_SKIPPED_AT_ONCE)


def _article(name: str, raw: bytes | None, given: Given) -> Article:
    if raw is None:
        raise decoding.too_large(name)
    values = _object(name, raw)
    known = merged(given, _given(name, values))
    text, page = _string(name, values, "text"), _string(name, values, "html")
    content = text or page or _nothing(name, values)
    source = Source(name=name, raw=content.encode("utf-8", "surrogatepass"), form=Form.JSONL, id=_id(name, values))
    return build.article(source, content, known, heads.read(content)) if text else html.read(source, known)


def _nothing(name: str, values: dict[str, Any]) -> NoReturn:
    if values.get("text") is None and values.get("html") is None:
        raise MalformedError(name, "it has neither text nor html", "give the article's words under one of the two")
    raise EmptyError(name, "it has no text", "leave the line out, or check how it was written")


def _object(name: str, raw: bytes) -> dict[str, Any]:
    try:
        values = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as cause:
        raise MalformedError(name, "it is not UTF-8", "write the file as UTF-8") from cause
    except (ValueError, RecursionError) as cause:
        raise MalformedError(name, f"it is not JSON ({cause})", "write one whole JSON object a line") from cause
    if not isinstance(values, dict):
        raise MalformedError(name, "it is JSON but not an object", 'write it as {"text": "…"}')
    return values


def _given(name: str, values: dict[str, Any]) -> Given:
    try:
        return Given(**{key: _string(name, values, key) for key in _GIVEN})
    except UsageError as cause:
        raise MalformedError(name, str(cause), "or leave it out") from cause


def _id(name: str, values: dict[str, Any]) -> str | None:
    value = values.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(name, values, "id")


def _string(name: str, values: dict[str, Any], key: str) -> str | None:
    value = values.get(key)
    if value is not None and not isinstance(value, str):
        kind = "a string or a whole number" if key == "id" else "a string"
        raise MalformedError(name, f"{key} is {type(value).__name__}, not {kind}", "write it so, or leave it out")
    return value if value and value.strip() else None
