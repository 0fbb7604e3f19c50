"""What one source has said, when, what changed, and who denies it."""

from __future__ import annotations

from katanya.desk.ledger import Ledger
from katanya.desk.sourced import Sourced
from katanya.frozen import dataclass
from katanya.views.called import Called, called, may_be_several

LIMIT = 30


@dataclass(frozen=True, slots=True)
class SourceScreen:
    """A page of what a source has said, the latest first; `targets` are the ids that its name was tied to on this page.

    `called` is how the reports of the page call it, with an office or what else is said beside the name; `may_be_several`
    says that they tell of offices that have nothing in common, so that the name may be that of several people.
    """

    name: str
    targets: tuple[str, ...]
    called: tuple[Called, ...]
    may_be_several: bool
    statements: tuple[Sourced, ...]
    next: int | None


def source(ledger: Ledger, name: str, *, limit: int = LIMIT, after: int | None = None) -> SourceScreen:
    """Return what a source has said, by its name as reports have it or by its target; nothing where no name is given."""
    asked = " ".join(name.split())
    if not asked:
        return SourceScreen("", (), (), False, (), None)
    page = ledger.sourced(asked, limit=limit, after=after)
    targets = {
        target
        for each in page
        for who, target in zip(each.statement.who, each.statement.targets, strict=False)
        if target and (asked.casefold() in who.casefold() or asked == target)
    }
    said = [each.statement for each in page]
    several = may_be_several(said, asked)
    return SourceScreen(asked, tuple(sorted(targets)), called(said, asked), several, page.results, page.next)
