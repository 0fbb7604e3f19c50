"""One story: what was said in it over time, by whom and with what stance; its reports, copies, claims and disputes."""

from __future__ import annotations

from katanya.desk.disputed import Disputed
from katanya.desk.ledger import Ledger
from katanya.desk.stories import StoryClaim, StoryCopy, StoryReport
from katanya.desk.storyline import StoryStatement
from katanya.frozen import dataclass

# So many of each are listed; the numbers beside them say how many there are.
REPORTS, CLAIMS, COPIES = 100, 40, 40


@dataclass(frozen=True, slots=True)
class StoryScreen:
    """A story, its disputes first; the counts are of all, the lists may be shorter."""

    id: str
    title: str | None
    report_count: int
    outlet_count: int
    statement_count: int
    claim_count: int
    disputes: tuple[Disputed, ...]
    statements: tuple[StoryStatement, ...]
    claims: tuple[StoryClaim, ...]
    reports: tuple[StoryReport, ...]
    copies: tuple[StoryCopy, ...]


def story(ledger: Ledger, given: str) -> StoryScreen:
    """Return the story that an article is a report of."""
    line = ledger.storyline(given)
    shown = line.story
    return StoryScreen(
        id=shown.id,
        title=next((report.title for report in shown.reports if report.title), None),
        report_count=len(shown.reports),
        outlet_count=len({report.outlet for report in shown.reports if report.outlet}),
        statement_count=line.said,
        claim_count=len(shown.claims),
        disputes=tuple(sorted(line.disputes, key=lambda each: not each.open)),
        statements=line.statements,
        claims=shown.claims[:CLAIMS],
        reports=tuple(sorted(shown.reports, key=lambda report: report.published or "9"))[:REPORTS],
        copies=shown.copies[:COPIES],
    )
