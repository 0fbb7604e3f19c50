"""What a terminal shows under the statements: who and what the names are tied to, by kind, and the events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from katanya.records import Kind, Reading
from katanya.views.look import Look
from katanya.views.tied import Happening, Tied, happenings, names

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

_HEADS = {
    Kind.PERSON: "persons",
    Kind.ORGANISATION: "bodies",
    None: "names",
    Kind.COUNTRY: "countries",
    Kind.PLACE: "places",
    Kind.FACILITY: "facilities",
    Kind.DATE: "times",
    Kind.EQUIPMENT: "equipment",
}
_STATUS, _KIND = 12, 10


def drawn(reading: Reading, look: Look) -> Iterator[RenderableType]:
    """Yield the table of the events and that of the names, without those that would be empty."""
    events = tuple(happenings(reading))
    if events:
        yield _events(events, look)
    kinds = _by_kind(names(reading))
    if kinds:
        yield _names(kinds, look)


def _events(events: tuple[Happening, ...], look: Look) -> Table:
    table = _table(look, ("event", None), ("told as", _STATUS), ("who → whom", None), ("when", 10), ("where", None), ("by", 6))
    for event in events:
        between = " → ".join(filter(None, (event.actor, event.others)))
        what = f"{event.what}: {event.trigger}" if event.trigger.lower() != event.what else event.what
        table.add_row(*map(_text, (what, event.status.value, between, event.when, event.where, event.account)))
    return table


def _names(kinds: dict[Kind | None, list[str]], look: Look) -> Table:
    table = _table(look, ("names", _KIND), ("tied to", None))
    for kind, head in _HEADS.items():
        if kind in kinds:
            table.add_row(_text(head), _text(" · ".join(kinds[kind])))
    return table


def _by_kind(tied: Iterable[Tied]) -> dict[Kind | None, list[str]]:
    found: dict[Kind | None, list[str]] = defaultdict(list)
    for each in tied:
        found[each.kind].append(f"{each.name} = {each.target}" if each.target else f"{each.name} ({each.reason})")
    return dict(found)


def _table(look: Look, *columns: tuple[str, int | None]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, width=look.width, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for head, width in columns:
        table.add_column(head, width=width, overflow="fold")
    return table


def _text(characters: str) -> RenderableType:
    from rich.text import Text

    # A `Text` is never searched for Rich's markup, so `[red]` in an article stays what it is.
    return Text(characters, overflow="fold")
