"""What a ledger shows first."""

from __future__ import annotations

from katanya.desk.disputed import Disputed
from katanya.desk.ledger import Ledger
from katanya.frozen import dataclass
from katanya.ledger.found import FoundArticle
from katanya.views.screens import claim
from katanya.views.screens.claim import ClaimScreen


@dataclass(frozen=True, slots=True)
class FrontScreen:
    """How many articles there are, the claims that were repeated lately, the latest disputes, the articles added last."""

    articles: int
    claims: tuple[ClaimScreen, ...]
    disputes: tuple[Disputed, ...]
    latest: tuple[FoundArticle, ...]


def front(ledger: Ledger) -> FrontScreen:
    """Return what a ledger shows first."""
    found = ledger.front()
    return FrontScreen(found.articles, tuple(claim.of(each) for each in found.claims), found.disputes, found.latest)
