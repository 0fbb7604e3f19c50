"""One story: its reports, which of them copy which, and the claims that stand in them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from katanya.desk import claims
from katanya.desk.shelf import Shelf
from katanya.errors import MissingError
from katanya.frozen import dataclass
from katanya.ledger import index, numbers
from katanya.ledger.many import among
from katanya.ledger.schema import ARTICLES
from katanya.weighing import thirds
from katanya.weighing.records import Copy, Direction, Origins, Report, Said

# A share of this much is the whole text, edited.
WHOLE = 0.8
_PRINTED = select(
    *(ARTICLES.c[name] for name in ("number", "key", "title", "outlet", "published", "language", "url")),
).where(among(ARTICLES.c.number, "numbers"))
# An article by its key, and by its id; the earliest of several that were given one id.
_NUMBERED = tuple(
    select(ARTICLES.c.number).where(column == bindparam("given")).order_by(ARTICLES.c.number).limit(1)
    for column in (ARTICLES.c.key, ARTICLES.c.id)
)


@dataclass(frozen=True, slots=True)
class StoryReport:
    """A report of a story, by the ledger's key of its article."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    url: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class StoryCopy:
    """What one report of a story shares with another: how much of each, which is the source, and what tells so."""

    left: str
    right: str
    left_share: float
    right_share: float
    source: str | None
    reasons: tuple[str, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryClaim:
    """A claim that stands in a story, with how many statements make it here and who stands behind it.

    `stance` is that of the statement whose words it is shown by: what is denied is not what its origins say.
    """

    id: str
    words: str
    statements: int
    reports: int
    origins: Origins
    stance: str


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one happening; `id` is the earliest added one's."""

    id: str
    reports: tuple[StoryReport, ...]
    copies: tuple[StoryCopy, ...]
    claims: tuple[StoryClaim, ...]


def open_story(connection: Connection, shelf: Shelf, given: str) -> Story:
    """Return the story of an article, by its key or its id; raise `MissingError` where there is no such article."""
    return opened(connection, shelf, given)[0]


def opened(connection: Connection, shelf: Shelf, given: str) -> tuple[Story, dict[int, Said]]:
    """Return the story of an article as `open_story` does, and the statements of its reports by their numbers."""
    root = index.roots(connection, "story", [article_of(connection, given)])
    number = next(iter(root.values()))
    members = index.groups(connection, "story", [number])[number]
    rows = sorted(connection.execute(_PRINTED, {"numbers": members}).all(), key=lambda row: row.number)
    reports = shelf.reports(connection, members)
    said = shelf.said_in(connection, members)
    counts = Counter([each.report for each in said.values()])
    keys = {row.number: row.key for row in rows}
    copies = claims.copies_among(connection, members)
    shown = [_report(row, reports[row.number], counts[row.number]) for row in rows if row.number in reports]
    bodies = {article: report.body for article, report in shelf.whole(connection, _sides(copies)).items()}
    # Around a change only what is near is grouped anew, so that an address may have left those that it was the first of.
    story = Story(
        keys.get(number, rows[0].key),
        tuple(shown),
        tuple(_copy(each, keys, bodies) for each in thirds.settle(copies)),
        _claims(connection, shelf, said, copies, tuple(reports.values())),
    )
    return story, said


def _report(row: Row[Any], report: Report, statements: int) -> StoryReport:
    language = report.language or row.language
    return StoryReport(row.key, row.title, row.outlet, row.published, language, row.url, statements)


def article_of(connection: Connection, given: str) -> int:
    """Return the number of an article by its key, its id or a statement's in it; raise `MissingError` where there is none."""
    for asked in _NUMBERED:
        found: int | None = connection.execute(asked, {"given": given}).scalar()
        if found is not None:
            return found
    statement = numbers.of_statements(connection, [given])
    for article in numbers.articles_of(connection, statement.values()).values() if statement else ():
        return article
    raise MissingError(f"there is no article {given}; katanya find --in articles shows the ids of articles")


def _sides(copies: list[Copy]) -> set[int]:
    return {side for copy in copies for side in (copy.left, copy.right)}


def _claims(
    connection: Connection, shelf: Shelf, said: dict[int, Said], copies: list[Copy], story: tuple[Report, ...]
) -> tuple[StoryClaim, ...]:
    """Return the claims that more than one statement of the story makes, those of most statements first."""
    grouped: dict[int, list[Said]] = {}
    for number, root in index.roots(connection, "claim", said).items():
        grouped.setdefault(root, []).append(said[number])
    found = [
        StoryClaim(
            members[0].id,
            members[0].text,
            len(members),
            len({each.report for each in members}),
            claims.behind(shelf, members, claims.among_reports(copies, members), story),
            members[0].stance.value,
        )
        for members in grouped.values()
    ]
    return tuple(sorted(found, key=lambda claim: (-claim.reports, -claim.statements)))


def _copy(copy: Copy, keys: dict[int, str], bodies: dict[int, str]) -> StoryCopy:
    source = {Direction.LEFT: keys[copy.left], Direction.RIGHT: keys[copy.right]}.get(copy.direction)
    body = bodies[copy.left]
    return StoryCopy(
        keys[copy.left],
        keys[copy.right],
        round(copy.left_in_right, 3),
        round(copy.right_in_left, 3),
        source,
        copy.reasons,
        tuple(body[each.left.start : each.left.stop] for each in copy.passages),
    )
