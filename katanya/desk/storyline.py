"""A story in the order of time: what was said in it, by whom, and which of its claims are disputed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from katanya.desk import articles, claims, disputed, stories
from katanya.desk.disputed import Disputed
from katanya.desk.shelf import Shelf
from katanya.desk.stories import Story
from katanya.frozen import dataclass
from katanya.ledger import index, numbers
from katanya.ledger.found import FoundStatement
from katanya.weighing import disputes, origins, times
from katanya.weighing.records import Said

# So many statements are shown, and so many disputes, of a story that has more.
STATEMENTS, DISPUTES = 150, 20


@dataclass(frozen=True, slots=True)
class StoryStatement:
    """A statement of a story, the address of its claim, and the name of its origin, `None` where that is not named."""

    statement: FoundStatement
    claim: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class Storyline:
    """A story, what was said in it in the order of publication, and its disputed claims; `said` counts all statements."""

    story: Story
    said: int
    statements: tuple[StoryStatement, ...]
    disputes: tuple[Disputed, ...]


def open_storyline(connection: Connection, shelf: Shelf, given: str) -> Storyline:
    """Return the story of an article, by its key or its id; raise `MissingError` where there is no such article."""
    story = stories.open_story(connection, shelf, given)
    known = numbers.of_articles(connection, (report.id for report in story.reports))
    reports = shelf.reports(connection, known.values())
    said = [each for report in reports.values() for each in report.statements]
    ordered = sorted(said, key=lambda each: (times.key(each.published), each.number))[:STATEMENTS]
    shown = claims.shown_of(connection, ordered)
    found = [each for each in ordered if each.id in shown]
    addresses = articles.addresses(connection, [each.id for each in found])
    named = _origins(story)
    pairs = zip(found, addresses, strict=True)
    statements = tuple(StoryStatement(shown[each.id], claim, named.get(each.number)) for each, claim in pairs)
    return Storyline(story, len(said), statements, tuple(_disputes(connection, shelf, said))[:DISPUTES])


def _origins(story: Story) -> dict[int, str]:
    """Return the name of the origin of each statement, by its number, where it is named."""
    origins = (origin for claim in story.claims for origin in claim.origins.origins if origin.state == "named")
    return {number: origin.name for origin in origins for number in origin.members}


def _disputes(connection: Connection, shelf: Shelf, said: Iterable[Said]) -> Iterator[Disputed]:
    """Yield the claims of some statements that others speak against."""
    here = {each.number: each for each in said}
    pairs = claims.judged_with(connection, list(here.values()), against=True)
    met = shelf.said(connection, {side for pair in pairs for side in (pair.left, pair.right)} - here.keys())
    roots = index.roots(connection, "claim", here)
    for members in _grouped(here, roots):
        others = [each for each in (*here.values(), *met.values()) if roots.get(each.number) != roots[members[0].number]]
        against = disputes.of(members, others, pairs)
        if against and any(member.stance not in disputed.DENYING for member in members):
            copies = claims.copies_among(connection, {each.report for each in members})
            yield disputed.made(connection, members, {each.number: each for each in others}, against, origins.of(members, copies))


def _grouped(said: dict[int, Said], roots: dict[int, int]) -> list[list[Said]]:
    found: dict[int, list[Said]] = {}
    for number in sorted(said):
        found.setdefault(roots[number], []).append(said[number])
    return list(found.values())
