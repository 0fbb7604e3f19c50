"""What a source has said, what is disputed, what happened when, and why: each a list of the records of the desk."""

from __future__ import annotations

from collections.abc import Mapping

from katanya.desk.disputed import Disputed
from katanya.desk.ledger import Ledger
from katanya.desk.timeline import Moment
from katanya.desk.whys import Why
from katanya.frozen import dataclass
from katanya.views.screens.search import Filter

DISPUTES, MOMENTS = 20, 50
# So many of the statements and articles added last are looked at for a timeline: each is read whole.
WINDOW = 200
TIMELINE = ("source", "country", "place", "equipment", "event", "since", "until")


@dataclass(frozen=True, slots=True)
class DisputesScreen:
    """A page of the claims that somebody denies, those disputed last; the open ones stand first on it."""

    disputes: tuple[Disputed, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class TimelineScreen:
    """A page of what is told to have happened, in the order of time, and the filters that it was asked by.

    What was added last is told of, up to `WINDOW` statements.
    """

    filters: tuple[Filter, ...]
    moments: tuple[Moment, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class WhyScreen:
    """The rule and the characters behind every field of a statement, or what is known of an article."""

    why: Why


def disputes(ledger: Ledger, *, limit: int = DISPUTES, after: int | None = None) -> DisputesScreen:
    """Return a page of the latest disputes."""
    page = ledger.disputes(limit=limit, after=after)
    return DisputesScreen(tuple(sorted(page, key=lambda each: not each.open)), page.next)


def timeline(
    ledger: Ledger, given: Mapping[str, str | None], *, limit: int = MOMENTS, after: int | None = None
) -> TimelineScreen:
    """Return a page of what is told of a person, country, place, equipment or event type; nothing where none is named."""
    filters: dict[str, str | None] = {field: value for field in TIMELINE if (value := (given.get(field) or "").strip())}
    found = ledger.timeline("", limit=WINDOW, **filters).results if filters else ()
    start = after or 0
    shown = tuple(Filter(field, value) for field, value in filters.items() if value)
    return TimelineScreen(shown, found[start : start + limit], start + limit if len(found) > start + limit else None)


def why(ledger: Ledger, given: str) -> WhyScreen:
    """Return what stands behind a statement or an article."""
    return WhyScreen(ledger.why(given))
