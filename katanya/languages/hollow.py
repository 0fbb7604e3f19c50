"""What a language knows of words that look like an event and tell none by what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from katanya.errors import DataError
from katanya.frozen import dataclass
from katanya.languages import files, inflect

# What a row may ask of the words beside its own and of those of the text.
ASKED = ("last", "before", "next", "behind", "only", "then", "text")


@dataclass(frozen=True, slots=True)
class Hollow:
    """A word tells nothing with one of `last` or `before` before it or of `next` or `behind` behind it.

    Nor does it without any of `only` beside it or of `then` behind it, in a text without any of `text`, or where fewer than
    `roles` do it or have it done to them, unless one of `enough` stands behind it; a row with `root` is only of the events
    of that root.
    """

    last: frozenset[str]
    before: frozenset[str]
    next: frozenset[str]
    behind: frozenset[str]
    only: frozenset[str]
    then: frozenset[str]
    text: frozenset[str]
    enough: frozenset[str]
    roles: int
    root: str | None
    evidence: str


def rows(code: str, inflected: Callable[[str], inflect.Forms]) -> Mapping[str, tuple[Hollow, ...]]:
    """Return the rows of a language by each word that they are of; raise `DataError` where one is malformed."""
    found: dict[str, tuple[Hollow, ...]] = {}
    for row in files.load(f"{code}/hollow.toml")["hollow"]:
        hollow = of_row(code, row)
        forms = {form for verb in row.get("verbs", ()) for form, _ in inflected(verb)}
        for word in (*sorted(forms), *row.get("words", ())):
            found[word] = (*found.get(word, ()), hollow)
    return found


def gated(held: Mapping[str, tuple[Hollow, ...]]) -> Mapping[str, tuple[Hollow, ...]]:
    """Return of the rows by their words those that ask for words of the whole text."""
    asking = {word: tuple(row for row in found if row.text) for word, found in held.items()}
    return {word: found for word, found in asking.items() if found}


def of_row(code: str, row: dict[str, Any]) -> Hollow:
    """Return what a row of the file says; raise `DataError` where it names no words or nothing to stand beside them."""
    asked = {name: frozenset(row.get(name, ())) for name in ASKED}
    roles = row.get("roles", 0)
    if not (row.get("words") or row.get("verbs")) or not (any(asked.values()) or roles) or "evidence" not in row:
        raise DataError(f"{code}/hollow.toml: the row {row} is malformed; see the head of the file")
    return Hollow(**asked, enough=frozenset(row.get("enough", ())), roles=roles, root=row.get("root"), evidence=row["evidence"])
