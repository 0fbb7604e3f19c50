"""What a ledger shows first: what was added last, the claims that were repeated lately, and what is disputed."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select

from katanya.desk import carried, disputed
from katanya.desk.carried import Carried
from katanya.desk.disputed import Disputed
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import found, index, search
from katanya.ledger.found import FoundArticle
from katanya.ledger.schema import ARTICLES, STATEMENTS
from katanya.ledger.search import Over, Query

# So many of the statements added last are looked at for claims, so many claims are opened, and so many of each are shown.
LOOKED_AT, OPENED, CLAIMS, DISPUTES, LATEST = 400, 9, 6, 3, 8


@dataclass(frozen=True, slots=True)
class Front:
    """How many articles a ledger holds, its most repeated recent claims, its latest disputes and articles."""

    articles: int
    claims: tuple[Carried, ...]
    disputes: tuple[Disputed, ...]
    latest: tuple[FoundArticle, ...]


def of(connection: Connection, shelf: Shelf) -> Front:
    """Return what a ledger shows first."""
    query = Query()
    readings = search.found(connection, query, Over.ARTICLES, limit=LATEST)
    return Front(
        articles=connection.execute(select(func.count()).select_from(ARTICLES)).scalar_one(),
        claims=tuple(_claims(connection, shelf)),
        disputes=tuple(disputed.of(connection, shelf, DISPUTES)[0]),
        latest=tuple(found.articles(connection, readings, query)),
    )


def _claims(connection: Connection, shelf: Shelf) -> list[Carried]:
    """Return the claims of most statements among the last that were added, those first that tell most of their origins."""
    last = connection.execute(select(func.max(STATEMENTS.c.number))).scalar() or 0
    roots = index.roots(connection, "claim", range(max(1, last - LOOKED_AT + 1), last + 1))
    common = [root for root, count in Counter(roots.values()).most_common(OPENED) if count > 1]
    return sorted(carried.several(connection, shelf, common), key=_telling)[:CLAIMS]


def _telling(shown: Carried) -> tuple[int, bool, int]:
    """Return what puts the claims first that show most: many origins, then a denial, then many statements."""
    return -shown.claim.origins.independent, not shown.claim.denials, -len(shown.carriages)
