"""One story for people: its reports, which copy which, and the claims in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from katanya.views.claim import headline, held
from katanya.views.found import day_of
from katanya.views.listed import beside, wrapped

if TYPE_CHECKING:
    from katanya.desk.stories import Story, StoryCopy, StoryReport
    from katanya.views.look import Look

# The rest of a long story's claims are counted, not listed; --format json has all.
_CLAIMS = 20


def story(shown: Story, look: Look) -> Iterator[str]:
    """Yield the lines of a story."""
    outlets = {report.outlet for report in shown.reports if report.outlet}
    yield from wrapped(f"story {shown.id}: {_counted(shown.reports, 'report')}, {_counted(outlets, 'outlet')}", look)
    yield ""
    known = {report.id: report for report in shown.reports}
    for report in sorted(shown.reports, key=lambda report: report.published or "9"):
        yield from wrapped(report.title or "(no title)", look, 2, 4)
        yield from wrapped(
            beside(report.id, report.outlet or "outlet not known", day_of(report.published), report.language), look, 4
        )
    if shown.copies:
        yield from ("", "Copies")
        for copy in shown.copies:
            yield from wrapped(_copy(copy, known), look, 2, 4)
    yield from ("", "Claims")
    for claim in shown.claims[:_CLAIMS]:
        yield from wrapped(held(claim.words, claim.stance), look, 2, 3)
        count = f"{claim.statements} statement{'' if claim.statements == 1 else 's'}"
        yield from wrapped(beside(claim.id, count, headline(claim.origins)), look, 4)
    if len(shown.claims) > _CLAIMS:
        yield f"  and {len(shown.claims) - _CLAIMS} more, with --format json"


def _counted(found: Collection[object], noun: str) -> str:
    return f"{len(found)} {noun}{'' if len(found) == 1 else 's'}"


def _copy(copy: StoryCopy, known: dict[str, StoryReport]) -> str:
    source = copy.source if copy.source in (copy.left, copy.right) else None
    first, second = (copy.left, copy.right) if source != copy.right else (copy.right, copy.left)
    share = copy.right_share if second == copy.right else copy.left_share
    verb = "copies" if source else "shares text with"
    reasons = "; ".join(copy.reasons) or "no sign which is first"
    return f"{_name(second, known)} {verb} {_name(first, known)}: {share:.0%} of it ({reasons})"


def _name(key: str, known: dict[str, StoryReport]) -> str:
    report = known.get(key)
    return f"{report.outlet} {key}" if report and report.outlet else key
