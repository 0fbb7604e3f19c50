"""A story in the order of time: what was said in it, by whom, and which of its claims are disputed."""

from __future__ import annotations

from sqlalchemy import Connection

from katanya.desk import claims, disputed, stories
from katanya.desk.disputed import Disputed
from katanya.desk.shelf import Shelf
from katanya.desk.stories import Story
from katanya.frozen import dataclass
from katanya.ledger.found import FoundStatement
from katanya.weighing import times

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
    story, known = stories.opened(connection, shelf, given)
    said = list(known.values())
    ordered = sorted(said, key=lambda each: (times.key(each.published), each.number))[:STATEMENTS]
    shown = claims.shown_of(connection, shelf, ordered)
    found = [each for each in ordered if each.id in shown]
    addresses = claims.addresses(connection, shelf, [each.number for each in found])
    named = _origins(story)
    pairs = zip(found, addresses, strict=True)
    statements = tuple(StoryStatement(shown[each.id], claim, named.get(each.number)) for each, claim in pairs)
    disputes = disputed.among(connection, shelf, [each.number for each in said], DISPUTES)
    return Storyline(story, len(said), statements, tuple(disputes.values()))


def _origins(story: Story) -> dict[int, str]:
    """Return the name of the origin of each statement, by its number, where it is named."""
    origins = (origin for claim in story.claims for origin in claim.origins.origins if origin.state == "named")
    return {number: origin.name for origin in origins for number in origin.members}
