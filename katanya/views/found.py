"""What `katanya find` found, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.records import Stance
from katanya.views.listed import beside, wrapped
from katanya.views.look import Look
from katanya.views.rows import verb_of
from katanya.views.visible import one_line

_DAY = 10


def statement(found: FoundStatement, look: Look) -> Iterator[str]:
    """Yield the lines of a statement: whose word it is, what is said, where it stands."""
    chain = " → ".join(one_line(name) for name in found.via)
    certainty = "" if found.certainty == "certain" else f" ({found.certainty})"
    head = f"{who_of(found)} {verb_of(Stance(found.stance))}{certainty}{f', via {chain}' if chain else ''}:"
    yield from wrapped(head, look, hang=2)
    yield from wrapped(found.content, look, 2)
    place = beside(found.outlet or "outlet not known", day_of(found.published), found.basis)
    yield from wrapped(beside(found.id, place, found.title), look, 2)
    yield ""


def article(found: FoundArticle, look: Look) -> Iterator[str]:
    """Yield the lines of an article: its title, the words around what was found, where it was printed."""
    yield from wrapped(found.title or "(no title)", look, hang=2)
    yield from wrapped(f"… {found.excerpt} …", look, 2)
    yield from wrapped(beside(found.id, found.outlet or "outlet not known", day_of(found.published)), look, 2)
    yield ""


def more(command: str, after: int) -> str:
    """Return the line that says how to go on."""
    return f"more: {command} --after {after}\n"


def who_of(found: FoundStatement) -> str:
    """Return whose word a statement is, or what is known of who is not named."""
    if found.who:
        return one_line("; ".join(found.who))
    return f"unnamed ({one_line(found.source)})" if found.source else "not known"


def day_of(published: str | None) -> str:
    """Return the day of a time of publication."""
    return published[:_DAY] if published else "date not known"


def names(values: Sequence[str]) -> str:
    """Return names on one line."""
    return one_line("; ".join(values))
