"""What a ledger shows first: what was added last, the claims that were repeated lately, and what is disputed."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from katanya.desk import carried, disputed
from katanya.desk.carried import Carried
from katanya.desk.disputed import Disputed
from katanya.desk.shelf import Shelf
from katanya.frozen import dataclass
from katanya.ledger import found, index, numbers, search
from katanya.ledger.found import FoundArticle
from katanya.ledger.schema import ARTICLES, STATEMENTS
from katanya.ledger.search import Over, Query

# So many of the statements added last are looked at for claims, so many claims are opened, and so many of each are shown.
LOOKED_AT, OPENED, CLAIMS, DISPUTES, LATEST = 400, 9, 6, 3, 8
# What one report alone says twice is repeated by nobody.
SEVERAL = 2


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
    """Return the claims of most reports among the last that were added, those first that tell most of their origins."""
    last = connection.execute(select(func.max(STATEMENTS.c.number))).scalar() or 0
    roots = index.roots(connection, "claim", range(max(1, last - LOOKED_AT + 1), last + 1))
    groups = index.groups(connection, "claim", roots.values())
    repeated = {root: group for root, group in groups.items() if len(group) > 1}
    articles = numbers.articles_of(connection, {each for group in repeated.values() for each in group})
    reports = {root: len({articles.get(each) for each in group}) for root, group in repeated.items()}
    ordered = sorted(repeated, key=lambda root: (-reports[root], -len(repeated[root]), -root))
    return sorted(carried.several(connection, shelf, ordered[:OPENED]), key=_telling)[:CLAIMS]


def _telling(shown: Carried) -> tuple[bool, int, bool, int]:
    """Return what puts the claims first that show most: of several reports, many origins, a denial, many statements."""
    alone = len({each.article for each in shown.carriages}) < SEVERAL
    return alone, -shown.claim.origins.independent, not shown.claim.denials, -len(shown.carriages)
