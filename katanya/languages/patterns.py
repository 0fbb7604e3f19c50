"""Patterns of the data files, each compiled when it is first asked for anything: most reports ask for a part of them only."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, cast

from katanya.errors import DataError

# The name of a file, a pattern in it and the phrase that it must be found in.
Given = tuple[str, str, str]
# What is found nowhere: a search for a letter that no text has ends at once.
_NOWHERE = r"\0(?!)"
_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def later(field: str, given: Sequence[Given]) -> re.Pattern[str]:
    """Return what any of some patterns finds; it raises `DataError` when one cannot be read or misses its own evidence.

    >>> later("owner", [("xx/few.toml", "['’]s$", "Merev's")]).search("Arlen’s") is not None
    True
    """
    # It answers to all that the rules ask of a pattern; functions of `re` take its `pattern`.
    return cast("re.Pattern[str]", _Later(field, given))


def _first(name: str) -> Callable[..., Any]:
    """Return a method that compiles the pattern, whose own method stands in its place from then on."""

    def ask(self: _Later, *given: Any, **options: Any) -> Any:
        compiled = _compiled(*self.of)
        vars(self).update({each: getattr(compiled, each) for each in _ASKED})
        return getattr(compiled, name)(*given, **options)

    return ask


class _Later:
    def __init__(self, field: str, given: Sequence[Given]) -> None:
        self.pattern = given[0][1] if len(given) == 1 else "|".join(f"(?:{each})" for _, each, _ in given) or _NOWHERE
        self.of = self.pattern, field, given

    search, match, fullmatch, finditer, findall, split, sub = map(_first, _ASKED)


def _compiled(pattern: str, field: str, given: Sequence[Given]) -> re.Pattern[str]:
    try:
        found = re.compile(pattern)
    except re.error as cause:
        raise DataError(f"{given[0][0]}: the pattern of {field} cannot be read ({cause}); mend it") from cause
    for name, _, evidence in given:
        if not found.search(evidence):
            raise DataError(f"{name}: the pattern of {field} is not found in its evidence {evidence!r}; mend either")
    return found
