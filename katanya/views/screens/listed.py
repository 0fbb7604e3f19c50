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
# So many of the statements and articles added last are looked at for a timeline at a time: each is read whole. Where none of
# them tells of the days that are asked for, so many times the next.
WINDOW, WINDOWS = 200, 5
# A cursor is the reading before which a window begins, and a place in it.
_PLACES = 1_000_000
TIMELINE = ("source", "country", "place", "equipment", "event", "since", "until")


@dataclass(frozen=True, slots=True)
class DisputesScreen:
    """A page of the claims that somebody denies, those disputed last; the open ones stand first on it."""

    disputes: tuple[Disputed, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class TimelineScreen:
    """A page of what is told to have happened, in the order of time, and the filters that it was asked by.

    What was added last comes first, `WINDOW` statements and articles at a time; `earlier` says that the next page is of what
    was added before these.
    """

    filters: tuple[Filter, ...]
    moments: tuple[Moment, ...]
    next: int | None
    earlier: bool


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
    shown = tuple(Filter(field, value) for field, value in filters.items() if value)
    if not filters:
        return TimelineScreen(shown, (), None, False)
    before, start = divmod(after or 0, _PLACES)
    page = ledger.told_before(before or None, limit=WINDOW, **filters)
    for _ in range(WINDOWS):
        if page or page.next is None:
            break
        before, page = page.next, ledger.told_before(page.next, limit=WINDOW, **filters)
    stop = start + limit
    if len(page) > stop:
        return TimelineScreen(shown, page.results[start:stop], before * _PLACES + stop, False)
    following = page.next * _PLACES if page.next is not None else None
    return TimelineScreen(shown, page.results[start:stop], following, following is not None)


def why(ledger: Ledger, given: str) -> WhyScreen:
    """Return what stands behind a statement or an article."""
    return WhyScreen(ledger.why(given))
