"""What a ledger is asked for, checked: a value that no report can have is a slip of the pen and not a search without results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from katanya.errors import UsageError
from katanya.events import plover
from katanya.ledger.search import Query
from katanya.records import Basis, Stance

# A day, a month or a year; a time goes down to where it is compared.
DAY = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([T ].+)?)?)?"


def query_of(words: str, filters: Mapping[str, str | None]) -> Query:
    """Return what is asked for; raise `UsageError` where a filter, or the value of one, is none.

    >>> query_of("", {"stance": "denny"})
    Traceback (most recent call last):
    katanya.errors.UsageError: stance: there is no 'denny'; did you mean deny?
    """
    try:
        query = Query(words=words, **filters)
    except TypeError as cause:
        known = ", ".join(field for field in Query.__dataclass_fields__ if field != "words")
        raise UsageError(f"no such filter; the filters are {known}") from cause
    _one_of("stance", query.stance, [each.value for each in Stance])
    _one_of("basis", query.basis, [each.value for each in Basis])
    _one_of("event", query.event, event_types())
    _dated("since", query.since)
    _dated("until", query.until)
    _coded(query.language)
    return query


def event_types() -> list[str]:
    """Return what an event may be: the fifteen roots and our finer kinds, in lower case."""
    known = plover.mapping()
    return sorted({name.casefold() for name in (*known.roots, *known.subtypes)})


def _one_of(name: str, value: str | None, known: Iterable[str]) -> None:
    values = list(known)
    if not value or value.casefold() in values:
        return
    near = get_close_matches(value.casefold(), values, 1)
    advice = f"did you mean {near[0]}?" if near else f"it is one of {', '.join(values)}"
    raise UsageError(f"{name}: there is no {value[:40]!r}; {advice}")


def _coded(language: str | None) -> None:
    if language and not re.fullmatch(r"[A-Za-z]{2,3}", language):
        raise UsageError(f"language: {language[:40]!r} is no code of a language; write it as id or en")


def _dated(name: str, value: str | None) -> None:
    """Refuse what is no day, month, year or time; what is compared with it is written so."""
    if value and not re.fullmatch(DAY, value):
        raise UsageError(f"{name}: {value[:40]!r} is no date; write it as 2026, 2026-03 or 2026-03-10")
